/** Where our pages live. Addresses are parsed and compared by field, never searched for a substring. */
export const appScheme = 'app';
const appHost = 'thidua';
export const appOrigin = `${appScheme}://${appHost}`;

/** True only for a page of our own: same scheme and host, no port, no credentials. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === ''
  );
}

/** What a page of ours may load. `blob:` counts only when our own origin made it. */
export function isOwnRequest(address: string): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isAppUrl(address.slice('blob:'.length));
  return isAppUrl(address);
}
