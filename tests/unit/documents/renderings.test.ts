import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '#electron/documents/render/docx.ts';
import { buildReminder } from '#shared/domain/documents/builders/reminder.ts';
import { brokenRules, checkDocument, checkDocx } from '#shared/domain/documents/check-format.ts';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { documentKindNames } from '#shared/domain/documents/kinds.ts';
import { readDocx } from '#shared/domain/documents/read-docx.ts';
import { item, paragraph, row, table } from '#shared/domain/documents/write.ts';
import { docxParts } from './docx-parts.ts';
import { forbidden, hostileNames } from './hostile.ts';
import { department, papers } from './papers.ts';

const broken = (checks: ReturnType<typeof checkDocx>) => checks.filter((check) => !check.kept);

function htmlTexts(html: string): string[] {
  return [...html.matchAll(/<p [^>]*>(.*?)<\/p>/gs)]
    .map(([, inner = '']) => inner.replace(/<\/?[bi]>/g, ''))
    .map((text) =>
      text.replace(
        /&(lt|gt|amp|quot|#39);/g,
        (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
      ),
    )
    .filter((text) => text !== '');
}

describe.each(documentKindNames)('%s', (kind) => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = docxParts(await renderDocx(papers[kind]));
  });

  it('keeps the rules of Nghị định 30 in the Word file', () => {
    const checks = checkDocx(parts);
    expect(brokenRules(checks)).toEqual([]);
    expect(checks.length).toBeGreaterThan(10);
  });

  it('gives the same bytes for the same paper', async () => {
    expect(await renderDocx(papers[kind])).toEqual(await renderDocx(papers[kind]));
  });

  it('keeps the rules that can be seen before it is set', () => {
    expect(brokenRules(checkDocument(papers[kind]))).toEqual([]);
  });

  it('says the same, in the same order, in Word and in print', () => {
    const word = readDocx(parts)
      .paragraphs.map((one) => one.text)
      .filter((text) => text !== '');
    expect(htmlTexts(renderHtml(papers[kind]))).toEqual(word);
  });
});

