import { longDay, longMonth } from '../../text/dates.ts';
import { lowerFirst } from '../../text/first-letter.ts';
import { type Ceremony, type CeremonyKind, ceremonyKindNames } from './ceremony.ts';

export interface TemplateFacts {
  /** Title of the campaign: "Phong trào thi đua …". */
  campaignTitle: string;
  officeName: string;
  letterhead: string;
  place: string;
  newId: () => string;
}

type Item = readonly [title: string, minutes: number];

/**
 * The usual order of a meeting that announces, reviews or awards (Nghị định 145/2013/NĐ-CP): programme, salute, reason and
 * guests, speech or report, decision and awards, speech of the superior, thanks, close. Who leads is left to the office.
 */
const programmes: Record<CeremonyKind, readonly Item[]> = {
  launch: [
    ['Ổn định tổ chức, văn nghệ chào mừng', 15],
    ['Chào cờ, nêu lý do, giới thiệu đại biểu', 10],
    ['Phát biểu khai mạc', 10],
    ['Công bố kế hoạch phong trào thi đua', 15],
    ['Phát biểu hưởng ứng của đại diện đơn vị, cơ sở', 15],
    ['Ký giao ước thi đua', 10],
    ['Phát biểu chỉ đạo của lãnh đạo cấp trên', 15],
    ['Đáp từ và chính thức phát động', 10],
  ],
  interimReview: [
    ['Chào cờ, nêu lý do, giới thiệu đại biểu', 10],
    ['Phát biểu khai mạc', 10],
    ['Báo cáo sơ kết phong trào thi đua', 25],
    ['Tham luận, thảo luận', 40],
    ['Phát biểu chỉ đạo của lãnh đạo cấp trên', 15],
    ['Tiếp thu, kết luận và bế mạc', 10],
  ],
  finalReview: [
    ['Ổn định tổ chức, văn nghệ chào mừng', 15],
    ['Chào cờ, nêu lý do, giới thiệu đại biểu', 10],
    ['Phát biểu khai mạc', 10],
    ['Báo cáo tổng kết phong trào thi đua', 25],
    ['Tham luận của tập thể, cá nhân tiêu biểu', 30],
    ['Công bố quyết định khen thưởng', 5],
    ['Trao thưởng cho tập thể', 10],
    ['Trao thưởng cho cá nhân', 15],
    ['Phát biểu chỉ đạo của lãnh đạo cấp trên', 15],
    ['Cảm ơn và bế mạc', 5],
  ],
  honour: [
    ['Ổn định tổ chức, văn nghệ chào mừng', 15],
    ['Chào cờ, nêu lý do, giới thiệu đại biểu', 10],
    ['Phát biểu khai mạc', 10],
    ['Giới thiệu tập thể, cá nhân điển hình tiên tiến', 20],
    ['Công bố quyết định khen thưởng', 5],
    ['Trao thưởng cho tập thể, cá nhân', 20],
    ['Phát biểu của đại diện được tôn vinh', 10],
    ['Phát biểu chỉ đạo của lãnh đạo cấp trên', 15],
    ['Cảm ơn và bế mạc', 5],
  ],
};

const tasks = [
  'Gửi giấy mời đại biểu, báo, đài',
  'Chuẩn bị bài phát biểu và tài liệu',
  'Chuẩn bị hội trường, âm thanh, phông nền',
  'Lập dự toán kinh phí',
];
const awardTasks = [
  'In giấy chứng nhận, chuẩn bị tiền thưởng, khung và hoa',
  'Xếp chỗ ngồi theo thứ tự trao',
];

const groups = [
  'Lãnh đạo cấp trên',
  'Lãnh đạo cơ quan chủ trì',
  'Lãnh đạo các cơ quan, đơn vị, địa phương',
  'Phóng viên báo, đài',
];
const awardGroups = ['Đại diện tập thể được khen thưởng', 'Cá nhân được khen thưởng'];

/** Whether awards are handed over at such a ceremony. */
export function handsOverAwards(kind: CeremonyKind): boolean {
  return kind === 'finalReview' || kind === 'honour';
}

/** A new ceremony with the usual order; date, time, hall and who leads are still open. */
export function ceremonyTemplate(kind: CeremonyKind, facts: TemplateFacts): Ceremony {
  const { campaignTitle, officeName, letterhead, place, newId } = facts;
  const withAwards = handsOverAwards(kind);
  const names = withAwards ? [...groups.slice(0, -1), ...awardGroups, ...groups.slice(-1)] : groups;
  return {
    format: 1,
    kind,
    title: `${ceremonyKindNames[kind]} ${lowerFirst(campaignTitle)}`,
    date: null,
    dateNote: '',
    startsAt: '08:00',
    place: '',
    headCount: null,
    participants: names.map((name) => ({ id: newId(), name, count: null, summonedBy: '', note: '' })),
    programme: programmes[kind].map(([title, minutes]) => ({
      id: newId(),
      title,
      lead: '',
      minutes,
      note: '',
    })),
    tasks: [...tasks, ...(withAwards ? awardTasks : [])].map((text) => ({
      ...{ id: newId(), actor: officeName, coActors: [], text, due: null, done: false },
    })),
    backdrop: backdropLines(kind, { campaignTitle, letterhead, place }, null),
    dressCode: 'Đại biểu mặc trang phục lịch sự; lực lượng vũ trang mặc lễ phục theo quy định',
    budgetNote: '',
    presider: `Lãnh đạo ${officeName}`,
  };
}

/** Issuer, kind of ceremony, campaign, and place with the day, from top to bottom. */
function backdropLines(
  kind: CeremonyKind,
  facts: Pick<TemplateFacts, 'campaignTitle' | 'letterhead' | 'place'>,
  date: string | null,
): string[] {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const dayText =
    date === null
      ? 'ngày …… tháng …… năm ……'
      : `ngày ${longDay(Number(day))} tháng ${longMonth(Number(month))} năm ${year}`;
  return [
    facts.letterhead.replace(/\s*\n\s*/g, ' '),
    ceremonyKindNames[kind].toLocaleUpperCase('vi'),
    facts.campaignTitle.toLocaleUpperCase('vi'),
    `${facts.place}, ${dayText}`,
  ];
}
