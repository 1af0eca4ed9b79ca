import { describe, expect, it } from 'vitest';
import { buildPlanDocument } from '#shared/domain/documents/builders/plan-document.ts';
import { brokenRules, checkDocument } from '#shared/domain/documents/check-format.ts';
import { type OfficialDocument, plainText } from '#shared/domain/documents/document.ts';
import { layOut } from '#shared/domain/documents/lay-out.ts';
import { formatTarget } from '#shared/domain/indicators/display.ts';
import type { Deadline } from '#shared/domain/plan/milestone.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { deadlineInWords, eligibilityInWords } from '#shared/text/documents/plan.ts';
import { readParts } from '../sample/load-sample.ts';
import { committee } from './papers.ts';

const sample = readParts().plan;

function paperOf(change: Partial<Plan> = {}): OfficialDocument {
  return buildPlanDocument({
    plan: { ...sample, ...change },
    issuer: committee,
    registration: { number: '214', date: '2024-09-24', year: 2024 },
    signature: { authority: [{ form: 'TM', of: 'Ủy ban nhân dân' }], position: 'Chủ tịch', name: 'Lê A' },
  });
}

/** Numbered blocks as the paper prints them. */
function linesOf(paper: OfficialDocument): string[] {
  return layOut(paper).sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
    ),
  );
}

const lines = linesOf(paperOf());
const text = lines.join('\n');

describe('the plan as an official paper', () => {
  it('has the five chapters in order', () => {
    expect(lines.filter((line) => /^[IVX]+\. /.test(line))).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. ĐỐI TƯỢNG, THỜI GIAN THI ĐUA',
      'III. NỘI DUNG THI ĐUA',
      'IV. KHEN THƯỞNG',
      'V. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it('writes every indicator of every content area once', () => {
    expect(sample.indicators.length).toBeGreaterThan(10);
    for (const { name } of sample.indicators) {
      expect(
        lines.filter((line) => line.includes(name)),
        name,
      ).toHaveLength(1);
    }
  });

  it('puts the target behind a statement that does not name it, from the data', () => {
    const [first] = sample.indicators;
    if (first === undefined) throw new Error('the sample has no indicator');
    const bare = { ...first, name: 'Tỷ lệ tin báo qua lực lượng' };
    const paper = linesOf(paperOf({ indicators: [bare] }));
    expect(paper).toContain(`- Tỷ lệ tin báo qua lực lượng: ${formatTarget(bare)}.`);
    expect(text).toContain('- Từ 80% số tin báo của người dân đến với Công an cấp xã thông qua Tổ');
    expect(text).not.toContain('ít nhất 80 %');
  });

  it('writes waves, quotas, sets and deadlines from the data', () => {
    expect(text).toContain('- Đợt 1: từ ngày 19 tháng 8 năm 2024 đến hết ngày 03 tháng 02 năm 2025');
    expect(text).toContain('không quá 10 tập thể và không quá 20 cá nhân');
    expect(text).toContain('Số lượng hồ sơ: 02 bộ (bản chính).');
    expect(text).toContain('trước ngày 14 tháng 02 năm 2025, gửi Sở Nội vụ');
    expect(text).toContain('trong quý III năm 2024');
    const more = paperOf({ dossier: { ...sample.dossier, sets: 3, originals: false } });
    expect(linesOf(more).join('\n')).toContain('Số lượng hồ sơ: 03 bộ.');
  });

  it('names each task with who leads it', () => {
    for (const { actor, items } of sample.tasks) {
      expect(text).toContain(actor);
      for (const item of items) expect(text).toContain(item.replace(/\.$/, ''));
    }
  });

  it('ends the signed text with ./. and keeps the recipients with the filing line of the plan', () => {
    const paper = paperOf();
    const [main] = layOut(paper).sections;
    const paragraphs = (main?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    expect(paragraphs.at(-1)?.runs.at(-1)?.text.endsWith('./.')).toBe(true);
    expect(paper.recipients).toEqual([...sample.recipients, sample.filingLine]);
  });

  it('attaches how to count and the score table, whose sum is what its criteria give', () => {
    const { parts } = paperOf();
    expect(parts.map((part) => part.role)).toEqual(['annex', 'annex']);
    const table = parts[1]?.blocks.find((block) => block.type === 'table');
    const total = table?.type === 'table' ? table.rows.find((row) => row.kind === 'total') : undefined;
    expect(total?.cells.map(plainText)).toEqual(['', 'Tổng điểm tiêu chí', '100', '']);
    expect(paperOf({ scoreTables: [], indicators: [] }).parts).toEqual([]);
  });

  it('leaves out a chapter on awards that the plan does not have', () => {
    const without = linesOf(paperOf({ awardTypes: [] }));
    expect(without.some((line) => line.includes('KHEN THƯỞNG'))).toBe(false);
    expect(without).toContain('IV. TỔ CHỨC THỰC HIỆN');
  });

  it('keeps the rules of form of the decree', () => {
    expect(brokenRules(checkDocument(paperOf()))).toEqual([]);
  });

  it('opens with its own words when the plan has none', () => {
    expect(linesOf(paperOf({ opening: '' })).join('\n')).toContain(
      'Ủy ban nhân dân tỉnh Sông Hậu tổ chức phong trào thi đua đặc biệt với các nội dung sau:',
    );
  });
});

describe('words of a deadline', () => {
  const cases: [Deadline, string][] = [
    [{ kind: 'date', rule: 'by', date: '2025-11-05' }, 'chậm nhất ngày 05 tháng 11 năm 2025'],
    [{ kind: 'month', rule: 'in', month: '2025-02' }, 'trong tháng 02 năm 2025'],
    [{ kind: 'quarter', rule: 'in', quarter: '2025-Q4' }, 'trong quý IV năm 2025'],
    [
      { kind: 'recurring', rule: 'before', monthDay: '11-20', everyYears: 1 },
      'hằng năm, trước ngày 20 tháng 11',
    ],
    [
      { kind: 'recurring', rule: 'by', monthDay: '02-05', everyYears: 5 },
      '05 năm một lần, chậm nhất ngày 05 tháng 02',
    ],
  ];
  it.each(cases)('%o', (deadline, words) => {
    expect(deadlineInWords(deadline)).toBe(words);
  });

  it('names the figures of conditions', () => {
    expect(eligibilityInWords({ kind: 'indicatorsMet', percent: 80 })).toContain('80%');
    expect(eligibilityInWords({ kind: 'reportsComplete', onTime: true })).toContain('đúng hạn');
  });
});
