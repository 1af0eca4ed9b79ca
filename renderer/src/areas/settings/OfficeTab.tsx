import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KindSymbols } from '#shared/domain/documents/symbols.ts';
import { setSaveState } from '../../app/save-state.ts';
import { useTRPC } from '../../app/trpc.ts';
import { Form } from '../../ui/Form.tsx';
import { showDone } from '../../ui/notify.tsx';
import { OfficeFields, type OfficeValues, officeRules, officeValues } from '../../ui/OfficeFields.tsx';
import { SymbolsTable } from './SymbolsTable.tsx';

/** Names and symbols as they stand on paper, and the person at work. */
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
  const [symbols, setSymbols] = useState<KindSymbols>(setup.office?.symbols ?? {});
  const initial = officeValues(setup.office, setup.actor);
  const [typed, setTyped] = useState(initial);
  const form = useForm<OfficeValues>({
    mode: 'uncontrolled',
    initialValues: initial,
    validate: officeRules,
    onValuesChange: setTyped,
  });
  const submit = form.onSubmit(({ actor, ...office }) => {
    save.mutate({ ...office, symbols });
    if (actor.trim() !== setup.actor) setActor.mutate({ actor });
  });
  return (
    <Form onSubmit={submit} style={{ overflowY: 'auto', height: '100%' }}>
      <Stack maw={900} gap="sm" py="md" pr="md">
        <TextInput
          label="Người làm việc trên máy này"
          description="Ghi cùng mỗi thay đổi trong nhật ký"
          required
          maw={420}
          key={form.key('actor')}
          {...form.getInputProps('actor')}
        />
        <OfficeFields form={form} />
        <SymbolsTable symbol={typed.symbol} drafter={typed.drafter} symbols={symbols} onChange={setSymbols} />
        <Group justify="space-between">
          <Text size="xs" c="gray.7">
            Phiên bản {setup.version} · Dữ liệu: {setup.dataDir}
          </Text>
          <Button type="submit" loading={save.isPending}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
