/** One paper of every kind, with invented offices and names, long enough to need several pages where real ones do. */
import { buildAwardDecision } from '#shared/domain/documents/builders/award-decision.ts';
import type { AwardListEntry } from '#shared/domain/documents/builders/award-list.ts';
import { buildCouncilMinutes } from '#shared/domain/documents/builders/council-minutes.ts';
import { buildInvitation } from '#shared/domain/documents/builders/invitation.ts';
import { type Issuer, type Letter, writePaper } from '#shared/domain/documents/builders/issuer.ts';
import { buildProgramme } from '#shared/domain/documents/builders/programme.ts';
import { buildReminder } from '#shared/domain/documents/builders/reminder.ts';
import { buildReport } from '#shared/domain/documents/builders/report.ts';
import { buildReturnSlip } from '#shared/domain/documents/builders/return-slip.ts';
import { buildSubmission } from '#shared/domain/documents/builders/submission.ts';
import type { OfficialDocument, Signature } from '#shared/domain/documents/document.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import {
  bold,
  column,
  heading,
  item,
  items,
  paragraph,
  rich,
  row,
  table,
} from '#shared/domain/documents/write.ts';
import { errorText } from '#shared/errors.ts';

export const committee: Issuer = {
  parentBody: null,
  letterhead: 'Ủy ban nhân dân\nTỉnh Sông Hậu',
  name: 'Ủy ban nhân dân tỉnh Sông Hậu',
  head: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Hậu',
  abbreviation: 'UBND',
  drafter: 'NV',
  place: 'Sông Hậu',
};

export const department: Issuer = {
  parentBody: 'Ủy ban nhân dân tỉnh Sông Hậu',
  letterhead: 'Sở Nội vụ',
  name: 'Sở Nội vụ tỉnh Sông Hậu',
  head: 'Giám đốc Sở Nội vụ',
  abbreviation: 'SNV',
  drafter: 'TĐKT',
  place: 'Sông Hậu',
};

const deputyChair: Signature = {
  authority: [
    { form: 'TM', of: 'Ủy ban nhân dân' },
    { form: 'KT', of: 'Chủ tịch' },
  ],
  position: 'Phó Chủ tịch',
  name: 'Nguyễn Thị Thủy Tiên',
};

/** A decision of the chair himself is signed for him, not on behalf of the committee. */
export const forTheChair: Signature = { ...deputyChair, authority: [{ form: 'KT', of: 'Chủ tịch' }] };

const director: Signature = { authority: [], position: 'Giám đốc', name: 'Đặng Quốc Khánh' };

const campaignName = 'phong trào thi đua “Toàn dân giữ gìn bình yên xóm ấp” năm 2026';

export const committeeLetter: Letter = {
  issuer: committee,
  registration: { number: '58', date: '2026-02-05', year: 2026 },
  signature: deputyChair,
  recipients: [
    'Bộ Nội vụ (để báo cáo)',
    'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
    'Các sở, ban, ngành tỉnh',
    'UBND các xã, phường',
  ],
};

export const departmentLetter: Letter = {
  issuer: department,
  registration: { number: null, date: null, year: 2026 },
  signature: director,
  recipients: ['Như trên', 'Công an tỉnh (để phối hợp)', 'Lãnh đạo Sở'],
};

const givenNames = ['Ánh', 'Bảo', 'Cường', 'Diễm', 'Đức', 'Giang', 'Hòa', 'Khuê', 'Lẫm', 'Nghĩa'];
const communes = ['Tân Hòa', 'Mỹ Thuận', 'Long Phú', 'An Bình', 'Vĩnh Xuân', 'Đông Hải', 'Phước Lộc'];

