import { describe, expect, test, vi } from 'vitest';
import type { Logger } from '#electron/app/ports.ts';
import { type ChannelParts, createChannel, maxRequestSize, type Sender } from '#electron/ipc/channel.ts';
import { AppError } from '#shared/errors.ts';

const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };
const ourContents = { id: 1 };
const good: Sender = { sender: ourContents, senderFrame: { url: 'app://thidua/#/plan', parent: null } };
const request = { kind: 'call', path: 'plan.indicators.list', type: 'query', input: { id: 'x' } };

function channelWith(parts: Partial<ChannelParts> = {}) {
  const call = vi.fn(async (): Promise<unknown> => ({ ok: true, data: 1 }));
  const registerFiles = vi.fn(async () => []);
  const isOurs = (contents: unknown): boolean => contents === ourContents;
  return {
    call,
    registerFiles,
    channel: createChannel({ isOurs, call, registerFiles, log: silent, ...parts }),
  };
}

test('a good request reaches the procedure, and nothing but its three fields', async () => {
  const { channel, call } = channelWith();
  expect(await channel(good, { ...request, extra: 1 })).toEqual({ ok: true, data: 1 });
  expect(call).toHaveBeenCalledWith({ path: 'plan.indicators.list', type: 'query', input: { id: 'x' } });
});

describe('a foreign sender is refused before anything is looked at', () => {
  const frame = (url: string, parent: unknown = null) => ({
    sender: ourContents,
    senderFrame: { url, parent },
  });
  const senders: [string, Sender][] = [
    ['frame already gone', { sender: ourContents, senderFrame: null }],
    ['iframe of our own page', frame('app://thidua/', { url: 'app://thidua/' })],
    ['window of somebody else', { ...good, sender: { id: 2 } }],
    ['foreign origin', frame('https://example.com/')],
    ['our origin within the host', frame('https://thidua.example.com/')],
    ['our origin within the path', frame('https://example.com/app://thidua/')],
    ['our origin within the query', frame('https://example.com/?app://thidua')],
    ['our host as a prefix', frame('app://thidua.example.com/')],
    ['our host as credentials', frame('app://thidua@example.com/')],
    ['credentials before our host', frame('app://someone@thidua/')],
    ['a port', frame('app://thidua:8080/')],
    ['another scheme', frame('https://thidua/')],
    ['a file', frame('file:///app://thidua/')],
    ['data', frame('data:text/html,app://thidua/')],
    ['blank', frame('about:blank')],
    ['nothing', frame('')],
    ['no address', frame('app:thidua')],
  ];
  test.each(senders)('%s', async (_name, sender) => {
    const { channel, call } = channelWith();
    expect(await channel(sender, request)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    expect(call).not.toHaveBeenCalled();
  });
});

describe('what is no request is refused', () => {
  const cyclic: Record<string, unknown> = { kind: 'call' };
  cyclic['input'] = cyclic;
  let deep: unknown = 1;
  for (let n = 0; n < 100; n++) deep = [deep];
  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['text', 'plan.indicators.list'],
    ['a list', [request]],
    ['unknown kind', { ...request, kind: 'eval' }],
    ['no path', { ...request, path: undefined }],
    ['path with a prototype', { ...request, path: '__proto__.x' }],
    ['path with a slash', { ...request, path: '../x' }],
    ['endless path', { ...request, path: `a${'.b'.repeat(50)}` }],
    ['subscription', { ...request, type: 'subscription' }],
    ['a function', { ...request, input: () => 1 }],
    ['a map', { ...request, input: new Map() }],
    ['a date', { ...request, input: new Date() }],
    ['a number that is none', { ...request, input: Number.NaN }],
    ['a big integer', { ...request, input: 1n }],
    ['a cycle', cyclic],
    ['too deep', { ...request, input: deep }],
    ['too large a text', { ...request, input: 'x'.repeat(maxRequestSize + 1) }],
    ['too many bytes', { ...request, input: new Uint8Array(maxRequestSize + 1) }],
    ['too large in sum', { ...request, input: Array.from({ length: 9 }, () => 'x'.repeat(1024 * 1024)) }],
    ['dropped paths that are none', { kind: 'drop', paths: [1] }],
    ['dropped without a path', { kind: 'drop', paths: [''] }],
    ['endless drop', { kind: 'drop', paths: Array.from({ length: 20_000 }, () => '/a') }],
  ];
  test.each(garbage)('%s', async (_name, raw) => {
    const { channel, call, registerFiles } = channelWith();
    expect(await channel(good, raw)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
    expect(call).not.toHaveBeenCalled();
    expect(registerFiles).not.toHaveBeenCalled();
  });
});

test('a failure of the person is told as it is', async () => {
  const call = async () => {
    throw AppError.of('NOT_FOUND', { what: 'chỉ tiêu' }).at('name');
  };
  expect(await channelWith({ call }).channel(good, request)).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND', field: 'name' },
  });
});

test.each([
  ['a throw', async () => Promise.reject(new Error('SQL secret'))],
  ['no envelope', async () => ({ rows: [] })],
])('%s becomes INTERNAL with a correlation id that the log knows', async (_name, call) => {
  const error = vi.fn();
  const { channel } = channelWith({ call, log: { ...silent, error } });
  const envelope = await channel(good, request);
  expect(envelope).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  expect(JSON.stringify(envelope)).not.toContain('secret');
  const correlationId = error.mock.calls[0]?.[2].correlationId as string;
  expect(JSON.stringify(envelope)).toContain(correlationId);
});
