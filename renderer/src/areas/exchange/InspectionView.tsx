import { Alert, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PackageInspection, RowConflict, TableChange, TakenIn } from '#shared/contract/exchange.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { sizeText } from '#shared/text/file-size.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

interface InspectionViewProps {
  readonly inspection: PackageInspection;
  readonly hasCompared: boolean;
  readonly onCompared: (compared: boolean) => void;
  readonly action: ReactNode;
}

/** Who sent what, whether the signature is known, and what would change. */
export function InspectionView({ inspection, hasCompared, onCompared, action }: InspectionViewProps) {
  const { header, signer, contents, warnings, isTakenInAlready, size } = inspection;
  return (
    <Stack gap="md">
      <Table aria-label="Thông tin gói" verticalSpacing={5} fz={13} withRowBorders={false}>
        <Table.Tbody>
          <Fact label="Cơ quan gửi">
            <Group gap="xs">
              <Text size="sm" fw={500}>
                {header.fromName}
              </Text>
              {signer.state === 'trusted' ? (
                <StatusBadge tone="ok">Chữ ký đúng, khóa đã tin cậy</StatusBadge>
              ) : (
                <StatusBadge tone="warn">Khóa chưa có trong danh sách</StatusBadge>
              )}
            </Group>
          </Fact>
          <Fact label="Gửi cho">{header.toName}</Fact>
          {contents !== null && <Fact label="Phong trào">{contents.campaignTitle}</Fact>}
          <Fact label="Gói">
            Số {header.serial}, lập lúc {shortInstant(header.madeAt)}, {sizeText(size)}
            {contents !== null && `, ${formatNumber(contents.files, 0)} tệp văn bản`}
          </Fact>
        </Table.Tbody>
      </Table>
      {warnings.map(({ text }) => (
        <Alert key={text} color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {text}
        </Alert>
      ))}
      {isTakenInAlready && (
        <Alert color="blue" variant="light" icon={<IconCircleCheck size={18} aria-hidden />}>
          Gói này đã được nhận trước đây. Không có gì để nhận thêm.
        </Alert>
      )}
      {signer.state === 'unknown' && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          <Stack gap={8}>
            <Text size="sm">
              Gọi cho cơ quan gửi theo số điện thoại đã biết và so dấu vân tay của khóa, từng nhóm một:
            </Text>
            <Text ff="monospace" fz={17} fw={600}>
              {signer.fingerprint}
            </Text>
            <Checkbox
              label={`Đã so, đúng dấu vân tay của ${header.fromName}; tin cậy khóa này từ nay`}
              checked={hasCompared}
              onChange={(event) => onCompared(event.currentTarget.checked)}
            />
          </Stack>
        </Alert>
      )}
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={500}>
          {contents !== null && !isTakenInAlready && `Nếu nhận: ${summaryOf(contents.tables)}.`}
        </Text>
        {action}
      </Group>
      {contents !== null && !isTakenInAlready && (
        <>
          <ConflictTable conflicts={contents.conflicts} />
          <ChangeTable changes={contents.tables} />
        </>
      )}
    </Stack>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={130} fw={400} c="gray.7" style={{ verticalAlign: 'top' }}>
        {label}
      </Table.Th>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

const total = (changes: readonly TableChange[], key: 'added' | 'changed' | 'removed' | 'conflicts') =>
  changes.reduce((sum, change) => sum + change[key], 0);

function summaryOf(changes: readonly TableChange[]): string {
  const parts = [
    [total(changes, 'added'), 'dòng mới'],
    [total(changes, 'changed'), 'dòng thay đổi'],
    [total(changes, 'removed'), 'dòng bỏ đi'],
    [total(changes, 'conflicts'), 'dòng giữ bản trên máy'],
  ] as const;
  const told = parts.filter(([count], at) => count > 0 || at === 0);
  return told.map(([count, words]) => `${formatNumber(count, 0)} ${words}`).join(', ');
}

function ChangeTable({ changes }: { readonly changes: readonly TableChange[] }) {
  const columns = [
    ['added', 'Mới'],
    ['changed', 'Thay đổi'],
    ['removed', 'Bên gửi đã xóa'],
    ['unchanged', 'Không đổi'],
    ['conflicts', 'Giữ bản trên máy'],
  ] as const;
  const figure = (value: number) => (value === 0 ? '–' : formatNumber(value, 0));
  return (
    <Table aria-label="Những thay đổi" verticalSpacing={5} fz={13} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nội dung</Table.Th>
          {columns.map(([key, label]) => (
            <Table.Th key={key} ta="right">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => (
          <Table.Tr key={change.table}>
            <Table.Td>{change.label}</Table.Td>
            {columns.map(([key]) => (
              <Table.Td key={key} ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {figure(change[key])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ConflictTable({ conflicts }: { readonly conflicts: readonly RowConflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Table aria-label="Dòng giữ bản trên máy" verticalSpacing={5} fz={13}>
      <Table.Caption>Các dòng này giữ nguyên bản trên máy này, bản trong gói không được nhận.</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Loại</Table.Th>
          <Table.Th>Dòng</Table.Th>
          <Table.Th>Vì sao</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {conflicts.map(({ label, what, reason }, at) => (
          <Table.Tr key={`${label} ${what} ${String(at)}`}>
            <Table.Td>{label}</Table.Td>
            <Table.Td>{what}</Table.Td>
            <Table.Td>{reason}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What was taken in, and whether the figures come out as the sender stated them. */
export function TakenInView({ taken }: { readonly taken: TakenIn }) {
  const { tables, conflicts, figures, campaignTitle, wasTakenInBefore } = taken;
  if (wasTakenInBefore) return <Text size="sm">Gói này đã được nhận trước đây. Không có gì thay đổi.</Text>;
  const isSame = figures.differing === 0;
  return (
    <Stack gap="md">
      <Alert
        color={isSame ? 'green' : 'yellow'}
        variant="light"
        icon={
          isSame ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />
        }
        title={`Đã nhận “${campaignTitle}”`}
      >
        {summaryOf(tables)}.{' '}
        {isSame
          ? `Điểm, xếp loại, thứ hạng của ${formatNumber(figures.units, 0)} đơn vị tính lại trên máy này khớp với số bên gửi ghi trong gói.`
          : `${formatNumber(figures.differing, 0)} trong ${formatNumber(figures.units, 0)} đơn vị có điểm, xếp loại hoặc thứ hạng tính lại khác với số bên gửi ghi trong gói, do các dòng giữ bản trên máy.`}
      </Alert>
      <ChangeTable changes={tables} />
      <ConflictTable conflicts={conflicts} />
    </Stack>
  );
}
