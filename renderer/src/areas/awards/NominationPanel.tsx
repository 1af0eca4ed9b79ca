import { Button, Checkbox, Divider, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AwardBoardView, NominationView } from '#shared/contract/awards.ts';
import { ruleStateNames } from '#shared/domain/awards/rule-result.ts';
import { formatPoints } from '#shared/text/numbers.ts';
import { useTRPC } from '../../app/trpc.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { AwardsBefore } from './AwardsBefore.tsx';
import { ruleTones, stateNames, stateTones } from './names.ts';
import './awards.css';

interface NominationPanelProps {
  readonly view: AwardBoardView;
  readonly nomination: NominationView | undefined;
  readonly onClose: () => void;
  readonly onSelect: (ids: string[]) => void;
  readonly onDeselect: (ids: string[]) => void;
  readonly onReject: (ids: string[]) => void;
  readonly onWithdraw: (ids: string[]) => void;
  readonly onEdit: (nomination: NominationView) => void;
}

/** Everything that is known and judged of one nomination. */
export function NominationPanel({ view, nomination: own, onClose, ...actions }: NominationPanelProps) {
  return (
    <SidePanel
      opened={own !== undefined}
      onClose={onClose}
      width={560}
      title={own?.name ?? 'Đề nghị khen thưởng'}
    >
      {own !== undefined && (
        <Stack gap="md">
          <Facts own={own} />
          {own.state !== 'awarded' && (
            <Group gap="xs">
              {own.state === 'selected' ? (
                <Button size="xs" variant="default" onClick={() => actions.onDeselect([own.id])}>
                  Bỏ khỏi danh sách
                </Button>
              ) : (
                <Button
                  size="xs"
                  disabled={own.eligibility === 'failed'}
                  onClick={() => actions.onSelect([own.id])}
                >
                  Đưa vào danh sách
                </Button>
              )}
              {own.state !== 'rejected' && (
                <Button size="xs" variant="default" onClick={() => actions.onReject([own.id])}>
                  Không chọn
                </Button>
              )}
              <Button size="xs" variant="subtle" color="gray" onClick={() => actions.onEdit(own)}>
                Sửa đề nghị
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => actions.onWithdraw([own.id])}>
                Rút đề nghị
              </Button>
            </Group>
          )}
          <Divider label="Điều kiện" labelPosition="left" />
          <ul className="rule-list">
            {own.rules.map((rule) => (
              <li key={rule.ruleId}>
                <span>
                  <StatusBadge tone={ruleTones[rule.state]}>{ruleStateNames[rule.state]}</StatusBadge>
                </span>
                <div>
                  <Text size="sm">{rule.title}</Text>
                  <Text size="sm" c="gray.7">
                    {rule.reason}
                  </Text>
                </div>
              </li>
            ))}
            {own.duplicates.map(({ certainty, reason }) => (
              <li key={reason}>
                <span>
                  <StatusBadge tone={certainty === 'certain' ? 'bad' : 'warn'}>
                    {certainty === 'certain' ? 'Trùng' : 'Có thể trùng'}
                  </StatusBadge>
                </span>
                <Text size="sm">{reason}</Text>
              </li>
            ))}
          </ul>
          <AwardsBefore own={own} />
          <DossierTable own={own} sets={view.dossierSets} />
        </Stack>
      )}
    </SidePanel>
  );
}

function Facts({ own }: { readonly own: NominationView }) {
  const { judgedBy } = own;
  const year = own.birthYear === null ? '' : `, sinh năm ${own.birthYear}`;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <StatusBadge tone={stateTones[own.state]}>{stateNames[own.state]}</StatusBadge>
        {own.isLeader && <StatusBadge tone="muted">Lãnh đạo, quản lý</StatusBadge>}
      </Group>
      {own.subject !== 'collective' && (
        <Text size="sm">
          {own.title === '' ? own.unitName : `${own.title}, ${own.unitName}`}
          {year}
        </Text>
      )}
      <Text size="sm">Đơn vị đề nghị: {own.proposerName}</Text>
      {judgedBy !== null && (
        <Text size="sm">
          {judgedBy.name}: {formatPoints(judgedBy.totalHundredths)} điểm, xếp loại{' '}
          {judgedBy.grade ?? 'chưa có'}, hạng {judgedBy.rank} ({judgedBy.clusterName})
        </Text>
      )}
      <Text size="sm">Thành tích: {own.achievement}</Text>
      {own.reason !== '' && <Text size="sm">Lý do: {own.reason}</Text>}
    </Stack>
  );
}

function DossierTable({ own, sets }: { readonly own: NominationView; readonly sets: number }) {
  const trpc = useTRPC();
  const setCopies = useMutation(trpc.awards.setCopies.mutationOptions());
  const setConsent = useMutation(trpc.awards.setConsent.mutationOptions());
  return (
    <Stack gap="xs">
      <Divider label={`Hồ sơ (${sets} bộ)`} labelPosition="left" />
      <table className="plain-table">
        <thead>
          <tr>
            <th>Giấy tờ</th>
            <th>Số bản đã có</th>
            <th>Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {own.dossier.items.map((item) => (
            <tr key={item.itemId}>
              <td>
                {item.name}
                <Text size="xs" c="gray.7">
                  {item.form === '' ? '' : `${item.form}. `}
                  {item.per === 'proposer' ? 'Nộp chung cho cả danh sách của đơn vị đề nghị.' : ''}
                </Text>
              </td>
              <td>
                <NumberInput
                  key={item.copies}
                  w={76}
                  size="xs"
                  min={0}
                  max={99}
                  hideControls={false}
                  allowDecimal={false}
                  aria-label={`Số bản ${item.name}`}
                  defaultValue={item.copies}
                  onBlur={(event) => {
                    const copies = Number(event.currentTarget.value);
                    if (!Number.isInteger(copies) || copies === item.copies) return;
                    setCopies.mutate({ nominationIds: [own.id], itemId: item.itemId, copies });
                  }}
                />
              </td>
              <td>
                <Text size="sm" c={item.state === 'failed' ? '#9b1c1c' : 'gray.8'}>
                  {item.reason}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {own.consent !== 'notNeeded' && (
        <Checkbox
          size="sm"
          label="Đã có văn bản đồng ý của đơn vị quản lý"
          checked={own.hasConsent}
          onChange={(event) =>
            setConsent.mutate({ nominationIds: [own.id], hasConsent: event.currentTarget.checked })
          }
        />
      )}
    </Stack>
  );
}
