import { HoverCard, Stack, Text } from '@mantine/core';
import type { PointsOrigin, SheetCriterion } from '#shared/contract/scoring.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatPoints } from '#shared/text/numbers.ts';

/** Points that follow from figures, and on hover or focus which figures, from which paper and cell. */
export function OriginNote({ criterion }: { readonly criterion: SheetCriterion }) {
  const { computedHundredths, origin } = criterion;
  if (origin === null) return null;
  const points = computedHundredths === null ? 'chưa có' : formatPoints(computedHundredths);
  return (
    <HoverCard width={360} position="left" openDelay={150} shadow="md" withinPortal>
      <HoverCard.Target>
        <button
          type="button"
          className="how"
          aria-label={`${points}, xem cách tính điểm tiêu chí ${criterion.code}`}
        >
          {points}
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <OriginText origin={origin} />
        <Text size="xs" c="gray.7" mt={6}>
          {criterion.guidance}
        </Text>
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

function OriginText({ origin }: { readonly origin: PointsOrigin }) {
  if (origin.kind === 'daysLate') {
    return (
      <Stack gap={2}>
        <Text size="sm" fw={600}>
          {origin.days === null ? 'Chưa có báo cáo nào đến hạn' : `Chậm tổng cộng ${origin.days} ngày`}
        </Text>
        {origin.reports.map((report) => (
          <Text key={`${report.name} ${report.due}`} size="sm">
            {report.name}: hạn {shortDate(report.due)}
            {report.delivered === null ? '' : `, gửi ${shortDate(report.delivered)}`} – {report.status}
          </Text>
        ))}
      </Stack>
    );
  }
  const target = origin.target === '' ? '' : `, chỉ tiêu ${origin.target}`;
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {origin.code} {origin.name}: {origin.value}
      </Text>
      <Text size="sm">
        {origin.state}
        {target}
      </Text>
      {origin.parts.map((part) => (
        <Text key={`${part.wave} ${part.cell}`} size="sm" c="gray.8">
          {part.wave}: {part.value}
          {part.cell === '' ? '' : ` (ô ${part.cell}${part.file === '' ? '' : `, tệp ${part.file}`})`}
        </Text>
      ))}
    </Stack>
  );
}
