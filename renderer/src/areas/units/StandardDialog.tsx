import { Autocomplete, Button, Group, Modal, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { StandardInput } from '#shared/contract/units.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { Form } from '../../ui/Form.tsx';
import { showDone } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';

/** What plans ask for most; any other name can be typed. */
const USUAL = 'An toàn về an ninh, trật tự';

interface StandardDialogProps {
  readonly unitIds: readonly string[];
  readonly onClose: () => void;
}

/** Records for one or many units whether they were recognised in a year. */
export function StandardDialog({ unitIds, onClose }: StandardDialogProps) {
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.units.standardNames.queryOptions());
  const form = useForm({
    initialValues: {
      year: new Date().getFullYear() as number | string,
      standard: USUAL,
      isHeld: 'yes',
      source: '',
    },
    validate: {
      standard: (value) => (value.trim() === '' ? 'Cần nhập tên danh hiệu' : null),
      year: (value) => (typeof value === 'number' ? null : 'Cần nhập năm'),
    },
  });
  const job = useJob({ after: 400 });
  const save = async (input: StandardInput) => {
    const saved = await job.run('Đang ghi danh hiệu', (jobId) =>
      trpcClient.units.setStandards.mutate({ ...input, jobId }),
    );
    if (saved === null) return;
    showDone(`Đã ghi danh hiệu cho ${formatNumber(saved.changed)} đơn vị. Ctrl+Z để hoàn tác.`);
    onClose();
  };
  const submit = form.onSubmit(({ year, standard, isHeld, source }) =>
    save({
      ...{ unitIds: [...unitIds], year: Number(year), standard, source },
      isHeld: isHeld === 'clear' ? null : isHeld === 'yes',
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        unitIds.length === 1 ? 'Ghi danh hiệu' : `Ghi danh hiệu cho ${formatNumber(unitIds.length, 0)} đơn vị`
      }
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {job.view}
      <Form onSubmit={submit}>
        <Stack gap="sm">
          <Autocomplete
            label="Danh hiệu, tiêu chuẩn"
            required
            data={[...new Set([USUAL, ...(names ?? [])])]}
            {...form.getInputProps('standard')}
          />
          <NumberInput
            label="Năm"
            required
            thousandSeparator=""
            min={1990}
            max={2100}
            {...form.getInputProps('year')}
          />
          <Radio.Group label="Kết quả" {...form.getInputProps('isHeld')}>
            <Stack gap={6} mt={4}>
              <Radio value="yes" label="Được công nhận" />
              <Radio value="no" label="Không được công nhận" />
              <Radio value="clear" label="Xóa ghi nhận (chưa có thông tin)" />
            </Stack>
          </Radio.Group>
          <TextInput
            label="Văn bản căn cứ"
            placeholder="Số, ký hiệu, ngày"
            {...form.getInputProps('source')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={job.isRunning}>
              Ghi
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
