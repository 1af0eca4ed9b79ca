import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentTemplate } from '#db/schema/documents.ts';
import { documentContext } from '#electron/documents/document-context.ts';
import { draftDocument } from '#electron/documents/draft-document.ts';
import { sampleTemplate } from '#electron/documents/templates/sample-template.ts';
import type { WordParts } from '#electron/documents/templates/word-parts.ts';
import { writeWordParts } from '#electron/documents/templates/write-parts.ts';
import { wordText } from '#electron/files/word-text.ts';
import { workbookProfile } from '#electron/files/zip/profile.ts';
import { readZip } from '#electron/files/zip/read-zip.ts';
import type { TemplateView, TryOutResult } from '#shared/contract/templates.ts';
import { writePaper } from '#shared/domain/documents/builders/issuer.ts';
import { documentKindNames } from '#shared/domain/documents/kinds.ts';
import { column, heading, paragraph, row, table } from '#shared/domain/documents/write.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';

let test: TestApp;
let notice: WordParts;
beforeAll(async () => {
  test = await createTestApp({ sample: 'can-tho-2024' });
  notice = new Map(
    readZip(await sampleTemplate('notice', { name: 'UBND', hasParent: false }), workbookProfile),
  );
});
afterAll(() => test.close());
beforeEach(() => {
  test.app.db.$client.exec('DELETE FROM document_template; DELETE FROM document_file; DELETE FROM document');
});

const documentXml = 'word/document.xml';
const encode = (text: string) => new TextEncoder().encode(text);

/** The sample with one part changed. */
async function changed(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const xml = new TextDecoder().decode(notice.get(name));
  return writeWordParts(new Map(notice).set(name, encode(change(xml))));
}

async function takeIn(bytes: Uint8Array, name = 'mẫu.docx', kind = 'notice') {
  const path = join(test.folder, name);
  writeFileSync(path, bytes);
  return test.call('templates.takeIn', { kind, fileToken: test.app.tokens.issue(path).token });
}

async function accepted(bytes: Uint8Array): Promise<TemplateView> {
  const answer = await takeIn(bytes);
  expect(answer).toMatchObject({ ok: true });
  return (answer as { data: { template: TemplateView } }).data.template;
}

async function tryOut(templateId: string): Promise<TryOutResult & { text: string; bytes: Buffer }> {
  const path = join(test.folder, 'thử.docx');
  const { token } = test.app.tokens.issue(path);
  const result = await test.services.templates.tryOut({ templateId, documentId: null, targetToken: token });
  const bytes = readFileSync(path);
  return { ...result, bytes, text: wordText(bytes) ?? '' };
}

function draft(parts: boolean) {
  const { issuer, signature } = documentContext(test.app, null, '2025-09-10');
  return draftDocument(test.app, {
    campaignId: null,
    purpose: 'notice',
    build: (registration) =>
      writePaper(
        'notice',
        { issuer, registration, signature, recipients: ['Công an thành phố', 'Sở Nội vụ'] },
        {
          subject: 'Kết quả <họp> & "xét" {so}',
          blocks: [
            heading(1, 'Kết quả'),
            paragraph('Nội dung thông báo.'),
            table([column('STT', 1), column('Đơn vị', 4)], [row('1', 'Xã Một')]),
            paragraph('Câu cuối.'),
          ],
          parts: parts
            ? [
                {
                  ...{
                    role: 'annex',
                    label: null,
                    title: 'Danh sách',
                    orientation: 'landscape',
                    endMark: false,
                  },
                  blocks: [paragraph('Dòng của phụ lục.')],
                },
              ]
            : [],
        },
      ),
  });
}

