/** Sessions and the protocol: address mapping, request filter, scheme handlers. */
import type Electron from 'electron';
import type { Route } from 'playwright-core';
import { tellParent } from './parent.ts';
import { notProvided, strict } from './strict.ts';

type Filter = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

let ourScheme: string | null = null;
/** Only for what the stand-in asks of handlers itself. */
const ourHost = 'thidua';
let ready = false;

export function setReady(): void {
  ready = true;
}

/** Plain Chromium cannot go to app://name/…, so at this edge it is https://name.localhost/… */
export function toWeb(address: string): string {
  if (!ourScheme || !address.startsWith(`${ourScheme}://`)) return address;
  const rest = address.slice(ourScheme.length + 3);
  const host = rest.split(/[/?#]/, 1)[0] ?? '';
  return `https://${host}.localhost${rest.slice(host.length) || '/'}`;
}

export function toApp(address: string): string {
  const mapped = ourScheme && /^https:\/\/([a-z0-9-]+)\.localhost(?=[/?#]|$)/.exec(address);
  return mapped ? `${ourScheme}://${mapped[1]}${address.slice(mapped[0].length) || '/'}` : address;
}

/** A page of the window asks from here. */
function ownAddress(): string {
  return `${ourScheme}://${ourHost}/`;
}

/** Chromium grants copying here and denies everything else, so only handlers that say the same can be set. */
function checkPermissions(
  isGranted: (
    permission: 'clipboard-sanitized-write' | 'clipboard-read' | 'media' | 'geolocation',
  ) => boolean,
): void {
  for (const permission of ['clipboard-read', 'media', 'geolocation'] as const) {
    if (isGranted(permission)) throw notProvided(`granting ${permission}`);
  }
  if (!isGranted('clipboard-sanitized-write')) throw notProvided('denying clipboard-sanitized-write');
}

export class StandInSession {
  private filter: Filter | null = null;
  private readonly handlers = new Map<string, SchemeHandler>();

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (scheme !== ourScheme)
        throw notProvided(`a scheme that was not registered as privileged (${scheme})`);
      if (this.handlers.has(scheme)) throw new Error(`The scheme has been intercepted: ${scheme}`);
      this.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      this.handlers.delete(scheme);
    },
    isProtocolHandled: (scheme: string): boolean => this.handlers.has(scheme),
  });

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (filter: Filter): void => {
      this.filter = filter;
    },
  });

  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]): void {
    checkPermissions((permission) => {
      let granted = false;
      const details = { requestingUrl: ownAddress(), isMainFrame: true } as Electron.PermissionRequest;
      handler?.(
        undefined as never,
        permission,
        (answer) => {
          granted = answer;
        },
        details as never,
      );
      return granted;
    });
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]): void {
    checkPermissions((permission) => handler?.(null, permission, ownAddress(), undefined as never) ?? true);
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    if (handler?.(undefined as never)) throw notProvided('granting a device');
  }
  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    if (config.mode !== 'direct') throw notProvided(`proxy mode ${config.mode}`);
  }

  private async allowed(url: string, method: string, resourceType: string): Promise<boolean> {
    const { filter } = this;
    if (!filter) return true;
    const details = { id: 0, url, method, resourceType } as Electron.OnBeforeRequestListenerDetails;
    return new Promise((resolve) => filter(details, (response) => resolve(!response.cancel)));
  }

  /** Answers one request of a page of this session. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler || !(await this.allowed(url, request.method(), request.resourceType()))) {
      tellParent({ type: 'refused', url });
      return route.abort('blockedbyclient');
    }
    const body = request.postDataBuffer();
    const init = {
      method: request.method(),
      headers: request.headers(),
      ...(body ? { body: new Uint8Array(body) } : {}),
    };
    const response = await handler(new Request(url, init));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

const partitions = new Map<string, StandInSession>();
export const defaultSession = strict('session', new StandInSession());

export function fromPartition(partition: string): StandInSession {
  if (partition.startsWith('persist:')) throw notProvided('a partition on disk');
  const known = partitions.get(partition) ?? strict('session', new StandInSession());
  partitions.set(partition, known);
  return known;
}

export function registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
  if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  const [scheme, ...others] = schemes;
  if (!scheme || others.length > 0) throw notProvided('several privileged schemes');
  if (!scheme.privileges?.standard || !scheme.privileges.secure)
    throw notProvided('a scheme that is not standard and secure');
  ourScheme = scheme.scheme;
}
