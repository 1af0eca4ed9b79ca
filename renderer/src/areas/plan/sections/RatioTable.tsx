import { v7 as newId } from 'uuid';
import type { AwardType, RatioLimit } from '#shared/domain/plan/award-type.ts';
import { EditTable } from '../../../ui/EditTable.tsx';
import { HundredthsCell, SelectCell } from '../../../ui/edit-cells.tsx';
import { changeAt, removeAt } from '../../../ui/list-edits.ts';

const parts: Record<RatioLimit['part'], string> = {
  leaders: 'Lãnh đạo, quản lý',
  notDirectWorkers: 'Không trực tiếp lao động',
  notSmallTeams: 'Không phải tập thể nhỏ',
};
const wholes: Record<RatioLimit['whole'], string> = { individuals: 'cá nhân', collectives: 'tập thể' };
const operators: Record<RatioLimit['op'], string> = {
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đúng',
  '>=': 'ít nhất',
  '>': 'trên',
};

interface AwardPartProps {
  readonly award: AwardType;
  readonly set: (values: Partial<AwardType>) => void;
}

/** Shares of the list: "lãnh đạo, quản lý không quá 40 % số cá nhân". */
export function RatioTable({ award, set }: AwardPartProps) {
  const rows = award.ratioLimits;
  const write = (ratioLimits: RatioLimit[]) => set({ ratioLimits });
  const change = (at: number, values: Partial<RatioLimit>) => write(changeAt(rows, at, values));
  const limit: RatioLimit = {
    id: newId(),
    part: 'leaders',
    whole: 'individuals',
    op: '<=',
    percent: 40,
    source: 'Kế hoạch này',
  };
  return (
    <EditTable
      label={`Giới hạn tỷ lệ của ${award.name}`}
      itemName="giới hạn tỷ lệ"
      rows={rows}
      rowKey={({ id }) => id}
      emptyText="Không giới hạn tỷ lệ."
      onAdd={() => write([...rows, limit])}
      onRemove={(at) => write(removeAt(rows, at))}
      columns={[
        {
          header: 'Giới hạn tỷ lệ đối với',
          cell: ({ part }, at) => (
            <SelectCell
              label={`Giới hạn ${at + 1} đối với`}
              value={part}
              options={parts}
              onChange={(value) => change(at, { part: value })}
            />
          ),
        },
        {
          header: 'Mức',
          width: 104,
          cell: ({ op }, at) => (
            <SelectCell
              label={`Mức giới hạn ${at + 1}`}
              value={op}
              options={operators}
              onChange={(value) => change(at, { op: value })}
            />
          ),
        },
        {
          header: '%',
          width: 60,
          cell: ({ percent }, at) => (
            <HundredthsCell
              label={`Phần trăm giới hạn ${at + 1}`}
              value={percent * 100}
              onChange={(value) =>
                change(at, { percent: Math.min(100, Math.max(0, Math.round(value / 100))) })
              }
            />
          ),
        },
        {
          header: 'Của tổng số',
          width: 100,
          cell: ({ whole }, at) => (
            <SelectCell
              label={`Giới hạn ${at + 1} của tổng số`}
              value={whole}
              options={wholes}
              onChange={(value) => change(at, { whole: value })}
            />
          ),
        },
      ]}
    />
  );
}
