import { operatorWords } from '../domain/compare.ts';
import type { ReadingGroup } from '../domain/plan-reader/review.ts';
import { upperFirst } from './first-letter.ts';
import { formatNumber } from './numbers.ts';
import { formatWhen } from './when.ts';

/** What a person calls the kinds of find. */
export const readingGroupNames: Record<ReadingGroup, string> = {
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  title: 'Trích yếu',
  period: 'Thời gian thi đua',
  waves: 'Đợt thi đua',
  deadlines: 'Thời hạn',
  targets: 'Chỉ tiêu',
  quotas: 'Số lượng khen thưởng',
  ratios: 'Tỷ lệ khống chế',
  dossier: 'Hồ sơ đề nghị',
  tasks: 'Phân công',
  ceremony: 'Lễ, hội nghị',
  recipients: 'Nơi nhận, nơi gửi',
  signer: 'Người ký',
  legalBases: 'Căn cứ',
  aims: 'Mục đích, yêu cầu',
  subjects: 'Đối tượng thi đua',
  contentAreas: 'Nội dung thi đua',
  awardTypes: 'Hình thức khen thưởng',
  eligibility: 'Điều kiện, tiêu chuẩn',
};

/** Names of the fields that a person sees and corrects, the same word wherever it appears. */
export const readingFieldNames = {
  value: 'Nội dung',
  attached: 'Kèm theo',
  name: 'Tên',
  from: 'Từ',
  to: 'Đến',
  theme: 'Chủ đề',
  date: 'Ngày, tháng hoặc quý',
  rule: 'Cách tính',
  recurs: 'Lặp lại',
  on: 'Ngày trong năm (tháng-ngày)',
  what: 'Nội dung',
  op: 'So sánh',
  unit: 'Đơn vị tính',
  per: 'Tính theo',
  who: 'Ai thực hiện',
  base: 'Tính trên tổng số nào',
  award: 'Hình thức khen',
  object: 'Đối tượng',
  part: 'Phần bị khống chế',
  whole: 'Trên tổng số',
  item: 'Giấy tờ',
  form: 'Mẫu',
  sets: 'Số bộ',
  originals: 'Bản chính',
  actor: 'Chủ trì',
  with: 'Phối hợp (mỗi dòng một nơi)',
  order: 'Thứ tự',
  time: 'Giờ',
  lead: 'Người thực hiện',
  headCount: 'Số người dự',
  when: 'Thời gian',
  text: 'Nguyên văn',
  place: 'Địa điểm',
  backdrop: 'Chữ trên phông (mỗi dòng một hàng)',
  group: 'Nhóm đại biểu',
  count: 'Số lượng',
  role: 'Là',
  capacity: 'Chức vụ',
  upTo: 'Đến mức',
  change: 'Tăng hay giảm',
  number: 'Số',
  title: 'Tên',
  kind: 'Loại',
  decidedBy: 'Ai quyết định',
  category: 'Nhóm',
  effect: 'Tác dụng',
} as const;
export type ReadingField = keyof typeof readingFieldNames;

