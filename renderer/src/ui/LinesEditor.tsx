import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { listLetter } from '#shared/text/numbers.ts';
import { moveAt, moveTo, removeAt } from './list-edits.ts';
import { linesOfPaste } from './pasted-lines.ts';
import { RowTools } from './RowTools.tsx';
import { useRowDrag } from './row-drag.ts';

/** How the paper marks the lines: "1.", "a)", "-"; `none` where it only sets them one below the other. */
export type LineMark = 'number' | 'letter' | 'dash' | 'none';

const marks: Record<LineMark, (at: number) => string> = {
  number: (at) => `${at + 1}.`,
  letter: (at) => `${listLetter(at + 1)})`,
  dash: () => '-',
  none: () => '',
};

interface LinesEditorProps {
  readonly label: string;
  /** One line's name: "mục đích". */
  readonly itemName: string;
  readonly hint?: string;
  readonly mark?: LineMark;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
  readonly problem?: (at: number) => string | undefined;
}

/** Where the cursor goes once the lines have changed. */
interface Cursor {
  at: number;
  caret: number;
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/**
 * A list of sentences, one field each, written like text: Enter begins the next line, Backspace at the start of one joins it
 * to the line before, a paste of several paragraphs makes several lines. An empty line is only here until it is filled.
 */
export function LinesEditor(props: LinesEditorProps) {
  const { label, itemName, hint, mark = 'number', lines: given, onChange, problem } = props;
  const [own, setOwn] = useState<readonly string[]>(given);
  const lines = same(filled(own), given) ? own : given;
  const box = useRef<HTMLDivElement>(null);
  const cursor = useRef<Cursor | null>(null);

  const write = (next: string[], goTo?: Cursor) => {
    cursor.current = goTo ?? null;
    setOwn(next);
    if (!same(filled(next), given)) onChange(filled(next));
  };
  useEffect(() => {
    const wanted = cursor.current;
    cursor.current = null;
    if (wanted === null) return;
    const field = box.current?.querySelectorAll('textarea:not([aria-hidden])')[wanted.at];
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(wanted.caret, wanted.caret);
  });

  const drag = useRowDrag<string>({
    kind: 'line',
    valueAt: (at) => lines[at] ?? '',
    onMove: (from, to) => write(moveTo(lines, from, to)),
    onTake: (at, line) => write(lines.toSpliced(at, 0, line)),
    onRemove: (at) => write(removeAt(lines, at)),
  });

  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const step = event.key === 'ArrowUp' ? -1 : 1;
      const to = at + step;
      if (to >= 0 && to < lines.length) write(moveAt(lines, at, step), { at: to, caret: start });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const pieces = [value.slice(0, start).trimEnd(), value.slice(end).trimStart()];
      write(lines.toSpliced(at, 1, ...pieces), { at: at + 1, caret: 0 });
    } else if (event.key === 'Backspace' && start === 0 && end === 0 && at > 0) {
      event.preventDefault();
      const before = lines[at - 1] ?? '';
      const joint = before !== '' && value !== '' ? `${before} ${value}` : before + value;
      write(lines.toSpliced(at - 1, 2, joint), { at: at - 1, caret: before.length });
    }
  };

  const onPaste = (at: number) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData: data, currentTarget: field } = event;
    const pasted = linesOfPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
    if (pasted.length === 0) return;
    event.preventDefault();
    const before = field.value.slice(0, field.selectionStart);
    const after = field.value.slice(field.selectionEnd);
    const all = pasted.map((line, index) =>
      [index === 0 ? before : '', line, index === pasted.length - 1 ? after : ''].join(''),
    );
    const last = all.at(-1) ?? '';
    write(lines.toSpliced(at, 1, ...all), { at: at + all.length - 1, caret: last.length - after.length });
  };

  return (
    <Stack gap={6} ref={box}>
      <div>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {hint !== undefined && (
          <Text size="xs" c="gray.7">
            {hint}
          </Text>
        )}
      </div>
      {lines.map((line, at) => (
        <Group key={at} gap={6} wrap="nowrap" align="flex-start" {...drag.row(at)}>
          <Text size="sm" c="gray.7" w={22} ta="right" pt={7}>
            {marks[mark](at)}
          </Text>
          <Textarea
            aria-label={`${label} ${at + 1}`}
            value={line}
            minRows={1}
            error={problem?.(filled(lines.slice(0, at)).length)}
            style={{ flex: 1 }}
            onKeyDown={onKeyDown(at)}
            onPaste={onPaste(at)}
            onBlur={() => line.trim() === '' && write(removeAt(lines, at))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              write(lines.map((old, index) => (index === at ? value : old)));
            }}
          />
          <RowTools
            name={`${itemName} ${at + 1}`}
            grip={drag.handle(at)}
            onMove={(step) => write(moveAt(lines, at, step))}
            onRemove={() => write(removeAt(lines, at))}
          />
        </Group>
      ))}
      <div {...drag.end(lines.length)}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => write([...lines, ''], { at: lines.length, caret: 0 })}
        >
          Thêm {itemName}
        </Button>
      </div>
    </Stack>
  );
}
