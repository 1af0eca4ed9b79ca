import { text, utf8, utf16, windows1258, withMark, workbook } from './list-files.ts';

/** A list as some office might have it: what stands in which cells, and what should be understood of it without help. */
export interface OfficeList {
  what: string;
  list: 'units' | 'people';
  write: (folder: string) => Promise<string>;
  /** State of each row that is expected, in order. */
  states: ('new' | 'changed' | 'unchanged' | 'doubt')[];
  /** Values of the first rows by field. */
  says: Record<string, string>[];
}

const people2 = ['new', 'new'] as const;

export const officeLists: OfficeList[] = [
  {
    what: 'title rows, an STT column, a total and a signature',
    list: 'units',
    write: workbook('1', {
      rows: [
        ['UBND THÀNH PHỐ CẦN THƠ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['SỞ NỘI VỤ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
        [],
        ['DANH SÁCH ĐƠN VỊ THAM GIA THI ĐUA NĂM 2025'],
        ['(Kèm theo Kế hoạch số 12/KH-SNV)'],
        ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Đơn vị trực thuộc'],
        [1, 'L1-1', 'Bệnh viện Đa khoa Một', 'TPCT'],
        [2, 'L1-2', 'Trường Mầm non Hai', 'Phường An Bình'],
        ['', 'Tổng cộng: 02 đơn vị', null, null],
        [],
        [null, null, 'Cần Thơ, ngày 05 tháng 02 năm 2025'],
        [null, null, 'NGƯỜI LẬP BIỂU'],
      ],
      merges: ['A4:D4'],
    }),
    states: ['new', 'new'],
    says: [{ name: 'Bệnh viện Đa khoa Một', code: 'L1-1', parent: 'TPCT' }],
  },
  {
    what: 'two rows of headings, the upper one merged over several columns',
    list: 'units',
    write: workbook('2', {
      rows: [
        ['TT', 'Đơn vị', null, 'Người liên hệ', null, 'Cụm thi đua'],
        [null, 'Mã', 'Tên', 'Họ tên', 'Số điện thoại', null],
        [1, 'L2-1', 'Trường Tiểu học Ba', 'Lê Văn Tám', 912345678, 'Cụm trường 1'],
        [2, 'L2-2', 'Trường Tiểu học Bốn', 'Trần Thị Chín', 2923812345, 'Cụm trường 1'],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
    }),
    states: ['new', 'new'],
    says: [
      { code: 'L2-1', name: 'Trường Tiểu học Ba', contactName: 'Lê Văn Tám', contactPhone: '0912345678' },
      { contactPhone: '02923812345', cluster: 'Cụm trường 1' },
    ],
  },
  {
    what: 'units under heading rows that name kinds and blocs',
    list: 'units',
    write: workbook('3', {
      rows: [
        ['STT', 'Tên cơ quan, đơn vị', 'Điện thoại'],
        ['I', 'CÁC SỞ, BAN, NGÀNH', null],
        [1, 'Sở Thử nghiệm Một', '0292 111 111'],
        [2, 'Sở Thử nghiệm Hai', null],
        ['II', 'KHỐI DOANH NGHIỆP', null],
        [3, 'Công ty Cổ phần Ba', null],
        ['', 'Tổng số', null],
      ],
    }),
    states: ['new', 'new', 'new'],
    says: [
      { name: 'Sở Thử nghiệm Một', cluster: '' },
      {},
      { name: 'Công ty Cổ phần Ba', cluster: 'KHỐI DOANH NGHIỆP' },
    ],
  },
  {
    what: 'teams under heading rows that are units on record',
    list: 'units',
    write: workbook('4', {
      rows: [
        ['STT', 'Tên Tổ', 'Địa bàn'],
        ['I.', 'Phường An Bình', null],
        [1, 'Tổ bảo vệ an ninh, trật tự thử 1', 'Khu vực 1'],
        [2, 'Tổ bảo vệ an ninh, trật tự thử 2', 'Khu vực 2'],
        ['II.', 'Xã Mới Toanh', null],
        [3, 'Tổ bảo vệ an ninh, trật tự thử 1', 'Ấp 1'],
      ],
    }),
    states: ['unchanged', 'new', 'new', 'new', 'new'],
    says: [
      { name: 'Phường An Bình' },
      { name: 'Tổ bảo vệ an ninh, trật tự thử 1' },
      {},
      { name: 'Xã Mới Toanh' },
    ],
  },
  {
    what: 'headings in a further sheet, a first sheet of notes',
    list: 'units',
    write: workbook(
      '5',
      { name: 'Hướng dẫn', rows: [['Đơn vị nhập đủ các cột ở trang sau'], ['Xin cảm ơn']] },
      {
        name: 'Danh sách',
        rows: [
          ['Số TT', 'Ký hiệu', 'Đơn vị thi đua', 'Phân loại'],
          [1, 'L5-1', 'Hội Nông dân thử', 'MTTQ và tổ chức chính trị - xã hội'],
        ],
      },
    ),
    states: ['new'],
    says: [{ name: 'Hội Nông dân thử', code: 'L5-1' }],
  },
  {
    what: 'a row of column numbers below the headings',
    list: 'units',
    write: workbook('6', {
      rows: [
        ['STT', 'Mã số', 'Tên đơn vị', 'Loại'],
        ['(1)', '(2)', '(3)', '(4)'],
        [1, 'L6-1', 'Trường Cao đẳng thử', 'Cơ sở giáo dục'],
      ],
    }),
    states: ['new'],
    says: [{ name: 'Trường Cao đẳng thử', code: 'L6-1' }],
  },
  {
    what: 'text with semicolons in UTF-8 with its mark, codes with zeros, a comma in quotes',
    list: 'units',
    write: text('7', withMark, [
      'STT;Mã;Tên đơn vị;Điện thoại',
      '1;00731;"Trung tâm ""Một cửa""; thử";0292 1',
      '2;00732;Trạm Y tế thử;',
    ]),
    states: ['new', 'new'],
    says: [{ code: '00731', name: 'Trung tâm "Một cửa"; thử' }],
  },
  {
    what: 'text with commas in Windows-1258',
    list: 'units',
    write: text('8', windows1258, [
      'Mã,Tên đơn vị,Trực thuộc',
      'L8-1,Đội Quản lý thị trường thử,Phường An Hòa',
    ]),
    states: ['new'],
    says: [{ name: 'Đội Quản lý thị trường thử', parent: 'Phường An Hòa' }],
  },
  {
    what: 'text with tabs in UTF-16, as Excel saves Unicode text',
    list: 'units',
    write: text('9', utf16, ['Mã\tTên đơn vị', 'L9-1\tHợp tác xã thử']),
    states: ['new'],
    says: [{ name: 'Hợp tác xã thử', code: 'L9-1' }],
  },
  {
    what: 'sex as marks in two columns under one heading, birth years as numbers',
    list: 'people',
    write: workbook('10', {
      rows: [
        ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
        ['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', null, 'Chức vụ', 'Đơn vị công tác'],
        [null, null, null, 'Nam', 'Nữ', null, null],
        [1, 'Bùi Văn Thử Một', 1985, 'x', null, 'Trưởng phòng', 'Phường An Bình'],
        [2, 'Bùi Thị Thử Hai', 1990, null, 'x', 'Chuyên viên', 'Phường An Bình'],
      ],
      merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3'],
    }),
    states: [...people2],
    says: [
      { fullName: 'Bùi Văn Thử Một', sex: 'Nam', birthYear: '1985', unit: 'Phường An Bình' },
      { sex: 'Nữ' },
    ],
  },
  {
    what: 'birth years in the columns of the sexes',
    list: 'people',
    write: workbook('11', {
      rows: [
        ['STT', 'Họ và tên', 'Năm sinh', null, 'Chức danh', 'Đơn vị'],
        [null, null, 'Nam', 'Nữ', null, null],
        [1, 'Võ Văn Thử Ba', 1978, null, 'Phó Hiệu trưởng', 'Phường An Hòa'],
        [2, 'Võ Thị Thử Bốn', null, 1982, 'Giáo viên', 'Phường An Hòa'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'],
    }),
    states: [...people2],
    says: [
      { sex: 'Nam', birthYear: '1978' },
      { sex: 'Nữ', birthYear: '1982' },
    ],
  },
  {
    what: 'a name in two columns, days of birth as text, as days and as bare serials',
    list: 'people',
    write: workbook('12', {
      rows: [
        ['STT', 'Họ và tên', null, 'Ngày, tháng, năm sinh', 'Giới', 'Đơn vị'],
        [1, 'Đặng Thị Thử', 'Năm', '01/02/1985', 'Nữ', 'Phường An Bình'],
        [2, 'Đặng Văn Thử', 'Sáu', new Date(Date.UTC(1987, 3, 30)), 'Nam', 'Phường An Bình'],
        [3, 'Đặng Văn Thử', 'Bảy', 31_994, 'Nam', 'Phường An Bình'],
        [4, 'Đặng Văn Thử', 'Tám', '02.9.79', 'Nam', 'Phường An Bình'],
      ],
      merges: ['B1:C1'],
    }),
    states: ['new', 'new', 'new', 'new'],
    says: [
      { fullName: 'Đặng Thị Thử Năm', birthYear: '1985' },
      { fullName: 'Đặng Văn Thử Sáu', birthYear: '1987' },
      { birthYear: '1987' },
      { birthYear: '1979' },
    ],
  },
  {
    what: 'people under heading rows that name their units',
    list: 'people',
    write: workbook('13', {
      rows: [
        ['STT', 'Họ tên', 'Ngày sinh', 'Chức vụ, đơn vị', 'Ghi chú'],
        ['I', 'Phường An Bình', null, null, null],
        [1, 'Lý Văn Thử Chín', '12/3/1970', 'Chủ tịch', null],
        [2, 'Lý Thị Thử Mười', '1/4/1991', 'Công chức', null],
        ['II', 'Phường An Hòa', null, null, null],
        [1, 'Lý Văn Thử Mốt', '7/9/1988', 'Phó Trưởng Công an', null],
        ['', 'Cộng: 03 người', null, null, null],
      ],
    }),
    states: ['new', 'new', 'new'],
    says: [{ fullName: 'Lý Văn Thử Chín', unit: 'Phường An Bình' }, {}, { unit: 'Phường An Hòa' }],
  },
  {
    what: 'family name and given name in columns with headings of their own, text in UTF-8',
    list: 'people',
    write: text('14', utf8, [
      'TT,Họ và chữ đệm,Tên,Giới tính,Ngày tháng năm sinh,Mã đơn vị',
      '1,Hồ Thị Thử,Hai,Nữ,15/8/1995,NK-02',
    ]),
    states: ['new'],
    says: [{ fullName: 'Hồ Thị Thử Hai', sex: 'Nữ', birthYear: '1995' }],
  },
  {
    what: 'leaders and direct workers as marks under "Đối tượng"',
    list: 'people',
    write: workbook('15', {
      rows: [
        ['STT', 'Họ và tên', 'Nữ', 'Đơn vị', 'Đối tượng', null],
        [null, null, null, null, 'Lãnh đạo, quản lý', 'Trực tiếp'],
        [1, 'Ngô Thị Thử Ba', 'x', 'Phường An Bình', 'x', null],
        [2, 'Ngô Văn Thử Tư', null, 'Phường An Bình', null, 'x'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1'],
    }),
    states: [...people2],
    says: [{ fullName: 'Ngô Thị Thử Ba', isLeader: 'x', sex: 'Nữ' }, { isDirectWorker: 'x' }],
  },
];
