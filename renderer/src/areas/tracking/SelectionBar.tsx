import { Anchor, Button, Group, Text } from '@mantine/core';
import { formatNumber } from '#shared/text/numbers.ts';

interface SelectionBarProps {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: Set<string>) => void;
  /** Units of the table as it is filtered. */
  readonly shown: readonly string[];
  /** Papers of another office are only looked at. */
  readonly isReceived: boolean;
  readonly onDeed: (deed: 'receive' | 'extend' | 'withdraw') => void;
}

/** How many are chosen and what can be done with them; those that the filter hides stay chosen and are told. */
export function SelectionBar({ selected, onSelect, shown, isReceived, onDeed }: SelectionBarProps) {
  const seen = shown.filter((unitId) => selected.has(unitId));
  const hidden = selected.size - seen.length;
  return (
    <Group gap="xs" wrap="nowrap" style={{ flex: 1, minWidth: 0 }}>
      {selected.size === 0 ? (
        <Text size="sm" c="gray.7" truncate>
          {isReceived
            ? 'Nhấn vào một ô để xem văn bản của đơn vị ở mốc đó.'
            : 'Nhấn vào một ô để xem văn bản và minh chứng; đánh dấu nhiều đơn vị để ghi nhận, gia hạn một lần.'}
        </Text>
      ) : (
        <>
          <Text size="sm" role="status">
            {formatNumber(selected.size, 0)} đơn vị đã chọn
            {hidden > 0 && `, ${formatNumber(hidden, 0)} không còn hiện`}
          </Text>
          {hidden > 0 && seen.length > 0 && (
            <Anchor component="button" type="button" size="sm" onClick={() => onSelect(new Set(seen))}>
              Chỉ giữ đơn vị đang hiện
            </Anchor>
          )}
          {!isReceived && (
            <>
              <Button size="compact-sm" variant="default" onClick={() => onDeed('receive')}>
                Ghi nhận đã nộp
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => onDeed('extend')}>
                Gia hạn
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => onDeed('withdraw')}>
                Xóa ghi nhận
              </Button>
            </>
          )}
          <Anchor component="button" type="button" size="sm" onClick={() => onSelect(new Set())}>
            Bỏ chọn
          </Anchor>
        </>
      )}
    </Group>
  );
}
