import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComparableCampaign,
  columnNames,
  usuallyCompared,
} from '#shared/domain/reports/compared-campaigns.ts';
import {
  type CampaignFigures,
  compareCampaigns,
  comparisonSentence,
} from '#shared/domain/reports/comparison.ts';

const year = (changes: Partial<CampaignFigures> = {}): CampaignFigures => ({
  units: 103,
  reports: { owed: 206, onTime: 180, late: 20, missing: 6 },
  scoredUnits: 80,
  averageHundredths: 8250,
  grades: [
    { name: 'Xuất sắc', units: 20 },
    { name: 'Khá', units: 60 },
  ],
  nominations: 40,
  awards: 30,
  indicators: [
    { id: 'i1', code: 'a1', name: 'Tin báo của nhân dân', total: '80/100 (80 %)', met: 60, judged: 80 },
  ],
  ...changes,
});
const lineOf = (campaigns: CampaignFigures[], key: string) =>
  compareCampaigns(campaigns).find((own) => own.key === key);

test('a share that is not whole is never shown as all or nothing', () => {
  const reports = { owed: 3000, onTime: 2999, late: 0, missing: 1 };
  const line = lineOf([year({ reports }), year({ reports: { ...reports, onTime: 3000 } })], 'reports.onTime');
  expect(line?.figures.map(({ text }) => text)).toEqual(['99,9 % (2.999/3.000)', '100,0 % (3.000/3.000)']);
  expect(line?.change?.text).toBe('tăng 0,1 điểm %');
});

describe('two years side by side', () => {
  const before = year();
  const after = year({
    reports: { owed: 206, onTime: 190, late: 10, missing: 6 },
    averageHundredths: 8100,
    awards: 30,
    indicators: [{ id: 'i1', code: 'a1', name: 'Tin báo', total: '85/100 (85 %)', met: 68, judged: 80 }],
  });

  test.each([
    ['points.grade.Khá', ['75,0 % (60/80)', '75,0 % (60/80)'], { text: 'không đổi', isBetter: null }],
    ['reports.onTime', ['87,4 % (180/206)', '92,2 % (190/206)'], { text: 'tăng 4,8 điểm %', isBetter: true }],
    ['reports.late', ['20', '10'], { text: 'giảm 10', isBetter: true }],
    ['points.average', ['82,5', '81'], { text: 'giảm 1,5 điểm', isBetter: false }],
    ['points.grade.Xuất sắc', ['25,0 % (20/80)', '25,0 % (20/80)'], { text: 'không đổi', isBetter: null }],
    ['awards.awards', ['30', '30'], { text: 'không đổi', isBetter: null }],
    ['indicators.i1', ['75,0 % (60/80)', '85,0 % (68/80)'], { text: 'tăng 10,0 điểm %', isBetter: true }],
  ])('%s', (key, texts, change) => {
    const found = lineOf([before, after], key);
    expect(found?.figures.map(({ text }) => text)).toEqual(texts);
    expect(found?.change).toEqual(change);
  });

  test('are told in a sentence', () => {
    const lines = compareCampaigns([before, after]);
    expect(comparisonSentence(lines, ['Năm 2024', 'Năm 2025'])).toBe(
      'Năm 2025 so với Năm 2024: báo cáo gửi đúng hạn tăng 4,8 điểm %; điểm trung bình giảm 1,5 điểm; được khen thưởng không đổi; 1 chỉ tiêu có thêm đơn vị đạt.',
    );
  });
});

describe('what a year does not have', () => {
  const empty = year({
    reports: { owed: 0, onTime: 0, late: 0, missing: 0 },
    scoredUnits: 0,
    averageHundredths: null,
    indicators: [],
  });

  test('is a dash and never zero, and has no change', () => {
    for (const key of [
      'reports.onTime',
      'reports.late',
      'points.average',
      'points.grade.Khá',
      'indicators.i1',
    ]) {
      const found = lineOf([year(), empty], key);
      expect(found?.figures[1]).toMatchObject({ value: null, text: '–' });
      expect(found?.change).toBeNull();
    }
  });

  test('is passed over when the next one is compared', () => {
    expect(lineOf([year(), empty, year({ averageHundredths: 9000 })], 'points.average')?.change).toEqual({
      text: 'tăng 7,5 điểm',
      isBetter: true,
    });
  });
});

