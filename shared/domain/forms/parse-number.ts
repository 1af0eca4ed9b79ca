/**
 * A number that was stored as text, or null when it cannot be told which number is meant. `wholeOnly`: the cell counts
 * pieces, so "1.234" can only be one thousand two hundred and thirty-four; where decimals are allowed it may also be one
 * point two three four, and is refused.
 */
export function numberFromText(text: string, wholeOnly: boolean): number | null {
  const trimmed = text.normalize('NFKC').trim();
  const sign = trimmed.startsWith('-') ? -1 : 1;
  const plain = trimmed.replace(/^[+-]\s*/, '');
  // Spaces group thousands ("1 234 567,8"); two numbers in one cell ("85 90") are not one.
  if (/\s/.test(plain) && !/^[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/.test(plain)) return null;
  const magnitude = magnitudeOf(plain.replace(/\s/g, ''), wholeOnly);
  return magnitude === null || !Number.isFinite(magnitude) ? null : sign * magnitude;
}

function magnitudeOf(text: string, wholeOnly: boolean): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (looksGrouped) {
    /** "1,234": a Vietnamese decimal or English thousands; nobody can tell. */
    return wholeOnly && text.includes('.') ? Number(text.replace('.', '')) : null;
  }
  // Vietnamese notation: 1.234.567,8
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text) || /^\d+,\d+$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  // English notation: 1,234,567.8
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text) || /^\d+\.\d+$/.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  return null;
}

/** "80%" or "80,5 %" → 80 or 80.5; null for anything else. */
export function percentFromText(text: string): number | null {
  const match = /^(.+?)\s*%$/.exec(text.trim());
  return match === null ? null : numberFromText(match[1] ?? '', false);
}
