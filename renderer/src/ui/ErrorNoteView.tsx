import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorNote } from '#shared/errors.ts';

/** A failure where it arose; a cell ("Chỉ tiêu!E7") heads it, the name of a field in the code does not. */
export function ErrorNoteView({ note }: { readonly note: ErrorNote }) {
  const cell = note.field?.includes('!') === true ? note.field : undefined;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} title={cell}>
      {note.message}
    </Alert>
  );
}
