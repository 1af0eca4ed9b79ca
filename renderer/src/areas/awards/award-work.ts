import type { AwardBoardView, NominationView } from '#shared/contract/awards.ts';
import type { WorkItem } from '../../ui/WorkStrip.tsx';

export type Show = 'all' | 'selected' | 'eligible' | 'objection' | 'dossier';

export const showNames: Record<Show, string> = {
  all: 'Tất cả',
  selected: 'Trong danh sách',
  eligible: 'Đủ điều kiện',
  objection: 'Có vướng mắc',
  dossier: 'Thiếu hồ sơ',
};

const isOpen = (row: NominationView) => row.state === 'proposed' || row.state === 'selected';

export const showTests: Record<Show, (row: NominationView) => boolean> = {
  all: () => true,
  selected: ({ state }) => state === 'selected' || state === 'awarded',
  eligible: (row) => row.eligibility === 'ok' && isOpen(row),
  objection: (row) => isOpen(row) && (row.eligibility !== 'ok' || row.duplicates.length > 0),
  dossier: (row) => isOpen(row) && row.dossier.state !== 'ok',
};

/** Where a thing to do leads; without `suggest` the award is not this office's to give. */
interface AwardWays {
  show: (wanted: Show) => void;
  open: (path: '/scoring' | '/ceremonies' | '/exchange' | '/tracking') => void;
  suggest?: () => void;
}

/** What is left to do before the decision, and what comes after it. */
export function awardWork(view: AwardBoardView, { show, open, suggest }: AwardWays): WorkItem[] {
  const count = (wanted: Show) => view.nominations.filter(showTests[wanted]).length;
  const selected = view.nominations.filter(({ state }) => state === 'selected');
  const item = (id: string, tone: WorkItem['tone'], text: string, onClick?: () => void): WorkItem => ({
    ...{ id, tone, text, onClick },
  });
  const isOver = view.decisions.length > 0 && selected.length === 0;
  if (isOver)
    return [
      item('ceremony', 'info', 'Đã có quyết định: chuẩn bị lễ trao thưởng', () => open('/ceremonies')),
      item('send', 'info', 'Gửi kết quả lên cấp trên', () => open('/exchange')),
    ];
  const scores = view.isScoreFinal
    ? []
    : [
        item('lock', 'warn', 'Điểm chưa khóa: xếp loại, thứ hạng còn có thể thay đổi', () =>
          open('/scoring'),
        ),
      ];
  if (view.nominations.length === 0)
    return [
      item('forms', 'info', 'Chưa có đề nghị: nhận biểu mẫu của các đơn vị', () => open('/tracking')),
      ...scores,
    ];
  const objections = count('objection');
  const lacking = selected.filter(({ dossier }) => dossier.state !== 'ok').length;
  return [
    ...scores,
    ...(objections === 0
      ? []
      : [item('objection', 'warn', `${objections} đề nghị có vướng mắc`, () => show('objection'))]),
    ...(lacking === 0
      ? []
      : [
          item('dossier', 'warn', `${lacking} hồ sơ trong danh sách còn thiếu giấy tờ`, () =>
            show('dossier'),
          ),
        ]),
    ...(selected.length === 0
      ? [item('suggest', 'info', 'Chưa chọn danh sách: xem danh sách ứng dụng đề xuất', suggest)]
      : [
          item('decide', 'ok', `${selected.length} trường hợp sẵn sàng để ra quyết định`, () =>
            show('selected'),
          ),
        ]),
  ];
}
