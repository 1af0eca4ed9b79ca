import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';

/** The same facts in the words of many offices: how each writes dates, thresholds, heads and signatures. */
const under = (heading: string, line: string) =>
  readPlan(`KẾ HOẠCH\nThi đua giữ rừng\n\n${heading}\n\n${line}`);

describe('dates', () => {
  it.each([
    ['nộp báo cáo trước ngày 31/5 và 30/11 hằng năm', ['before yearly 05-31', 'before yearly 11-30']],
    [
      'nộp báo cáo trước ngày 15/4, 15/7 và 15/10/2027',
      ['before 2027-04-15', 'before 2027-07-15', 'before 2027-10-15'],
    ],
    ['gửi danh sách trước 17 giờ 00 ngày 25/7/2027', ['before 2027-07-25']],
    ['gửi danh sách trước 31/01/2027', ['before 2027-01-31']],
    ['gửi danh sách không muộn hơn ngày 5.9.2027', ['by 2027-09-05']],
    ['gửi danh sách hạn cuối: ngày 31-12-2027', ['by 2027-12-31']],
    ['gửi danh sách chậm nhất đến 20 tháng 8 năm 2027', ['by 2027-08-20']],
    ['họp sơ kết vào quý II năm 2027, tổng kết vào quý IV/2028', ['in 2027-Q2', 'in 2028-Q4']],
    ['họp sơ kết vào tháng 7 hằng năm', ['in yearly 07']],
    ['bỏ phiếu vào tuần đầu tháng 12/2027', ['in 2027-12']],
    ['sơ kết ngày 15/5, tổng kết ngày 10/8/2027', ['in null 05-15', 'in 2027-08-10']],
    [
      'định kỳ báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12',
      ['before yearly 06-10', 'before yearly 12-05'],
    ],
    ['định kỳ ngày 20 hằng tháng báo cáo Sở Nội vụ', ['in monthly 20']],
    ['báo cáo tiến độ vào thứ Sáu hằng tuần', ['in weekly 5']],
    ['báo cáo trước ngày 25 tháng cuối quý', ['before quarterly 25']],
    ['ra quân hằng tuần vào chiều thứ Năm', ['in weekly 4']],
    [
      'báo cáo tháng (ngày 20), quý (ngày 20 tháng cuối quý), năm (15/12)',
      ['in monthly 20', 'in quarterly 20', 'in yearly 12-15'],
    ],
    ['họp sơ kết tháng 12/2027, tổng kết vào dịp 22/12/2030', ['in 2027-12', 'in 2030-12-22']],
    ['dự kiến cuối tháng 01/2027 mới họp', []],
    ['gửi báo cáo trước ngày mùng 5 hằng tháng', ['before monthly 05']],
    ['nộp hồ sơ từ ngày 01/10 đến ngày 20/10/2027', ['by 2027-10-20']],
    ['chấm điểm từ ngày 01/10 đến ngày 20/10/2027', []],
    ['họp xong trước ngày 15/3/2027, chậm nhất ngày 20/3/2027', ['before 2027-03-15', 'by 2027-03-20']],
    ['tổ chức sơ kết vào năm 2027 và tổng kết vào năm 2030', ['in 2027', 'in 2030']],
    ['báo cáo tổng kết năm 2027 đầy đủ', []],
    ['ban hành kế hoạch trong tháng 7/2027', ['in 2027-07']],
    ['báo cáo quý trước ngày 18 của tháng cuối quý', ['before quarterly 18']],
    ['thực hiện Kế hoạch số 5/KH-UBND ngày 05/3/2026 của tỉnh', []],
    ['có trên 2/3 số thành viên đồng ý', []],
  ])('reads "%s"', (sentence, expected) => {
    const { deadlines } = under('I. TỔ CHỨC THỰC HIỆN', `1. Các xã ${sentence}.`);
    expect(
      deadlines.map((d) => `${d.rule} ${d.recurs ? `${d.recurs} ${d.on}` : (d.date ?? `null ${d.on}`)}`),
    ).toEqual(expected);
  });

  it.each([
    ['Từ tháng 01 đến tháng 6/2027.', '2027-01', '2027-06'],
    ['Từ năm 2027 đến năm 2030.', '2027', '2030'],
    ['Giai đoạn 2027 - 2030.', '2027', '2030'],
    ['Từ quý I đến hết quý III năm 2027.', '2027-Q1', '2027-Q3'],
    [
      'Bắt đầu từ ngày 15 tháng 9 năm 2027 và kết thúc vào ngày 31 tháng 12 năm 2028.',
      '2027-09-15',
      '2028-12-31',
    ],
    ['150 ngày, từ ngày 05/3/2027 đến 31/7/2027.', '2027-03-05', '2027-07-31'],
  ])('reads the period "%s"', (line, from, to) => {
    expect(under('I. THỜI GIAN THỰC HIỆN', line).period).toMatchObject({ from, to });
  });

  it('reads waves counted in words, by years, and from the day of issue', () => {
    const read = readPlan(
      'Số: 4/KH-UBND\nSông Mây, ngày 02 tháng 3 năm 2027\n\nKẾ HOẠCH\nThi đua\n\nI. CÁC ĐỢT\n- Đợt cao điểm thứ nhất: từ ngày ban hành kế hoạch đến ngày 30/6/2027\n- Đợt thi đua thứ hai: từ năm 2028 đến năm 2029, tổng kết vào quý IV/2029',
    );
    expect(read.waves.map((w) => [w.from, w.to])).toEqual([
      ['2027-03-02', '2027-06-30'],
      ['2028', '2029'],
    ]);
    expect(read.deadlines).toMatchObject([{ date: '2029-Q4', rule: 'in' }]);
  });

  it('reads several waves in one sentence', () => {
    const read = readPlan(
      'THÔNG BÁO\nPhát động thi đua\n\n1. Thời gian: Đợt 1 từ 15/12/2027 đến 15/01/2028; đợt 2 từ 16/01/2028 đến 10/02/2028.',
    );
    expect(read.waves.map((w) => [w.name, w.from, w.to])).toEqual([
      ['Đợt 1', '2027-12-15', '2028-01-15'],
      ['đợt 2', '2028-01-16', '2028-02-10'],
    ]);
    expect(read.period).toMatchObject({ from: '2027-12-15', to: '2028-02-10' });
    expect(read.deadlines).toEqual([]);
  });

  it('does not take the stage of a cited programme for the period', () => {
    const read = under('I. MỤC ĐÍCH', 'Góp phần thực hiện Kế hoạch 5 năm 2027 - 2031 của tỉnh.');
    expect(read.period).toBeNull();
  });
});