export function awardEntries(collectives: number, individuals: number): AwardListEntry[] {
  const commune = (at: number) => communes[at % communes.length] ?? '';
  return [
    ...Array.from(
      { length: collectives },
      (_, at): AwardListEntry => ({
        subject: 'collective',
        name: `Tổ bảo vệ an ninh, trật tự ấp ${at + 1}`,
        detail: `Xã ${commune(at)}, tỉnh Sông Hậu`,
        prizeDong: 7_590_000,
      }),
    ),
    ...Array.from(
      { length: individuals },
      (_, at): AwardListEntry => ({
        subject: 'individual',
        name: `Trần Văn ${givenNames[at % givenNames.length]}`,
        detail: `Tổ trưởng Tổ bảo vệ an ninh, trật tự ấp ${at + 1}, xã ${commune(at)}`,
        prizeDong: 3_800_000,
      }),
    ),
  ];
}

function plan(): OfficialDocument {
  const sentence =
    'Các cơ quan, đơn vị, địa phương cụ thể hóa nội dung thi đua thành việc làm hằng tuần, có người chịu trách nhiệm, có kết quả đo được và có minh chứng gửi kèm báo cáo.';
  return writePaper('plan', committeeLetter, {
    subject: 'Phát động phong trào thi đua “Toàn dân giữ gìn bình yên xóm ấp” trên địa bàn tỉnh năm 2026',
    blocks: [
      paragraph(
        'Căn cứ chương trình công tác năm 2026, Ủy ban nhân dân tỉnh phát động phong trào thi đua với các nội dung sau đây:',
      ),
      heading(1, 'Mục đích, yêu cầu'),
      heading(2, 'Mục đích'),
      ...items(3, [sentence, sentence]),
      heading(2, 'Yêu cầu'),
      ...items(3, [sentence]),
      heading(1, 'Đối tượng, thời gian'),
      heading(2, 'Đối tượng:', 'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở và Nhân dân trong tỉnh.'),
      heading(2, 'Thời gian:', 'chia thành 02 đợt.'),
      item(4, rich(bold('Đợt 1:'), ' từ ngày 10 tháng 02 năm 2026 đến ngày 30 tháng 6 năm 2026;')),
      item(4, rich(bold('Đợt 2:'), ' từ ngày 01 tháng 7 năm 2026 đến ngày 30 tháng 11 năm 2026.')),
      heading(1, 'Nội dung và chỉ tiêu'),
      heading(2, 'Nội dung thi đua'),
      ...items(
        3,
        Array.from({ length: 7 }, (_, at) => `Nội dung ${at + 1}. ${sentence}`),
      ),
      heading(2, 'Chỉ tiêu'),
      table(
        [column('STT', 1, 'center'), column('Chỉ tiêu', 8), column('Mức phấn đấu', 3, 'center')],
        [
          row('1', 'Tin do Nhân dân cung cấp được tiếp nhận, xử lý', 'từ 80% trở lên'),
          row('2', 'Vụ việc có lực lượng tại chỗ có mặt kịp thời', '100%'),
          row('3', 'Mô hình tự quản mới được công nhận', 'ít nhất 01 mô hình/xã'),
        ],
      ),
      heading(1, 'Khen thưởng'),
      ...items(2, [
        'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 10 tập thể, 20 cá nhân.',
        'Tiền thưởng thực hiện theo quy định hiện hành.',
      ]),
      heading(1, 'Tổ chức thực hiện'),
      ...items(2, [sentence, sentence, sentence]),
      paragraph('Ủy ban nhân dân tỉnh yêu cầu các đơn vị triển khai nghiêm túc Kế hoạch này'),
    ],
    parts: [
      {
        role: 'annex',
        label: null,
        title: 'Bảng điểm dành cho xã, phường',
        orientation: 'landscape',
        endMark: false,
        blocks: [
          table(
            [
              column('STT', 1, 'center'),
              column('Tiêu chí', 10),
              column('Điểm chuẩn', 2, 'center'),
              column('Minh chứng', 6),
            ],
            Array.from({ length: 24 }, (_, at) =>
              row(
                String(at + 1),
                `Tiêu chí số ${at + 1}: ${sentence}`,
                '5',
                'Báo cáo, ảnh, văn bản xác nhận',
              ),
            ),
          ),
        ],
      },
      {
        role: 'annex',
        label: null,
        title: 'Mẫu báo cáo',
        orientation: 'portrait',
        endMark: false,
        blocks: [paragraph(sentence), ...items(2, [sentence, sentence])],
      },
    ],
  });
}

