import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { FlowBlock } from '#shared/domain/documents/flow.ts';
import { textOf } from '#shared/domain/documents/flow-runs.ts';
import { documentKindNames } from '#shared/domain/documents/kinds.ts';
import { layOut } from '#shared/domain/documents/lay-out.ts';
import { textWidthMm } from '#shared/domain/documents/page-layout.ts';
import { officeSymbol } from '#shared/domain/documents/symbols.ts';
import { article, heading, item, items, paragraph } from '#shared/domain/documents/write.ts';
import { decisionWithPlan } from './further-papers.ts';
import { papers } from './papers.ts';

function lines(blocks: readonly FlowBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    return block.kind === 'grid' ? block.rows.flat().flatMap(lines) : [];
  });
}

function mainLines(document: OfficialDocument): string[] {
  return lines(layOut(document).sections[0]?.blocks ?? []);
}

const blankPaper: OfficialDocument = { ...papers.notice, blocks: [], endMark: false };

describe('a paper laid out', () => {
  it('numbers parts I, sections 1, points a) and begins each again below a new heading', () => {
    const text = mainLines({
      ...blankPaper,
      blocks: [
        heading(1, 'Mục đích'),
        heading(2, 'Một'),
        ...items(3, ['x', 'x', 'x', 'x', 'x', 'x']),
        heading(2, 'Hai'),
        item(3, 'y'),
        item(4, 'gạch'),
        item(5, 'cộng'),
        heading(1, 'Tổ chức'),
        heading(2, 'Ba'),
      ],
    });
    const wanted =
      'I. MỤC ĐÍCH|1. Một|a) x|b) x|c) x|d) x|đ) x|e) x|2. Hai|a) y|- gạch|+ cộng|II. TỔ CHỨC|1. Ba';
    expect(text.join('|')).toContain(wanted);
  });

  it('counts articles through and their clauses from 1', () => {
    const blocks = [article('Một.'), item(2, 'x'), article('Hai.'), item(2, 'y')];
    expect(mainLines({ ...blankPaper, blocks }).join('|')).toContain('Điều 1. Một.|1. x|Điều 2. Hai.|1. y');
  });

  it('leaves room for a number and a date that are not given yet', () => {
    const text = mainLines(papers.notice);
    expect(text.find((line) => line.startsWith('Số:'))).toMatch(/^Số:\u00A0{8}\/TB-SNV$/);
    expect(text.find((line) => line.includes('năm 2026'))).toMatch(
      /^Sông Hậu, ngày\u00A0{6}tháng\u00A0{6}năm 2026$/,
    );
  });

  it('gives a dispatch no type name and writes its subject below the number', () => {
    const text = mainLines(papers.dispatch);
    expect(text).toContain('V/v đôn đốc gửi báo cáo kết quả thi đua đợt 1');
    expect(text).not.toContain('CÔNG VĂN');
  });

  it('makes symbols by the list of the decree, or by the office own', () => {
    const office = { symbol: 'UBND', drafter: 'THNC', symbols: {} };
    expect(officeSymbol(office, 'dispatch')).toBe('UBND-THNC');
    expect(officeSymbol(office, 'submission')).toBe('TTr-UBND');
    expect(officeSymbol({ ...office, drafter: '' }, 'dispatch')).toBe('UBND');
    const own = {
      minutes: { abbreviation: '', issuer: 'HĐTĐKT' },
      plan: { abbreviation: 'KHTĐ', issuer: '' },
    };
    expect(officeSymbol({ ...office, symbols: own }, 'minutes')).toBe('BB-HĐTĐKT');
    expect(officeSymbol({ ...office, symbols: own }, 'plan')).toBe('KHTĐ-UBND');
    expect(officeSymbol({ ...office, symbols: own }, 'decision')).toBe('QĐ-UBND');
  });

  it('closes legal bases, addressees and recipients with semicolons and a last full stop', () => {
    const decision = mainLines(papers.decision);
    expect(decision).toContain('Căn cứ Luật Thi đua, khen thưởng;');
    expect(decision.find((line) => line.startsWith('Theo đề nghị'))).toMatch(/2026\.$/);
    expect(decision.slice(-5)).toContain('- Lưu: VT, NV.');
    expect(mainLines(papers.dispatch)).toContain('- Công an tỉnh;');
    expect(mainLines(papers.report)).toContain('Kính gửi: Ủy ban nhân dân tỉnh.');
  });

  it('ends the text with one mark, whatever the sentence ended with', () => {
    for (const end of ['.', ';', './.', ' . ', '']) {
      const text = mainLines({
        ...blankPaper,
        endMark: true,
        blocks: [paragraph(`Thực hiện nghiêm túc${end}`)],
      });
      expect(text).toContain('Thực hiện nghiêm túc./.');
    }
  });

  it('attaches a plan to its decision with the line that says so, and numbers two annexes', () => {
    const [, plan] = layOut(decisionWithPlan()).sections;
    expect(lines(plan?.blocks ?? [])[0]).toBe('KẾ HOẠCH');
    expect(lines(plan?.blocks ?? [])).toContain(
      '(Kèm theo Quyết định số 58/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu)',
    );
    const sections = layOut(papers.plan).sections;
    expect(sections.slice(1).map((section) => lines(section.blocks)[0])).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(sections[1]?.orientation).toBe('landscape');
  });

  it('signs through the chain of authority, in capitals', () => {
    const text = mainLines(papers.plan).join('|');
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Thị Thủy Tiên');
  });

  it('keeps the last sentence on the page of the signature', () => {
    const blocks = layOut(papers.plan).sections[0]?.blocks ?? [];
    expect(blocks.slice(-3, -1).every((block) => 'keepWithNext' in block && block.keepWithNext)).toBe(true);
  });

  it.each(documentKindNames)('%s survives JSON and is accepted by the schema', (kind) => {
    const document = papers[kind];
    expect(OfficialDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('fills the line exactly with every table, and keeps STT and dates whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (shares) => {
          const columns = shares.map((width) => ({ header: 'STT', width, align: 'left' as const }));
          const document: OfficialDocument = {
            ...blankPaper,
            blocks: [{ type: 'table', columns, rows: [], fontSize: 12 }],
          };
          const table = layOut(document).sections[0]?.blocks.find((block) => block.kind === 'table');
          const widths = table?.kind === 'table' ? table.columns.map((column) => column.widthMm) : [];
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidthMm('portrait'), 3);
          expect(Math.min(...widths)).toBeGreaterThan(11);
        },
      ),
    );
  });
});
