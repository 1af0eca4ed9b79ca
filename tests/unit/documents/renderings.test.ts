import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '#electron/documents/render/docx.ts';
import { buildAssignment } from '#shared/domain/documents/builders/assignment.ts';
import { buildReminder } from '#shared/domain/documents/builders/reminder.ts';
import { brokenRules, checkDocument, checkDocx } from '#shared/domain/documents/check-format.ts';
import { cleanText } from '#shared/domain/documents/clean-text.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { renderHtml } from '#shared/domain/documents/html.ts';
import { documentKindNames } from '#shared/domain/documents/kinds.ts';
import { readDocx } from '#shared/domain/documents/read-docx.ts';
import { item, paragraph, row, table } from '#shared/domain/documents/write.ts';
import { docxParts } from './docx-parts.ts';
import { assignment, decisionWithPlan } from './further-papers.ts';
import { forbidden, hostileNames } from './hostile.ts';
import { department, papers } from './papers.ts';

const assignmentInput = {
  ...{ issuer: department, registration: { number: null, date: null, year: 2026 } },
  ...{ signature: papers.report.signature ?? { authority: [], position: 'Giám đốc', name: '' } },
  ...{ recipients: ['Như trên'], matter: 'Triển khai phong trào', addressees: ['Công an tỉnh'], tasks: [] },
};

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

describe('a plan put into force by a decision', () => {
  const decision = decisionWithPlan();

  it('takes bases, recipients and annexes over and attaches the text', () => {
    const html = renderHtml(decision);
    expect(decision.header.symbol).toBe('QĐ-UBND');
    expect(decision.subject).toBe(
      'Ban hành Kế hoạch phát động phong trào thi đua “Toàn dân giữ gìn bình yên xóm ấp” trên địa bàn tỉnh năm 2026',
    );
    expect(decision.legalBases.at(-1)).toBe('Theo đề nghị của Giám đốc Sở Nội vụ');
    expect(decision.recipients[0]).toBe('Như Điều 3');
    expect(decision.parts.map(({ role }) => role)).toEqual(['attached', 'annex', 'annex']);
    expect(decision.parts[0]?.blocks).toEqual(papers.plan.blocks);
    expect(html.indexOf('Nơi nhận:')).toBeLessThan(html.indexOf('(Kèm theo Quyết định số 58/QĐ-UBND'));
    expect(html.match(/Nơi nhận:/g)).toHaveLength(1);
    expect(brokenRules(checkDocument(decision))).toEqual([]);
  });

  it('keeps the rules of the decree in the Word file', async () => {
    expect(brokenRules(checkDocx(docxParts(await renderDocx(decision))))).toEqual([]);
  });
});

describe('a dispatch that hands out tasks', () => {
  const paper = assignment();

  it('has no type abbreviation, its subject below the number, and numbers the tasks', async () => {
    const html = renderHtml(paper);
    expect(paper.header.symbol).toBe('SNV-TĐKT');
    expect(html).toContain('V/v triển khai Kế hoạch phát động');
    expect(html).toContain('Giao Công an tỉnh chủ trì, phối hợp với Sở Tài chính, Báo và Đài tỉnh:');
    expect(html).toContain('Hoàn thành trước ngày 08 tháng 3 năm 2026.');
    expect(html).toContain('<b>2. </b><b>Giao Ủy ban nhân dân các xã, phường:</b>');
    expect(brokenRules(checkDocument(paper))).toEqual([]);
    expect(brokenRules(checkDocx(docxParts(await renderDocx(paper))))).toEqual([]);
  });

  it('speaks for itself when no plan came from above', () => {
    const own = buildAssignment({
      ...assignmentInput,
      parentPlan: null,
      closing: 'Yêu cầu thực hiện nghiêm',
    });
    const texts = own.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(texts).toEqual([
      'Để triển khai phong trào, Sở Nội vụ tỉnh Sông Hậu giao nhiệm vụ cho các cơ quan, đơn vị, địa phương như sau:',
      'Yêu cầu thực hiện nghiêm',
    ]);
  });
});
