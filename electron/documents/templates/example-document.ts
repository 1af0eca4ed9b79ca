import { writePaper } from '#shared/domain/documents/builders/issuer.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { column, heading, item, paragraph, row, table } from '#shared/domain/documents/write.ts';
import { type App, today } from '../../app/app.ts';
import { documentContext } from '../document-context.ts';
import { registrationOf } from '../numbers.ts';

/** For a kind of which the register holds no paper yet: the office's own names, and every kind of text that a paper has. */
export function exampleDocument(app: App, kind: DocumentKind): OfficialDocument {
  const { issuer, signature, personalSignature } = documentContext(app);
  const isDecision = kind === 'decision';
  const body = isDecision
    ? [
        { type: 'article', text: 'Tặng Bằng khen cho 02 tập thể có thành tích xuất sắc.' } as const,
        {
          type: 'article',
          text: 'Các đơn vị và cá nhân có tên tại Điều 1 thi hành Quyết định này.',
        } as const,
      ]
    : [
        paragraph(
          'Đoạn mở đầu của văn bản, dài hơn một dòng để thấy cách thụt đầu dòng và canh đều hai lề của mẫu.',
        ),
        heading(1, 'Mục đích, yêu cầu'),
        heading(2, 'Mục đích'),
        item(3, 'Nội dung điểm a;'),
        item(3, 'Nội dung điểm b.'),
        table(
          [column('STT', 1, 'center'), column('Đơn vị', 5), column('Kết quả', 3, 'right')],
          [row('1', 'Đơn vị thứ nhất', '95,5'), row('2', 'Đơn vị thứ hai', '90')],
        ),
        paragraph('Đoạn kết của văn bản.'),
      ];
  return writePaper(
    kind,
    {
      issuer,
      registration: registrationOf(5, today(app)),
      signature: isDecision ? personalSignature : signature,
      recipients: ['Như trên', 'Các đơn vị có liên quan'],
    },
    {
      subject: 'Trích yếu nội dung của văn bản dùng để thử mẫu',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng', 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng'],
      addressees: ['dispatch', 'submission', 'report'].includes(kind) ? ['Đơn vị nhận văn bản'] : [],
      authority: isDecision ? issuer.head : null,
      blocks: body,
    },
  );
}
