import { Button, Group, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isReadable, type ReadingItem } from '#shared/domain/plan-reader/review.ts';
import { type ReadingField, readingFieldNames } from '#shared/text/plan-reading.ts';
import { formatWhen, parseWhen } from '#shared/text/when.ts';
import { editorOf, type FieldEditor, openFields } from './item-fields.ts';

interface ItemEditorProps {
  readonly item: ReadingItem;
  readonly values: Record<string, unknown>;
  readonly onAccept: (values: Record<string, unknown>) => void;
  readonly onCancel: () => void;
}

/** The fields of one proposal. What is typed is kept as words until it is accepted, and checked then. */
export function ItemEditor({ item, values, onAccept, onCancel }: ItemEditorProps) {
  const fields = Object.keys(readingFieldNames).filter((name) => name in item.values) as ReadingField[];
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map((field) => [field, toWords(values[field], editorOf(item, field))])),
  );
  const [problems, setProblems] = useState<Partial<Record<ReadingField, string>>>({});
  const firstOpen = fields.find((field) => openFields.has(field) && values[field] === null) ?? fields[0];

  const accept = () => {
    const next: Record<string, unknown> = {};
    const wrong: Partial<Record<ReadingField, string>> = {};
    for (const field of fields) {
      const result = fromWords(typed[field] ?? '', editorOf(item, field), item.values[field]);
      if ('problem' in result) wrong[field] = result.problem;
      else if (!isReadable(item, { [field]: result.value })) wrong[field] = 'Cần điền ô này';
      else next[field] = result.value;
    }
    setProblems(wrong);
    if (Object.keys(wrong).length === 0) onAccept(next);
  };

  return (
    <Stack
      gap={8}
      className="reader-editor"
      onKeyDown={(event) => {
        event.stopPropagation();
        const isText = event.target instanceof HTMLTextAreaElement;
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (!isText || event.ctrlKey)) {
          event.preventDefault();
          accept();
        }
      }}
    >
      {fields.map((field) => (
        <FieldInput
          key={field}
          field={field}
          editor={editorOf(item, field)}
          value={typed[field] ?? ''}
          error={problems[field]}
          hasFocus={field === firstOpen}
          onChange={(text) => setTyped({ ...typed, [field]: text })}
        />
      ))}
      <Group gap="xs">
        <Button size="compact-sm" onClick={accept}>
          Nhận mục đã sửa
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Thôi
        </Button>
        <Text size="xs" c="gray.7">
          Ctrl+Enter nhận, Esc thôi
        </Text>
      </Group>
    </Stack>
  );
}

interface FieldInputProps {
  readonly field: ReadingField;
  readonly editor: FieldEditor;
  readonly value: string;
  readonly error: string | undefined;
  readonly hasFocus: boolean;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, editor, value, error, hasFocus, onChange }: FieldInputProps) {
  const props = {
    label: readingFieldNames[field],
    size: 'xs' as const,
    error,
    ...(hasFocus ? { 'data-autofocus': true, ref: focusOnce } : {}),
  };
  switch (editor.kind) {
    case 'choice':
      return (
        <Select
          {...props}
          data={Object.entries(editor.words).map(([key, label]) => ({ value: key, label }))}
          value={value === '' ? null : value}
          placeholder="Chưa rõ, hãy chọn"
          clearable
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'flag':
      return (
        <Switch
          size="xs"
          label={readingFieldNames[field]}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...props}
          autosize
          minRows={1}
          value={value}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
      );
    case 'text':
      return editor.long ? (
        <Textarea
          {...props}
          autosize
          minRows={1}
          maxRows={8}
          value={value}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
      ) : (
        <TextInput {...props} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
      );
    default:
      return (
        <TextInput
          {...props}
          {...(editor.kind === 'when' ? { placeholder: '14/02/2025, 02/2025, quý I/2026 hoặc 2026' } : {})}
          value={value}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
      );
  }
}

/** The field that a person most likely wants to change has the cursor when the editor opens. */
function focusOnce(input: HTMLElement | null): void {
  if (input !== null && input.dataset['seen'] === undefined) {
    input.dataset['seen'] = '';
    input.focus();
  }
}

function toWords(value: unknown, editor: FieldEditor): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (editor.kind === 'when') return formatWhen(String(value));
  if (editor.kind === 'number') return String(value).replace('.', ',');
  return String(value);
}

type Typed = { value: unknown } | { problem: string };

/** What was typed as a value of the field; an empty field is null, or an empty word where words are held. */
function fromWords(text: string, editor: FieldEditor, original: unknown): Typed {
  const typed = text.trim();
  if (editor.kind === 'lines')
    return {
      value: typed
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    };
  if (editor.kind === 'flag') return { value: typed === 'true' };
  if (typed === '') return { value: typeof original === 'string' && editor.kind === 'text' ? '' : null };
  if (editor.kind === 'when') {
    const when = parseWhen(typed);
    return when === null
      ? { problem: 'Ghi ngày như 14/02/2025, tháng như 02/2025, quý như quý I/2026' }
      : { value: when };
  }
  if (editor.kind !== 'number') return { value: typed.normalize('NFC') };
  const plain = typed.replace(/%$/, '').trim();
  const isNumber = editor.isWhole ? /^\d{1,9}$/.test(plain) : /^\d{1,9}(,\d{1,4})?$/.test(plain);
  if (!isNumber) return { problem: editor.isWhole ? 'Ghi một số nguyên' : 'Ghi một số, ví dụ 80 hoặc 2,5' };
  return { value: Number(plain.replace(',', '.')) };
}
