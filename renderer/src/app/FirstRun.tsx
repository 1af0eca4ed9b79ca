import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Form } from '../ui/Form.tsx';
import { OfficeFields, type OfficeValues, officeRules, officeValues } from '../ui/OfficeFields.tsx';
import { Emblem } from './Emblem.tsx';
import { HelpButton } from './help/HelpButton.tsx';
import { HelpPanel } from './help/HelpPanel.tsx';
import { OfficeByProvince } from './OfficeByProvince.tsx';
import { useTRPC } from './trpc.ts';

/** The first screen of a new installation: who works here, then the office or a sample to try. */
export function FirstRun() {
  const trpc = useTRPC();
  const { data: samples } = useSuspenseQuery(trpc.settings.samples.queryOptions());
  const setUp = useMutation(trpc.settings.setUpOffice.mutationOptions());
  const load = useMutation(trpc.settings.loadSample.mutationOptions());
  const form = useForm<OfficeValues>({
    mode: 'uncontrolled',
    initialValues: officeValues(null, ''),
    validate: officeRules,
  });
  const save = form.onSubmit(({ actor, ...office }) => setUp.mutate({ office, actor }));
  const tryOut = (sampleId: string) => {
    if (form.validateField('actor').hasError) form.getInputNode('actor')?.focus();
    else load.mutate({ sampleId, actor: form.getValues().actor.trim() });
  };
  return (
    <main style={{ height: '100%', overflow: 'auto', background: 'var(--mantine-color-gray-0)' }}>
      <Form onSubmit={save}>
        <Stack maw={1220} mx="auto" px="xl" py="lg" gap="md">
          <Group gap="sm">
            <Emblem size={40} />
            <div>
              <Title order={1} fz={24}>
                Thi Đua
              </Title>
              <Text c="gray.7">
                Quản lý phong trào thi đua, khen thưởng của cơ quan trên một máy tính, không cần mạng.
              </Text>
            </div>
            <div style={{ marginLeft: 'auto' }}>
              <HelpButton topic="start" />
            </div>
          </Group>
          <TextInput
            label="Họ và tên người làm việc"
            description="Tên này ghi cùng mỗi thay đổi trong nhật ký"
            required
            maw={420}
            key={form.key('actor')}
            {...form.getInputProps('actor')}
          />
          <div className="first-run-ways">
            <Card withBorder padding="lg">
              <Stack gap="sm">
                <Title order={2} fz={17}>
                  Khai báo cơ quan của tôi
                </Title>
                <Text size="sm" c="gray.7">
                  Các mục có dấu * in trên mọi văn bản; sửa lại được ở Thiết lập.
                </Text>
                <OfficeByProvince onChoose={(names) => form.setValues(names)} />
                <OfficeFields form={form} />
                <Group justify="flex-end">
                  <Button type="submit" loading={setUp.isPending}>
                    Bắt đầu làm việc
                  </Button>
                </Group>
              </Stack>
            </Card>
            <Card withBorder padding="lg">
              <Stack gap="sm">
                <Title order={2} fz={17}>
                  Dùng thử với dữ liệu mẫu
                </Title>
                <Text size="sm" c="gray.7">
                  Mỗi bộ có sẵn cơ quan, kế hoạch, đơn vị và cá nhân để làm thử; tên người và số liệu là giả
                  định.
                </Text>
                <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
                  {samples.map((sample) => (
                    <Group
                      component="li"
                      key={sample.id}
                      justify="space-between"
                      wrap="nowrap"
                      gap="lg"
                      py="sm"
                      style={{ borderTop: '1px solid var(--mantine-color-gray-2)' }}
                    >
                      <div>
                        <Text fw={500}>{sample.name}</Text>
                        <Text size="sm" c="gray.7">
                          {sample.description}
                        </Text>
                      </div>
                      <Button
                        variant="light"
                        aria-label={`Dùng thử: ${sample.name}`}
                        loading={load.isPending && load.variables.sampleId === sample.id}
                        disabled={load.isPending}
                        onClick={() => tryOut(sample.id)}
                        style={{ flexShrink: 0 }}
                      >
                        Dùng thử
                      </Button>
                    </Group>
                  ))}
                </Stack>
              </Stack>
            </Card>
          </div>
        </Stack>
      </Form>
      <HelpPanel />
    </main>
  );
}
