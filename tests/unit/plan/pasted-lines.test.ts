import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, linesOfPaste } from '../../../renderer/src/ui/pasted-lines.ts';

/** As Word puts it on the clipboard: conditional comments, list marks in spans, soft source breaks, empty paragraphs. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=VI><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>Cổ vũ</b> tập thể,
cá nhân &quot;tiêu biểu&quot;;<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>-<span style='mso-spacerun:yes'>  </span>Nhân rộng mô hình&nbsp;hay &#8211; cách làm mới.</p>
<ul><li>Bảo đảm <i>công khai</i>, dân chủ.</li></ul>
<!--EndFragment--></body></html>`;

describe('what is pasted', () => {
  it('comes from Word as its paragraphs without numbers, styles and marks', () => {
    expect(linesOfPaste({ html: word, text: 'không dùng' })).toEqual([
      'Cổ vũ tập thể, cá nhân "tiêu biểu";',
      'Nhân rộng mô hình hay – cách làm mới.',
      'Bảo đảm công khai, dân chủ.',
    ]);
  });

  it('comes as plain text line by line, joined where a page cut a sentence', () => {
    const text = '1.\tTổ chức phát động\r\nđến cơ sở.\r\n\r\n2.\tSơ kết, tổng kết.\r\n•\tKhen thưởng';
    expect(linesOfPaste({ html: '', text })).toEqual([
      'Tổ chức phát động đến cơ sở.',
      'Sơ kết, tổng kết.',
      'Khen thưởng',
    ]);
  });

  it.each([
    ['I. MỤC ĐÍCH', 'MỤC ĐÍCH'],
    ['1) Một', 'Một'],
    ['2.1. Tập thể', 'Tập thể'],
    ['2.1 Tập thể', 'Tập thể'],
    ['đ) Phối hợp', 'Phối hợp'],
    ['– Gạch', 'Gạch'],
    ['\uf0b7\tDấu của Word', 'Dấu của Word'],
    ['o\tVòng tròn', 'Vòng tròn'],
    ['20 tập thể và 10 cá nhân', '20 tập thể và 10 cá nhân'],
    ['1.500 người tham gia', '1.500 người tham gia'],
    ['100% số xã', '100% số xã'],
    ['8.5 điểm', '8.5 điểm'],
    ['V/v triển khai', 'V/v triển khai'],
    ['o bế học sinh', 'o bế học sinh'],
    ['ba\u0300i\u200b hoc', 'bài hoc'],
  ])('loses its number, not its figures: %s', (line, clean) => {
    expect(cleanLine(line)).toBe(clean);
  });

  it('never keeps a tag, a line break or an empty line, whatever was copied', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '<!--',
        '-->',
        '<![if !supportLists]>',
        '<br/>',
        '&nbsp;',
        '&#0;',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (pieces, text) => {
        for (const line of linesOfPaste({ html: pieces.join(''), text })) {
          expect(line.trim()).not.toBe('');
          expect(line).not.toMatch(/[\n\r\t]|<(?:p|b|br)[\s/>]/);
        }
      }),
    );
  });
});
