import { Button, Menu, Text } from '@mantine/core';

interface OpenRoundMenuProps {
  readonly label: string;
  readonly size?: string;
  readonly isPending: boolean;
  readonly onOpen: (way: 'inForce' | 'draft') => void;
}

/** A round of a campaign of several years runs by the paper in force, or begins as a draft of its own. */
export function OpenRoundMenu({ label, size = 'sm', isPending, onOpen }: OpenRoundMenuProps) {
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button variant="light" size={size} loading={isPending} style={{ flexShrink: 0 }}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen('inForce')}>
          <Text size="sm">Thực hiện ngay theo kế hoạch nhiều năm</Text>
          <Text size="xs" c="gray.7">
            Không cần văn bản riêng; theo dõi, chấm điểm được ngay
          </Text>
        </Menu.Item>
        <Menu.Item onClick={() => onOpen('draft')}>
          <Text size="sm">Soạn kế hoạch riêng của kỳ này</Text>
          <Text size="xs" c="gray.7">
            Bản nháp để sửa rồi ban hành thành văn bản
          </Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