describe('a template of the office', () => {
  it('is tried with real data before it may be used, makes papers from then on, and is given up again', async () => {
    await draft(false);
    const bytes = await changed(documentXml, (xml) =>
      xml.replace('Nơi nhận:', 'Gửi đến:').replace(/(<w:pgMar[^>]*w:left=")\d+/, '$1600'),
    );
    const { id } = await accepted(bytes);
    expect(await test.call('templates.use', { templateId: id })).toMatchObject({
      error: { code: 'TEMPLATE_NOT_TRIED' },
    });
    const tried = await tryOut(id);
    expect(tried.text).toContain('Kết quả <họp> & "xét" {so}');
    expect(tried.text).toContain('I. KẾT QUẢ\nNội dung thông báo.');
    expect(tried.text).toContain('Câu cuối./.');
    expect(tried.text).toContain('Gửi đến:\n- Công an thành phố;\n- Sở Nội vụ;\n- Lưu: VT.');
    expect(tried.text).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
    expect(tried.html).toContain('Gửi đến:');
    expect(tried.html).not.toContain('<họp>');
    expect(tried.findings.join('\n')).toMatch(/Lề trên/);

    expect((await test.services.templates.use({ templateId: id })).state).toBe('used');
    const { documentId } = await draft(true);
    const { document } = await test.services.documents.open({ documentId });
    expect(document.files.map(({ format }) => format)).toEqual(['docx']);
    const { token } = test.app.tokens.issue(join(test.folder, 'bản.docx'));
    await test.services.documents.export({ documentId, format: 'docx', targetToken: token });
    expect(wordText(readFileSync(join(test.folder, 'bản.docx')))).toContain('Gửi đến:');

    await test.services.templates.stop({ kind: 'notice' });
    const after = await draft(false);
    const view = await test.services.documents.open(after);
    expect(view.document.files.map(({ format }) => format).toSorted()).toEqual(['docx', 'pdf']);
    const again = await test.services.documents.open({ documentId });
    expect(again.document.files).toEqual(document.files);
    expect((await test.services.templates.list()).map(({ state }) => state)).toEqual(['retired']);
  });

  it('keeps annexes on pages of their own, lying down where they lie down', async () => {
    const { id } = await accepted(await writeWordParts(notice));
    await draft(true);
    const { bytes, text } = await tryOut(id);
    expect(text).toContain('DANH SÁCH');
    expect(text).toContain('Dòng của phụ lục.');
    const xml = Buffer.from(readZip(bytes, workbookProfile).get(documentXml) ?? []).toString();
    const sizes = [...xml.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, orient]) => orient);
    expect(sizes).toEqual(['portrait', 'landscape']);
  });

  it('gives the same bytes for the same paper', async () => {
    const { id } = await accepted(await writeWordParts(notice));
    const first = await tryOut(id);
    expect((await tryOut(id)).bytes.equals(first.bytes)).toBe(true);
  });

  it('of every kind begins with our own look and breaks no rule of the format', async () => {
    for (const kind of documentKindNames.filter((one) => one !== 'list')) {
      const { token } = test.app.tokens.issue(join(test.folder, `${kind}.docx`));
      await test.services.templates.saveSample({ kind, targetToken: token });
      const answer = await takeIn(readFileSync(join(test.folder, `${kind}.docx`)), `${kind}.docx`, kind);
      expect(answer, kind).toMatchObject({ ok: true });
      const { template } = (answer as { data: { template: TemplateView } }).data;
      const { findings } = await tryOut(template.id);
      expect(findings, kind).toEqual([]);
    }
  });

  it('replaces the one that waited to be tried, and is not removed while it is used', async () => {
    await accepted(await writeWordParts(notice));
    const { id } = await accepted(await writeWordParts(notice));
    expect(test.app.db.select().from(documentTemplate).all()).toHaveLength(1);
    await tryOut(id);
    await test.services.templates.use({ templateId: id });
    expect(await test.call('templates.remove', { templateId: id })).toMatchObject({
      error: { code: 'TEMPLATE_IN_USE' },
    });
    const { documentId } = await draft(false);
    const folderToken = test.app.tokens.issue(test.folder).token;
    const copies = { jobId: crypto.randomUUID(), documentId, isMarked: true, folderToken };
    expect(await test.call('documents.copies', { ...copies, format: 'pdf', into: 'oneFile' })).toMatchObject({
      error: { code: 'DOCUMENT_COPIES_WORD_ONLY' },
    });
    const each = { ...copies, format: 'docx', into: 'filePerRecipient' };
    expect(await test.call('documents.copies', each)).toMatchObject({ ok: true });
  });
});

