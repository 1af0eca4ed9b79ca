import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import { PlanReading } from '#shared/domain/plan-reader/reading.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { ceremonyPlan, decision, dispatch, flagPlan } from './plans.ts';

const plan = readPlan(flagPlan);

describe('the head of a paper', () => {
  it('gives kind, number, date, issuer and title', () => {
    expect(plan.kind).toMatchObject({ value: 'plan', attached: null });
    expect(plan.number?.value).toBe('77/KH-UBND');
    expect(plan.date?.value).toBe('2027-01-05');
    expect(plan.issuer?.value).toBe('UỶ BAN NHÂN DÂN TỈNH SÔNG MÂY');
    expect(plan.title?.value).toBe('Phát động thi đua xây dựng thôn xanh, thôn sạch năm 2027');
  });

  it('knows a dispatch by V/v and reads a date with marks around its numbers', () => {
    const read = readPlan(dispatch);
    expect(read.kind?.value).toBe('dispatch');
    expect(read.date?.value).toBe('2027-04-02');
    expect(read.title?.value).toBe('triển khai phong trào thi đua dọn bãi biển');
  });

  it('takes a decision and the plan behind it for one paper', () => {
    const read = readPlan(decision);
    expect(read.kind).toMatchObject({ value: 'decision', attached: 'plan' });
    expect(read.issuer?.value).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH RÚ XANH');
  });

  it('leaves an empty day open and asks', () => {
    const read = readPlan(ceremonyPlan);
    expect(read.date?.value).toBe('2027-03');
    expect(read.questions.map((q) => q.code)).toContain('day-missing');
  });
});

describe('times', () => {
  it('reads the period and its waves with themes', () => {
    expect(plan.period).toMatchObject({ from: '2027-01-10', to: '2027-11-30' });
    expect(plan.waves).toMatchObject([
      { from: '2027-01-10', to: '2027-05-31', theme: 'Làng quê đón xuân' },
      { from: '2027-06-01', to: '2027-11-30', theme: 'Nước về đồng' },
    ]);
  });

  it('reads an open period and asks for its end', () => {
    const read = readPlan(decision);
    expect(read.period).toMatchObject({ from: '2027-10', to: null });
    expect(read.questions.map((q) => q.code)).toContain('period-open');
  });

  it.each([
    ['báo cáo Sở Nội vụ trước ngày 08/11/2027', { date: '2027-11-08', rule: 'before', recurs: null }],
    ['báo cáo Sở Nội vụ trước ngày 8 tháng 11 năm 2027', { date: '2027-11-08', rule: 'before' }],
    ['báo cáo Sở Nội vụ chậm nhất 20/11 hằng năm', { date: null, rule: 'by', recurs: 'yearly', on: '11-20' }],
    ['gửi kế hoạch trong quý I năm 2027', { date: '2027-Q1', rule: 'in' }],
    ['gửi kế hoạch trong quý IV/2027', { date: '2027-Q4', rule: 'in' }],
    ['tổ chức lễ ra quân trong tháng 9/2027', { date: '2027-09', rule: 'in' }],
    ['chấm điểm kể từ ngày 01.7.2027', { date: '2027-07-01', rule: 'from' }],
    ['báo cáo số liệu trước ngày 25 hằng tháng', { date: null, rule: 'before', recurs: 'monthly', on: '25' }],
    ['bao cao So Noi vu truoc ngay 08/11/2027', { date: '2027-11-08', rule: 'before' }],
  ])('reads the deadline of "%s"', (sentence, expected) => {
    const read = readPlan(`KẾ HOẠCH\nThi đua\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các xã ${sentence}.`);
    expect(read.deadlines).toHaveLength(1);
    expect(read.deadlines[0]).toMatchObject(expected);
  });

  it('tells receivers, what comes back, and asks for a year', () => {
    expect(plan.deadlines.map(({ date, rule, recurs, on }) => [date, rule, recurs, on])).toEqual([
      ['2027-09-25', 'by', null, null],
      [null, 'before', 'yearly', '11-20'],
      ['2027-Q3', 'in', null, null],
      [null, 'in', 'P3Y', null],
      ['2027-02-15', 'before', null, null],
    ]);
    expect(plan.deadlines[1]?.to).toEqual(['Ủy ban nhân dân tỉnh']);
    expect(plan.questions.map((q) => q.code)).toContain('year-missing');
  });

  it('passes over the dates of cited papers', () => {
    expect(plan.deadlines.some((d) => d.date?.startsWith('2026'))).toBe(false);
  });
});

