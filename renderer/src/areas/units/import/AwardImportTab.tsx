import { Autocomplete, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AwardListDefaults, AwardListImport } from '#shared/contract/award-history.ts';
import type { ImportDecisions, ImportSource } from '#shared/contract/list-import.ts';
import { trpcClient } from '../../../app/client.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { showDone } from '../../../ui/notify.tsx';
import { useJob } from '../../../ui/use-job.tsx';
import { appliedWords, ListImportView, type ShownField } from './ListImportView.tsx';

const columns: readonly ShownField[] = [
  { field: 'fullName', header: 'Cá nhân, tập thể', width: 150 },
  { field: 'award', header: 'Danh hiệu, hình thức', width: 160, isAlways: true, isLead: true },
  { field: 'year', header: 'Năm', width: 58, isAlways: true, isLead: true },
  { field: 'subject', header: 'Đối tượng', width: 96, isAlways: true },
  { field: 'position', header: 'Chức vụ', width: 120 },
  { field: 'unit', header: 'Đơn vị', width: 150, isAlways: true },
  { field: 'decision', header: 'Số quyết định', width: 120 },
  { field: 'decisionDate', header: 'Ngày', width: 92 },
];

/** Awards of former years from the list of a decision, or from the list that an office keeps. */
export function AwardImportTab() {
  const [found, setFound] = useState<AwardListImport | null>(null);
  const job = useJob({ after: 400 });
  const read = async (source: ImportSource, defaults: AwardListDefaults | null) => {
    const next = await job.run('Đang đọc danh sách khen thưởng', (jobId) =>
      trpcClient.awardHistory.readImport.mutate({ source, defaults, jobId }),
    );
    if (next !== null) setFound(next);
  };
  const apply = async (decisions: ImportDecisions) => {
    if (found === null) return;
    const done = await job.run('Đang nhập danh sách khen thưởng', (jobId) =>
      trpcClient.awardHistory.applyImport.mutate({ ...decisions, defaults: found.defaults, jobId }),
    );
    if (done === null) return;
    const others = found.table.sheets.filter((name) => name !== found.table.sheet);
    const rest = others.length === 0 ? '' : ` Tệp còn trang tính khác: ${others.join(', ')}.`;
    showDone(
      `${appliedWords(done, 'khen thưởng')}${rest} Xem ở Báo cáo, thẻ Lịch sử khen thưởng. Ctrl+Z để hoàn tác.`,
    );
    setFound(null);
  };
  const table = found?.table;
  return (
    <ListImportView
      list="awards"
      title="Nhập khen thưởng đã nhận từ Excel"
      text="Chọn hoặc thả vào đây một danh sách .xlsx hoặc .csv: danh sách kèm quyết định, hoặc sổ theo dõi có mỗi năm một cột. Danh hiệu, năm, quyết định ghi ở đầu danh sách hay ở dòng đề mục được lấy cho các dòng bên dưới. Chữ viết tắt như LĐTT, CSTĐCS, BK được đọc ra đầy đủ; tên đơn vị của những năm trước vẫn nhận ra được."
      unitWord="khen thưởng"
      columns={columns}
      found={found}
      job={job}
      // Another file or sheet brings its own lines above the list.
      onRead={(source) =>
        void read(
          source,
          found !== null &&
            source.token === table?.token &&
            source.sheet === table.sheet &&
            source.columns !== null
            ? found.defaults
            : null,
        )
      }
      extra={
        found !== null && (
          <Defaults
            key={`${found.table.token} ${found.table.sheet}`}
            defaults={found.defaults}
            onChange={(defaults) => {
              const { token, sheet, headerRow, columns: mapped } = found.table;
              void read({ token, sheet, headerRow, columns: mapped }, defaults);
            }}
          />
        )
      }
      blocked={null}
      onApply={(decisions) => void apply(decisions)}
    />
  );
}

interface DefaultsProps {
  readonly defaults: AwardListDefaults;
  readonly onChange: (defaults: AwardListDefaults) => void;
}

/** What holds for rows that do not say otherwise; read anew when a field is left. */
function Defaults({ defaults, onChange }: DefaultsProps) {
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.awardHistory.awardNames.queryOptions());
  const [own, setOwn] = useState(defaults);
  const done = (next: AwardListDefaults) => {
    if (JSON.stringify(next) !== JSON.stringify(defaults)) onChange(next);
  };
  const set = (change: Partial<AwardListDefaults>) => setOwn({ ...own, ...change });
  return (
    <Stack gap={8}>
      <Text size="sm" c="dimmed">
        Dùng cho dòng không ghi riêng:
      </Text>
      <Autocomplete
        size="xs"
        label="Danh hiệu, hình thức chung"
        limit={30}
        maxDropdownHeight={220}
        data={names ?? []}
        value={own.award}
        onChange={(award) => set({ award })}
        onOptionSubmit={(award) => done({ ...own, award })}
        onBlur={() => done(own)}
      />
      <NumberInput
        size="xs"
        label="Năm chung"
        thousandSeparator=""
        allowDecimal={false}
        min={1945}
        max={2100}
        value={own.year ?? ''}
        onChange={(year) => set({ year: typeof year === 'number' ? year : null })}
        onBlur={() => done(own)}
      />
      <TextInput
        size="xs"
        label="Số quyết định chung"
        value={own.decisionNumber}
        onChange={(event) => set({ decisionNumber: event.currentTarget.value })}
        onBlur={() => done(own)}
      />
      <DateField
        size="xs"
        label="Ngày quyết định chung"
        clearable
        value={own.decisionDate}
        onChange={(decisionDate) => {
          set({ decisionDate });
          done({ ...own, decisionDate });
        }}
      />
      <TextInput
        size="xs"
        label="Cấp khen thưởng chung"
        value={own.issuer}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
        onBlur={() => done(own)}
      />
    </Stack>
  );
}
