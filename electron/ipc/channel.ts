/**
 * The one channel into the main process. Order: who asks → how large → which shape → the call. Whatever happens, an
 * envelope goes back and nothing is thrown.
 */
import { randomUUID } from 'node:crypto';
import type { CallRequest, Envelope, FileToken } from '#shared/bridge.ts';
import { AppError } from '#shared/errors.ts';
import type { Logger } from '../app/ports.ts';
import { isAppUrl } from '../platform/origin.ts';
import { measure } from './limits.ts';

export const callChannel = 'thidua:call';
export const eventChannel = 'thidua:event';
export const maxRequestSize = 8 * 1024 * 1024;
const maxDroppedFiles = 10_000;

/** The part of Electron's event that the check needs, so that a false sender can be made in a test. */
export interface Sender<Contents = unknown> {
  sender: Contents;
  senderFrame: { url: string; parent: unknown } | null;
}

export interface ChannelParts<Contents = unknown> {
  /** True for the web contents of the window that we opened ourselves. */
  isOurs(contents: Contents): boolean;
  call(request: CallRequest): Promise<unknown>;
  registerFiles(paths: string[]): Promise<FileToken[]>;
  log: Logger;
}

type Message = { kind: 'call'; request: CallRequest } | { kind: 'drop'; paths: string[] };

function senderIsOurs<Contents>(sender: Sender<Contents>, parts: ChannelParts<Contents>): boolean {
  const frame = sender.senderFrame;
  return frame !== null && isAppUrl(frame.url) && frame.parent === null && parts.isOurs(sender.sender);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const procedurePath = /^[a-z][A-Za-z0-9]{0,39}(\.[a-z][A-Za-z0-9]{0,39}){0,4}$/;

/** The message when it has exactly the shape that the preload writes, otherwise null. */
function parseMessage(raw: unknown): Message | null {
  if (!isRecord(raw)) return null;
  if (raw['kind'] === 'drop') {
    const paths = raw['paths'];
    if (!Array.isArray(paths) || paths.length > maxDroppedFiles) return null;
    return paths.every((path) => typeof path === 'string' && path !== '') ? { kind: 'drop', paths } : null;
  }
  if (raw['kind'] !== 'call') return null;
  const { path, type, input } = raw;
  if (typeof path !== 'string' || !procedurePath.test(path)) return null;
  if (type !== 'query' && type !== 'mutation') return null;
  return { kind: 'call', request: { path, type, input } };
}

function refusal(detail: string): Envelope {
  return { ok: false, error: AppError.of('INPUT_INVALID', { detail }).toNote() };
}

function failure(error: unknown, log: Logger): Envelope {
  if (error instanceof AppError) return { ok: false, error: error.toNote() };
  const correlationId = randomUUID();
  log.error('call failed', error, { correlationId });
  return { ok: false, error: AppError.of('INTERNAL', { correlationId }).toNote() };
}

function isEnvelope(value: unknown): value is Envelope {
  return isRecord(value) && (value['ok'] === true || (value['ok'] === false && isRecord(value['error'])));
}

export function createChannel<Contents>(
  parts: ChannelParts<Contents>,
): (sender: Sender<Contents>, raw: unknown) => Promise<Envelope> {
  return async (sender, raw) => {
    try {
      if (!senderIsOurs(sender, parts)) {
        parts.log.warn('call refused: sender');
        return refusal('yêu cầu không đến từ cửa sổ của ứng dụng');
      }
      const size = measure(raw, maxRequestSize);
      if (size === null) return refusal('yêu cầu chứa dữ liệu không hỗ trợ');
      if (size > maxRequestSize) return refusal('yêu cầu vượt quá 8 MB');
      const message = parseMessage(raw);
      if (!message) return refusal('yêu cầu không đúng cấu trúc');
      if (message.kind === 'drop') return { ok: true, data: await parts.registerFiles(message.paths) };
      const answer = await parts.call(message.request);
      if (!isEnvelope(answer)) throw new Error(`no envelope from ${message.request.path}`);
      return answer;
    } catch (error) {
      return failure(error, parts.log);
    }
  };
}
