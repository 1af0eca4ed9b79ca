/** Locks a session: no permission but copying, no proxy, no request but our own. */
import type { Session } from 'electron';
import { isAppUrl, isOwnRequest } from './origin.ts';

/** A page of ours may copy text when the person asks for it; reading the clipboard is not among what it may. */
function mayHave(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isAppUrl(address);
}

export function lockSession(target: Session, devTools: boolean): void {
  target.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayHave(permission, details.requestingUrl)),
  );
  target.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, answer) => {
    const tools = devTools && details.url.startsWith('devtools:');
    answer({ cancel: !tools && !isOwnRequest(details.url) });
  });
  // Otherwise Windows looks for a proxy configuration on the network.
  void target.setProxy({ mode: 'direct' });
}
