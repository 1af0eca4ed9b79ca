import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { setSaveState } from '../../app/save-state.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';

const required = (value: string) => (value.trim() === '' ? 'Cần nhập mục này' : null);

/** Names as they stand on paper, and the person at work. */
export function OfficeTab() {
  const trpc = useTRPC();
  const { data: setup } = useSuspenseQuery(trpc.settings.setup.queryOptions());
  const save = useMutation(
    trpc.settings.saveOffice.mutationOptions({
      onMutate: () => setSaveState('saving'),
      onSuccess: () => {
        setSaveState('saved');
        showDone('Đã lưu thông tin cơ quan.');
      },
      onError: () => setSaveState('failed'),
    }),
  );
  const setActor = useMutation(trpc.settings.setActor.mutationOptions());
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      actor: setup.actor,
      name: setup.office?.name ?? '',
      shortName: setup.office?.shortName ?? '',
      parentName: setup.office?.parentName ?? '',
      letterhead: setup.office?.letterhead ?? '',
      place: setup.office?.place ?? '',
      symbol: setup.office?.symbol ?? '',
      head: setup.office?.head ?? '',
    },
    validate: {
      actor: required,
      name: required,
      shortName: required,
      letterhead: required,
      place: required,
      symbol: required,
    },
  });
  const submit = form.onSubmit(({ actor, ...office }) => {
    save.mutate(office);
    if (actor.trim() !== setup.actor) setActor.mutate({ actor });
  });
  return (
    <form onSubmit={submit}>
      <Stack maw={860} gap="sm" py="md">
        <TextInput
          label="Người làm việc trên máy này"
          description="Ghi cùng mỗi thay đổi trong nhật ký"
          required
          maw={420}
          key={form.key('actor')}
          {...form.getInputProps('actor')}
        />
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
            key={form.key('letterhead')}
            {...form.getInputProps('letterhead')}
          />
          <Textarea
            label="Cơ quan chủ quản"
            description="Để trống nếu là Ủy ban nhân dân"
            key={form.key('parentName')}
            {...form.getInputProps('parentName')}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput label="Địa danh" required key={form.key('place')} {...form.getInputProps('place')} />
          <TextInput
            label="Ký hiệu văn bản"
            description="Phần sau tên loại: …/KH-UBND"
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
        <Group justify="space-between">
          <Text size="xs" c="gray.7">
            Phiên bản {setup.version} · Dữ liệu: {setup.dataDir}
          </Text>
          <Button type="submit" loading={save.isPending}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
