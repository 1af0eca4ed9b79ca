import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ceremony } from '#db/schema/ceremonies.ts';
import { newId } from '#electron/app/app.ts';
import { workbookProfile } from '#electron/files/zip/profile.ts';
import { readZip } from '#electron/files/zip/read-zip.ts';
import type { CeremonySummary, CeremonyView } from '#shared/contract/ceremonies.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import type { Ceremony, CeremonyKind } from '#shared/domain/ceremonies/ceremony.ts';
import { headCounts, programmeTimes } from '#shared/domain/ceremonies/programme-times.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { code, createReceiver, createSender, data, send, takeIn, tokenFor } from '../exchange/offices.ts';

let decided: TestApp;
let test: TestApp;
let printed: string[];
beforeAll(async () => {
  decided = await createSender();
});
afterAll(() => decided.close());
beforeEach(async () => {
  printed = [];
  test = await createTestApp({
    from: decided,
    printer: {
      htmlToPdf: async (html) => {
        printed.push(html);
        return new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
      },
    },
  });
  test.campaignId = decided.campaignId;
});
afterEach(() => {
  expect(test.errors).toEqual([]);
  test.close();
});

const list = async () =>
  data<CeremonySummary[]>(await test.call('ceremonies.list', { campaignId: test.campaignId }));
const create = async (kind: CeremonyKind) =>
  data<CeremonyView>(await test.call('ceremonies.create', { campaignId: test.campaignId, kind }));
const get = async (ceremonyId: string) =>
  data<CeremonyView>(await test.call('ceremonies.get', { ceremonyId }));
const save = (view: CeremonyView, changes: Partial<Ceremony>) =>
  test.call('ceremonies.save', {
    ceremonyId: view.id,
    body: { ...view.body, ...changes },
    expectedRevision: view.revision,
  });
