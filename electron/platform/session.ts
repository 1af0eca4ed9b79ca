/** Locks a session: no permission, no proxy, no request but our own. */
import type { Session } from 'electron';
import { isOwnRequest } from './origin.ts';

export function lockSession(target: Session, devTools: boolean): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, answer) => {
    const tools = devTools && details.url.startsWith('devtools:');
    answer({ cancel: !tools && !isOwnRequest(details.url) });
  });
  // Otherwise Windows looks for a proxy configuration on the network.
  void target.setProxy({ mode: 'direct' });
}