describe('thresholds', () => {
  it.each([
    ['Tỷ lệ che phủ đạt từ 90% đến 95%', [['>=', 90, 95, '%']]],
    ['Giảm 10 - 12% điện năng tiêu thụ', [['>=', 10, 12, '%']]],
    ['Mỗi xã có từ 02 - 03 công trình', [['>=', 2, 3, 'công trình']]],
    ['Mỗi thôn xây dựng được ít nhất một mô hình giữ rừng', [['>=', 1, null, 'mô hình']]],
    ['Có 02 mô hình trở lên', [['>=', 2, null, 'mô hình']]],
    ['Trồng mới trên 500.000 cây xanh', [['>', 500_000, null, 'cây xanh']]],
    ['Bình quân mỗi xã tăng ít nhất 1 tiêu chí', [['>=', 1, null, 'tiêu chí']]],
    ['Vận động tối thiểu 25 tỷ đồng', [['>=', 25, null, 'tỷ đồng']]],
    ['Sửa chữa 270 căn nhà', [[null, 270, null, 'căn nhà']]],
    ['Không còn thôn dưới 15 tiêu chí', [['=', 0, null, 'vụ']]],
    ['100% học sinh từ tiểu học trở lên ký cam kết', [['=', 100, null, '%']]],
    ['Tạo việc làm mới cho 25.000 lao động', [[null, 25_000, null, 'lao động']]],
    ['Ít nhất 2/3 chi hội có quỹ', [['>=', 66.67, null, '%']]],
    ['Duy trì 150 tổ vay vốn', [[null, 150, null, 'tổ']]],
    ['Mỗi tổ được tập huấn ít nhất 1 lần/năm', [['>=', 1, null, 'lần']]],
    ['Đạt 18/19 tiêu chí', [[null, 18, null, 'tiêu chí']]],
    ['Tối thiểu mỗi xã 01 sản phẩm OCOP', [['>=', 1, null, 'sản phẩm']]],
    ['Thu nhập bình quân đạt 62 triệu đồng/người/năm', [[null, 62, null, 'triệu đồng']]],
    ['Tăng 02 bậc so với năm 2026', [[null, 2, null, 'bậc']]],
    ['Xóa 12 điểm đen', [[null, 12, null, 'điểm đen']]],
    ['Không có thôn bị kỷ luật', [['=', 0, null, 'vụ']]],
    ['Thưởng 02 giải Nhì, mỗi giải 2.000.000 đồng', []],
    ['Xử lý nghiêm nồng độ cồn (0%)', []],
    ['Hỗ trợ 60 triệu đồng/căn', []],
    ['Thực hiện trong 02 đợt, 03 cấp, 12 tháng', []],
  ])('reads "%s"', (line, expected) => {
    const { targets } = under('I. CHỈ TIÊU', `- ${line}.`);
    expect(targets.map((t) => [t.op, t.value, t.upTo, t.unit])).toEqual(expected);
  });

  it('tells growth from fall, and what a number is counted by', () => {
    const { targets } = under(
      'I. CHỈ TIÊU',
      '- Mỗi xã tăng ít nhất 1 tiêu chí.\n- Cháy rừng giảm ít nhất 5% so với năm 2026.\n- Diện tích rừng tăng 8%.\n- Mỗi tổ có tối thiểu 02 buổi tuần tra/tháng.\n- Hằng năm có 50 sáng kiến trở lên.',
    );
    expect(targets.map((t) => [t.change, t.per])).toEqual([
      ['up', 'xã'],
      ['down', null],
      ['up', null],
      [null, 'tổ'],
      [null, 'năm'],
    ]);
  });

  it('reads ends of a range as a ceiling of quotas, and fractions as shares', () => {
    const read = under(
      'I. KHEN THƯỞNG',
      '1. Bằng khen của Chủ tịch tỉnh cho từ 10 đến 15 tập thể, tối đa 20 cá nhân.\n2. Cá nhân là lãnh đạo không vượt quá 1/3 tổng số cá nhân được đề nghị.\n3. Được trên 2/3 số thành viên bỏ phiếu đồng ý.',
    );
    expect(read.quotas.map((q) => [q.object, q.op, q.value])).toEqual([
      ['collective', '<=', 15],
      ['individual', '<=', 20],
    ]);
    const spelled = under('I. KHEN THƯỞNG', '1. Bằng khen: không quá hai tập thể và ba cá nhân.').quotas;
    expect(spelled.map((q) => [q.object, q.op, q.value])).toEqual([
      ['collective', '<=', 2],
      ['individual', '<=', 3],
    ]);
    expect(read.ratios.map((r) => [r.op, r.value])).toEqual([
      ['<=', 33.33],
      ['>', 66.67],
    ]);
  });
});