const print = (ceremonyId: string, what: string, format: string) => {
  const path = join(test.folder, `${what}.${format}`);
  const save = async () => {
    const shown = await test.call('ceremonies.preview', { ceremonyId, what });
    if (!shown.ok) return shown;
    const { paperId } = data<PaperView>(shown);
    return test.call('papers.save', { paperId, format, targetToken: tokenFor(test, path) });
  };
  return { path, answer: save() };
};
const wordText = (path: string): string => {
  const xml = readZip(readFileSync(path), workbookProfile).get('word/document.xml') ?? new Uint8Array();
  return Buffer.from(xml)
    .toString('utf8')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('a ceremony', () => {
  it('begins with the usual order of its kind and is saved whole', async () => {
    expect(await list()).toHaveLength(2);
    const made = await create('honour');
    expect(made.body.title).toContain('phong trào thi đua đặc biệt');
    expect(made.body.programme.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Chào cờ, nêu lý do, giới thiệu đại biểu', 'Công bố quyết định khen thưởng']),
    );
    const [task] = made.body.tasks;
    if (task === undefined) throw new Error('the template has no task');
    const tasks = [
      { ...task, due: '2025-09-01' },
      { ...task, id: newId(), done: true },
    ];
    expect(data(await save(made, { date: '2025-10-01', tasks }))).toEqual({ revision: 2 });
    const summary = (await list()).find(({ id }) => id === made.id);
    expect(summary).toMatchObject({ date: '2025-10-01', openTasks: 1, overdueTasks: 1 });
    expect((await get(made.id)).revision).toBe(2);
  });

  it('saved on an older state is refused and stays as it is', async () => {
    const made = await create('launch');
    data(await save(made, { place: 'Hội trường A' }));
    expect(code(await save(made, { place: 'Hội trường B' }))).toBe('CEREMONY_CHANGED_ELSEWHERE');
    expect((await get(made.id)).body.place).toBe('Hội trường A');
  });

  it('is removed, and then cannot be found', async () => {
    const made = await create('launch');
    data(await test.call('ceremonies.remove', { ceremonyId: made.id }));
    expect(code(await test.call('ceremonies.get', { ceremonyId: made.id }))).toBe('NOT_FOUND');
    expect(code(await save(made, {}))).toBe('NOT_FOUND');
  });

  it('of another office can be read and printed, not changed', async () => {
    const receiver = await createReceiver();
    const { path } = await send(decided, 'goi.tdkt');
    data(await takeIn(receiver, path, true));
    const [row] = receiver.app.db.select().from(ceremony).all();
    const view = data<CeremonyView>(await receiver.call('ceremonies.get', { ceremonyId: row?.id }));
    expect(view.canEdit).toBe(false);
    const changed = { ceremonyId: view.id, body: view.body, expectedRevision: view.revision };
    expect(code(await receiver.call('ceremonies.save', changed))).toBe('CEREMONY_RECEIVED');
    expect(code(await receiver.call('ceremonies.remove', { ceremonyId: view.id }))).toBe('CEREMONY_RECEIVED');
    receiver.close();
  });
});

describe('its papers', () => {
  it('say who leads each item and when it begins, as Word and PDF', async () => {
    const launch = (await list()).find(({ kind }) => kind === 'launch');
    const view = await get(launch?.id ?? '');
    const word = print(view.id, 'programme', 'docx');
    data(await word.answer);
    const text = wordText(word.path);
    const { begins } = programmeTimes(view.body.startsAt, view.body.programme);
    for (const [at, { title, lead }] of view.body.programme.entries()) {
      expect(text).toContain(title);
      if (lead !== '') expect(text).toContain(lead);
      expect(text).toContain(begins[at] ?? '?');
    }
    data(await print(view.id, 'programme', 'pdf').answer);
    expect(printed[0]).toContain('CHƯƠNG TRÌNH');
    expect(printed[0]).not.toContain('Thứ tự trao thưởng');
  });

  it('list those who are awarded in the order of the decision', async () => {
    const final = (await list()).find(({ kind }) => kind === 'finalReview');
    const view = await get(final?.id ?? '');
    expect(view.handOver.map(({ position }) => position)).toEqual([1, 2]);
    const html = data<{ html: string }>(
      await test.call('ceremonies.preview', { ceremonyId: view.id, what: 'programme' }),
    ).html;
    const [first, second] = view.handOver;
    expect(html).toContain('Thứ tự trao thưởng');
    expect(html.indexOf(first?.name ?? '?')).toBeGreaterThan(0);
    expect(html.indexOf(second?.name ?? '?')).toBeGreaterThan(html.indexOf(first?.name ?? '?'));
  });

  it('invite by name or with a line to write on, and show the backdrop', async () => {
    const [view] = await list();
    const ceremonyId = view?.id ?? '';
    const preview = async (what: string, guest?: string) =>
      data<{ html: string }>(await test.call('ceremonies.preview', { ceremonyId, what, guest })).html;
    expect(await preview('invitation', 'Ông Nguyễn <b>Văn A</b>')).toContain('Ông Nguyễn &lt;b&gt;Văn A');
    expect(await preview('invitation')).toContain('..........');
    expect(await preview('backdrop')).toContain('LỄ PHÁT ĐỘNG');
    const word = print(ceremonyId, 'backdrop', 'docx');
    data(await word.answer);
    expect(wordText(word.path)).toContain('LỄ PHÁT ĐỘNG');
  });

  it('are refused while the day, the place or the programme is missing, and no file is written', async () => {
    const made = await create('launch');
    const refused = async (what: string, expected: string) => {
      const { path, answer } = print(made.id, what, 'docx');
      expect(code(await answer)).toBe(expected);
      expect(existsSync(path)).toBe(false);
    };
    await refused('programme', 'CEREMONY_DATE_MISSING');
    data(await save(made, { date: '2025-10-01' }));
    await refused('programme', 'CEREMONY_PLACE_MISSING');
    data(
      await save(
        { ...made, revision: 2 },
        { date: '2025-10-01', place: 'Hội trường', programme: [], backdrop: [] },
      ),
    );
    await refused('programme', 'CEREMONY_PROGRAMME_EMPTY');
    await refused('backdrop', 'CEREMONY_BACKDROP_EMPTY');
  });
});

describe('times and counts', () => {
  it('add up until a length is not known, and stop at midnight', () => {
    const times = programmeTimes('07:50', [{ minutes: 15 }, { minutes: null }, { minutes: 10 }]);
    expect(times).toEqual({ begins: ['07:50', '08:05', null], ends: null });
    expect(programmeTimes('07:50', [{ minutes: 15 }])).toEqual({ begins: ['07:50'], ends: '08:05' });
    expect(programmeTimes('23:50', [{ minutes: 15 }, { minutes: 1 }]).begins).toEqual(['23:50', null]);
    expect(programmeTimes(null, [{ minutes: 15 }])).toEqual({ begins: [null], ends: null });
  });

  it('compare the groups with the planned total', () => {
    const group = (count: number | null) => ({ id: newId(), name: 'x', count, summonedBy: '', note: '' });
    const participants = [group(40), group(null), group(15)];
    expect(headCounts({ participants, headCount: 50 })).toEqual({
      ...{ known: 55, groupsWithoutCount: 1, planned: 50, difference: 5 },
    });
    expect(headCounts({ participants, headCount: null }).difference).toBeNull();
  });
});
