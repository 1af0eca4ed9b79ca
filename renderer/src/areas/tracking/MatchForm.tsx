import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormFileResult, FormMatch, FormsToMatch } from '#shared/contract/tracking-forms.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showError } from '../../ui/notify.tsx';

interface MatchFormProps {
  readonly campaignId: string;
  readonly token: string;
  readonly guess: NonNullable<FormFileResult['guess']>;
  readonly onMatch: (match: FormMatch) => Promise<unknown>;
}

/** For a form that does not say whose it is: the milestone and the unit, as its titles suggest. */
export function MatchForm({ campaignId, token, guess, onMatch }: MatchFormProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.tracking.formsToMatch.queryOptions({ campaignId }));
  const [chosenTime, setTime] = useState<string | null>(null);
  const [chosenUnit, setUnit] = useState<string | null>(guess.unitId);
  if (data === undefined) return null;
  const guessed = data.times.find(({ milestoneId }) => milestoneId === guess.milestoneId) ?? data.times[0];
  const time = data.times.find((one) => keyOf(one) === chosenTime) ?? guessed;
  if (time === undefined) return null;
  const owing = new Set(time.unitIds);
  const units = data.units.filter(({ id }) => owing.has(id));
  const unitId = units.some(({ id }) => id === chosenUnit) ? chosenUnit : null;
  const { milestoneId, occurrence } = time;
  return (
    <Stack gap="xs" p="sm" bd="1px solid gray.3" style={{ borderRadius: 4 }}>
      <Text size="sm" fw={600}>
        Ghép với đơn vị
      </Text>
      <Text size="sm" c="gray.7">
        {guess.unitId === null
          ? 'Trong tệp không ghi rõ đơn vị. Hãy xem báo cáo giấy nộp kèm rồi chọn.'
          : 'Đã chọn theo tiêu đề và tên ghi trong tệp; hãy đối chiếu với báo cáo giấy nộp kèm.'}
      </Text>
      <Select
        label="Mốc báo cáo"
        data={data.times.map((one) => ({ value: keyOf(one), label: one.name }))}
        value={keyOf(time)}
        onChange={setTime}
        allowDeselect={false}
      />
      <Select
        label="Đơn vị"
        placeholder="Tìm theo tên hoặc mã"
        searchable
        limit={200}
        data={units.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
        filter={({ options, search }) =>
          options.filter(
            (option) => 'label' in option && foldVietnamese(option.label).includes(foldVietnamese(search)),
          )
        }
        value={unitId}
        onChange={setUnit}
        nothingFoundMessage="Không có đơn vị nào được phát hành biểu ở mốc này có tên như vậy."
      />
      <Group justify="flex-end">
        <Button
          leftSection={<IconLink size={16} aria-hidden />}
          disabled={unitId === null}
          onClick={() => {
            if (unitId !== null) onMatch({ token, unitId, milestoneId, occurrence }).catch(showError);
          }}
        >
          Ghép và kiểm tra lại
        </Button>
      </Group>
    </Stack>
  );
}

const keyOf = ({ milestoneId, occurrence }: FormsToMatch['times'][number]) => `${milestoneId} ${occurrence}`;
