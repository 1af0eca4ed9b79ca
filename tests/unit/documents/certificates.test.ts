import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCalibrationSheet } from '#electron/documents/render/calibration-sheet.ts';
import { type CertificateJob, renderCertificates } from '#electron/documents/render/certificates.ts';
import { CertificateTemplate, type CertificateTexts } from '#shared/domain/documents/certificate.ts';
import {
  a4Certificate,
  defaultCertificateTemplates,
  largeCertificate,
} from '#shared/domain/documents/certificate-templates.ts';
import { type FitBox, fitText } from '#shared/domain/documents/fit-text.ts';
import { certificateText } from '#shared/text/documents/certificate.ts';

const fontFolder = new URL('../../../resources/fonts', import.meta.url).pathname;

function texts(name: string, order = 1): CertificateTexts {
  return {
    stateName: certificateText.stateName,
    motto: certificateText.motto,
    decider: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu',
    verb: certificateText.verb,
    award: 'Bằng khen',
    name,
    detail: 'Tổ bảo vệ an ninh, trật tự ấp 1, xã Tân Hòa',
    achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
    decision: certificateText.decision('58', 'QĐ-UBND', '2026-02-05'),
    goldenBook: certificateText.goldenBook(String(order)),
    placeAndDate: certificateText.placeAndDate('Sông Hậu', '2026-02-05'),
    position: 'KT. Chủ tịch\nPhó Chủ tịch',
    signer: 'Nguyễn Thị Thủy Tiên',
  };
}

const job: CertificateJob = {
  template: a4Certificate,
  mode: 'full',
  offset: { xMm: 0, yMm: 0 },
  certificates: [texts('Trần Văn Đức')],
  fontFolder,
};

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;

describe('certificates', () => {
  it('prints a page each, the shared drawing once, under 1.5 KB a page', async () => {
    const many = Array.from({ length: 200 }, (_, at) => texts(`Nguyễn Văn Thứ ${at}`, at));
    const one = await renderCertificates(job);
    const all = await renderCertificates({ ...job, certificates: many });
    expect(pagesOf(all.pdf)).toBe(200);
    expect((all.pdf.length - one.pdf.length) / 199).toBeLessThan(1500);
    expect(
      Buffer.from(all.pdf)
        .toString('latin1')
        .match(/\/Subtype \/Form/g)?.length,
    ).toBe(1);
  });

  it('shrinks a long name, wraps a longer one, and says which', async () => {
    const long = 'Tập thể cán bộ, chiến sĩ Tổ bảo vệ an ninh, trật tự khóm Bình Thạnh Đông';
    const longer = `${long}, phường Mỹ Thuận và Ban điều hành mô hình Camera an ninh ấp Tân Lợi`;
    const { notes } = await renderCertificates({
      ...job,
      certificates: [texts('Lê An'), texts(long), texts(longer)],
    });
    expect(notes.map(({ index, kinds, lines }) => ({ index, kinds, lines }))).toEqual([
      { index: 1, kinds: ['shrunk'], lines: 1 },
      { index: 2, kinds: ['shrunk', 'wrapped'], lines: 2 },
    ]);
  });

  it('names characters that the font cannot print', async () => {
    const { notes } = await renderCertificates({ ...job, certificates: [texts('Trần 😀 Văn 漢')] });
    expect(notes[0]).toMatchObject({ field: 'name', kinds: ['missingCharacters'], missing: ['😀', '漢'] });
  });

  it('tells how far it is and stops when asked', async () => {
    const certificates = Array.from({ length: 120 }, (_, at) => texts('Lê An', at));
    const seen: number[] = [];
    await renderCertificates({ ...job, certificates, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([0, 50, 100, 120]);
    const stop = new AbortController();
    const stopped = renderCertificates({
      ...job,
      certificates,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(renderCertificates({ ...job, certificates: [] })).rejects.toMatchObject({
      code: 'NOTHING_SELECTED',
    });
  });

  it('draws the calibration sheet on the size of the template', async () => {
    const pdf = await renderCalibrationSheet(largeCertificate, { xMm: 1, yMm: -1 }, fontFolder);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/MediaBox [0 0 1133.858268 850.393701]');
  });
});

describe('templates', () => {
  it.each(defaultCertificateTemplates.map((one) => [one.name, one] as const))(
    '%s keeps every line on the sheet and owns up to being unverified',
    (_, template) => {
      expect(CertificateTemplate.parse(template)).toEqual(template);
      expect(template.verified).toBe(false);
      for (const field of template.fields) {
        expect(field.xMm).toBeGreaterThan(0);
        expect(field.xMm + field.widthMm).toBeLessThan(template.pageMm.width);
        expect(field.yMm + field.heightMm).toBeLessThan(template.pageMm.height);
        expect(field.minSizePt).toBeLessThanOrEqual(field.sizePt);
      }
    },
  );

  it('leaves 35 mm for the signature on the large sheet', () => {
    const at = (key: string) => largeCertificate.fields.find((field) => field.key === key);
    const positionEnds = (at('position')?.yMm ?? 0) + (at('position')?.heightMm ?? 0);
    expect(
      (at('signer')?.yMm ?? 0) + (at('signer')?.heightMm ?? 0) / 2 - positionEnds,
    ).toBeGreaterThanOrEqual(35);
  });
});

describe('fitting a text into its box', () => {
  const measure = (text: string, size: number) => text.length * size * 0.5;
  const box: FitBox = {
    widthPt: 200,
    heightPt: 60,
    sizePt: 20,
    minSizePt: 12,
    maxLines: 2,
    overflow: 'shrinkThenWrap',
  };

  it('never loses a word and never goes below the floor', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ệ', 'Ư', 'đ'), minLength: 1, maxLength: 12 });
    const overflow = fc.constantFrom('shrinkThenWrap' as const, 'wrapThenShrink' as const);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), overflow, (words, how) => {
        const fitted = fitText(words.join(' '), { ...box, overflow: how }, measure);
        expect(fitted.lines.join(' ')).toBe(words.join(' '));
        expect(fitted.sizePt).toBeGreaterThanOrEqual(12);
        if (!fitted.tooLong) {
          expect(fitted.lines.length).toBeLessThanOrEqual(2);
          for (const line of fitted.lines) expect(measure(line, fitted.sizePt)).toBeLessThanOrEqual(200);
        }
      }),
    );
  });

  it('keeps a name on one line while the floor allows', () => {
    expect(fitText('x'.repeat(25), box, measure)).toMatchObject({ sizePt: 16, wrapped: false, shrunk: true });
    expect(fitText('xx '.repeat(20).trim(), box, measure)).toMatchObject({ wrapped: true });
    expect(fitText('x'.repeat(80), box, measure)).toMatchObject({ tooLong: true, sizePt: 12 });
  });
});
