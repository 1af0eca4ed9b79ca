import { Group, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { OfficeView } from '#shared/contract/settings.ts';

/** What is typed of the office; symbols by kind are kept beside it. */
export type OfficeValues = Omit<OfficeView, 'id' | 'symbols'> & { actor: string };

const required = (value: string) => (value.trim() === '' ? 'Cần nhập mục này' : null);

/** Fields without which no paper can be written. */
export const officeRules = {
  actor: required,
  name: required,
  shortName: required,
  letterhead: required,
  place: required,
  symbol: required,
};

export function officeValues(office: OfficeView | null, actor: string): OfficeValues {
  return {
    actor,
    name: office?.name ?? '',
    shortName: office?.shortName ?? '',
    parentName: office?.parentName ?? '',
    letterhead: office?.letterhead ?? '',
    place: office?.place ?? '',
    symbol: office?.symbol ?? '',
    head: office?.head ?? '',
    drafter: office?.drafter ?? '',
    drafterName: office?.drafterName ?? '',
  };
}

/** The office as its papers name it: at the first start and in the settings the same fields. */
export function OfficeFields({ form }: { readonly form: UseFormReturnType<OfficeValues> }) {
  return (
    <>
      <Group grow align="flex-start">
        <TextInput label="Tên cơ quan" required key={form.key('name')} {...form.getInputProps('name')} />
        <TextInput
          label="Tên ngắn"
          required
          key={form.key('shortName')}
          {...form.getInputProps('shortName')}
        />
      </Group>
      <Group grow align="flex-start">
        <Textarea
          label="Cơ quan ban hành in trên văn bản"
          description="Mỗi dòng như trên giấy"
          required
          autosize
          minRows={2}
          key={form.key('letterhead')}
          {...form.getInputProps('letterhead')}
        />
        <Textarea
          label="Cơ quan chủ quản"
          description="Để trống nếu là Ủy ban nhân dân"
          autosize
          minRows={2}
          key={form.key('parentName')}
          {...form.getInputProps('parentName')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label="Địa danh"
          description="Trước ngày, tháng, năm"
          required
          key={form.key('place')}
          {...form.getInputProps('place')}
        />
        <TextInput
          label="Ký hiệu văn bản"
          description="Phần sau tên loại: …/KH-UBND"
          placeholder="UBND"
          required
          key={form.key('symbol')}
          {...form.getInputProps('symbol')}
        />
        <TextInput
          label="Chức vụ người đứng đầu"
          description="Ví dụ: Chủ tịch"
          key={form.key('head')}
          {...form.getInputProps('head')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label="Đơn vị soạn thảo, viết tắt"
          description="Trong ký hiệu công văn và dòng Lưu: …/UBND-THNC"
          key={form.key('drafter')}
          {...form.getInputProps('drafter')}
        />
        <TextInput
          label="Đơn vị soạn thảo"
          description="Tên đầy đủ, ghi ở cột bản lưu của sổ văn bản"
          placeholder="Phòng Tổng hợp - Nội chính"
          key={form.key('drafterName')}
          {...form.getInputProps('drafterName')}
        />
      </Group>
    </>
  );
}