describe('numbers', () => {
  it('reads targets with operator, value and unit', () => {
    expect(plan.targets.map(({ op, value, unit }) => [op, value, unit])).toEqual([
      ['>=', 75, '%'],
      ['=', 0, 'vụ'],
      ['>=', 2, 'tuyến đường'],
      ['>=', 1200, 'buổi'],
      ['>', 90.5, '%'],
      ['<=', 3, '%'],
      [null, 60, '%'],
      [null, 25, '%'],
      [null, 10, '%'],
    ]);
    expect(plan.targets[2]?.per).toBe('thôn');
    expect(plan.targets[0]?.what).toMatch(/hộ dân phân loại rác tại nhà$/);
  });

  it.each([
    ['- Từ 82% hộ dân ký cam kết.', [['>=', 82]]],
    [
      '- Nâng tỷ lệ ký cam kết từ 82% lên 95%.',
      [
        [null, 82],
        [null, 95],
      ],
    ],
    ['- Mọi đơn thư đều được trả lời đúng hạn (100%).', [['=', 100]]],
    ['- Mỗi xã xây dựng 01 mô hình mới.', [[null, 1]]],
    ['- Đạt từ 70 phần trăm trở lên.', [['>=', 70]]],
    [
      '- Dưới 5% số hộ vi phạm; không phát sinh khiếu kiện đông người.',
      [
        ['<', 5],
        ['=', 0],
      ],
    ],
    ['- Thực hiện Chỉ thị số 12/CT-TTg năm 2021 của 03 cấp, 02 đợt.', []],
  ])('reads the amounts of "%s"', (line, expected) => {
    const read = readPlan(`KẾ HOẠCH\nThi đua\n\nI. CHỈ TIÊU\n\n${line}`);
    expect(read.targets.map((t) => [t.op, t.value])).toEqual(expected);
  });

  it('leaves annexes behind the signature alone', () => {
    const annexed = `${flagPlan}\nPHỤ LỤC\nI. CHỈ TIÊU\n1. Đạt 95% được 8 điểm; không có vụ vi phạm được 5 điểm.`;
    expect(readPlan(annexed).targets).toEqual(plan.targets);
    expect(readPlan(annexed).signer).toEqual(plan.signer);
  });

  it('asks what shares within a share are taken of, and about open operators', () => {
    const share = plan.questions.find((q) => q.code === 'share-base');
    expect(flagPlan.slice(...(share?.span ?? [0, 0]))).toMatch(/^60% .* 10% /);
    expect(plan.questions.filter((q) => q.code === 'open-operator')).toHaveLength(3);
  });

  it('reads quotas of one award under one operator', () => {
    const award = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';
    expect(plan.quotas).toMatchObject([
      { award, object: 'collective', op: '<=', value: 12 },
      { award, object: 'individual', op: '<=', value: 8 },
      { award, object: 'household', op: '<=', value: 20 },
    ]);
  });

  it('gives a quota to the award named last before it, and a paper to the lower of two bodies', () => {
    const read = readPlan(
      'UBND TỈNH RÚ XANH\nSỞ NỘI VỤ\n\nKẾ HOẠCH\nThi đua\n\nC. KHEN THƯỞNG\n1. Cờ thi đua của tỉnh: 02 cờ; Giấy khen: tối đa 20 tập thể.\n2. Cá nhân là lãnh đạo không quá 1/3.',
    );
    expect(read.issuer?.value).toBe('SỞ NỘI VỤ');
    expect(read.quotas).toMatchObject([{ award: 'Giấy khen', object: 'collective', op: '<=', value: 20 }]);
    expect(read.deadlines).toEqual([]);
  });

  it('keeps ratio limits apart from targets', () => {
    expect(plan.ratios).toMatchObject([
      { part: 'cán bộ quản lý', whole: 'tổng số cá nhân được đề nghị', op: '<=', value: 35 },
    ]);
  });
});