describe('a template is refused in words that name the fault', () => {
  const field = (text: string) => changed(documentXml, (xml) => xml.replace('{trich_yeu}', text));
  it.each([
    ['{ten_la}', 'TEMPLATE_FIELD_UNKNOWN', '{ten_la}'],
    ['{constructor}', 'TEMPLATE_FIELD_UNKNOWN', '{constructor}'],
    ['{__proto__}', 'TEMPLATE_FIELD_UNKNOWN', '{__proto__}'],
    ['{#noi_nhan}', 'TEMPLATE_FIELD_UNKNOWN', '{#noi_nhan}'],
    ['{trich_yeu', 'TEMPLATE_FIELD_UNCLOSED', '{trich_yeu'],
    ['trich_yeu}', 'TEMPLATE_FIELD_UNOPENED', '}'],
    ['{{trich_yeu}}', 'TEMPLATE_FIELD_DOUBLED', '{'],
    ['{noi_dung}', 'TEMPLATE_FIELD_NOT_ALONE', '{@noi_dung}'],
    ['Trước {@can_cu} sau', 'TEMPLATE_FIELD_NOT_ALONE', '{@can_cu}'],
    ['{@trich_yeu}', 'TEMPLATE_FIELD_NOT_BLOCK', '{trich_yeu}'],
  ])('%s', async (text, code, named) => {
    const answer = await takeIn(await field(text));
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect((answer as { error: { message: string } }).error.message).toContain(named);
  });

  it('when the text of the paper has no place in it', async () => {
    expect(await takeIn(await changed(documentXml, (xml) => xml.replace('{@noi_dung}', '')))).toMatchObject({
      error: { code: 'TEMPLATE_FIELD_MISSING' },
    });
    const advice = await takeIn(await changed(documentXml, (xml) => xml.replace('{noi_nhan}', '')));
    expect(advice).toMatchObject({ data: { advice: [expect.stringContaining('{noi_nhan}')] } });
  });
});

describe('a hostile template', () => {
  const withPart = (name: string, text: string) => writeWordParts(new Map(notice).set(name, encode(text)));
  const relation = (type: string, target: string) =>
    changed('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
      ),
    );
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['with a macro', () => withPart('word/vbaProject.bin', 'x'), 'TEMPLATE_HAS_MACROS'],
    [
      'with the type of a macro file',
      () =>
        changed('[Content_Types].xml', (xml) =>
          xml.replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
        ),
      'TEMPLATE_HAS_MACROS',
    ],
    [
      'with an embedded object',
      () => withPart('word/embeddings/oleObject1.bin', 'x'),
      'TEMPLATE_HAS_OBJECTS',
    ],
    ['with a linked picture', () => relation('image', 'http://x.vn/a.png'), 'TEMPLATE_LINKS_OUT'],
    ['with a linked file', () => relation('hyperlink', 'file:///c:/x.exe'), 'TEMPLATE_LINKS_OUT'],
    [
      'with a field that fetches',
      () =>
        changed(documentXml, (xml) =>
          xml.replace(
            '</w:body>',
            '<w:p><w:r><w:instrText> INCLUDETEXT "c:\\\\x" </w:instrText></w:r></w:p></w:body>',
          ),
        ),
      'TEMPLATE_HAS_OBJECTS',
    ],
    [
      'with entities',
      () => changed(documentXml, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'TEMPLATE_DAMAGED',
    ],
    [
      'with crossed tags',
      () => changed(documentXml, (xml) => xml.replace('</w:p>', '</w:r>')),
      'TEMPLATE_DAMAGED',
    ],
    [
      'without styles',
      async () => {
        const parts = new Map(notice);
        parts.delete('word/styles.xml');
        return writeWordParts(parts);
      },
      'TEMPLATE_NOT_WORD',
    ],
    ['that is a text', async () => encode('not a zip at all'), 'FILE_'],
    [
      'that is a bomb',
      () => withPart('word/media/a.xml', `<a>${' '.repeat(9_000_000)}</a>`),
      'CONTAINER_INFLATES',
    ],
  ])('%s is refused', async (_name, make, code) => {
    expect(await takeIn(await make())).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(new RegExp(`^${code}`)) },
    });
    expect(test.app.db.select().from(documentTemplate).all()).toEqual([]);
  });

  it('loses the template of its own that Word remembers, and keeps a link to a web page', async () => {
    const attached = await relation('attachedTemplate', 'file:///C:/Users/a/Normal.dotm');
    const { id } = await accepted(attached);
    const parts = readZip((await tryOut(id)).bytes, workbookProfile);
    expect(Buffer.from(parts.get('word/_rels/document.xml.rels') ?? []).toString()).not.toContain('dotm');
    await accepted(await relation('hyperlink', 'https://cantho.gov.vn'));
  });

  it('cut or changed at any byte is refused in words or works', async () => {
    const whole = await writeWordParts(notice);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const answer = await takeIn(bytes);
        expect(answer.ok || answer.error.code !== 'INTERNAL').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
