import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEvidence } from '#electron/tracking/evidence/check-evidence.ts';
import { firstBytesSay } from '#shared/domain/evidence/evidence-format.ts';
import { jpegSize, pngSize } from '#shared/domain/evidence/picture-size.ts';
import { AppError } from '#shared/errors.ts';
import { jpg, pdf, png, xlsx } from '#tests/support/evidence-files.ts';
import { rawZip } from '#tests/support/zip-attacks.ts';

function verdict(bytes: Uint8Array): string {
  try {
    return checkEvidence(bytes, 'minh-chung');
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const text = (value: string) => new TextEncoder().encode(value);
const types = { name: '[Content_Types].xml', bytes: text('<Types/>') };
const body = { name: 'word/document.xml', bytes: text('<w:document/>') };

describe('what a file is, by its content', () => {
  it('tells the five kinds', async () => {
    expect(verdict(png(3, 2))).toBe('png');
    expect(verdict(jpg(4000, 3000))).toBe('jpg');
    expect(verdict(pdf())).toBe('pdf');
    expect(verdict(await xlsx())).toBe('xlsx');
    expect(verdict(rawZip([types, body]))).toBe('docx');
  });

  it.each([
    ['a program', text('MZ\u0090\u0000 program')],
    ['a web page', text('<html><script>alert(1)</script></html>')],
    ['a drawing that can hold scripts', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an animation', text('GIF89a')],
    ['a zip of anything', rawZip([{ name: 'setup.exe', bytes: text('MZ') }])],
    ['nothing', new Uint8Array()],
  ])('%s is refused', (_, bytes) => {
    expect(verdict(bytes)).toBe('EVIDENCE_KIND');
  });

  it('reads the size that a picture declares', () => {
    expect(pngSize(png(3, 2))).toEqual({ width: 3, height: 2 });
    expect(jpegSize(jpg(640, 480))).toEqual({ width: 640, height: 480 });
  });
});

describe('what would run, reach out or fill the memory', () => {
  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['a started program', '<< /S /Launch /F (cmd.exe) >>'],
    ['an attached file', '<< /Type /EmbeddedFile >>'],
    ['a script spelled in hex', '<< /S /Java#53cript >>'],
  ])('a PDF with %s, in sight or packed away', (_, object) => {
    expect(verdict(pdf(object))).toBe('EVIDENCE_ACTIVE');
    expect(verdict(pdf(object, true))).toBe('EVIDENCE_ACTIVE');
  });

  it('a PDF whose packed objects cannot be read, or that is encrypted', () => {
    const broken = Buffer.from(pdf('<< /Type /Catalog >>', true));
    const at = broken.indexOf('stream\n') + 8;
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    expect(verdict(broken)).toBe('EVIDENCE_ACTIVE');
    expect(verdict(pdf('<< /Encrypt 5 0 R >>'))).toBe('EVIDENCE_ACTIVE');
    expect(verdict(pdf('<< /Type /Catalog >>', true))).toBe('pdf');
  });

  it.each([
    ['a macro', { name: 'word/vbaProject.bin', bytes: text('x') }],
    ['an embedded object', { name: 'word/embeddings/oleObject1.bin', bytes: text('x') }],
    [
      'a template from elsewhere',
      {
        name: 'word/_rels/settings.xml.rels',
        bytes: text(
          '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://evil/t.dotm" TargetMode="External"/></Relationships>',
        ),
      },
    ],
  ])('a Word file with %s', (_, part) => {
    expect(verdict(rawZip([types, body, part]))).toBe('EVIDENCE_ACTIVE');
  });

  it('a Word file with a plain link is let through', () => {
    const links =
      '<Relationships><Relationship Id="r1" Type="http://x/relationships/hyperlink" Target="http://a" TargetMode="External"/></Relationships>';
    const part = { name: 'word/_rels/document.xml.rels', bytes: text(links) };
    expect(verdict(rawZip([types, body, part]))).toBe('docx');
  });

  it('a picture that says it is enormous', () => {
    expect(verdict(png(1, 1, { width: 60_000, height: 60_000 }))).toBe('EVIDENCE_TOO_LARGE_PICTURE');
    expect(verdict(jpg(65_000, 65_000))).toBe('EVIDENCE_TOO_LARGE_PICTURE');
  });
});

describe('whatever the bytes are', () => {
  it('a copy that broke off is never taken for a whole PDF or workbook', async () => {
    const whole = [pdf(), await xlsx()];
    for (const file of whole) {
      for (const part of [0.3, 0.6, 0.9]) {
        expect(verdict(file.subarray(0, Math.floor(file.length * part)))).toMatch(/DAMAGED|KIND/);
      }
    }
  });

  it('nothing but a kind or a refusal comes out, and a kind agrees with the first bytes', () => {
    const starts = [png(2, 2), jpg(9, 9), pdf(), pdf('<< >>', true)].map((file) => [...file]);
    const damaged = fc
      .tuple(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
      )
      .map(([file, edits, end]) => {
        const bytes = Uint8Array.from(file.slice(0, 8 + (end % file.length)));
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const result = verdict(bytes);
        if (result.startsWith('EVIDENCE_')) return;
        expect(firstBytesSay(bytes)).toBe(result);
      }),
      { numRuns: 500 },
    );
  });
});
