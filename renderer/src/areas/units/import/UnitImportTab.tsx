import { Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportSource } from '#shared/contract/list-import.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { showDone } from '../../../ui/notify.tsx';
import { ListImportView } from './ListImportView.tsx';

const columns = [
  { field: 'code', header: 'Mã', width: 84 },
  { field: 'name', header: 'Tên đơn vị', width: 180 },
  { field: 'kind', header: 'Loại', width: 110 },
  { field: 'parent', header: 'Trực thuộc', width: 130 },
];

/** A list of units of any office. */
export function UnitImportTab() {
  const trpc = useTRPC();
  const [from, setFrom] = useState<string | null>(null);
  const [standard, setStandard] = useState({
    standard: 'An toàn về an ninh, trật tự',
    year: new Date().getFullYear(),
  });
  const [source, setSource] = useState<ImportSource | null>(null);
  const read = useMutation(trpc.units.readImport.mutationOptions());
  const apply = useMutation(
    trpc.units.applyImport.mutationOptions({
      onSuccess: ({ added, changed, skipped }) => {
        showDone(
          `Đã thêm ${added} đơn vị, cập nhật ${changed}; ${skipped} dòng chưa nhập. Ctrl+Z để hoàn tác.`,
        );
        read.reset();
      },
    }),
  );
  const start = (next: ImportSource, held = standard) => {
    setSource(next);
    read.mutate({ source: next, standard: held });
  };
  const found = read.data ?? null;
  const hasStandard = found !== null && 'standard' in found.table.columns;
  const setHeld = (held: typeof standard) => {
    setStandard(held);
    if (source !== null && held.standard.trim() !== '') start(source, held);
  };
  return (
    <ListImportView
      list="units"
      title="Nhập danh sách đơn vị từ Excel"
      text="Chọn hoặc thả vào đây một danh sách .xlsx bất kỳ có dòng tiêu đề. Ứng dụng nhận ra các cột thường gặp, cho sửa lại việc ghép cột, rồi xem trước từng dòng sẽ thêm, đổi hay cần xem lại; chưa dòng nào được nhập. Đơn vị chưa có mã được đặt mã tự động."
      unitWord="đơn vị"
      columns={columns}
      found={found}
      isReading={read.isPending}
      onRead={(next) => start(next)}
      extra={
        <>
          <DateField label="Áp dụng từ ngày" required value={from} onChange={setFrom} />
          {hasStandard && (
            <Group gap={6} wrap="nowrap">
              <TextInput
                label="Danh hiệu"
                style={{ flex: 1 }}
                defaultValue={standard.standard}
                onBlur={(event) => setHeld({ ...standard, standard: event.currentTarget.value })}
              />
              <NumberInput
                label="Năm"
                w={80}
                thousandSeparator=""
                min={1990}
                max={2100}
                value={standard.year}
                onChange={(year) =>
                  typeof year === 'number' && year >= 1990 && setHeld({ ...standard, year })
                }
              />
            </Group>
          )}
        </>
      }
      blocked={from === null ? 'Chọn ngày áp dụng trước' : null}
      isApplying={apply.isPending}
      onApply={(decisions) => from !== null && apply.mutate({ ...decisions, from, standard })}
    />
  );
}