function minutes(): OfficialDocument {
  return buildCouncilMinutes({
    issuer: {
      ...committee,
      letterhead: 'Hội đồng Thi đua - Khen thưởng',
      parentBody: committee.name,
      abbreviation: 'HĐTĐKT',
    },
    registration: { number: '03', date: '2026-11-18', year: 2026 },
    recipients: ['Thành viên Hội đồng'],
    matter: 'Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng phong trào thi đua năm 2026',
    date: '2026-11-18',
    beganAt: '08:00',
    endedAt: '10:45',
    place: 'Phòng họp số 2, Ủy ban nhân dân tỉnh',
    chair: 'ông Lê Minh Trí, Phó Chủ tịch Ủy ban nhân dân tỉnh, Phó Chủ tịch Hội đồng',
    chairName: 'Lê Minh Trí',
    secretary: 'bà Phạm Thị Ngọc Hiếu, Trưởng phòng Thi đua - Khen thưởng',
    secretaryName: 'Phạm Thị Ngọc Hiếu',
    members: {
      total: 13,
      present: 11,
      writtenOpinions: 2,
      absent: ['ông Võ Văn Kiệt (đi công tác)', 'bà Huỳnh Thị Bé (ốm)'],
    },
    quorum: { need: 'ít nhất 80% tổng số thành viên', met: true },
    content: [
      'Thư ký trình bày tờ trình và danh sách đề nghị khen thưởng.',
      'Các thành viên trao đổi về thành tích của từng trường hợp và thống nhất bỏ phiếu kín.',
    ],
    votes: awardEntries(4, 6).map((entry, at) => ({
      name: entry.name,
      award: 'Bằng khen',
      agree: 13 - (at % 3),
      disagree: at % 3,
      shareHundredths: Math.round(((13 - (at % 3)) * 10_000) / 13),
      passed: true,
    })),
    threshold: 'ít nhất 80% tổng số thành viên',
    conclusion: [
      'Thống nhất trình Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 04 tập thể và 06 cá nhân.',
    ],
  });
}

function report(): OfficialDocument {
  const empty = { lines: [] };
  return buildReport({
    ...departmentLetter,
    kind: 'final',
    addressees: ['Ủy ban nhân dân tỉnh'],
    campaign: campaignName,
    basis: 'Kế hoạch số 58/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh',
    direction: {
      lines: ['Đã ban hành 01 kế hoạch, 03 công văn hướng dẫn và tổ chức Lễ phát động tại 64 xã, phường.'],
    },
    figures: [
      {
        indicator: 'Tin do Nhân dân cung cấp được tiếp nhận, xử lý',
        target: '≥ 80%',
        result: '86,4%',
        assessment: 'Đạt',
      },
      { indicator: 'Mô hình tự quản mới', target: '64', result: '71', assessment: 'Vượt' },
      { indicator: 'Số vụ tai nạn nghiêm trọng', target: '0', result: null, assessment: 'Chưa đánh giá' },
    ],
    submitted: { lines: ['61/64 đơn vị gửi báo cáo đúng hạn, 02 đơn vị chậm, 01 đơn vị chưa gửi.'] },
    ranking: {
      lines: ['Kết quả xếp hạng theo cụm như sau:'],
      tables: [
        {
          caption: 'Cụm thi đua số 1',
          table: table(
            [
              column('Hạng', 1, 'center'),
              column('Đơn vị', 6),
              column('Điểm', 2, 'right'),
              column('Xếp loại', 2, 'center'),
            ],
            [
              row('1', 'Xã Tân Hòa', '96,5', 'Xuất sắc'),
              row('2', 'Xã Long Phú', '94', 'Xuất sắc'),
              row('2', 'Phường An Bình', '94', 'Xuất sắc'),
            ],
          ),
        },
      ],
    },
    awards: empty,
    strengths: { lines: ['Phong trào đi vào nền nếp, có chỉ tiêu và minh chứng cụ thể.'] },
    weaknesses: empty,
    ahead: empty,
    proposals: empty,
  });
}

