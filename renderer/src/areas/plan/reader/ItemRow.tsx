import { Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ItemReview, ReadingItem } from '#shared/domain/plan-reader/review.ts';
import { itemInWords, readingGroupNames } from '#shared/text/plan-reading.ts';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { openFields } from './item-fields.ts';

/** Below it the reader is unsure; the row says so in words. */
const UNSURE = 0.75;

interface ItemRowProps {
  readonly item: ReadingItem;
  readonly values: Record<string, unknown>;
  readonly decided: ItemReview | undefined;
  readonly questions: readonly string[];
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
}

export function ItemRow(props: ItemRowProps) {
  const { item, values, decided, questions, isActive } = props;
  const { main, detail } = itemInWords(item.group, values);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={row}
      className="reader-item"
      data-state={decided?.state ?? 'open'}
      data-active={isActive || undefined}
    >
      <UnstyledButton className="reader-item-words" tabIndex={-1} onClick={props.onChoose}>
        <Text span size="xs" c="gray.7">
          {readingGroupNames[item.group]}
        </Text>
        <Text span size="sm" fw={500} className="reader-item-main">
          {main}
        </Text>
        {detail !== '' && (
          <Text span size="xs" c="gray.7" className="reader-item-detail">
            {detail}
          </Text>
        )}
        {decided === undefined &&
          questions.map((question) => (
            <Text span key={question} size="xs" className="reader-question">
              {question}
            </Text>
          ))}
      </UnstyledButton>
      <div className="reader-item-tools">
        <State
          decided={decided}
          isUnsure={item.confidence < UNSURE}
          isOpen={[...openFields].some((field) => values[field] === null)}
        />
        <div className="reader-item-buttons">
          <Tool label={`Nhận: ${main}`} title="Nhận (Enter)" onClick={props.onAccept}>
            <IconCheck size={16} aria-hidden />
          </Tool>
          <Tool label={`Sửa: ${main}`} title="Sửa (F2)" onClick={props.onEdit}>
            <IconPencil size={16} aria-hidden />
          </Tool>
          <Tool label={`Bỏ: ${main}`} title="Bỏ (Delete)" onClick={props.onReject}>
            <IconX size={16} aria-hidden />
          </Tool>
        </div>
      </div>
    </div>
  );
}

function Tool(props: {
  readonly label: string;
  readonly title: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <UnstyledButton
      className="reader-tool"
      tabIndex={-1}
      aria-label={props.label}
      title={props.title}
      onClick={props.onClick}
    >
      {props.children}
    </UnstyledButton>
  );
}

function State({
  decided,
  isUnsure,
  isOpen,
}: {
  readonly decided: ItemReview | undefined;
  readonly isUnsure: boolean;
  readonly isOpen: boolean;
}) {
  if (decided?.state === 'rejected') return <StatusBadge tone="muted">Bỏ</StatusBadge>;
  if (decided?.state === 'accepted' && isOpen) return <StatusBadge tone="warn">Nhận, để ngỏ</StatusBadge>;
  if (decided?.state === 'accepted')
    return <StatusBadge tone="ok">{decided.values === null ? 'Nhận' : 'Nhận, đã sửa'}</StatusBadge>;
  return isUnsure ? <StatusBadge tone="warn">Nên xem kỹ</StatusBadge> : null;
}
