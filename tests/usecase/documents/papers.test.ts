import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showPaper } from '#electron/documents/shown-papers.ts';
import type { FormatCheckView, PaperView } from '#shared/contract/papers.ts';
import { papers } from '#tests/unit/documents/papers.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
let printed: string[];
beforeAll(async () => {
  printed = [];
  test = await createTestApp({
    sample: 'can-tho-2024',
    printer: {
      htmlToPdf: async (html) => {
        printed.push(html);
        if (html.includes('không in được')) throw new Error('printer jam');
        return new TextEncoder().encode(`%PDF-1.7 ${printed.length}`);
      },
    },
  });
});
afterAll(() => test.close());

const call = async <T>(path: string, input: unknown): Promise<T> => {
  const answer = await test.call(path, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data as T;
};
const preview = () => call<PaperView>('plan.preview', { campaignId: test.campaignId });
const pages = async (paperId: string) => {
  const { pdf } = await call<{ pdf: string }>('papers.pages', { paperId });
  return Buffer.from(pdf, 'base64').toString('latin1');
};

describe('a paper on the screen', () => {
  it('is printed once however often its pages are asked for', async () => {
    const { paperId, name } = await preview();
    expect(name).toMatch(/^Kế hoạch Tổ chức phong trào/);
    expect(await pages(paperId)).toBe('%PDF-1.7 1');
    expect((await preview()).paperId).toBe(paperId);
    expect(await pages(paperId)).toBe('%PDF-1.7 1');
    expect(printed).toHaveLength(1);
  });

  it('is saved as it is shown', async () => {
    const { paperId } = await preview();
    for (const [format, start] of [
      ['docx', 'PK'],
      ['pdf', '%P'],
    ] as const) {
      const path = join(test.folder, `ke-hoach.${format}`);
      const { token } = test.app.tokens.issue(path);
      await call('papers.save', { paperId, format, targetToken: token });
      expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe(start);
    }
  });

  it('states which rules of the decree its Word file keeps', async () => {
    const checks = await call<FormatCheckView[]>('papers.check', { paperId: (await preview()).paperId });
    expect(checks.length).toBeGreaterThan(18);
    expect(checks.filter(({ kept }) => !kept)).toEqual([]);
    expect(checks[0]).toEqual({
      rule: 'paper',
      item: 'Phụ lục I, mục I.1',
      text: 'Khổ giấy A4 (210 × 297 mm)',
      kept: true,
      found: '',
    });
    const spoilt = showPaper(test.app, { ...papers.plan, recipients: ['Sở Nội vụ'] });
    const faults = await call<FormatCheckView[]>('papers.check', { paperId: spoilt.paperId });
    expect(faults.filter(({ kept }) => !kept).map(({ rule }) => rule)).toEqual(['recipients']);
  });

  it('says in words when it cannot be printed, and tries again the next time', async () => {
    const { paperId } = showPaper(test.app, { ...papers.notice, subject: 'không in được' });
    const path = join(test.folder, 'x.pdf');
    for (const input of [{ paperId }, { paperId }]) {
      expect(await test.call('papers.pages', input)).toMatchObject({ error: { code: 'PAPER_PDF_FAILED' } });
    }
    expect(printed.filter((html) => html.includes('không in được'))).toHaveLength(2);
    const { token } = test.app.tokens.issue(path);
    expect(await test.call('papers.save', { paperId, format: 'pdf', targetToken: token })).toMatchObject({
      error: { code: 'PAPER_PDF_FAILED' },
    });
    expect(existsSync(path)).toBe(false);
  });

  it('is forgotten when many others were shown since, not before', async () => {
    const first = showPaper(test.app, { ...papers.notice, subject: 'Đầu tiên' });
    const show = (from: number, to: number) => {
      for (let at = from; at < to; at++) showPaper(test.app, { ...papers.notice, subject: `Thứ ${at}` });
    };
    show(0, 30);
    expect(showPaper(test.app, { ...papers.notice, subject: 'Đầu tiên' }).paperId).toBe(first.paperId);
    show(30, 60);
    await pages(first.paperId);
    show(60, 80);
    expect(await test.call('papers.pages', { paperId: first.paperId })).toMatchObject({
      error: { code: 'PAPER_NOT_SHOWN' },
    });
  });
});
