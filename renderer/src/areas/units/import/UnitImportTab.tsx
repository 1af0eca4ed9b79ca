import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportSource, ListImport } from '#shared/contract/list-import.ts';
import type { ApplyUnitImport } from '#shared/contract/units.ts';
import { trpcClient } from '../../../app/client.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { showDone } from '../../../ui/notify.tsx';
import { useJob } from '../../../ui/use-job.tsx';
import { appliedWords, ListImportView, type ShownField } from './ListImportView.tsx';

const columns: readonly ShownField[] = [
  { field: 'name', header: 'Tên đơn vị', width: 180 },
  { field: 'code', header: 'Mã', width: 84, isAlways: true },
  { field: 'kind', header: 'Loại', width: 110, isAlways: true },
  { field: 'parent', header: 'Trực thuộc', width: 130 },
];

/** A list of units of any office. */
export function UnitImportTab() {
  const [from, setFrom] = useState<string | null>(null);
  const [standard, setStandard] = useState({
    standard: 'An toàn về an ninh, trật tự',
    year: new Date().getFullYear(),
  });
  const [source, setSource] = useState<ImportSource | null>(null);
  const [found, setFound] = useState<ListImport | null>(null);
  const job = useJob({ after: 400 });
  const start = async (next: ImportSource, held = standard) => {
    const read = await job.run('Đang đọc danh sách đơn vị', (jobId) =>
      trpcClient.units.readImport.mutate({ source: next, standard: held, jobId }),
    );
    if (read === null) return;
    setSource(next);
    setFound(read);
  };
  const apply = async (decisions: ApplyUnitImport) => {
    const done = await job.run('Đang nhập danh sách đơn vị', (jobId) =>
      trpcClient.units.applyImport.mutate({ ...decisions, jobId }),
    );
    if (done === null) return;
    showDone(`${appliedWords(done, 'đơn vị')} Ctrl+Z để hoàn tác.`);
    setFound(null);
  };
  const hasStandard = found !== null && 'standard' in found.table.columns;
  const setHeld = (held: typeof standard) => {
    setStandard(held);
    if (source !== null && held.standard.trim() !== '') void start(source, held);
  };
  return (
    <ListImportView
      list="units"
      title="Nhập danh sách đơn vị từ Excel"
      text="Chọn hoặc thả vào đây một danh sách .xlsx hoặc .csv bất kỳ có dòng tiêu đề. Ứng dụng nhận ra các cột thường gặp, cho sửa lại việc ghép cột, rồi xem trước từng dòng sẽ thêm, đổi hay cần xem lại; chưa dòng nào được nhập. Đơn vị chưa có mã được đặt mã tự động."
      unitWord="đơn vị"
      columns={columns}
      found={found}
      job={job}
      onRead={(next) => void start(next)}
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
      onApply={(decisions) => from !== null && void apply({ ...decisions, from, standard })}
    />
  );
}
