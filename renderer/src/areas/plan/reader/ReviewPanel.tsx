import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { ReadingView } from '#shared/contract/plan-reader.ts';
import { type ReadingItem, readingGroups } from '#shared/domain/plan-reader/review.ts';
import { readingGroupNames } from '#shared/text/plan-reading.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { CreateButton } from './CreateButton.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemRow } from './ItemRow.tsx';
import { openFields } from './item-fields.ts';
import { TextPane } from './TextPane.tsx';
import { useReview } from './use-review.ts';

type Shown = 'all' | 'open';

/** The text and what was found in it, side by side: accept, correct or reject one after the other. */
export function ReviewPanel({ view, onLeave }: { readonly view: ReadingView; readonly onLeave: () => void }) {
  const { items, review, valuesOf, decide, undo, canUndo, flush } = useReview(view);
  const [shown, setShown] = useState<Shown>('all');
  const [group, setGroup] = useState<string | null>(null);
  const [activeKey, setActive] = useState<string | null>(items[0]?.key ?? null);
  const [isEditing, setEditing] = useState(false);
  const questions = useMemo(() => questionsByItem(view, items), [view, items]);
  useBlocker({ enableBeforeUnload: false, shouldBlockFn: async () => !(await flush()) });

  const listed = items.filter(
    (item) =>
      (group === null || item.group === group) &&
      (shown === 'all' || review[item.key] === undefined || item.key === activeKey),
  );
  const counts = { accepted: 0, rejected: 0 };
  for (const { key } of items) {
    const state = review[key]?.state;
    if (state !== undefined) counts[state] += 1;
  }
  const open = items.length - counts.accepted - counts.rejected;
  const sure = listed.filter(
    (item) => review[item.key] === undefined && item.confidence >= 0.85 && !needsAnswer(item, questions),
  );

  const choose = (key: string) => {
    setActive(key);
    setEditing(false);
  };
  const step = (by: number) => {
    const at = listed.findIndex(({ key }) => key === activeKey);
    const next = listed[Math.min(Math.max(at + by, 0), listed.length - 1)];
    if (next !== undefined) choose(next.key);
  };
  const accept = (item: ReadingItem) => {
    if (needsAnswer(item, questions) && review[item.key] === undefined) {
      setActive(item.key);
      setEditing(true);
      return;
    }
    decide([item.key], { state: 'accepted', values: review[item.key]?.values ?? null });
    step(1);
  };
  const reject = (item: ReadingItem) => {
    decide([item.key], { state: 'rejected', values: null });
    step(1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const active = listed.find(({ key }) => key === activeKey);
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey);
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      PageDown: () => step(10),
      PageUp: () => step(-10),
      Home: () => step(-listed.length),
      End: () => step(listed.length),
      Enter: active && (() => accept(active)),
      F2: active && (() => setEditing(true)),
      Delete: active && (() => reject(active)),
      Backspace: active && (() => decide([active.key], null)),
    };
    const action = isUndo ? undo : actions[event.key];
    if (action === undefined || (event.ctrlKey && !isUndo)) return;
    event.preventDefault();
    action();
  };

  return (
    <div className="screen">
      <PageHeader
        title="Đọc kế hoạch từ văn bản"
        subtitle={`${view.name}: tìm thấy ${items.length} mục, đã nhận ${counts.accepted}, bỏ ${counts.rejected}, còn ${open} mục chưa xét`}
        actions={
          <>
            <Button variant="default" onClick={onLeave}>
              Để sau
            </Button>
            <CreateButton
              view={view}
              accepted={counts.accepted}
              open={open}
              hasCeremony={items.some(
                ({ key, group: of }) => of === 'ceremony' && review[key]?.state === 'accepted',
              )}
              flush={flush}
            />
          </>
        }
      />
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="Mục hiện trong danh sách"
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'all', label: `Tất cả (${items.length})` },
            { value: 'open', label: `Chưa xét (${open})` },
          ]}
        />
        <Select
          size="xs"
          w={210}
          aria-label="Lọc theo loại mục"
          placeholder="Mọi loại mục"
          clearable
          data={readingGroups.flatMap((one) => {
            const count = items.filter((item) => item.group === one).length;
            return count === 0 ? [] : [{ value: one, label: `${readingGroupNames[one]} (${count})` }];
          })}
          value={group}
          onChange={setGroup}
        />
        <Button
          size="xs"
          variant="default"
          disabled={sure.length === 0}
          title="Nhận các mục đọc rõ, không có câu hỏi, đang hiện trong danh sách"
          onClick={() =>
            decide(
              sure.map(({ key }) => key),
              { state: 'accepted', values: null },
            )
          }
        >
          Nhận {sure.length} mục đọc rõ
        </Button>
        <Button size="xs" variant="default" disabled={!canUndo} title="Ctrl+Z" onClick={undo}>
          Hoàn tác
        </Button>
        <Text size="xs" c="gray.7">
          ↑ ↓ chọn mục, Enter nhận, F2 sửa, Delete bỏ, Backspace xét lại
        </Text>
      </Group>
      <div className="reader-panes screen-fill">
        <TextPane text={view.text} items={items} review={review} activeKey={activeKey} onChoose={choose} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows take the keys of the list that holds them */}
        <div className="reader-items" onKeyDown={onKeyDown}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: one stop of the tab key for the whole list */}
          <section className="reader-list" aria-label="Các mục đọc được" tabIndex={0} ref={focusFirst}>
            {listed.length === 0 && (
              <EmptyState
                title={items.length === 0 ? 'Không tìm thấy mục nào' : 'Đã xét hết'}
                text={
                  items.length === 0
                    ? 'Văn bản này không có phần nào giống một kế hoạch thi đua. Hãy kiểm tra lại tệp, hoặc soạn kế hoạch từ đầu.'
                    : 'Mọi mục trong danh sách này đã được nhận hoặc bỏ. Bấm Lập kế hoạch để có dự thảo.'
                }
              />
            )}
            {listed.map((item) =>
              isEditing && item.key === activeKey ? (
                <ItemEditor
                  key={item.key}
                  item={item}
                  values={valuesOf(item)}
                  onCancel={() => {
                    setEditing(false);
                    focusList();
                  }}
                  onAccept={(values) => {
                    decide([item.key], { state: 'accepted', values: corrected(item, values) });
                    setEditing(false);
                    step(1);
                    focusList();
                  }}
                />
              ) : (
                <ItemRow
                  key={item.key}
                  item={item}
                  values={valuesOf(item)}
                  decided={review[item.key]}
                  questions={questions.get(item.key) ?? []}
                  isActive={item.key === activeKey}
                  onChoose={() => choose(item.key)}
                  onAccept={() => accept(item)}
                  onReject={() => reject(item)}
                  onEdit={() => {
                    setActive(item.key);
                    setEditing(true);
                  }}
                />
              ),
            )}
          </section>
        </div>
      </div>
    </div>
  );
}

/** Only what differs from what was read counts as corrected. */
function corrected({ values: read }: ReadingItem, values: Record<string, unknown>) {
  const changes = Object.entries(values).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(read[field]),
  );
  return changes.length === 0 ? null : Object.fromEntries(changes);
}

/** A proposal that leaves something open, or that the reader asks about, is not accepted by one key. */
function needsAnswer({ key, values }: ReadingItem, questions: ReadonlyMap<string, unknown>): boolean {
  return questions.has(key) || [...openFields].some((field) => values[field] === null);
}

/** Questions by the proposal whose words they are about: the smallest one that shares a place with them. */
function questionsByItem({ reading }: ReadingView, items: readonly ReadingItem[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { span, text } of reading.questions) {
    const about = items.filter((item) => item.span[0] < span[1] && item.span[1] > span[0]);
    for (const { key } of about) found.set(key, [...(found.get(key) ?? []), text]);
  }
  return found;
}

const focusFirst = (list: HTMLElement | null) => {
  if (list !== null && list.dataset['seen'] === undefined) {
    list.dataset['seen'] = '';
    list.focus();
  }
};

const focusList = () =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.reader-list')?.focus());
