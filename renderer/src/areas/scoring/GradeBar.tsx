import { UnstyledButton } from '@mantine/core';
import type { BoardRow, BoardTableView } from '#shared/contract/scoring.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import './scoring.css';
import { gradeTone } from './grade-tone.ts';
import { isUnscored } from './is-unscored.ts';

interface GradeBarProps {
  readonly table: BoardTableView;
  readonly rows: readonly BoardRow[];
  /** The grade that the table is narrowed to. */
  readonly chosen: string | null;
  readonly onChoose: (grade: string | null) => void;
}

/** How the units spread over the grades: a part of the bar for each, with its count; a press narrows the table to it. */
export function GradeBar({ table, rows, chosen, onChoose }: GradeBarProps) {
  const scored = rows.filter((row) => !isUnscored(row));
  const parts = table.grades
    .map(({ name }) => ({ name, count: scored.filter((row) => row.grade === name).length }))
    .filter(({ count }) => count > 0);
  return (
    <fieldset className="grade-bar" aria-label="Phân bố xếp loại">
      {parts.map(({ name, count }) => (
        <UnstyledButton
          key={name}
          className="grade-part"
          data-tone={gradeTone(table, name)}
          aria-pressed={chosen === name}
          style={{ flexGrow: count }}
          title={`${name}: ${formatNumber(count, 0)} trên ${formatNumber(rows.length, 0)} đơn vị`}
          onClick={() => onChoose(chosen === name ? null : name)}
        >
          {name} <b>{formatNumber(count, 0)}</b>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
