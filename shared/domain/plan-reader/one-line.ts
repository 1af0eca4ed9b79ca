/** Fields of a draft hold one line of at most 2,000 characters. */
export function line(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 2_000);
}
