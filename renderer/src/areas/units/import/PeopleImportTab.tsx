import { useState } from 'react';
import type { ImportDecisions, ImportSource, ListImport } from '#shared/contract/list-import.ts';
import { trpcClient } from '../../../app/client.ts';
import { showDone } from '../../../ui/notify.tsx';
import { useJob } from '../../../ui/use-job.tsx';
import { appliedWords, ListImportView } from './ListImportView.tsx';

const columns = [
  { field: 'fullName', header: 'Họ và tên', width: 160 },
  { field: 'birthYear', header: 'Năm sinh', width: 88 },
  { field: 'position', header: 'Chức vụ', width: 130 },
  { field: 'unitCode', header: 'Mã đơn vị', width: 96 },
  { field: 'unit', header: 'Đơn vị', width: 160 },
];

/** A list of people of any office. */
export function PeopleImportTab() {
  const [found, setFound] = useState<ListImport | null>(null);
  const job = useJob({ after: 400 });
  const read = async (source: ImportSource) => {
    const next = await job.run('Đang đọc danh sách cá nhân', (jobId) =>
      trpcClient.people.readImport.mutate({ source, jobId }),
    );
    if (next !== null) setFound(next);
  };
  const apply = async (decisions: ImportDecisions) => {
    const done = await job.run('Đang nhập danh sách cá nhân', (jobId) =>
      trpcClient.people.applyImport.mutate({ ...decisions, jobId }),
    );
    if (done === null) return;
    showDone(`${appliedWords(done, 'người')} Ctrl+Z để hoàn tác.`);
    setFound(null);
  };
  return (
    <ListImportView
      list="people"
      title="Nhập danh sách cá nhân từ Excel"
      text="Chọn hoặc thả vào đây một danh sách .xlsx hoặc .csv có họ tên, đơn vị và nếu có: năm sinh, giới tính, chức vụ, lãnh đạo, trực tiếp. Người có thể trùng với người đã ghi được đưa ra để chọn, không tự gộp."
      unitWord="người"
      columns={columns}
      found={found}
      job={job}
      onRead={(source) => void read(source)}
      extra={null}
      blocked={null}
      onApply={(decisions) => void apply(decisions)}
    />
  );
}
