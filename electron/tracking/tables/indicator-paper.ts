import type { IndicatorTable } from '#shared/contract/tracking.ts';
import type { IndicatorPaperInput } from '#shared/contract/tracking-papers.ts';
import type { IndicatorState } from '#shared/domain/indicators/evaluate.ts';
import {
  indicatorSentence,
  partsInUse,
  partsOf,
  totalStateOf,
} from '#shared/domain/tracking/indicator-words.ts';
import type { PaperTone, TablePaper, TableSection } from '#shared/domain/tracking/table-paper.ts';
import type { App } from '../../app/app.ts';
import { indicatorTable } from '../indicators.ts';
import { unitFigures } from '../unit-figures.ts';
import { headOf } from './matrix-paper.ts';

type Input = Omit<IndicatorPaperInput, 'fileToken' | 'format'>;

const tones: Record<IndicatorState, PaperTone> = {
  met: 'ok',
  notMet: 'bad',
  noData: 'muted',
  noTarget: 'muted',
};

/** Indicators against their targets: all together with the chart, by cluster, over the waves, unit by unit. */
export function indicatorPaper(app: App, input: Input): TablePaper {
  const table = indicatorTable(app, input);
  const head = headOf(app, input.campaignId, 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA');
  const time = table.times.find(({ id }) => id === table.waveId)?.name ?? '';
  const sections = [
    totalSection(table),
    ...(table.clusters.length > 1 ? [clusterSection(table)] : []),
    ...(table.times.length > 1 ? [waveSection(app, input, table)] : []),
    unitSection(app, input),
  ];
  return { ...head, lines: [...head.lines, `Số liệu: ${time}`], sections };
}

function totalSection(table: IndicatorTable): TableSection {
  const series = partsInUse(table.lines);
  return {
    name: 'Tổng hợp',
    sentence: indicatorSentence(table),
    chart: {
      title: 'Số đơn vị theo kết quả từng chỉ tiêu',
      series,
      bars: table.lines.map((line) => ({
        name: `${line.code}. ${line.shortName}`,
        values: series.map(({ key }) => partsOf(line)[key]),
      })),
    },
    columns: [
      { header: 'Mã', width: 7 },
      { header: 'Chỉ tiêu', width: 40 },
      { header: 'Mục tiêu', width: 20 },
      { header: 'Kết quả chung', width: 26, align: 'right' },
      { header: 'So mục tiêu', width: 15 },
      ...series.map(({ name }) => ({ header: `${name} (đơn vị)`, width: 11, align: 'right' as const })),
    ],
    rows: table.lines.map((line) => [
      ...[line.code, line.name, line.target, line.total],
      totalStateOf(line) ?? 'Theo từng đơn vị',
      ...series.map(({ key }) => partsOf(line)[key]),
    ]),
  };
}

function clusterSection({ clusters, lines }: IndicatorTable): TableSection {
  return {
    name: 'Theo cụm, khối',
    sentence: 'Kết quả chung của mỗi cụm, khối; trong ngoặc là số đơn vị đạt trên số đơn vị phải báo cáo.',
    columns: [
      { header: 'Cụm, khối', width: 30 },
      ...lines.map(({ code, shortName }) => ({
        header: `${code}. ${shortName}`,
        width: 17,
        align: 'right' as const,
      })),
    ],
    rows: clusters.map(({ id, name }) => [
      name,
      ...lines.map((line) => {
        const own = line.clusters.find(({ clusterId }) => clusterId === id);
        return own === undefined ? '' : `${own.total}\n(${shareText(own.units)})`;
      }),
    ]),
    total: ['Toàn phong trào', ...lines.map(({ total, units }) => `${total}\n(${shareText(units)})`)],
  };
}

type Units = IndicatorTable['lines'][number]['units'];
const shareText = ({ met, notMet, noData, noTarget }: Units) => `${met}/${met + notMet + noData + noTarget}`;

/** The same indicators at each time that has figures, so that a change is seen. */
function waveSection(app: App, input: Input, { times, lines }: IndicatorTable): TableSection {
  const tables = times.map(({ id }) => indicatorTable(app, { ...input, waveId: id }));
  return {
    name: 'Qua các đợt',
    sentence: 'Kết quả chung và số đơn vị đạt, chưa đạt, chưa báo cáo ở từng thời gian.',
    columns: [
      { header: 'Chỉ tiêu', width: 36 },
      { header: 'Mục tiêu', width: 18 },
      ...times.flatMap(({ name }) => [
        { header: `${name}: kết quả chung`, width: 24, align: 'right' as const },
        { header: `${name}: đạt / chưa đạt / chưa báo cáo`, width: 18, align: 'center' as const },
      ]),
    ],
    rows: lines.map(({ indicatorId, code, shortName, target }) => [
      `${code}. ${shortName}`,
      target,
      ...tables.flatMap((table) => {
        const line = table.lines.find((own) => own.indicatorId === indicatorId);
        if (line === undefined) return ['', ''];
        return [line.total, `${line.units.met} / ${line.units.notMet} / ${line.missing}`];
      }),
    ]),
  };
}

function unitSection(app: App, input: Input): TableSection {
  const { indicators, rows } = unitFigures(app, input);
  return {
    name: 'Từng đơn vị',
    sentence:
      'Ô tô màu: đơn vị chưa đạt mục tiêu. “Chưa có số liệu” và “không phát sinh” không phải là chưa đạt.',
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Đơn vị', width: 28 },
      { header: 'Cụm, khối', width: 22 },
      ...indicators.map(({ code, shortName }) => ({
        header: `${code}. ${shortName}`,
        width: 16,
        align: 'right' as const,
      })),
    ],
    rows: rows.map(({ name, clusterName, figures }, at) => [
      ...[at + 1, name, clusterName],
      ...figures.map((figure) => (figure === null ? '' : { text: figure.text, tone: tones[figure.state] })),
    ]),
  };
}
