/**
 * Serves the window: files of the built renderer, fonts, and pages that the main process itself writes (a start-up
 * failure, a page to print). Nothing else on the disk can be reached, whatever the address looks like.
 */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { isAppUrl } from './origin.ts';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Stands in index.html (put there by the build) where each load gets its own nonce. */
const noncePlaceholder = '%CSP_NONCE%';

export interface ProtocolRoots {
  renderer: string;
  fonts: string;
  /** Pages written by the main process, by path; the nonce is for their own style tag. */
  pages?: Map<string, (nonce: string) => string>;
}

/** Mantine writes style tags, hence the nonce; scripts come only from files of ours. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

function refuse(status: number): Response {
  return new Response(null, {
    status,
    headers: { ...commonHeaders, 'Content-Security-Policy': "default-src 'none'" },
  });
}

/** The decoded path of the address, or null when it is not a plain path below our origin. */
function plainPath(address: string): string | null {
  if (!isAppUrl(address)) return null;
  try {
    const path = decodeURIComponent(new URL(address).pathname);
    const unsafe = /[\0\\:]/.test(path) || path.split('/').some((part) => part === '..' || part === '.');
    return unsafe ? null : path;
  } catch {
    return null;
  }
}

/** The real file behind `path`, provided that it lies below `root` also after links are followed. */
async function fileBelow(root: string, path: string): Promise<string | null> {
  const candidate = resolve(root, `.${path}`);
  if (!candidate.startsWith(resolve(root) + sep)) return null;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(candidate)]);
    return realFile.startsWith(realRoot + sep) ? realFile : null;
  } catch {
    return null;
  }
}

export function htmlResponse(write: (nonce: string) => string, policy = contentSecurityPolicy): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    ...commonHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy(nonce),
  };
  return new Response(write(nonce), { headers });
}

export function createAppProtocol(roots: ProtocolRoots): (request: Request) => Promise<Response> {
  async function answer(address: string): Promise<Response> {
    const path = plainPath(address);
    if (path === null) return refuse(404);
    const page = roots.pages?.get(path);
    if (page) return htmlResponse(page);

    const fontPrefix = '/fonts/';
    const file = path.startsWith(fontPrefix)
      ? await fileBelow(roots.fonts, path.slice(fontPrefix.length - 1))
      : await fileBelow(roots.renderer, path === '/' ? '/index.html' : path);
    const type = file && mimeTypes[extname(file).toLowerCase()];
    if (!file || !type) return refuse(404);

    let body: Buffer<ArrayBuffer>;
    try {
      body = await readFile(file);
    } catch {
      return refuse(404);
    }
    if (extname(file) === '.html') {
      return htmlResponse((nonce) => body.toString('utf8').replaceAll(noncePlaceholder, nonce));
    }
    return new Response(body, { headers: { ...commonHeaders, 'Content-Type': type } });
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const response = await answer(request.url);
    return request.method === 'HEAD'
      ? new Response(null, { status: response.status, headers: response.headers })
      : response;
  };
}

export function protocolRoots(outDir: string, resourcesDir: string): ProtocolRoots {
  return { renderer: join(outDir, 'renderer'), fonts: join(resourcesDir, 'fonts'), pages: new Map() };
}