describe('heads', () => {
  const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  it.each([
    [
      `BỘ RỪNG VÀ BIỂN | ${motto} |\nSố: 3/QĐ-BRB | Hà Nội, ngày 05 tháng 9 năm 2027 |\nQUYẾT ĐỊNH`,
      'BỘ RỪNG VÀ BIỂN',
      '3/QĐ-BRB',
    ],
    [
      `UBND TỈNH SÔNG MÂY\nSỞ GIÁO DỤC\nVÀ ĐÀO TẠO\nSố: 7/SGDĐT-VP\nV/v đăng ký thi đua\n${motto}`,
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      '7/SGDĐT-VP',
    ],
    [
      `ỦY BAN NHÂN DÂN ${motto}\nTHÀNH PHỐ RÚ XANH Độc lập - Tự do - Hạnh phúc\n\nSố: 2/CT-UBND Rú Xanh, ngày 09 tháng 01 năm 2027\n\nCHỈ THỊ`,
      'ỦY BAN NHÂN DÂN THÀNH PHỐ RÚ XANH',
      '2/CT-UBND',
    ],
    [
      `TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH BÃI CÁT\n_____\nSố: 21/KH-LĐLĐ\n${motto}\nBãi Cát, ngày 3 tháng 3 năm 2027\nKý bởi: LIÊN ĐOÀN LAO ĐỘNG TỈNH\nNgày ký: 04/03/2027\n\nKẾ HOẠCH`,
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH BÃI CÁT',
      '21/KH-LĐLĐ',
    ],
    [
      `UBND TỈNH ĐÁ NGỌC\nKHỐI THI ĐUA CÁC CƠ QUAN TỔNG HỢP\n\n${motto}\n\nSố: 03/KH-KTĐ\n\nKẾ HOẠCH HOẠT ĐỘNG`,
      'KHỐI THI ĐUA CÁC CƠ QUAN TỔNG HỢP',
      '03/KH-KTĐ',
    ],
  ])('finds issuer and number in %#', (head, issuer, number) => {
    const read = readPlan(`${head}\nThi đua giữ rừng năm 2027\n\nI. MỤC ĐÍCH\nGiữ rừng.`);
    expect(read.issuer?.value).toBe(issuer);
    expect(read.number?.value).toBe(number);
    if (!head.includes('V/v')) expect(read.title?.value).toBe('Thi đua giữ rừng năm 2027');
  });

  it.each([
    [
      'ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 7/QĐ-UBND |\nRú Xanh, ngày tháng năm 2027 |\nVỀ VIỆC BAN HÀNH QUY CHẾ THI ĐUA\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH RÚ XANH\nCăn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành quy chế.',
      { kind: 'decision', date: '2027', title: 'BAN HÀNH QUY CHẾ THI ĐUA', bases: 1 },
    ],
    [
      'KẾ HOẠCH TỔ CHỨC KỶ NIỆM NGÀY THÀNH LẬP TỈNH RÚ XANH\n\nCăn cứ Thông báo số 19-TB/TU ngày 31/10/2026 của Tỉnh ủy;\n\nỦy ban nhân dân tỉnh xây dựng kế hoạch theo Công văn của UBND thành phố như sau:\n\nI. MỤC ĐÍCH',
      {
        kind: 'plan',
        issuer: 'Ủy ban nhân dân tỉnh',
        title: 'TỔ CHỨC KỶ NIỆM NGÀY THÀNH LẬP TỈNH RÚ XANH',
        bases: 1,
      },
    ],
    [
      'Triển khai Chỉ thị số 04/CT-UBND ngày 11/01/2027\n\nThứ ba - 21/12/2027 22:00\n\nKẾ HOẠCH\n\nTriển khai Chỉ thị số 04/CT-UBND ngày 11/01/2027\n\nCăn cứ Kế hoạch số 16/KH-HĐTĐKT ngày 31/8/2026;\n\nHội đồng Thi đua - Khen thưởng tỉnh ban hành Kế hoạch thực hiện Chỉ thị của Chủ tịch UBND tỉnh như sau:\n\nI. MỤC ĐÍCH',
      { kind: 'plan', issuer: 'Hội đồng Thi đua - Khen thưởng tỉnh', bases: 1 },
    ],
  ])('makes do with heads that have lost parts: %#', (head, { bases, ...expected }) => {
    const read = readPlan(head);
    for (const [key, value] of Object.entries(expected))
      expect(read[key as 'kind' | 'date' | 'title' | 'issuer']?.value, key).toBe(value);
    expect(read.legalBases).toHaveLength(bases);
  });

  it('joins a title of capitals broken within its years', () => {
    const read = readPlan(
      'KẾ HOẠCH\nTHI ĐUA GIỮ RỪNG GIAI ĐOẠN 2027 -\n2030\n\nCăn cứ Luật Thi đua, khen thưởng;',
    );
    expect(read.title?.value).toBe('THI ĐUA GIỮ RỪNG GIAI ĐOẠN 2027 - 2030');
    expect(read.period).toMatchObject({ from: '2027-01-01', to: '2030-12-31' });
  });

  it('does not take the stamp of a signing program for the date of the paper', () => {
    const read = readPlan(
      'Ký bởi: UBND XÃ BÃI CÁT\nCơ quan: XÃ BÃI CÁT\nThời gian ký: 04/03/2027 08:12:33\n\nSố: 1/KH-UBND\nBãi Cát, ngày 01 tháng 3 năm 2027\n\nKẾ HOẠCH\nThi đua',
    );
    expect(read.date?.value).toBe('2027-03-01');
    expect(read.issuer?.value ?? '').not.toContain('Ký bởi');
  });

  it('knows a directive and takes its numbered orders as tasks', () => {
    const read = readPlan(
      'CHỈ THỊ\nVề việc phát động thi đua giữ rừng\n\n1. Giao Sở Nội vụ hướng dẫn.\n\n2. Các sở, ngành ban hành kế hoạch xong trước 31/01/2027.\n\nYêu cầu Thủ trưởng các sở nghiêm túc thực hiện./.\n\nCHỦ TỊCH\n\nLò Thị Mai Hoa',
    );
    expect(read.kind?.value).toBe('directive');
    expect(read.title?.value).toBe('phát động thi đua giữ rừng');
    expect(read.tasks.map((t) => t.actor)).toEqual(['Sở Nội vụ', 'Các sở, ngành', 'Thủ trưởng các sở']);
    expect(read.deadlines).toMatchObject([{ date: '2027-01-31', rule: 'before' }]);
  });
});

