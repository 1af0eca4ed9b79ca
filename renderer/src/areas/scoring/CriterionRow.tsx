import { Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { SheetCriterion } from '#shared/contract/scoring.ts';
import type { ScoreStage } from '#shared/domain/plan/score-table.ts';
import { parsePoints } from '#shared/domain/scoring/points.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { errorText } from '#shared/errors.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { OriginNote } from './OriginNote.tsx';

interface CriterionRowProps {
  readonly criterion: SheetCriterion;
  readonly stages: readonly ScoreStage[];
  /** The stage that is typed, null where all are locked. */
  readonly editing: ScoreStage | null;
  /** Answers with the refusal, or null when the points are written. */
  readonly onSave: (points: number | null, reason: string) => Promise<ErrorNote | null>;
}

const moves: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** One criterion: what the figures give, what each stage gave, and the cells of the stage that is typed. */
export function CriterionRow({ criterion, stages, editing, onSave }: CriterionRowProps) {
  const own = criterion.scores.find(({ stage }) => stage === editing);
  const before = criterion.scores.filter(({ stage }) => stage !== editing).at(-1);
  const written = own === undefined ? '' : formatPoints(own.pointsHundredths);
  const [text, setText] = useState(written);
  const [reason, setReason] = useState(own?.reason ?? '');
  const [error, setError] = useState<ErrorNote | null>(null);
  const [seen, setSeen] = useState({ text: written, reason: own?.reason ?? '' });
  const reasonCell = useRef<HTMLInputElement>(null);
  const basis = before?.pointsHundredths ?? criterion.computedHundredths;
  const isChanged = own !== undefined && basis !== null && basis !== own.pointsHundredths;

  // Points written elsewhere (undo, another stage) show at once; what is being typed in this row stays.
  if (seen.text !== written || seen.reason !== (own?.reason ?? '')) {
    if (text === seen.text || parsePoints(text) === (own?.pointsHundredths ?? null)) setText(written);
    if (reason === seen.reason) setReason(own?.reason ?? '');
    setSeen({ text: written, reason: own?.reason ?? '' });
  }

  const commit = async () => {
    const points = text.trim() === '' ? null : parsePoints(text);
    if (text.trim() !== '' && points === null) {
      const named = { criterion: `${criterion.code}. ${criterion.name}`, value: text };
      setError({ code: 'SCORE_NOT_HUNDREDTHS', message: errorText('SCORE_NOT_HUNDREDTHS', named) });
      return;
    }
    if (points === (own?.pointsHundredths ?? null) && reason.trim() === (own?.reason ?? '')) {
      setError(null);
      return;
    }
    const note = await onSave(points, reason);
    setError(note);
    if (note?.code === 'SCORE_REASON_MISSING') reasonCell.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = moves[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const column = event.currentTarget.dataset['column'] ?? '';
    const cells = [
      ...(event.currentTarget
        .closest('table')
        ?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? []),
    ];
    const next = cells[cells.indexOf(event.currentTarget) + step];
    if (next === undefined) event.currentTarget.blur();
    else {
      next.focus();
      next.select();
    }
  };
  const shown = stages.filter((stage) => stage !== editing);
  const errorId = `error-${criterion.id}`;
  return (
    <>
      <tr data-changed={isChanged} data-missing={criterion.pointsHundredths === null}>
        <td title={criterion.guidance}>
          <Text span size="sm" fw={600}>
            {criterion.code}
          </Text>{' '}
          {criterion.name}
          {criterion.zeroBlocks && (
            <Text span size="xs" c="gray.7">
              {' '}
              (điểm liệt)
            </Text>
          )}
        </td>
        <td className="number">
          {criterion.method === 'deduction' ? '−' : ''}
          {formatPoints(criterion.maxHundredths)}
        </td>
        <td className="number">
          <OriginNote criterion={criterion} />
        </td>
        {shown.map((stage) => {
          const score = criterion.scores.find((one) => one.stage === stage);
          return (
            <td key={stage} className="number" title={score?.reason}>
              {score === undefined ? '' : formatPoints(score.pointsHundredths)}
            </td>
          );
        })}
        {editing !== null && (
          <>
            <td className="number">
              <input
                className="points"
                data-column="points"
                data-dirty={text !== written}
                inputMode="decimal"
                autoComplete="off"
                aria-label={`Điểm tiêu chí ${criterion.code}`}
                aria-invalid={error !== null}
                aria-describedby={error === null ? undefined : errorId}
                placeholder={basis === null ? '' : formatPoints(basis)}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
                onBlur={() => void commit()}
                onKeyDown={onKeyDown}
              />
            </td>
            <td>
              <input
                ref={reasonCell}
                data-column="reason"
                data-dirty={reason !== (own?.reason ?? '')}
                autoComplete="off"
                aria-label={`Lý do điểm tiêu chí ${criterion.code}`}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                onBlur={() => void commit()}
                onKeyDown={onKeyDown}
              />
            </td>
          </>
        )}
      </tr>
      {(error !== null || own?.fault) && (
        <tr>
          <td className="row-error" id={errorId} colSpan={3 + shown.length + (editing === null ? 0 : 2)}>
            {error?.message ?? own?.fault}
          </td>
        </tr>
      )}
    </>
  );
}
