import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHelpService } from '#electron/help/service.ts';
import { findHelp } from '#shared/domain/help/find-help.ts';
import { type HelpBlock, HelpPageId } from '#shared/domain/help/help-page.ts';
import { helpSpans, parseHelp } from '#shared/domain/help/parse-help.ts';

const root = new URL('../../../', import.meta.url).pathname;
const pages = await createHelpService({ resourcesDir: join(root, 'resources') }).pages();

function linesOf(block: HelpBlock): string[] {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'answers') return block.items.flatMap(({ question, answer }) => [question, answer]);
  return block.items;
}
const allLines = pages.flatMap(({ lead, sections }) =>
  [...lead, ...sections.flatMap(({ blocks }) => blocks)].flatMap(linesOf),
);

describe('the pages that are shipped', () => {
  it('are those of the list, each with words of its own and nothing left open', () => {
    expect(pages.map(({ id }) => id)).toEqual(HelpPageId.options);
    const files = readdirSync(join(root, 'resources/help')).map((name) => name.replace('.txt', ''));
    expect(files.sort()).toEqual([...HelpPageId.options].sort());
    for (const { id, title, lead, sections } of pages) {
      expect(title, id).not.toBe('');
      expect(lead.length, id).toBeGreaterThan(0);
      expect(sections.length, id).toBeGreaterThan(1);
      for (const section of sections)
        expect(section.blocks.length, `${id}: ${section.title}`).toBeGreaterThan(0);
    }
    expect(allLines.filter((line) => line === '')).toEqual([]);
  });

  it('name each step of the year, with its three tasks and the messages met there', () => {
    const steps = readFileSync(join(root, 'renderer/src/app/steps.ts'), 'utf8');
    const areas = [...steps.matchAll(/area: '(\w+)', label: '([^']+)'/g)];
    expect(areas.length).toBeGreaterThan(9);
    for (const [, area, label] of areas) {
      const page = pages.find(({ id }) => id === area);
      expect(page?.title, area).toBe(label);
      const kinds = page?.sections.map(({ blocks }) => blocks.map(({ kind }) => kind)) ?? [];
      expect(
        kinds.filter((own) => own.includes('steps') || own.includes('list')).length,
        area,
      ).toBeGreaterThan(2);
      expect(kinds.at(-1), area).toEqual(['answers']);
    }
  });

  it('name buttons and tabs as the window does', () => {
    const sources = readdirSync(join(root, 'renderer/src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const labels = allLines.flatMap((line) => helpSpans(line).filter(({ kind }) => kind === 'label'));
    expect(labels.length).toBeGreaterThan(60);
    const unknown = labels.filter(({ text }) => !sources.includes(text)).map(({ text }) => text);
    expect(unknown).toEqual([]);
  });

  it('are found without tone marks, what is done before what is only mentioned', () => {
    const [first] = findHelp(pages, 'khoa diem');
    expect(first).toEqual({
      pageId: 'scoring',
      pageTitle: 'Chấm điểm',
      section: 'Khóa điểm và in bảng xếp hạng',
    });
    expect(findHelp(pages, 'dấu vân tay').map(({ pageId }) => pageId)).toContain('exchange');
    expect(findHelp(pages, 'khóa điểm máy bay')).toEqual([]);
    expect(findHelp(pages, '  ')).toEqual([]);
  });
});

describe('the format', () => {
  it('makes blocks of lines; words stay words', () => {
    const page = parseHelp(
      'plan',
      '# Tên\nĐoạn <b>đầu</b>.\n\n## Mục\n1. Bấm [Lưu].\n2. Xong.\n- Ý\n? Hỏi\n= Đáp\n',
    );
    expect(page.lead).toEqual([{ kind: 'paragraph', text: 'Đoạn <b>đầu</b>.' }]);
    expect(page.sections).toEqual([
      {
        title: 'Mục',
        blocks: [
          { kind: 'steps', items: ['Bấm [Lưu].', 'Xong.'] },
          { kind: 'list', items: ['Ý'] },
          { kind: 'answers', items: [{ question: 'Hỏi', answer: 'Đáp' }] },
        ],
      },
    ]);
    expect(helpSpans('Bấm [Lưu] vào `tep`.')).toEqual([
      { kind: 'text', text: 'Bấm ' },
      { kind: 'label', text: 'Lưu' },
      { kind: 'text', text: ' vào ' },
      { kind: 'code', text: 'tep' },
      { kind: 'text', text: '.' },
    ]);
  });

  it.each([
    'Chữ trước tên',
    '# Một\n# Hai',
    '# Tên\n### Sâu quá',
    '# Tên\n= Đáp không hỏi',
    '# Tên\n? a\n= b\n= c',
  ])('refuses what is out of place: %s', (text) => {
    expect(() => parseHelp('plan', text)).toThrow(/help page plan, line/);
  });
});
