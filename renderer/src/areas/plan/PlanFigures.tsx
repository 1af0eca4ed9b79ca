import { Stack, Text } from '@mantine/core';
import type { PlanView } from '#shared/contract/plan.ts';
import { formatTarget } from '#shared/domain/indicators/display.ts';
import { shortDate } from '#shared/text/dates.ts';
import { deadlineInWords } from '#shared/text/documents/plan.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { FamilyNote } from './FamilyNote.tsx';
import { RoundsList } from './RoundsList.tsx';

/** The plan's dates, targets and deadlines at a glance, beside the paper. */
export function PlanFigures({ view }: { readonly view: PlanView }) {
  const { plan } = view;
  const { from, to } = plan.period;
  return (
    <Stack
      className="plan-figures"
      component="section"
      aria-label="Số liệu của kế hoạch"
      tabIndex={0}
      gap="md"
    >
      <div>
        <StatusBadge tone={view.campaign.origin === 'received' ? 'info' : 'ok'}>
          {view.campaign.origin === 'received' ? 'Đã nhận' : 'Đang có hiệu lực'}
        </StatusBadge>
        <Text fw={600} mt={6}>
          {plan.title}
        </Text>
        <Text size="sm" c="gray.7">
          {shortDate(from)} đến {to === null ? 'khi có văn bản mới' : shortDate(to)}
        </Text>
      </div>
      <FamilyNote view={view} />
      {view.campaign.origin === 'own' && <RoundsList campaignId={view.campaign.id} />}
      <Facts
        title={`${plan.waves.length} đợt`}
        lines={plan.waves.map(({ id, name, from: start, to: end }) => ({
          id,
          name,
          value: `${shortDate(start)} – ${shortDate(end)}`,
        }))}
      />
      <Facts
        title={`${plan.indicators.length} chỉ tiêu`}
        lines={plan.indicators.map((indicator) => ({
          id: indicator.id,
          name: `${indicator.code} ${indicator.shortName}`,
          value: formatTarget(indicator),
        }))}
      />
      <Facts
        title={`${plan.milestones.length} mốc thời gian`}
        lines={plan.milestones.map(({ id, name, deadline }) => ({
          id,
          name,
          value: deadlineInWords(deadline),
        }))}
      />
    </Stack>
  );
}

interface FactsProps {
  readonly title: string;
  readonly lines: readonly { id: string; name: string; value: string }[];
}

function Facts({ title, lines }: FactsProps) {
  if (lines.length === 0) return null;
  return (
    <table className="plan-facts">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ id, name, value }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="plan-facts-value">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