describe('texts from outside', () => {
  const [name = ''] = hostileNames;
  const document: OfficialDocument = {
    ...papers.submission,
    subject: hostileNames.join(' '),
    issuedBy: name,
    header: {
      ...papers.submission.header,
      issuer: hostileNames.join('\n'),
      place: name,
      symbol: name,
      number: name,
    },
    addressees: hostileNames,
    recipients: hostileNames,
    blocks: [
      ...hostileNames.flatMap((text) => [paragraph([{ text, bold: true }]), item(2, text)]),
      table(
        hostileNames.map((header) => ({ header, width: 1, align: 'left' })),
        [row(...hostileNames)],
      ),
    ],
    signature: { authority: [{ form: 'KT', of: name }], position: name, name },
  };

  it('cannot become markup in print', () => {
    const html = renderHtml(document);
    expect(html).not.toMatch(/<script|<img|<h1|onerror=alert\(1\)>/i);
    const [, body = ''] = html.split('</head>');
    expect(body.replaceAll('\n', '')).not.toMatch(forbidden);
    const tags = new Set([...html.matchAll(/<\/?([a-z!0-9-]+)/gi)].map(([, tag = '']) => tag.toLowerCase()));
    const known = ['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'section', 'div', 'p', 'b'];
    expect([...tags].sort()).toEqual(
      [...known, 'table', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td'].sort(),
    );
  });

  it('needs no style attribute, and takes the nonce of the window for its one style sheet', () => {
    const html = renderHtml(papers.plan, { styleNonce: 'a"b' });
    expect(html).not.toMatch(/ style="/);
    expect(html.match(/<style[^>]*>/g)).toEqual(['<style nonce="a&quot;b">']);
  });

  it('cannot break the Word file', async () => {
    const parts = docxParts(await renderDocx(document));
    for (const xml of Object.values(parts)) expect(xml.replace(/\s/g, '')).not.toMatch(forbidden);
    const texts = readDocx(parts).paragraphs.map((one) => one.text);
    expect(texts).toContain(`1. ${cleanText(hostileNames[0] ?? '')}`);
  });
});

describe('builders', () => {
  it('speak to one late unit as to one, and to several by a list', () => {
    const late = [{ unit: 'Xã Tân Hòa', item: 'Báo cáo', due: '2026-07-05', daysLate: 5 }];
    const reminder = {
      ...{
        issuer: department,
        registration: { number: null, date: null, year: 2026 },
        recipients: ['Như trên'],
      },
      signature: { authority: [], position: 'Giám đốc', name: '' },
      ...{ matter: 'gửi báo cáo', basis: 'Kế hoạch số 58/KH-UBND', deadline: '2026-07-05', contact: null },
      ...{ checkedOn: '2026-07-10', newDeadline: '2026-07-15', sendTo: 'Sở Nội vụ' },
    };
    const one = renderHtml(buildReminder({ ...reminder, addressees: ['Xã Tân Hòa'], late }));
    expect(one).toContain('Đề nghị quý cơ quan');
    expect(one).not.toContain('<thead>');
    const two = renderHtml(buildReminder({ ...reminder, addressees: ['Xã Tân Hòa', 'Xã Mỹ Thuận'], late }));
    expect(two).toContain('nêu trên');
    expect(two).toContain('<thead>');
  });

  it('add up the prizes and name the kinds that are in the list', () => {
    const html = renderHtml(papers.decision);
    expect(html).toContain('cho 10 tập thể và 36 cá nhân');
    expect(html).toContain('212.700.000 đồng');
    expect(html).not.toContain('hộ gia đình');
    expect(html).toContain('Như Điều 4');
  });
});

describe('the checker', () => {
  it('names what a clerk has changed for the worse', async () => {
    const parts = docxParts(await renderDocx(papers.plan));
    const spoil = (from: string | RegExp, to: string, part = 'word/document.xml') => {
      const changed = { ...parts, [part]: (parts[part] ?? '').replace(from, to) };
      return broken(checkDocx(changed)).map((check) => check.rule);
    };
    expect(spoil(/w:left="\d+"(?=[^>]*w:header)/, 'w:left="400"')).toContain('margins');
    expect(spoil(/<w:titlePg\/>/, '')).toContain('pageNumber');
    expect(spoil('Độc lập - Tự do', 'Độc lập – Tự do')).toContain('motto');
    expect(spoil('ngày 05 tháng 02', 'ngày 5 tháng 2')).toContain('placeAndDate');
    expect(spoil('Số: 58/', 'Số: 8/')).toContain('number');
    expect(spoil('/KH-UBND', '/2026/KH-UBND')).toContain('number');
    expect(spoil('>b) </w:t>', '>f) </w:t>')).toContain('letters');
    expect(spoil('- Lưu: VT, NV.', '- Lưu: VT, NV;')).toContain('recipients');
    expect(spoil('Times New Roman', 'Arial', 'word/styles.xml')).toContain('font');
    expect(spoil(/<w:tblHeader\/>/g, '')).toContain('tables');
  });

  it('knows who may sign for whom and how a symbol is made', () => {
    const check = (change: Partial<OfficialDocument>) =>
      broken(checkDocument({ ...papers.plan, ...change })).map((one) => one.rule);
    const signed = (forms: Array<'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'>, name = 'Nguyễn Văn An') =>
      check({
        signature: {
          authority: forms.map((form) => ({ form, of: 'Chủ tịch' })),
          position: 'Phó Chủ tịch',
          name,
        },
      });
    expect(signed(['TM', 'KT'])).toEqual([]);
    expect(signed(['TL', 'KT'])).toEqual([]);
    expect(signed(['TUQ', 'KT'])).toContain('authority');
    expect(signed(['KT', 'TM'])).toContain('authority');
    expect(signed(['KT'], 'TS. Nguyễn Văn An')).toContain('signature');
    expect(check({ header: { ...papers.plan.header, symbol: '2026/KH-UBND' } })).toContain('symbol');
    expect(check({ header: { ...papers.plan.header, symbol: 'QĐ-UBND' } })).toContain('symbol');
    expect(check({ addressees: ['Sở Nội vụ'] })).toContain('addressees');
    expect(check({ recipients: ['Sở Nội vụ'] })).toContain('recipients');
    expect(check({ subject: '', blocks: [] })).toContain('components');
  });
});
