import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorNote } from '#shared/errors.ts';

/** A failure where it arose. */
export function ErrorNoteView({ note }: { readonly note: ErrorNote }) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} title={note.field}>
      {note.message}
    </Alert>
  );
}