/** Words for the values of fields that hold one of a few. */
export const readingChoices: Partial<Record<ReadingField, Readonly<Record<string, string>>>> = {
  attached: { plan: 'Kế hoạch', regulation: 'Quy định, quy chế', list: 'Danh sách' },
  rule: { before: 'trước ngày', by: 'chậm nhất ngày', in: 'trong', from: 'từ ngày' },
  object: { collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' },
  role: { addressee: 'Kính gửi', recipient: 'Nơi nhận', file: 'Lưu' },
  op: operatorWords,
  change: { up: 'tăng', down: 'giảm' },
  category: { title: 'Danh hiệu thi đua', commendation: 'Hình thức khen thưởng' },
  effect: { requires: 'phải có', excludes: 'không được xét', prefers: 'được ưu tiên' },
  kind: {
    aim: 'Mục đích',
    requirement: 'Yêu cầu',
    collective: 'Tập thể',
    individual: 'Cá nhân',
    household: 'Hộ gia đình',
  },
};

export const documentKindNames: Readonly<Record<string, string>> = {
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  dispatch: 'Công văn',
  submission: 'Tờ trình',
  report: 'Báo cáo',
  notice: 'Thông báo',
  guidance: 'Hướng dẫn',
  programme: 'Chương trình',
  directive: 'Chỉ thị',
  resolution: 'Nghị quyết',
  telegram: 'Công điện',
  regulation: 'Quy chế, quy định',
};

const recurrenceNames: Readonly<Record<string, string>> = {
  yearly: 'hằng năm',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
  weekly: 'hằng tuần',
};

export function recurrenceInWords(recurs: string): string {
  const years = /^P(\d+)Y$/.exec(recurs)?.[1];
  return years === undefined ? (recurrenceNames[recurs] ?? recurs) : `${years} năm một lần`;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const when = (value: unknown): string => (typeof value === 'string' ? formatWhen(value) : '…');
const number = (value: unknown): string => (typeof value === 'number' ? formatNumber(value) : '…');
const choice = (field: ReadingField, value: unknown): string => readingChoices[field]?.[word(value)] ?? '';
const lines = (value: unknown): string => (Array.isArray(value) ? value.map(word).join('; ') : '');

export interface ItemWords {
  main: string;
  /** What stands smaller below it; empty where there is nothing to add. */
  detail: string;
}

/** One proposal in words, with the corrections of a person in it. */
export function itemInWords(group: ReadingGroup, v: Readonly<Record<string, unknown>>): ItemWords {
  switch (group) {
    case 'kind': {
      const attached = choice('attached', v['attached']);
      return { main: documentKindNames[word(v['value'])] ?? '', detail: attached && `Kèm ${attached}` };
    }
    case 'date':
      return { main: when(v['value']), detail: '' };
    case 'period':
      return { main: `Từ ${when(v['from'])} đến ${when(v['to'])}`, detail: '' };
    case 'waves':
      return {
        main: `${word(v['name'])}: từ ${when(v['from'])} đến ${when(v['to'])}`,
        detail: word(v['theme']),
      };
    case 'deadlines':
      return deadlineWords(v);
    case 'targets':
      return targetWords(v);
    case 'quotas': {
      const count = typeof v['value'] === 'number' ? number(v['value']) : word(v['rule']);
      return {
        main: [opWords(v['op']), count, choice('object', v['object']).toLowerCase()]
          .filter(Boolean)
          .join(' '),
        detail: word(v['award']),
      };
    }
    case 'ratios':
      return {
        main: `${upperFirst(word(v['part']))}: ${opWords(v['op']) || '…'} ${number(v['value'])}%`,
        detail: word(v['whole']) && `Trên ${word(v['whole'])}`,
      };
    case 'dossier':
      if ('sets' in v) {
        const originals = v['originals'] === true ? ' (bản chính)' : '';
        return { main: `${number(v['sets'])} bộ hồ sơ${originals}`, detail: '' };
      }
      return { main: word(v['item']), detail: word(v['form']) };
    case 'tasks':
      return {
        main: word(v['what']),
        detail: [word(v['actor']) || '…', lines(v['with']) && `phối hợp: ${lines(v['with'])}`]
          .filter(Boolean)
          .join('; '),
      };
    case 'ceremony':
      return ceremonyWords(v);
    case 'recipients':
      return { main: word(v['name']), detail: choice('role', v['role']) };
    case 'signer':
      return {
        main: word(v['name']) || 'Chưa ghi tên',
        detail: [word(v['form']), word(v['capacity'])].filter(Boolean).join(' '),
      };
    case 'legalBases':
      return { main: word(v['text']), detail: '' };
    case 'aims':
      return { main: word(v['text']), detail: choice('kind', v['kind']) };
    case 'subjects':
      return { main: upperFirst(word(v['name'])), detail: choice('kind', v['kind']) };
    case 'contentAreas':
      return {
        main: [word(v['number']) && `${word(v['number'])}.`, word(v['title'])].filter(Boolean).join(' '),
        detail: word(v['text']),
      };
    case 'awardTypes':
      return { main: word(v['name']), detail: word(v['decidedBy']) };
    case 'eligibility':
      return {
        main: upperFirst(word(v['text'])),
        detail: [choice('effect', v['effect']), choice('object', v['object']), word(v['award'])]
          .filter(Boolean)
          .join('; '),
      };
    default:
      return { main: word(v['value']), detail: '' };
  }
}

const opWords = (op: unknown): string =>
  op === null ? '' : (operatorWords[word(op) as keyof typeof operatorWords] ?? '');

function deadlineWords(v: Readonly<Record<string, unknown>>): ItemWords {
  const { recurs, on, date } = v;
  const day =
    typeof on !== 'string'
      ? null
      : recurs === 'weekly'
        ? `thứ ${['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'][Number(on) - 1] ?? ''}`
        : on.split('-').reverse().join('/');
  const recurring = typeof recurs === 'string' ? recurrenceInWords(recurs) : null;
  const time = recurring === null ? when(date) : [day, recurring].filter(Boolean).join(' ');
  // "trong quý I/2026", yet "trước ngày 14/02/2025".
  const rule = recurring === null && v['rule'] === 'in' ? 'trong' : choice('rule', v['rule']);
  return {
    main: `${upperFirst(word(v['what']))}: ${rule} ${time}`,
    detail: lines(v['to']) && `Gửi ${lines(v['to'])}`,
  };
}

function targetWords(v: Readonly<Record<string, unknown>>): ItemWords {
  const unit = word(v['unit']);
  const upTo = typeof v['upTo'] === 'number' ? ` đến ${number(v['upTo'])}` : '';
  const amount = `${number(v['value'])}${upTo}${unit === '%' ? '%' : ` ${unit}`}`;
  const op = v['op'] === null ? 'chưa rõ ít nhất hay đúng bằng' : opWords(v['op']);
  const per = word(v['per']) && `/${word(v['per'])}`;
  return {
    main: upperFirst(word(v['what'])),
    detail: [
      [choice('change', v['change']), op, `${amount}${per}`].filter(Boolean).join(' '),
      word(v['who']),
      word(v['base']) && `trên ${word(v['base'])}`,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

function ceremonyWords(v: Readonly<Record<string, unknown>>): ItemWords {
  if ('headCount' in v) return { main: `${number(v['headCount'])} người dự`, detail: '' };
  if ('place' in v) return { main: word(v['place']), detail: 'Địa điểm' };
  if ('backdrop' in v) return { main: lines(v['backdrop']), detail: 'Chữ trên phông' };
  if ('group' in v)
    return {
      main: word(v['group']),
      detail: typeof v['count'] === 'number' ? `${number(v['count'])} người` : 'Nhóm đại biểu',
    };
  if ('text' in v) return { main: word(v['text']), detail: 'Thời gian' };
  return {
    main: [word(v['time']), word(v['what'])].filter(Boolean).join(' '),
    detail: word(v['lead']),
  };
}
