import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { WrittenFile } from '#shared/contract/files.ts';
import { type PaperFormat, savePaper } from './save-paper.ts';

interface SaveMenuProps {
  /** Name of the file that is proposed, without ending. */
  readonly name: string;
  readonly write: (target: { format: PaperFormat; fileToken: string }) => Promise<WrittenFile>;
}

/** A list as a workbook or as a PDF to print. */
export function SaveMenu({ name, write }: SaveMenuProps) {
  const save = (format: PaperFormat) => () =>
    savePaper(name, format, (fileToken) => write({ format, fileToken }));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          ml="auto"
          px="sm"
          style={{ flex: 'none' }}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          In, xuất
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={save('xlsx')}>Bảng ra Excel</Menu.Item>
        <Menu.Item onClick={save('pdf')}>Bảng ra PDF để in</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