describe('papers of the Party and texts in two columns of spaces', () => {
  it('reads a number with a hyphen and T/M', () => {
    const read = readPlan(
      'ĐẢNG BỘ TỈNH SÔNG MÂY\nĐẢNG ỦY CÁC CƠ QUAN\n*\nSố 18-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Mây, ngày 14/11/2027\n\nKẾ HOẠCH\nphát động thi đua\n\nI- CHỈ TIÊU\n1- 100% chi bộ đăng ký.\n\nNơi nhận:\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Thị Hà',
    );
    expect(read.number?.value).toBe('18-KH/ĐU');
    expect(read.date?.value).toBe('2027-11-14');
    expect(read.issuer?.value).toBe('ĐẢNG ỦY CÁC CƠ QUAN');
    expect(read.targets).toMatchObject([{ op: '=', value: 100 }]);
    expect(read.signer).toMatchObject({ name: 'Lê Thị Hà', capacity: 'PHÓ BÍ THƯ', form: 'TM.' });
  });

  it('parts columns that stand apart by spaces, with and without diacritics', () => {
    const read = readPlan(
      '   UBND TINH SONG MAY              CONG HOA XA HOI CHU NGHIA VIET NAM\n     SO CONG THUONG                  Doc lap - Tu do - Hanh phuc\n   So: 845/KH-SCT              Song May, ngay 06 thang 5 nam 2027\n\n                 KE HOACH\n   Thi dua tiet kiem dien\n\nI. MUC TIEU\n1. Tiet kiem it nhat 2% dien.\n\nNoi nhan:                         GIAM DOC\n- Cac phong;\n- Luu: VT.                     Tran Quoc Huy\n',
    );
    expect(read.issuer?.value).toBe('SO CONG THUONG');
    expect(read.number?.value).toBe('845/KH-SCT');
    expect(read.date?.value).toBe('2027-05-06');
    expect(read.recipients.map((r) => [r.name, r.role])).toEqual([
      ['Cac phong', 'recipient'],
      ['VT', 'file'],
    ]);
    expect(read.signer).toMatchObject({ name: 'Tran Quoc Huy', capacity: 'GIAM DOC' });
  });
});

