import { describe, expect, it } from 'vitest';
import { renderDocx } from '#electron/documents/render/docx.ts';
import { brokenRules, checkDocument, checkDocx, checkWhole } from '#shared/domain/documents/check-format.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { type FormatRule, formatRules } from '#shared/text/documents/format-rules.ts';
import { docxParts } from './docx-parts.ts';
import { decisionWithPlan, furtherPapers } from './further-papers.ts';
import { papers } from './papers.ts';

type Spoil = [
  rule: FormatRule,
  what: string,
  paper: OfficialDocument,
  from: string | RegExp,
  to: string,
  part?: string,
];

const text = 'word/document.xml';
const styles = 'word/styles.xml';
const { plan, decision, dispatch, report } = papers;
const withPlan = decisionWithPlan();
/** The look of one style: everything up to its end. */
const ofStyle = (id: string, from: string) =>
  new RegExp(`(w:styleId="td-${id}"(?:(?!</w:style>).)*?)${from}`, 's');

/** What a clerk may do to a Word file, and the rule that it breaks. */
const spoilt: Spoil[] = [
  ['paper', 'paper of another size', plan, /w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"'],
  ['orientation', 'text lying down', papers.notice, /w:w="11906" w:h="16838"/, 'w:w="16838" w:h="11906"'],
  ['margins', 'a narrow left margin', plan, /w:left="\d+"(?=[^>]*w:header)/, 'w:left="400"'],
  ['font', 'another font', plan, 'Times New Roman', 'Arial', styles],
  ['pageNumber', 'a number on the first page', plan, '<w:titlePg/>', ''],
  ['stateName', 'a state name that is not bold', plan, ofStyle('stateName', '<w:b/>'), '$1', styles],
  ['motto', 'dashes for hyphens', plan, 'Độc lập - Tự do', 'Độc lập – Tự do'],
  ['mottoLine', 'a short line', plan, /(Hạnh phúc(?:(?!w:ind).)*<w:ind w:left=")\d+/, '$12000'],
  ['mottoLine', 'no line', plan, /(Hạnh phúc<.*?)<w:pBdr>.*?<\/w:pBdr>/, '$1'],
  ['parentBody', 'a bold parent', dispatch, ofStyle('parentBody', '<w:rPr>'), '$1<w:rPr><w:i/>', styles],
  ['issuer', 'lower case', plan, 'TỈNH SÔNG HẬU', 'Tỉnh Sông Hậu'],
  [
    'issuerLine',
    'a line as long as the words',
    plan,
    /(TỈNH SÔNG HẬU(?:(?!w:ind).)*<w:ind w:left=")\d+/,
    '$1900',
  ],
  ['number', 'no leading zero', plan, 'Số: 58/', 'Số: 8/'],
  ['number', 'a year', plan, '/KH-UBND', '/2026/KH-UBND'],
  ['placeAndDate', 'no leading zeros', plan, 'ngày 05 tháng 02', 'ngày 5 tháng 2'],
  ['title', 'a type name on the left', plan, ofStyle('kindTitle', '<w:jc w:val="center"/>'), '$1', styles],
  [
    'subject',
    'a large subject of a dispatch',
    dispatch,
    ofStyle('dispatchSubject', '<w:sz w:val="24"/>'),
    '$1<w:sz w:val="32"/>',
    styles,
  ],
  [
    'subjectLine',
    'no line below the subject',
    plan,
    /(năm 2026<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:keepNext\/>)<w:pBdr>.*?<\/w:pBdr>/,
    '$1',
  ],
  ['addresseeList', 'the last with a semicolon', dispatch, 'phường An Bình.</w:t>', 'phường An Bình;</w:t>'],
  ['legalBases', 'a comma', decision, 'Luật Thi đua, khen thưởng;', 'Luật Thi đua, khen thưởng,'],
  ['body', 'small type', plan, ofStyle('numbered', '<w:sz w:val="28"/>'), '$1<w:sz w:val="22"/>', styles],
  ['body', 'lines too close', plan, ofStyle('numbered', 'w:line="\\d+"'), '$1w:line="200"', styles],
  ['letters', 'f for e', plan, '>b) </w:t>', '>f) </w:t>'],
  ['articles', 'an article left out', withPlan, '>Điều 2. </w:t>', '>Điều 3. </w:t>'],
  ['headings', 'a part counted twice', plan, '>III. </w:t>', '>II. </w:t>'],
  ['signature', 'a position that is not bold', plan, ofStyle('signatureLine', '<w:b/>'), '$1', styles],
  ['recipients', 'a semicolon at the end', plan, '- Lưu: VT, NV.', '- Lưu: VT, NV;'],
  ['endMark', 'a full stop only', plan, /\.\/\.<\/w:t>/, '.</w:t>'],
  ['annexes', 'an annex without its number', plan, '>Phụ lục II<', '>Phụ lục<'],
  [
    'attachedTo',
    'no date',
    withPlan,
    /\(Kèm theo Quyết định số 58\/QĐ-UBND ngày 05 tháng 02 năm 2026/,
    '(Kèm theo Quyết định số 58/QĐ-UBND',
  ],
  ['tables', 'headers that are not repeated', plan, /<w:tblHeader\/>/g, ''],
  ['characters', 'a hidden sign', plan, 'Tự do', 'Tự\u200B do'],
];

const broken = (checks: ReturnType<typeof checkDocx>) =>
  checks.filter((check) => !check.kept).map((check) => check.rule);

describe('papers as they are written', () => {
  const all = Object.entries({ ...papers, ...furtherPapers });

  it.each(all)('%s keeps every rule that concerns it', async (_, paper) => {
    const checks = checkWhole(paper, docxParts(await renderDocx(paper)));
    expect(brokenRules(checks)).toEqual([]);
    expect(new Set(checks.map(({ rule }) => rule)).size).toBe(checks.length);
  });

  it('are looked at by every rule, each kind by those that concern it', async () => {
    const looked = new Map<string, FormatRule[]>();
    for (const [name, paper] of all) {
      const checks = checkWhole(paper, docxParts(await renderDocx(paper)));
      looked.set(
        name,
        checks.map(({ rule }) => rule),
      );
    }
    const unseen = Object.keys(formatRules).filter(
      (rule) => ![...looked.values()].flat().includes(rule as FormatRule),
    );
    expect(unseen).toEqual([]);
    expect(looked.get('dispatch')).toContain('addresseeList');
    expect(looked.get('dispatch')).not.toContain('title');
    expect(looked.get('decisionWithPlan')).toEqual(
      expect.arrayContaining(['articles', 'headings', 'annexes', 'attachedTo']),
    );
    expect(looked.get('notice')).not.toContain('legalBases');
  });
});

describe('a Word file that was spoilt', () => {
  it.each(spoilt)('breaks the rule %s by %s', async (rule, _, paper, from, to, part = text) => {
    const parts = docxParts(await renderDocx(paper));
    const changed = { ...parts, [part]: (parts[part] ?? '').replace(from, to) };
    expect(changed[part], 'nothing was changed').not.toBe(parts[part]);
    const checks = checkDocx(changed);
    expect(broken(checks)).toContain(rule);
    expect(brokenRules(checks).join()).toMatch(/\p{L}/u);
  });
});

it('every rule of the file is broken by some spoilt file', () => {
  const ofModel: FormatRule[] = ['symbol', 'addressees', 'authority', 'components'];
  const tested = new Set<string>([...ofModel, ...spoilt.map(([rule]) => rule)]);
  expect(Object.keys(formatRules).filter((rule) => !tested.has(rule))).toEqual([]);
});

describe('a paper before it is set', () => {
  const check = (change: Partial<OfficialDocument>, paper = plan) =>
    broken(checkDocument({ ...paper, ...change }));
  const signed = (forms: Array<'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'>, name = 'Nguyễn Văn An') =>
    check({
      signature: {
        authority: forms.map((form) => ({ form, of: 'Chủ tịch' })),
        position: 'Phó Chủ tịch',
        name,
      },
    });

  it('knows who may sign for whom', () => {
    expect(signed([])).toEqual([]);
    expect(signed(['TM', 'KT'])).toEqual([]);
    expect(signed(['TL', 'KT'])).toEqual([]);
    expect(signed(['TUQ'])).toEqual([]);
    expect(signed(['Q'])).toEqual([]);
    expect(signed(['TUQ', 'KT'])).toContain('authority');
    expect(signed(['KT', 'TM'])).toContain('authority');
    expect(signed(['Q', 'KT'])).toContain('authority');
    expect(signed(['KT'], 'TS. Nguyễn Văn An')).toContain('signature');
  });

  it('knows the symbol, the addressees and the filing line of each kind', () => {
    const { header } = plan;
    expect(check({ header: { ...header, symbol: '2026/KH-UBND' } })).toContain('symbol');
    expect(check({ header: { ...header, symbol: 'QĐ-UBND' } })).toContain('symbol');
    expect(check({ header: { ...dispatch.header, symbol: 'CV-UBND' } }, dispatch)).toEqual([]);
    expect(check({ header: { ...dispatch.header, symbol: 'KH-UBND' } }, dispatch)).toContain('symbol');
    expect(check({ addressees: ['Sở Nội vụ'] })).toContain('addressees');
    expect(check({ addressees: [] }, dispatch)).toContain('addressees');
    expect(check({ addressees: [] }, report)).toEqual([]);
    expect(check({ recipients: ['Sở Nội vụ'] })).toContain('recipients');
    expect(check({ subject: '', blocks: [] })).toContain('components');
    expect(check({ legalBases: [] }, decision)).toContain('legalBases');
  });
});
