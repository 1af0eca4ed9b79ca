import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { moveAt, removeAt } from './list-edits.ts';
import { RowTools } from './RowTools.tsx';

interface LinesEditorProps {
  readonly label: string;
  /** One line's name: "mục đích". */
  readonly itemName: string;
  readonly hint?: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
  readonly problem?: (at: number) => string | undefined;
}

/** A list of sentences, one field each. */
export function LinesEditor({ label, itemName, hint, lines, onChange, problem }: LinesEditorProps) {
  return (
    <Stack gap={6}>
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
        <Group key={at} gap={6} wrap="nowrap" align="flex-start">
          <Text size="sm" c="gray.7" w={22} ta="right" pt={7}>
            {at + 1}.
          </Text>
          <Textarea
            aria-label={`${label} ${at + 1}`}
            value={line}
            minRows={1}
            error={problem?.(at)}
            style={{ flex: 1 }}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange(lines.map((old, index) => (index === at ? value : old)));
            }}
          />
          <RowTools
            name={`${itemName} ${at + 1}`}
            onMove={(step) => onChange(moveAt(lines, at, step))}
            onRemove={() => onChange(removeAt(lines, at))}
          />
        </Group>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...lines, `Nội dung ${itemName} mới`])}
        >
          Thêm {itemName}
        </Button>
      </div>
    </Stack>
  );
}