describe('the same indicator in another plan', () => {
  const one = (id: string, name: string) => ({ id, code: 'b2', name, total: '1', met: 1, judged: 2 });

  test('is known by its id though it was renamed, and by its name though it was typed again', () => {
    const renamed = compareCampaigns([
      year({ indicators: [one('x', 'Tên cũ')] }),
      year({ indicators: [one('x', 'Tên mới')] }),
    ]).filter(({ section }) => section === 'indicators');
    expect(renamed.map(({ name }) => name)).toEqual(['b2. Tên mới']);
    const typed = compareCampaigns([
      year({ indicators: [one('x', 'Hộ đạt chuẩn')] }),
      year({ indicators: [one('y', 'hộ  đạt CHUẨN')] }),
    ]).filter(({ section }) => section === 'indicators');
    expect(typed).toHaveLength(1);
    expect(typed[0]?.figures.every(({ value }) => value === 50)).toBe(true);
  });

  test('that the latest plan dropped stands below those that it has', () => {
    const lines = compareCampaigns([
      year({ indicators: [one('old', 'Đã bỏ'), one('x', 'Còn')] }),
      year({ indicators: [one('new', 'Mới'), one('x', 'Còn')] }),
    ]).filter(({ section }) => section === 'indicators');
    expect(lines.map(({ name }) => name)).toEqual(['b2. Mới', 'b2. Còn', 'b2. Đã bỏ']);
  });
});

test('every line has a figure for every campaign, and shares lie between 0 and 100', () => {
  const units = fc.nat({ max: 50 });
  const any = fc
    .record({ onTime: units, late: units, missing: units, scored: units, best: units })
    .map(({ onTime, late, missing, scored, best }) =>
      year({
        reports: { owed: onTime + late + missing, onTime, late, missing },
        scoredUnits: scored + best,
        grades: [
          { name: 'Xuất sắc', units: best },
          { name: 'Khá', units: scored },
        ],
      }),
    );
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (campaigns) => {
      for (const { figures, measure } of compareCampaigns(campaigns)) {
        expect(figures).toHaveLength(campaigns.length);
        for (const { value } of figures) {
          if (measure === 'share' && value !== null) expect(value >= 0 && value <= 100).toBe(true);
        }
      }
    }),
  );
});

describe('which campaigns are set side by side', () => {
  const campaign = (id: string, changes: Partial<ComparableCampaign> = {}): ComparableCampaign => ({
    id,
    title: `Phong trào "Vì an ninh Tổ quốc" năm ${id}`,
    periodFrom: `${id}-01-01`,
    periodTo: `${id}-12-31`,
    parentCampaignId: null,
    roundKind: null,
    roundYear: null,
    ...changes,
  });
  const round = (at: number) =>
    campaign(String(at), { parentCampaignId: 'p', roundKind: 'year', roundYear: at, title: `Đợt ${at}` });

  test('those of the same name in earlier years, five at most, the earliest first', () => {
    const all = [2027, 2025, 2023, 2024, 2026, 2022, 2021].map((at) => campaign(String(at)));
    const other = campaign('2020', { title: 'Phong trào khác' });
    expect(usuallyCompared([...all, other], '2026')).toEqual(['2022', '2023', '2024', '2025', '2026']);
  });

  test('for a round the other rounds of its plan, not the plan nor its reviews', () => {
    const review = campaign('review', {
      parentCampaignId: 'p',
      roundKind: 'review',
      periodFrom: '2024-01-01',
    });
    expect(
      usuallyCompared([campaign('2020'), round(2025), review, round(2026), round(2027)], '2026'),
    ).toEqual(['2025', '2026']);
  });

  test('columns are named by their years, twins apart', () => {
    expect(
      columnNames([
        campaign('2024', { periodFrom: '2024-08-19', periodTo: '2025-08-19' }),
        campaign('2025'),
        campaign('2025'),
        campaign('2025', { periodTo: null }),
        round(2026),
        campaign('2025', { roundKind: 'review', roundYear: 2030 }),
      ]),
    ).toEqual(['2024 - 2025', 'Năm 2025', 'Năm 2025 (2)', 'Từ 2025', 'Năm 2026', 'Giai đoạn 2025 - 2030']);
  });
});
