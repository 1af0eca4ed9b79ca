import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SourceKind } from './NewPlanDialog.tsx';

interface NewPlanMenuProps {
  readonly onNew: (kind: SourceKind) => void;
  /** The plan that is shown is in force, so that one of our own can be made under it. */
  readonly hasPlan?: boolean;
}

/** Another campaign beside the one that is shown. */
export function NewPlanMenu({ onNew, hasPlan = false }: NewPlanMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
          Phong trào mới
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {hasPlan && <Menu.Item onClick={() => onNew('parent')}>Triển khai từ kế hoạch này</Menu.Item>}
        <Menu.Item onClick={() => onNew('campaign')}>Từ phong trào trước</Menu.Item>
        <Menu.Item onClick={() => onNew('sample')}>Từ kế hoạch mẫu</Menu.Item>
        <Menu.Item component={Link} to="/plan/read">
          Đọc từ văn bản
        </Menu.Item>
        <Menu.Item onClick={() => onNew('blank')}>Soạn từ đầu</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
