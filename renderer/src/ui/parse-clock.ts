const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** "7h30", "7:30", "0730" → "07:30"; null for anything else. */
export function parseClock(typed: string): string | null {
  const match = /^(\d{1,2})\s*(?:[:hg.]\s*)?(\d{2})?$/i.exec(typed.trim());
  if (match === null) return null;
  const [, hour = '', minute = '00'] = match;
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  return CLOCK.test(clock) ? clock : null;
}