describe('signatures', () => {
  it.each([
    [
      'TM. KHỐI THI ĐUA\nKHỐI TRƯỞNG\n\nGIÁM ĐỐC SỞ TÀI CHÍNH\nVũ Thành Long',
      'Vũ Thành Long',
      'GIÁM ĐỐC SỞ TÀI CHÍNH',
      'TM.',
    ],
    ['KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n(Đã ký)\n\nĐặng Quốc Khải', 'Đặng Quốc Khải', 'THỨ TRƯỞNG', 'KT.'],
    [
      'TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nNguyễn Thị Minh Châu',
      'Nguyễn Thị Minh Châu',
      'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
      'TM.',
    ],
    ['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nĐại tá Trần Văn Sóng', 'Đại tá Trần Văn Sóng', 'PHÓ GIÁM ĐỐC', 'KT.'],
    ['TRƯỞNG BAN\n\nCHỦ TỊCH UBND TỈNH\nY Thanh Niê Kđăm', 'Y Thanh Niê Kđăm', 'CHỦ TỊCH UBND TỈNH', null],
  ])('reads %j', (block, name, capacity, form) => {
    const read = readPlan(
      `KẾ HOẠCH\nThi đua\n\nI. MỤC ĐÍCH\nGiữ rừng./.\n\nNơi nhận:\n- Lưu: VT.\n\n${block}\n`,
    );
    expect(read.signer).toMatchObject({ name, capacity, form });
  });
});

