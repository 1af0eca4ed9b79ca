import { text, utf8, type Value, windows1258, withMark, workbook } from './list-files.ts';

/** A list of awards as some office keeps it, and what a careful colleague understands of it. */
export interface AwardList {
  what: string;
  write: (folder: string) => Promise<string>;
  /** The sheet that is read; null: the one that is chosen without help. */
  sheet?: string;
  /** For each award found, in order: its state, or the reason why it is in doubt. */
  states: string[];
  /** Values of the first rows by field. */
  says: Record<string, string>[];
}

const heads: Value[][] = [
  ['ỦY BAN NHÂN DÂN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['THÀNH PHỐ CẦN THƠ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [],
];
const annex = '(Kèm theo Quyết định số 245/QĐ-UBND ngày 20/01/2024 của Chủ tịch Ủy ban nhân dân thành phố)';

export const awardLists: AwardList[] = [
  {
    what: 'groups that name the award and the subjects, merged over the row',
    write: workbook('1', {
      rows: [
        ...heads,
        ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2023'],
        [annex],
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
        ['I. TẶNG BẰNG KHEN CHO 02 TẬP THỂ', null, null, null],
        [1, 'Phường An Bình', null, null],
        [2, 'Sở Nội vụ', null, null],
        ['II. DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ: 01 cá nhân', null, null, null],
        [1, 'Ông Lý Văn Thử', 'Chuyên viên', 'Phường An Bình'],
      ],
      merges: ['A4:D4', 'A5:D5', 'A7:D7', 'A10:D10'],
    }),
    states: ['new', 'new', 'new'],
    says: [
      { award: 'Bằng khen', subject: 'Tập thể', year: '2023' },
      {},
      { award: 'Chiến sĩ thi đua cơ sở', subject: 'Cá nhân', fullName: 'Lý Văn Thử' },
    ],
  },
  {
    what: 'two levels of groups, number in its own column',
    write: workbook('2', {
      rows: [
        ['DANH SÁCH KHEN THƯỞNG NĂM 2022'],
        ['TT', 'Tên tập thể, cá nhân', 'Chức vụ, đơn vị công tác'],
        ['A', 'TẬP THỂ', null],
        ['I', 'Tập thể lao động xuất sắc', null],
        [1, 'Sở Nội vụ', null],
        ['II', 'Giấy khen của Giám đốc Sở Nội vụ', null],
        [1, 'Phường An Hòa', null],
        ['B', 'CÁ NHÂN', null],
        ['I', 'Lao động tiên tiến', null],
        [1, 'Bà Lý Thị Thử', 'Phó Giám đốc Sở Nội vụ'],
        [2, 'Ông Lê Văn Mẫu', 'Chủ tịch UBND phường An Hòa'],
      ],
    }),
    states: ['new', 'new', 'new', 'new'],
    says: [
      { award: 'Tập thể lao động xuất sắc', subject: 'Tập thể' },
      { award: 'Giấy khen của Giám đốc Sở Nội vụ', subject: 'Tập thể' },
      { award: 'Lao động tiên tiến', subject: 'Cá nhân', position: 'Phó Giám đốc', unit: 'Sở Nội vụ' },
      { fullName: 'Lê Văn Mẫu', position: 'Chủ tịch', unit: 'UBND phường An Hòa' },
    ],
  },
  {
    what: 'name, position and unit in one cell',
    write: workbook('3', {
      rows: [
        ['DANH SÁCH CÁ NHÂN'],
        ['được tặng Bằng khen của Chủ tịch UBND thành phố năm 2021'],
        ['STT', 'Họ và tên, chức vụ, đơn vị'],
        [1, 'Ông Lý Văn Thử, Chuyên viên phường An Bình;'],
        [2, 'Bà Lý Thị Thử, Phó Giám đốc Sở Nội vụ;'],
        [3, 'Ông Lê Văn Mẫu - Chủ tịch UBND phường An Hòa.'],
      ],
    }),
    states: ['new', 'new', 'new'],
    says: [
      {
        fullName: 'Lý Văn Thử',
        position: 'Chuyên viên',
        award: 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố',
      },
      { fullName: 'Lý Thị Thử', position: 'Phó Giám đốc', unit: 'Sở Nội vụ' },
      { fullName: 'Lê Văn Mẫu' },
    ],
  },
  {
    what: 'ledger with a column per year',
    write: workbook('4', {
      rows: [
        ['SỔ THEO DÕI KHEN THƯỞNG'],
        ['STT', 'Họ và tên', 'Đơn vị', 2019, 2020, 2021, 'Ghi chú'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT', null, 'CSTĐCS', null],
        [2, 'Lê Văn Mẫu', 'Phường An Hòa', 'LĐTT; BK UBND TP', 'LĐTT', 'Không', null],
      ],
    }),
    states: ['new', 'new', 'new', 'new', 'new'],
    says: [
      { award: 'Lao động tiên tiến', year: '2019' },
      { award: 'Chiến sĩ thi đua cơ sở', year: '2021' },
      { award: 'Lao động tiên tiến', year: '2019' },
      { award: 'Bằng khen của Ủy ban nhân dân thành phố', year: '2019' },
      { award: 'Lao động tiên tiến', year: '2020' },
    ],
  },
  {
    what: 'several awards with their years in one cell',
    write: workbook('5', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu, hình thức khen thưởng đã đạt'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT 2017, 2018; CSTĐCS 2019'],
        [2, 'Lê Văn Mẫu', 'Phường An Hòa', 'Giấy khen năm 2016'],
        [3, 'Lý Thị Thử', 'Sở Nội vụ', 'CSTĐ 2015'],
      ],
    }),
    states: [
      'new',
      'new',
      'new',
      'new',
      'Chưa rõ cấp của danh hiệu Chiến sĩ thi đua: cơ sở, cấp tỉnh hay toàn quốc.',
    ],
    says: [
      { award: 'Lao động tiên tiến', year: '2017' },
      { award: 'Lao động tiên tiến', year: '2018' },
      { award: 'Chiến sĩ thi đua cơ sở', year: '2019' },
      { award: 'Giấy khen', year: '2016' },
    ],
  },
  {
    what: 'groups by unit, unnumbered, between numbered rows',
    write: workbook('6', {
      rows: [
        ['DANH SÁCH CÁ NHÂN ĐẠT DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM 2014'],
        ['STT', 'Họ và tên', 'Chức vụ'],
        [null, 'Phường An Bình', null],
        [1, 'Lý Văn Thử', 'Chuyên viên'],
        [null, 'Sở Nội vụ', null],
        [2, 'Lý Thị Thử', 'Phó Giám đốc'],
      ],
    }),
    states: ['new', 'new'],
    says: [{ unit: 'Phường An Bình', award: 'Lao động tiên tiến', year: '2014' }, { unit: 'Sở Nội vụ' }],
  },
  {
    what: 'title over several rows in capitals',
    write: workbook('7', {
      rows: [
        ['DANH SÁCH TẶNG BẰNG KHEN CỦA'],
        ['CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ CHO CÁC TẬP THỂ'],
        ['CÓ THÀNH TÍCH XUẤT SẮC TRONG PHONG TRÀO THI ĐUA NĂM 2013'],
        ['STT', 'Tên đơn vị'],
        [1, 'Phường An Bình'],
      ],
    }),
    states: ['new'],
    says: [{ award: 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố', year: '2013' }],
  },
  {
    what: 'households',
    write: workbook('8', {
      rows: [
        ['DANH SÁCH HỘ GIA ĐÌNH ĐƯỢC TẶNG GIẤY KHEN NĂM 2012'],
        ['STT', 'Họ và tên chủ hộ', 'Địa chỉ'],
        [1, 'Hộ ông Trần Văn Hộ', 'Khu vực 1, phường An Bình'],
        [2, 'Hộ bà Trần Thị Hộ', 'Phường An Hòa'],
      ],
    }),
    states: ['new', 'new'],
    says: [{ subject: 'Hộ gia đình', unit: 'Khu vực 1, phường An Bình' }, {}],
  },
  {
    what: 'two names in one row',
    write: workbook('9', {
      rows: [
        ['DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM 2011'],
        ['STT', 'Họ và tên', 'Đơn vị'],
        [1, 'Ông Lý Văn Thử và bà Lý Thị Thử', 'Phường An Bình'],
        [2, 'Lý Văn Thử, Trần Văn Bốn', 'Phường An Bình'],
      ],
    }),
    states: [
      'Ô này ghi nhiều người: tách mỗi người một dòng.',
      'Ô này ghi nhiều người: tách mỗi người một dòng.',
    ],
    says: [],
  },
  {
    what: 'one person over several rows, name only in the first',
    write: workbook('10', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số, ngày quyết định'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT', 2010, '11/QĐ-UBND ngày 05/01/2011'],
        [null, null, null, 'CSTĐ cơ sở', 2009, '12/QĐ-UBND ngày 06/01/2010'],
        [null, null, null, 'Huy hiệu 30 năm tuổi Đảng', null, null],
        [2, 'Lê Văn Mẫu', 'Phường An Hòa', 'GK', 2009, null],
      ],
      merges: ['A2:A4', 'B2:B4', 'C2:C4'],
    }),
    states: ['new', 'new', 'Chưa rõ năm khen thưởng.', 'new'],
    says: [
      { award: 'Lao động tiên tiến', decision: '11/QĐ-UBND', decisionDate: '05/01/2011' },
      { fullName: 'Lý Văn Thử', award: 'Chiến sĩ thi đua cơ sở', year: '2009', decision: '12/QĐ-UBND' },
      { fullName: 'Lý Văn Thử', award: 'Huy hiệu 30 năm tuổi Đảng' },
      { award: 'Giấy khen' },
    ],
  },
  {
    what: 'school years',
    write: workbook('11', {
      rows: [
        ['DANH SÁCH GIÁO VIÊN ĐẠT DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ NĂM HỌC 2007 - 2008'],
        ['TT', 'Họ tên', 'Chức vụ, nơi công tác'],
        [1, 'Lý Văn Thử', 'Giáo viên, Phường An Bình'],
      ],
    }),
    states: ['new'],
    says: [{ award: 'Chiến sĩ thi đua cơ sở', year: '2008', position: 'Giáo viên', unit: 'Phường An Bình' }],
  },
  {
    what: 'sheets of collectives',
    sheet: 'Tập thể',
    write: workbook(
      '12',
      {
        name: 'Tập thể',
        rows: [['DANH HIỆU TẬP THỂ LAO ĐỘNG TIÊN TIẾN NĂM 2007'], ['STT', 'Tên đơn vị'], [1, 'Sở Nội vụ']],
      },
      {
        name: 'Cá nhân',
        rows: [
          ['DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM 2007'],
          ['STT', 'Họ tên', 'Đơn vị'],
          [1, 'Lê Văn Mẫu', 'Phường An Hòa'],
        ],
      },
    ),
    states: ['new'],
    says: [{ subject: 'Tập thể', award: 'Tập thể lao động tiên tiến' }],
  },
  {
    what: 'Excel CSV semicolons',
    write: text('13', withMark, [
      'STT;Họ tên;Đơn vị;Hình thức khen;Năm;QĐ số;Ngày QĐ',
      '1;Lý Văn Thử;Phường An Bình;BK của CT UBND TP;2006;77/QĐ-UBND;3/2/2007',
    ]),
    states: ['new'],
    says: [
      {
        award: 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố',
        decision: '77/QĐ-UBND',
        decisionDate: '03/02/2007',
      },
    ],
  },
  {
    what: 'TCVN3',
    write: text('14', utf8, [
      'STT;Họ tên;Đơn vị;Danh hiệu;Năm',
      '1;NguyÔn V¨n B×nh;Ph­êng An B×nh;Lao ®éng tiªn tiÕn;2005',
    ]),
    states: ['Tên gõ bằng phông chữ cũ (TCVN3, VNI): chuyển sang Unicode rồi nhập lại.'],
    says: [],
  },
  {
    what: 'no award anywhere',
    write: workbook('15', {
      rows: [
        ['STT', 'Họ tên', 'Đơn vị'],
        [1, 'Lý Văn Thử', 'Phường An Bình'],
      ],
    }),
    states: ['Chưa rõ danh hiệu, hình thức khen thưởng. Chưa rõ năm khen thưởng.'],
    says: [],
  },
  {
    what: 'one list, Excel 1258',
    write: text('16', windows1258, [
      'TT,Họ tên,Đơn vị,Danh hiệu thi đua,Năm',
      '1,Lý Văn Thử,Phường An Bình,Chiến sĩ thi đua cấp cơ sở,2004',
    ]),
    states: ['new'],
    says: [{ award: 'Chiến sĩ thi đua cấp cơ sở' }],
  },
  {
    what: 'award columns with marks',
    write: workbook('17', {
      rows: [
        ['TỔNG HỢP THI ĐUA NĂM 2018'],
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu thi đua', null, 'Hình thức khen thưởng', null],
        [null, null, null, 'LĐTT', 'CSTĐCS', 'GK', 'BK'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'x', 'x', null, null],
        [2, 'Lê Văn Mẫu', 'Phường An Hòa', 'x', null, null, 'x'],
      ],
      merges: ['D2:E2', 'F2:G2'],
    }),
    states: ['unchanged', 'new', 'new', 'new'],
    says: [
      { award: 'Lao động tiên tiến', year: '2018' },
      { award: 'Chiến sĩ thi đua cơ sở' },
      { award: 'Lao động tiên tiến' },
      { award: 'Bằng khen' },
    ],
  },
  {
    what: 'blank number and date in the decision line; achievement column',
    write: workbook('18', {
      rows: [
        ['DANH SÁCH CÁC TẬP THỂ VÀ CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'],
        ['(Kèm theo Quyết định số       /QĐ-UBND ngày     tháng     năm 2003 của Chủ tịch UBND phường)'],
        ['Stt', 'Họ và tên', 'Đơn vị công tác', 'Thành tích đạt được', 'Ghi chú'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'Có thành tích trong phong trào', null],
      ],
    }),
    states: ['new'],
    says: [{ award: 'Giấy khen', year: '2003' }],
  },
  {
    what: 'title with two awards',
    write: workbook('19', {
      rows: [
        ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN, GIẤY KHEN NĂM 2002'],
        ['STT', 'Họ và tên', 'Đơn vị'],
        [1, 'Lý Văn Thử', 'Phường An Bình'],
      ],
    }),
    states: ['Chưa rõ danh hiệu, hình thức khen thưởng.'],
    says: [],
  },
  {
    what: 'numbers within names, bullets and a signature block, total in the middle',
    write: workbook('20', {
      rows: [
        ['Danh sách được công nhận danh hiệu “Lao động tiên tiến” năm 2001'],
        ['STT', 'Họ và tên', 'Đơn vị'],
        ['1.', '- Đ/c Lý Văn Thử', 'Phường An Bình'],
        ['2.', '2. Đồng chí Lê Văn Mẫu', 'Phường An Hòa'],
        ['Cộng', '02 người', null],
        ['Danh sách có 02 cá nhân./.', null, null],
        [null, null, 'CHỦ TỊCH'],
        [null, null, 'Nguyễn Văn Ký'],
      ],
    }),
    states: ['new', 'new'],
    says: [{ fullName: 'Lý Văn Thử', award: 'Lao động tiên tiến' }, { fullName: 'Lê Văn Mẫu' }],
  },
  {
    what: 'decision inside the award cell',
    write: workbook('21', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Khen thưởng'],
        [
          1,
          'Lý Văn Thử',
          'Phường An Bình',
          'Bằng khen của Thủ tướng Chính phủ (QĐ số 99/QĐ-TTg ngày 03/02/2000)',
        ],
        [2, 'Lê Văn Mẫu', 'Phường An Hòa', 'Kỷ niệm chương Vì sự nghiệp bảo vệ, chăm sóc trẻ em năm 2000'],
        [3, 'Lý Thị Thử', 'Sở Nội vụ', 'HCLĐ hạng Ba năm 1999'],
      ],
    }),
    states: ['new', 'new', 'new'],
    says: [
      { award: 'Bằng khen của Thủ tướng Chính phủ', decision: '99/QĐ-TTg', year: '2000' },
      { award: 'Kỷ niệm chương Vì sự nghiệp bảo vệ, chăm sóc trẻ em', year: '2000' },
      { award: 'Huân chương Lao động hạng Ba', year: '1999' },
    ],
  },
  {
    what: 'collectives inside a unit and abbreviations of place',
    write: workbook('22', {
      rows: [
        ['DANH SÁCH TẬP THỂ ĐẠT DANH HIỆU TẬP THỂ LAO ĐỘNG TIÊN TIẾN NĂM 1998'],
        ['STT', 'Tên tập thể', 'Đơn vị'],
        [1, 'Phòng Tổng hợp, Sở Nội vụ', null],
        [2, 'Tập thể cán bộ và nhân dân phường An Bình', null],
        [3, 'P. An Hòa', null],
        [4, 'Tập thể Sở Nội vụ', null],
      ],
    }),
    states: ['Không tìm thấy đơn vị “Phòng Tổng hợp, Sở Nội vụ”.', 'new', 'new', 'new'],
    says: [{ unit: 'Sở Nội vụ', subject: 'Tập thể' }],
  },
  {
    what: 'years ahead and before',
    write: workbook('23', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Năm', 'Ngày QĐ'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT', 2090, null],
        [2, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT', 1900, null],
        [3, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT', 1997, '01/01/2097'],
        [4, '12345', 'Phường An Bình', 'LĐTT', 1997, null],
        [5, 'A'.repeat(500), 'Phường An Bình', 'LĐTT', 1997, null],
      ],
    }),
    states: [
      'Năm 2090 chưa đến.',
      'Năm 1900 quá sớm: chỉ ghi từ năm 1945.',
      'Ngày quyết định 01/01/2097 chưa đến.',
      '“12345” không phải là tên người.',
      'Tên dài quá 200 ký tự.',
    ],
    says: [],
  },
  {
    what: 'ledger: collectives by school year, two header rows',
    write: workbook('24', {
      rows: [
        ['TT', 'Tên đơn vị', 'Danh hiệu thi đua các năm', null, null],
        [null, null, 'Năm học 1994-1995', 'Năm học 1995-1996', 'Năm 1997'],
        [1, 'Phường An Bình', 'TTLĐTT', 'TTLĐXS', 'Cờ thi đua của UBND thành phố'],
      ],
      merges: ['C1:E1'],
    }),
    states: ['new', 'new', 'new'],
    says: [
      { award: 'Tập thể lao động tiên tiến', year: '1995', subject: 'Tập thể' },
      { award: 'Tập thể lao động xuất sắc', year: '1996' },
      { award: 'Cờ thi đua của Ủy ban nhân dân thành phố', year: '1997' },
    ],
  },
  {
    what: 'nested arabic headings in the number column',
    write: workbook('25', {
      rows: [
        ['DANH SÁCH KHEN THƯỞNG NĂM 1993'],
        ['STT', 'Họ và tên/Tên đơn vị', 'Đơn vị', 'Hình thức'],
        ['1', 'Tập thể', null, null],
        ['1.1', 'Phường An Bình', null, 'Giấy khen'],
        ['2', 'Cá nhân', null, null],
        ['2.1', 'Lý Văn Thử', 'Phường An Bình', 'Giấy khen'],
      ],
    }),
    states: ['new', 'new'],
    says: [{ subject: 'Tập thể' }, { subject: 'Cá nhân' }],
  },
  {
    what: 'group of award with its unit column on the left',
    write: workbook('26', {
      rows: [
        ['DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN DANH HIỆU THI ĐUA NĂM 1992'],
        ['STT', 'Đơn vị', 'Họ và tên', 'Chức danh', 'Danh hiệu đề nghị'],
        [1, 'Phường An Bình', 'Lý Văn Thử', 'CV', 'CSTĐ-CS'],
        [2, null, 'Lý Thị Lạ', 'CV', 'CSTT'],
      ],
    }),
    states: ['new', 'Chưa rõ đơn vị của cá nhân trong “CV”. Không có trong danh sách cá nhân.'],
    says: [{ award: 'Chiến sĩ thi đua cơ sở' }, { award: 'Chiến sĩ tiên tiến' }],
  },
  {
    what: 'a place of abode before the ward, an unknown ward of a known district',
    write: workbook('27', {
      rows: [
        ['DANH SÁCH HỘ GIA ĐÌNH ĐƯỢC TẶNG GIẤY KHEN NĂM 1990'],
        ['STT', 'Họ và tên chủ hộ', 'Địa chỉ'],
        [1, 'Trần Văn Nhà', 'Ấp 3, phường An Bình'],
        [2, 'Trần Văn Sân', 'Phường Không Có, quận Ninh Kiều'],
      ],
    }),
    states: ['new', 'Không tìm thấy đơn vị “Phường Không Có, quận Ninh Kiều”.'],
    says: [{ subject: 'Hộ gia đình' }],
  },
  {
    what: 'positions in units that the register does not know, inside of one that it knows',
    write: workbook('28', {
      rows: [
        ['DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM 1989'],
        ['STT', 'Họ và tên', 'Chức vụ, đơn vị'],
        [1, 'Lý Văn Thử', 'Hiệu trưởng Trường Tiểu học Không Có, phường An Bình'],
        [2, 'Lý Thị Thử', 'Trưởng phòng Tổng hợp thuộc Sở Nội vụ'],
        [3, 'Lê Văn Mẫu', 'Công chức Văn phòng'],
      ],
    }),
    states: [
      'Không tìm thấy đơn vị “Trường Tiểu học Không Có”.',
      'new',
      'Chưa rõ đơn vị của cá nhân trong “Công chức Văn phòng”.',
    ],
    says: [{}, { position: 'Trưởng phòng Tổng hợp', unit: 'Sở Nội vụ' }],
  },
  {
    what: 'a bloc heads units, titles of awards stand below it',
    write: workbook('29', {
      rows: [
        ['DANH SÁCH TẶNG CỜ THI ĐUA CỦA UBND THÀNH PHỐ NĂM 1988'],
        ['STT', 'Đơn vị'],
        ['I', 'KHỐI CÁC SỞ, BAN, NGÀNH'],
        [1, 'Sở Nội vụ'],
        ['II', 'CỤM THI ĐUA CÁC PHƯỜNG'],
        [1, 'UBND phường An Bình'],
      ],
    }),
    states: ['new', 'new'],
    says: [{ award: 'Cờ thi đua của Ủy ban nhân dân thành phố', subject: 'Tập thể' }],
  },
  {
    what: 'a family name that is also a word for collectives',
    write: workbook('30', {
      rows: [
        ['LAO ĐỘNG TIÊN TIẾN NĂM 1987'],
        ['STT', 'Họ và tên', 'Đơn vị'],
        [1, 'Đoàn Văn Lạ', 'Phường An Bình'],
        [2, 'Tô Thị Lạ', 'Phường An Bình'],
      ],
    }),
    states: ['Không có trong danh sách cá nhân.', 'Không có trong danh sách cá nhân.'],
    says: [{ subject: 'Cá nhân' }, { subject: 'Cá nhân' }],
  },
  {
    what: 'a period of years, years joined by a dash, a year in the heading of the column',
    write: workbook('31', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu đã đạt', 'Khen thưởng năm 1986'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT 1983-1984', 'GK'],
        [2, 'Lê Văn Mẫu', 'Phường An Hòa', 'LĐTT năm học 1983-1984', null],
        [3, 'Lý Thị Thử', 'Sở Nội vụ', 'Bằng khen giai đoạn 1981-1985', null],
      ],
    }),
    states: ['Không rõ “1983-1984” là một năm học hay nhiều năm.', 'new', 'new', 'new'],
    says: [{}, { award: 'Giấy khen', year: '1986' }, { year: '1984' }, { year: '1985' }],
  },
  {
    what: 'each year with a column of titles and one of decisions',
    write: workbook('32', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Năm 1979', null, 'Năm 1980', null],
        [null, null, null, 'Danh hiệu', 'Số QĐ', 'Danh hiệu', 'Số QĐ'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT', '1/QĐ-UBND', 'CSTT', '2/QĐ-UBND'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    }),
    states: ['new', 'new'],
    says: [
      { award: 'Lao động tiên tiến', year: '1979' },
      { award: 'Chiến sĩ tiên tiến', year: '1980' },
    ],
  },
  {
    what: 'markup, a formula sign, and lines within cells',
    write: workbook('33', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Năm'],
        [1, '<b>Lý Văn Thử</b>', 'Phường An Bình', 'LĐTT', 1978],
        [2, '=HYPERLINK("x")', 'Phường An Bình', 'LĐTT', 1978],
        [3, 'Lê Văn Mẫu', 'Phường An Hòa', 'LĐTT\nCSTĐCS', 1977],
      ],
    }),
    states: [
      '“<b>Lý Văn Thử</b>” không phải là tên người.',
      '“=HYPERLINK("x")” không phải là tên người.',
      'new',
      'new',
    ],
    says: [],
  },
  {
    what: 'numbers in the names of awards that look like years, beside a column of years',
    write: workbook('34', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Năm'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'Giấy khen chuyên đề số 1919', 1976],
        [2, 'Lý Văn Thử', 'Phường An Bình', 'Giấy khen hè 1975', 1976],
        [3, 'Lý Văn Thử', 'Phường An Bình', 'Giấy khen năm 1976', 1976],
        [4, 'Lê Văn Mẫu', 'Phường An Hòa', 'LĐTT 1974; CSTT 1975', 1975],
      ],
    }),
    states: ['new', 'new', 'new', 'new', 'new'],
    says: [
      { award: 'Giấy khen chuyên đề số 1919', year: '1976' },
      { award: 'Giấy khen hè 1975', year: '1976' },
      { award: 'Giấy khen', year: '1976' },
      { award: 'Lao động tiên tiến', year: '1974' },
      { award: 'Chiến sĩ tiên tiến', year: '1975' },
    ],
  },
  {
    what: 'a cell of a ledger that names another year than its column',
    write: workbook('35', {
      rows: [
        ['STT', 'Họ và tên', 'Đơn vị', 'Năm 1972', 'Năm 1973'],
        [1, 'Lý Văn Thử', 'Phường An Bình', 'LĐTT 1972', 'LĐTT năm 1971'],
      ],
    }),
    states: ['new', 'Ô ghi năm 1971 nhưng ở cột năm 1973.'],
    says: [{ year: '1972' }],
  },
];
