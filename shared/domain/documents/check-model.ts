import { cleanText } from './clean-text.ts';
import type { OfficialDocument, Signature } from './document.ts';
import type { Verdict } from './format-check.ts';
import { documentKinds } from './kinds.ts';

const academicTitle = /^(GS|PGS|TS|ThS|BS|KS|CN|Ts|Ths)\.?\s*\.?/u;

/** Article 13: TM. opens a chain; TUQ. ends it, because what was delegated once may not be delegated again. */
function authorityFault({ authority, position }: Signature): string | null {
  const forms = authority.map((line) => line.form);
  if (forms.slice(1).includes('TM')) return 'TM. phải đứng đầu';
  const delegated = forms.indexOf('TUQ');
  if (delegated !== -1 && delegated < forms.length - 1) return 'TUQ. không được ủy quyền tiếp';
  const acting = forms.indexOf('Q');
  if (acting !== -1 && acting < forms.length - 1) return 'Q. phải đứng ngay trước chức vụ';
  if (authority.some((line) => line.of.trim() === ''))
    return 'thiếu tên tập thể hoặc chức vụ sau hình thức đề ký';
  if (position.trim() === '' && !forms.includes('Q')) return 'thiếu chức vụ người ký';
  return null;
}

function checkSignature(signature: Signature, say: Verdict): void {
  const fault = authorityFault(signature);
  say('authority', fault === null, fault ?? '');
  const name = signature.name.trim();
  const titled = academicTitle.exec(name)?.[0] ?? '';
  say('signature', titled === '' || !/[.]/.test(titled), name);
}

/** A list or a slip goes with another paper or file: no number of its own, nothing filed under it. */
function isUnnumbered({ kind }: OfficialDocument): boolean {
  return kind === 'list' || kind === 'slip';
}

function symbolFault(document: OfficialDocument): string | null {
  const symbol = document.header.symbol.trim();
  const { abbreviation } = documentKinds[document.kind];
  if (/\d{4}/.test(symbol)) return `“${symbol}” có ghi năm`;
  if (isUnnumbered(document)) return null;
  if (symbol === '') return 'thiếu ký hiệu';
  if (abbreviation !== null)
    return symbol.startsWith(`${abbreviation}-`) ? null : `“${symbol}” không bắt đầu bằng ${abbreviation}-`;
  const types = Object.values(documentKinds).flatMap((kind) =>
    kind.abbreviation === null ? [] : [kind.abbreviation],
  );
  return types.some((type) => symbol.startsWith(`${type}-`))
    ? `“${symbol}” ghi tên loại trong ký hiệu công văn`
    : null;
}

/** A report that stays in the office, to be read at its review, goes to nobody. */
const addressed = ['dispatch', 'submission'];
const mayBeAddressed = [...addressed, 'report', 'slip'];

/** What can be seen before a paper is set: missing components, wrong symbol, wrong chain of authority. */
export function checkModel(document: OfficialDocument, say: Verdict): void {
  const { header, kind } = document;
  const missing = [
    ...(header.issuer.trim() === '' ? ['cơ quan ban hành'] : []),
    ...(kind !== 'list' && kind !== 'minutes' && header.place.trim() === '' ? ['địa danh'] : []),
    ...(document.subject.trim() === '' ? ['trích yếu'] : []),
    ...(document.blocks.length === 0 ? ['nội dung'] : []),
    ...(!isUnnumbered(document) && document.recipients.length === 0 ? ['nơi nhận'] : []),
  ];
  say('components', missing.length === 0, `thiếu ${missing.join(', ')}`);
  const symbol = symbolFault(document);
  say('symbol', symbol === null, symbol ?? '');
  const number = header.number?.trim() ?? '';
  say('number', !/^\d$/.test(number), number);

  const isAddressed = document.addressees.length > 0;
  if (addressed.includes(kind)) say('addressees', isAddressed, 'chưa có nơi kính gửi');
  else
    say('addressees', !isAddressed || mayBeAddressed.includes(kind), 'loại văn bản này không ghi Kính gửi');
  if (kind === 'decision') say('legalBases', document.legalBases.length > 0, 'quyết định chưa có căn cứ');
  const filing = document.recipients.at(-1) ?? '';
  if (!isUnnumbered(document))
    say('recipients', filing.startsWith('Lưu: VT'), filing || 'chưa có dòng “Lưu: VT”');
  if (document.signature !== null) checkSignature(document.signature, say);

  const texts = [
    document.subject,
    header.issuer,
    ...document.addressees,
    ...document.recipients,
    document.signature?.name ?? '',
  ];
  const dirty = texts.find((text) => cleanText(text) !== text.replace(/\n/g, ' ').normalize('NFC'));
  say('characters', dirty === undefined, cleanText(dirty ?? ''));
}
