import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { WrittenFile } from '#shared/contract/files.ts';
import { type PaperFormat, savePaper } from './save-paper.ts';

interface SaveTableMenuProps {
  /** Proposed name of the file, without its ending. */
  readonly name: string;
  readonly write: (format: PaperFormat, fileToken: string) => Promise<WrittenFile | null>;
  readonly disabled?: boolean;
}

/** A table for a meeting: as a workbook, or as pages to print. */
export function SaveTableMenu({ name, write, disabled = false }: SaveTableMenuProps) {
  const save = (format: PaperFormat) => () => savePaper(name, format, (token) => write(format, token));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          style={{ flex: 'none' }}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          In, xuất
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={save('xlsx')}>{name} ra Excel</Menu.Item>
        <Menu.Item onClick={save('pdf')}>{name} ra PDF để in</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
