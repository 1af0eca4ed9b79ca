import { Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { CouncilMeeting } from '#shared/contract/award-papers.ts';
import type { AwardBoardView } from '#shared/contract/awards.ts';
import { DateField } from '../../ui/DateField.tsx';
import { parseClock } from '../../ui/parse-clock.ts';

interface MeetingFormProps {
  readonly meeting: CouncilMeeting;
  readonly view: AwardBoardView;
  readonly onChange: (meeting: CouncilMeeting) => void;
}

type Head = 'members' | 'present' | 'written';
const heads: [Head, string][] = [
  ['members', 'Tổng số'],
  ['present', 'Có mặt'],
  ['written', 'Gửi văn bản'],
];
type Role = 'chair' | 'secretary';
const roles: [Role, string][] = [
  ['chair', 'Chủ trì'],
  ['secretary', 'Thư ký'],
];

/** What the minutes say of the meeting; votes are typed only where not everybody agreed. */
export function MeetingForm({ meeting, view, onChange }: MeetingFormProps) {
  const change = (part: Partial<CouncilMeeting>) => onChange({ ...meeting, ...part });
  const chosen = view.nominations.filter(({ state }) => state === 'selected' || state === 'awarded');
  const voters = meeting.present + meeting.written;
  const given = new Map(meeting.votes.map(({ nominationId, inFavour }) => [nominationId, inFavour]));
  const vote = (nominationId: string, inFavour: number) => {
    const others = meeting.votes.filter((own) => own.nominationId !== nominationId);
    change({ votes: inFavour === voters ? others : [...others, { nominationId, inFavour }] });
  };
  const time = (field: 'beganAt' | 'endedAt', label: string) => (
    <TextInput
      key={meeting[field]}
      label={label}
      defaultValue={meeting[field]}
      onBlur={({ currentTarget }) => {
        const typed = parseClock(currentTarget.value);
        if (typed === null) currentTarget.value = meeting[field];
        else if (typed !== meeting[field]) change({ [field]: typed });
      }}
    />
  );
  return (
    <Stack gap="xs">
      <Group grow align="flex-end" gap="xs">
        <DateField
          label="Ngày họp"
          value={meeting.date}
          onChange={(value) => value !== null && change({ date: value })}
        />
        {time('beganAt', 'Bắt đầu')}
        {time('endedAt', 'Kết thúc')}
      </Group>
      <TextInput
        label="Địa điểm"
        required
        value={meeting.place}
        onChange={({ currentTarget: { value } }) => change({ place: value })}
      />
      {roles.map(([role, label]) => (
        <Group key={role} grow gap="xs" align="flex-end">
          <TextInput
            label={label}
            required
            placeholder="Họ và tên"
            value={meeting[role].name}
            onChange={({ currentTarget: { value } }) => change({ [role]: { ...meeting[role], name: value } })}
          />
          <TextInput
            aria-label={`Chức vụ của ${label.toLocaleLowerCase('vi')}`}
            placeholder="Chức vụ"
            value={meeting[role].position}
            onChange={({ currentTarget: { value } }) =>
              change({ [role]: { ...meeting[role], position: value } })
            }
          />
        </Group>
      ))}
      <Group grow gap="xs" align="flex-end">
        {heads.map(([head, label]) => (
          <NumberInput
            key={head}
            label={label}
            min={0}
            max={500}
            allowDecimal={false}
            value={meeting[head]}
            onChange={(value) => change({ [head]: typeof value === 'number' ? value : 0 })}
          />
        ))}
      </Group>
      <Select
        label="Điều kiện họp"
        allowDeselect={false}
        value={meeting.quorum}
        onChange={(value) => change({ quorum: (value ?? 'none') as CouncilMeeting['quorum'] })}
        data={[
          { value: 'none', label: 'Quy chế không quy định' },
          { value: 'twoThirds', label: 'Ít nhất 2/3 tổng số thành viên' },
          { value: 'fourFifths', label: 'Ít nhất 80% tổng số thành viên' },
        ]}
      />
      <Textarea
        label="Vắng mặt (mỗi người một dòng, ghi lý do)"
        autosize
        minRows={1}
        maxRows={4}
        value={meeting.absent}
        onChange={({ currentTarget: { value } }) => change({ absent: value })}
      />
      <Text size="sm" fw={600}>
        Số phiếu đồng ý
      </Text>
      <table className="plain-table" aria-label="Số phiếu đồng ý">
        <tbody>
          {chosen.map(({ id, name }) => (
            <tr key={id}>
              <td className="word">{name}</td>
              <td style={{ width: 96 }}>
                <NumberInput
                  aria-label={`Số phiếu đồng ý với ${name}`}
                  size="xs"
                  min={0}
                  max={500}
                  allowDecimal={false}
                  value={given.get(id) ?? voters}
                  onChange={(value) => vote(id, typeof value === 'number' ? value : 0)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}
