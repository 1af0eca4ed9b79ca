import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../../app/trpc.ts';
import { showDone } from '../../../ui/notify.tsx';
import { ListImportView } from './ListImportView.tsx';

const columns = [
  { field: 'fullName', header: 'Họ và tên', width: 160 },
  { field: 'birthYear', header: 'Năm sinh', width: 88 },
  { field: 'position', header: 'Chức vụ', width: 130 },
  { field: 'unit', header: 'Đơn vị', width: 160 },
];

/** A list of people of any office. */
export function PeopleImportTab() {
  const trpc = useTRPC();
  const read = useMutation(trpc.people.readImport.mutationOptions());
  const apply = useMutation(
    trpc.people.applyImport.mutationOptions({
      onSuccess: ({ added, changed, skipped }) => {
        showDone(
          `Đã thêm ${added} người, cập nhật ${changed}; ${skipped} dòng chưa nhập. Ctrl+Z để hoàn tác.`,
        );
        read.reset();
      },
    }),
  );
  return (
    <ListImportView
      list="people"
      title="Nhập danh sách cá nhân từ Excel"
      text="Chọn hoặc thả vào đây một danh sách .xlsx có họ tên, đơn vị và nếu có: năm sinh, giới tính, chức vụ, lãnh đạo, trực tiếp. Người có thể trùng với người đã ghi được đưa ra để chọn, không tự gộp."
      unitWord="người"
      columns={columns}
      found={read.data ?? null}
      isReading={read.isPending}
      onRead={(source) => read.mutate(source)}
      extra={null}
      blocked={null}
      isApplying={apply.isPending}
      onApply={(decisions) => apply.mutate(decisions)}
    />
  );
}
