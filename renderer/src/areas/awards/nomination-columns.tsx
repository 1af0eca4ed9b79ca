import type { NominationView } from '#shared/contract/awards.ts';
import { subjectNames } from '#shared/text/subject-names.ts';
import type { GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { eligibilityNames, ruleTones, stateNames, stateTones } from './names.ts';

/** The first thing that stands against a nomination, in words. */
function firstObjection(row: NominationView): string {
  return row.rules.find(({ state }) => state !== 'ok')?.reason ?? row.duplicates[0]?.reason ?? '';
}

export const nominationColumns: GridColumn<NominationView>[] = [
  { id: 'name', header: 'Được đề nghị', width: 200, grow: true, value: (row) => row.name },
  { id: 'subject', header: 'Loại', width: 76, value: (row) => subjectNames[row.subject] },
  { id: 'proposer', header: 'Đơn vị đề nghị', width: 150, value: (row) => row.proposerName },
  {
    id: 'grade',
    header: 'Xếp loại',
    hint: 'Xếp loại của đơn vị được chấm điểm',
    width: 92,
    value: (row) => row.judgedBy?.grade ?? '',
  },
  {
    id: 'rank',
    header: 'Hạng',
    hint: 'Thứ hạng của đơn vị trong cụm, khối',
    width: 62,
    align: 'right',
    value: (row) => row.judgedBy?.rank ?? null,
  },
  {
    id: 'eligibility',
    header: 'Điều kiện',
    width: 116,
    value: (row) => eligibilityNames[row.eligibility],
    render: (row) => (
      <span title={firstObjection(row)}>
        <StatusBadge tone={ruleTones[row.eligibility]}>{eligibilityNames[row.eligibility]}</StatusBadge>
      </span>
    ),
  },
  {
    id: 'dossier',
    header: 'Hồ sơ',
    width: 88,
    value: (row) => row.dossier.missing.length,
    render: (row) => (
      <span title={row.dossier.missing.join('; ')}>
        <StatusBadge tone={row.dossier.state === 'ok' ? 'ok' : 'warn'}>
          {row.dossier.state === 'ok' ? 'Đủ' : `Thiếu ${row.dossier.missing.length}`}
        </StatusBadge>
      </span>
    ),
  },
  {
    id: 'state',
    header: 'Trạng thái',
    width: 130,
    value: (row) => stateNames[row.state],
    render: (row) => <StatusBadge tone={stateTones[row.state]}>{stateNames[row.state]}</StatusBadge>,
  },
];