const ceremony = {
  event: 'Lễ phát động phong trào thi đua “Toàn dân giữ gìn bình yên xóm ấp” năm 2026',
  date: '2026-02-10',
  time: '07:30',
  place: 'Hội trường Công an tỉnh, số 12 đường Lê Lợi',
};

export const papers: Record<DocumentKind, OfficialDocument> = {
  plan: plan(),
  decision: buildAwardDecision({
    ...committeeLetter,
    signature: forTheChair,
    award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    ground: `đã có thành tích xuất sắc trong ${campaignName}`,
    legalBases: [
      'Căn cứ Luật Tổ chức chính quyền địa phương',
      'Căn cứ Luật Thi đua, khen thưởng',
      'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
    ],
    proposer: 'Giám đốc Sở Nội vụ tại Tờ trình số 252/TTr-SNV ngày 20 tháng 11 năm 2026',
    entries: awardEntries(10, 36),
    prizeSource: 'Quỹ thi đua, khen thưởng của tỉnh',
    executors: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Tài chính',
    recipients: ['Thường trực Tỉnh ủy', 'Sở Nội vụ', 'Sở Tài chính'],
  }),
  dispatch: buildReminder({
    ...departmentLetter,
    addressees: ['Công an tỉnh', 'Ủy ban nhân dân xã Tân Hòa', 'Ủy ban nhân dân phường An Bình'],
    matter: 'gửi báo cáo kết quả thi đua đợt 1',
    basis: 'Kế hoạch số 58/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh',
    deadline: '2026-07-05',
    checkedOn: '2026-07-10',
    newDeadline: '2026-07-15',
    sendTo: 'Sở Nội vụ (qua Phòng Thi đua - Khen thưởng)',
    contact: 'đồng chí Trần Thị Mỹ Lệ, chuyên viên Phòng Thi đua - Khen thưởng',
    late: [
      { unit: 'Ủy ban nhân dân xã Tân Hòa', item: 'Báo cáo kết quả đợt 1', due: '2026-07-05', daysLate: 5 },
      {
        unit: 'Ủy ban nhân dân phường An Bình',
        item: 'Báo cáo kết quả đợt 1 (bổ sung minh chứng)',
        due: '2026-07-05',
        daysLate: 5,
      },
    ],
  }),
  submission: buildSubmission({
    ...departmentLetter,
    addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
    award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    ground: `có thành tích xuất sắc trong ${campaignName}`,
    legalBases: [],
    process: ['Hội đồng Thi đua - Khen thưởng tỉnh đã họp ngày 18 tháng 11 năm 2026 và thống nhất đề nghị.'],
    received: { units: 64, collectives: 18, individuals: 41 },
    conditions: [
      'Các trường hợp đề nghị đều đủ điều kiện; tỷ lệ lãnh đạo, quản lý là 35%, trong giới hạn 40%.',
    ],
    entries: awardEntries(6, 12)
      .map((entry, at) => ({
        ...entry,
        achievement:
          'Duy trì tổ tự quản, phát hiện và báo tin 12 vụ việc, vận động Nhân dân lắp 20 camera an ninh.',
        birthYear: entry.subject === 'individual' ? 1975 + at : 0,
      }))
      .map(({ birthYear, ...entry }) => (birthYear > 0 ? { ...entry, birthYear } : entry)),
    enclosed: ['Biên bản họp Hội đồng', 'Báo cáo thành tích của các tập thể, cá nhân'],
  }),
  report: report(),
  minutes: minutes(),
  invitation: buildInvitation({
    ...committeeLetter,
    ...ceremony,
    registration: { number: null, date: null, year: 2026 },
    guest: null,
    chair: 'Đồng chí Lê Minh Trí, Phó Chủ tịch Ủy ban nhân dân tỉnh',
    content: null,
    dress: 'Lịch sự; lực lượng vũ trang mặc trang phục của ngành.',
    notes: ['Đề nghị đại biểu có mặt trước giờ khai mạc 15 phút.'],
  }),
  notice: writePaper('notice', departmentLetter, {
    subject: 'Kết quả xét khen thưởng phong trào thi đua năm 2026',
    blocks: [
      paragraph('Sở Nội vụ thông báo kết quả xét khen thưởng như sau:'),
      ...items(2, ['Số trường hợp được khen thưởng: 46.', 'Số trường hợp chưa đủ điều kiện: 13.']),
      paragraph('Các đơn vị nhận Quyết định và Bằng khen tại Phòng Thi đua - Khen thưởng'),
    ],
  }),
  programme: buildProgramme({
    ...committeeLetter,
    ...ceremony,
    items: [
      { time: '07:30', content: 'Đón tiếp đại biểu', leader: 'Công an tỉnh' },
      { time: '08:00', content: 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', leader: 'Công an tỉnh' },
      { time: '08:15', content: 'Diễn văn khai mạc', leader: 'Lãnh đạo Ủy ban nhân dân tỉnh' },
      { time: null, content: 'Phát biểu chỉ đạo của cấp trên', leader: null },
      { time: '09:30', content: 'Đáp từ, phát động thi đua', leader: 'Lãnh đạo Ủy ban nhân dân tỉnh' },
    ],
  }),
  list: {
    ...writePaper('list', departmentLetter, { subject: 'Đại biểu dự Lễ phát động', blocks: [] }),
    header: {
      parentBody: department.parentBody,
      issuer: department.letterhead,
      number: null,
      symbol: '',
      place: '',
      date: null,
      year: 2026,
    },
    orientation: 'landscape',
    recipients: [],
    blocks: [
      table(
        [
          column('STT', 1, 'center'),
          column('Họ và tên', 5),
          column('Chức vụ, đơn vị', 8),
          column('Ghi chú', 3),
        ],
        Array.from({ length: 30 }, (_, at) =>
          row(
            String(at + 1),
            `Nguyễn Văn ${givenNames[at % 10]}`,
            `Ủy ban nhân dân xã ${communes[at % 7]}`,
            '',
          ),
        ),
      ),
    ],
  },
  slip: buildReturnSlip({
    issuer: department,
    date: '2026-07-10',
    author: 'Trần Thị Mỹ Lệ',
    slip: {
      office: department.name,
      campaign: campaignName,
      unit: 'Ủy ban nhân dân xã Tân Hòa',
      milestone: 'Báo cáo kết quả đợt 1',
      file: '12 - Xã Tân Hòa.xlsx',
      receivedOn: '2026-07-09',
      reason: { code: 'FORM_HAS_ERRORS', message: errorText('FORM_HAS_ERRORS', { count: 2 }) },
      cells: [
        {
          ...{ level: 'error', sheet: 'Chỉ tiêu', cell: 'E7', found: 'khoảng chục' },
          ...{
            code: 'FORM_NUMBER_EXPECTED',
            message: errorText('FORM_NUMBER_EXPECTED', { value: 'khoảng chục' }),
          },
        },
        {
          ...{ level: 'error', sheet: 'Ký xác nhận', cell: 'B5', found: '' },
          ...{ code: 'FORM_PAPER_DATE_MISSING', message: errorText('FORM_PAPER_DATE_MISSING') },
        },
        {
          ...{ level: 'warning', sheet: 'Chỉ tiêu', cell: 'E9', found: '' },
          ...{
            code: 'FORM_INDICATOR_BLANK',
            message: errorText('FORM_INDICATOR_BLANK', { indicator: 'a3' }),
          },
        },
      ],
      deadline: { day: '2026-07-15', isExtended: true, daysOver: 0 },
      sendTo: 'Sở Nội vụ (qua Phòng Thi đua - Khen thưởng)',
    },
  }),
};