describe('papers and people', () => {
  it('reads the dossier, its form and its sets', () => {
    expect(
      plan.dossier.map((d) => ('item' in d ? [d.item.slice(0, 9), d.form] : [d.sets, d.originals])),
    ).toEqual([
      ['Tờ trình ', null],
      ['Báo cáo t', 'mẫu số 07 Phụ lục I'],
      ['Ảnh tư li', null],
      [3, true],
    ]);
  });

  it('gives each task its actor and partners', () => {
    expect(plan.tasks.map((t) => t.actor)).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Sở Nông nghiệp và Môi trường',
      'Công an tỉnh',
      'Hội Nông dân tỉnh',
      'các đơn vị',
    ]);
    expect(plan.tasks[0]?.with).toEqual(['Sở Nội vụ', 'Báo Sông Mây', 'các xã']);
  });

  it('tells addressees, recipients and the filing line apart', () => {
    const read = readPlan(dispatch).recipients;
    expect(read.map((r) => [r.name, r.role])).toEqual([
      ['Công an xã', 'addressee'],
      ['Các thôn trên địa bàn', 'addressee'],
      ['Như trên', 'recipient'],
      ['VT', 'file'],
    ]);
  });

  it('reads signers in every capacity', () => {
    expect(plan.signer).toMatchObject({ name: 'Lò Thị Mai Hoa', capacity: 'PHÓ CHỦ TỊCH', form: 'TM. KT.' });
    expect(readPlan(dispatch).signer).toMatchObject({ name: 'Trần Văn Sóng', form: 'KT.' });
    expect(readPlan(ceremonyPlan).signer).toMatchObject({
      name: 'Y Blang Êban',
      capacity: 'CHỦ TỊCH',
      form: null,
    });
  });

  it('reads a ceremony with times, leads, head count and backdrop', () => {
    const { ceremony } = readPlan(ceremonyPlan);
    expect(ceremony.filter((c) => 'order' in c)).toMatchObject([
      { order: 1, time: '07:30', what: 'Đón khách', lead: 'Văn phòng Ủy ban nhân dân xã' },
      { order: 2, time: '08:15', lead: 'Chủ tịch Ủy ban nhân dân xã trình bày' },
      { order: 3, time: null, what: 'Trao thưởng', lead: null },
    ]);
    expect(ceremony.find((c) => 'headCount' in c)).toMatchObject({ headCount: 180 });
    expect(ceremony.find((c) => 'place' in c)).toMatchObject({ place: 'Nhà văn hóa xã Đồi Gió' });
    expect(ceremony.find((c) => 'group' in c)).toMatchObject({ count: 12 });
    expect(ceremony.find((c) => 'backdrop' in c)).toMatchObject({
      backdrop: ['ỦY BAN NHÂN DÂN XÃ ĐỒI GIÓ', 'HỘI NGHỊ TỔNG KẾT GIỮ RỪNG'],
    });
  });
});

describe('a damaged text', () => {
  it('is asked about where numbers are skipped or repeated and brackets stay open', () => {
    expect(plan.questions.find((q) => q.code === 'number-skipped')?.text).toContain('mục 5');
    const codes = readPlan(decision).questions.map((q) => q.code);
    expect(codes).toContain('number-repeated');
    expect(codes).toContain('unclosed-parenthesis');
  });

  it('says the same without diacritics', () => {
    const bare = readPlan(flagPlan.split('\n').map(unmarked).join('\n'));
    expect(bare.targets.map((t) => [t.op, t.value])).toEqual(plan.targets.map((t) => [t.op, t.value]));
    expect(bare.deadlines.map((d) => [d.date, d.on])).toEqual(plan.deadlines.map((d) => [d.date, d.on]));
    expect(bare.quotas.map((q) => q.value)).toEqual([12, 8, 20]);
  });

  it('says the same with lines broken in mid-sentence, CRLF and decomposed letters', () => {
    const broken = flagPlan
      .replace('ít nhất 02 tuyến', 'ít nhất\n\n02 tuyến')
      .replace('phân loại rác', 'phân\n\nloại rác');
    const read = readPlan(broken.replaceAll('\n', '\r\n').normalize('NFD'));
    expect(read.targets[0]?.what).toBe(plan.targets[0]?.what);
    expect(read.signer?.name).toBe('Lò Thị Mai Hoa');
    expect(read.waves.map((w) => w.theme)).toEqual(plan.waves.map((w) => w.theme));
  });

  it('fits its own schema', () => {
    for (const text of [flagPlan, ceremonyPlan, dispatch, decision, ''])
      expect(PlanReading.safeParse(readPlan(text)).error).toBeUndefined();
  });
});

/** Marks off, capitals kept. */
function unmarked(line: string): string {
  const upper = line === line.toUpperCase();
  const plain = line.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  expect(foldVietnamese(plain)).toBe(foldVietnamese(line));
  return upper ? plain.toUpperCase() : plain;
}
