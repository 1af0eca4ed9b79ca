import { foldVietnamese } from '../../text/folding.ts';
import { isInOldFont } from '../forms/old-font.ts';

export interface SubjectName {
  name: string;
  /** What stands after the name of a person: "Phó Giám đốc Sở Nội vụ". */
  rest: string;
  /** Ông, bà, đồng chí. */
  isPerson: boolean;
}

const numbering = /^(?:[-–•*+]\s*|\d{1,4}\s*[.)/]\s*)+/u;
const address = /^(?:ông|bà|anh|chị|đồng chí|đ\/c|đc|ô\.|b\.)(?:\s*[:.]\s*|\s+)(?=\p{Lu})/iu;
/** Two to six words in capitals at their beginning, as people are called. */
const personName = /^\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5}$/u;

/** The name in a cell without "Ông", "1." and what follows; `isUnit` tells names of the register, which keep their commas. */
export function readSubjectName(text: string, isUnit: (name: string) => boolean): SubjectName {
  const plain = text.replace(numbering, '').replace(/[\s;,.]+$/u, '');
  const bare = plain.replace(address, '');
  const isPerson = bare !== plain;
  const [first = '', ...others] = bare.split(/\s*[,;]\s*|\s+[-–]\s+/u);
  const canSplit = others.length > 0 && personName.test(first) && (isPerson || !isUnit(plain));
  const rest = bare.slice(first.length).replace(/^[\s,;–-]+/u, '');
  if (!canSplit || isCollectiveName(plain) || personName.test(rest))
    return { name: bare, rest: '', isPerson };
  return { name: first, rest, isPerson };
}

/** Why nobody can be called so; null where the name may be one. */
export function nameDoubt(name: string, isIndividual: boolean): string | null {
  if (isInOldFont(name)) return 'Tên gõ bằng phông chữ cũ (TCVN3, VNI): chuyển sang Unicode rồi nhập lại.';
  if (name.length > MOST_LETTERS) return `Tên dài quá ${MOST_LETTERS} ký tự.`;
  if (!isIndividual) return null;
  if (/[,;&+]|\s+và\s+|\s(?:ông|bà)\s/iu.test(name)) return 'Ô này ghi nhiều người: tách mỗi người một dòng.';
  return writtenName.test(name) ? null : `“${name}” không phải là tên người.`;
}

/** "Nguyễn Văn A (B)", "Y-Thị K’Hoa"; no figures, no "#REF!". */
const writtenName = /^\p{L}[\p{L}\p{M}\s.'’‘()-]*$/u;
const MOST_LETTERS = 200;

const collective =
  /^(?:ubnd|ủy ban|uỷ ban|sở|ban|phòng|công an|trường|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tổ|đội|chi|đảng|hội|văn phòng|trung tâm|công ty|doanh nghiệp|liên đoàn|cụm|khối|tập thể|nhân dân|cán bộ|đơn vị|bệnh viện|trạm|cục|viện|bộ chỉ huy|thanh tra|mặt trận|đoàn|hợp tác xã|ngân hàng|kho bạc|thôn|ấp|khu|khoa)(?!\p{L})|^(?:p|x|tt|q|h|tp|tx)\. ?\S/iu;
const household = /^ho (gia dinh )?(ong|ba)\b|^(ho )?gia dinh\b/;

/** "Đoàn" is a family name too. */
export const isCollectiveName = (name: string): boolean =>
  collective.test(name) && !(/^đoàn\s/iu.test(name) && personName.test(name));
export const isHouseholdName = (name: string): boolean => household.test(foldVietnamese(name));

/** "Tập thể cán bộ, chiến sĩ Sở A", "Nhân dân và cán bộ xã B" are the collective of the unit itself. */
export function unitInCollective(name: string): string {
  return name.replace(
    /^(?:tập thể\s+)?(?:(?:cán bộ|nhân dân|chiến sĩ|công chức|viên chức|công nhân|người lao động|công nhân viên|lãnh đạo)(?:\s*,\s*|\s+và\s+|\s+))*(?=\S)/iu,
    '',
  );
}
