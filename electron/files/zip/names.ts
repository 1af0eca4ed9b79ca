const PACKAGE_NAME = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;
const WINDOWS_RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
// Control characters, what Windows forbids in names, and characters that turn or hide text.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}<>:"|?*\\]/u;

/** Whether Windows treats the name as a device, whatever its extension. */
export function isReservedOnWindows(segment: string): boolean {
  return WINDOWS_RESERVED.test(segment);
}

/** Names inside `.tdkt`: plain ASCII, at most 120 bytes and 4 levels; people's names live inside the data. */
export function isPackageName(name: string): boolean {
  if (name.length > 120 || !PACKAGE_NAME.test(name)) return false;
  const segments = name.split('/');
  return segments.length <= 4 && segments.every((s) => !s.endsWith('.') && !isReservedOnWindows(s));
}

/** Part names inside `.xlsx`: letter case, spaces and brackets occur, paths out of the container do not. */
export function isWorkbookName(name: string): boolean {
  if (name.length === 0 || name.length > 255 || FORBIDDEN.test(name)) return false;
  return name.split('/').every((s) => s !== '' && !s.endsWith('.') && !s.endsWith(' '));
}

/** Two names with the same key would be one file on Windows or look alike to a person. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