describe('layout', () => {
  it('reads a programme drawn as a table, with and without a column of numbers', () => {
    const rows =
      'TT | Thời gian | Nội dung | Thực hiện\n1 | 07h00 - 07h30 | Đón tiếp đại biểu, văn nghệ | Văn phòng\n2 | 07h30 | Khai mạc | Lãnh đạo xã\n';
    for (const text of [rows, rows.replace(/^(?:TT|\d) \| /gm, '')]) {
      const { ceremony } = readPlan(`KẾ HOẠCH\nTổ chức Lễ phát động thi đua\n\nI. CHƯƠNG TRÌNH\n${text}`);
      expect(ceremony).toMatchObject([
        { order: 1, time: '07:00', what: 'Đón tiếp đại biểu, văn nghệ', lead: 'Văn phòng' },
        { order: 2, time: '07:30', what: 'Khai mạc', lead: 'Lãnh đạo xã' },
      ]);
    }
  });

  it('counts all who come, and the groups among them apart', () => {
    const { ceremony } = readPlan(
      'KẾ HOẠCH\nTổ chức Lễ phát động thi đua\n\nI. THÀNH PHẦN\nDự kiến 150 đại biểu, trong đó:\n1. Cấp tỉnh: mời Sở Nội vụ (04 đại biểu).\n2. Người được tuyên dương: 60 người.\n\nII. PHÂN CÔNG\n1. Các thôn: mỗi thôn cử 05 người tham dự.',
    );
    expect(ceremony.filter((c) => 'headCount' in c)).toMatchObject([{ headCount: 150 }]);
    expect(ceremony.filter((c) => 'group' in c)).toMatchObject([{ count: 4 }, { count: 60 }]);
  });

  it('keeps sections lettered by capitals above their Roman parts', () => {
    const read = readPlan(
      'KẾ HOẠCH\nThi đua\n\nC. KHEN THƯỞNG\nI. HÌNH THỨC\n1. Cờ thi đua của tỉnh: mỗi khối được đề nghị 01 tập thể.\nD. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\na) Theo dõi, đôn đốc.',
    );
    expect(read.quotas).toMatchObject([
      { award: 'Cờ thi đua của tỉnh', object: 'collective', op: '=', value: 1 },
    ]);
    expect(read.tasks).toMatchObject([{ actor: 'Sở Nội vụ' }]);
  });

  it('joins a number to the words that wait for it, over blank lines', () => {
    const read = under('I. CHỈ TIÊU', '- Mỗi thôn đăng ký ít nhất\n\n04 tin, bài trước ngày\n\n10/10/2027.');
    expect(read.targets).toMatchObject([{ op: '>=', value: 4, unit: 'tin, bài' }]);
    expect(read.deadlines).toMatchObject([{ date: '2027-10-10', rule: 'before' }]);
  });

  it('reads over the number of a page in mid-sentence and letters taken for digits', () => {
    const read = under(
      'I. CHỈ TIÊU',
      '- Từ 8O% hộ dân trồng\n\n                 2\n\ncây trước ngày l5/6/2O27.',
    );
    expect(read.targets).toMatchObject([{ op: '>=', value: 80 }]);
    expect(read.targets[0]?.what).toMatch(/^hộ dân trồng cây/);
    expect(read.deadlines).toMatchObject([{ date: '2027-06-15' }]);
  });
});
