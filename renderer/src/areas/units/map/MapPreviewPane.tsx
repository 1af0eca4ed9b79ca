import { Alert, List, Radio, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CampaignChoice, MapPreview } from '#shared/contract/unit-map.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { UnitSelect } from '../UnitSelect.tsx';

interface MapPreviewPaneProps {
  readonly preview: MapPreview;
  readonly date: string;
  readonly onHeir: (unitId: string, heirId: string | null) => void;
  readonly onCampaign: (campaignId: string, choice: CampaignChoice) => void;
  /** With it the codes of new units can be written here. */
  readonly onCode?: ((at: number, code: string) => void) | undefined;
}

/** What the change does: units that end and begin, people, clusters, campaigns under way; and what is still to be said. */
export function MapPreviewPane({ preview, date, onHeir, onCampaign, onCode }: MapPreviewPaneProps) {
  const { problems, choices, ending, creating, others, campaigns } = preview;
  const isAll = ending.length + creating.length + campaigns.length === 0;
  return (
    <Stack gap="md">
      {problems.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title="Chưa thực hiện được">
          <List size="sm">
            {problems.slice(0, 8).map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
          {problems.length > 8 && <Text size="sm">và {problems.length - 8} điểm khác.</Text>}
        </Alert>
      )}
      {choices.map(({ id, name, heirId, candidates }) => (
        <UnitSelect
          key={id}
          label={`Người, đơn vị trực thuộc và phần việc còn lại của ${name} chuyển về`}
          options={candidates.map((own) => ({ value: own.id, label: own.name }))}
          value={heirId}
          onChange={(value) => onHeir(id, value)}
        />
      ))}
      {creating.length > 0 && (
        <Section title={`Thành lập ${formatNumber(creating.length)} đơn vị từ ${shortDate(date)}`}>
          <Table fz="sm" verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>Mã</Table.Th>
                <Table.Th w={190}>Tên</Table.Th>
                <Table.Th>Từ</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {creating.map(({ code, name, parent, from }, at) => (
                <Table.Tr key={at}>
                  <Table.Td>
                    {onCode === undefined ? (
                      code
                    ) : (
                      <TextInput
                        size="xs"
                        aria-label={`Mã của ${name}`}
                        value={code}
                        onChange={(event) => onCode(at, event.currentTarget.value)}
                      />
                    )}
                  </Table.Td>
                  <Table.Td>
                    {name}
                    <Text size="xs" c="dimmed">
                      {parent === '' ? 'không trực thuộc đơn vị nào' : `trực thuộc ${parent}`}
                    </Text>
                  </Table.Td>
                  <Table.Td>{from.join(', ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
      {ending.length > 0 && (
        <Section
          title={`Kết thúc hoạt động ${formatNumber(ending.length)} đơn vị, ngày cuối ${shortDate(ending[0]?.lastDay ?? date)}`}
        >
          <Table fz="sm" verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={190}>Đơn vị</Table.Th>
                <Table.Th>Địa bàn về</Table.Th>
                <Table.Th>Tiếp nhận</Table.Th>
                <Table.Th ta="right" w={70}>
                  Người
                </Table.Th>
                <Table.Th ta="right" w={90}>
                  Trực thuộc
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {ending.map((own) => (
                <Table.Tr key={own.unitId}>
                  <Table.Td title={own.code}>{own.name}</Table.Td>
                  <Table.Td>{own.successors.join(', ')}</Table.Td>
                  <Table.Td>{own.heir}</Table.Td>
                  <Table.Td ta="right">{own.people || ''}</Table.Td>
                  <Table.Td ta="right">{own.below || ''}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
      {campaigns.map((own) => (
        <Section key={own.campaignId} title={own.title}>
          <Text size="sm">
            {own.leaving} đơn vị đang tham gia sẽ kết thúc; báo cáo của {own.reports} đơn vị và điểm của{' '}
            {own.scored} đơn vị vẫn giữ nguyên. Còn {own.dueAfter} mốc đến hạn từ {shortDate(date)}.
          </Text>
          <Radio.Group
            aria-label={`Cách xử lý trong ${own.title}`}
            value={own.choice}
            onChange={(value) => onCampaign(own.campaignId, value === 'keep' ? 'keep' : 'heir')}
          >
            <Stack gap={4} mt={4}>
              <Radio
                size="xs"
                value="heir"
                label={`Đơn vị tiếp nhận tham gia tiếp từ ngày này (thêm ${own.joining} đơn vị), nộp các báo cáo đến hạn sau đó và được chấm điểm`}
              />
              <Radio size="xs" value="keep" label="Giữ các đơn vị cũ đến hết phong trào" />
            </Stack>
          </Radio.Group>
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={isAll ? 'Thay đổi' : 'Thay đổi khác'}>
          <List size="sm">
            {others.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <Text fw={600} mb={4}>
        {title}
      </Text>
      {children}
    </div>
  );
}
