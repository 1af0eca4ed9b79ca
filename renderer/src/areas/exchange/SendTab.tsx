import { Anchor, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { shortInstant } from '#shared/text/dates.ts';
import { sizeText } from '#shared/text/file-size.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { trpcClient } from '../../app/client.ts';
import { noteOf } from '../../app/ipc-link.ts';
import { useTRPC } from '../../app/trpc.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showDone, showError } from '../../ui/notify.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { useJob } from '../../ui/use-job.tsx';

const ANY_OFFICE = 'any';

const toPlan = (label: string) => (
  <Button component={Link} to="/plan">
    {label}
  </Button>
);

/** The package for the level above: to whom, what is in it, one button. */
export function SendTab({ onOffices }: { readonly onOffices: () => void }) {
  const campaign = useMaybeCampaign();
  if (campaign === null) {
    return (
      <EmptyState
        title="Chưa có phong trào thi đua"
        text="Gói gửi cấp trên lập từ một phong trào đã ban hành kế hoạch. Có thể nhận gói của cơ quan khác ngay ở thẻ Nhận vào."
        action={toPlan('Lập kế hoạch')}
      />
    );
  }
  return <SendCampaign campaignId={campaign.id} title={campaign.title} onOffices={onOffices} />;
}

interface SendCampaignProps {
  readonly campaignId: string;
  readonly title: string;
  readonly onOffices: () => void;
}

function SendCampaign({ campaignId, title, onOffices }: SendCampaignProps) {
  const trpc = useTRPC();
  const { data: draft, error } = useQuery(
    trpc.exchange.packageDraft.queryOptions({ campaignId }, { staleTime: 0 }),
  );
  const { data: offices } = useSuspenseQuery(trpc.exchange.offices.queryOptions());
  const [receiver, setReceiver] = useState(ANY_OFFICE);
  const [wanted, setWanted] = useState(true);
  const { run, view } = useJob();
  const receivers = offices.filter(({ state }) => state === 'trusted');

  const write = async () => {
    if (draft === undefined) return;
    const target = await trpcClient.files.pickSave.mutate({ kind: 'tdkt', defaultName: draft.defaultName });
    if (target === null) return;
    const toOfficeId = receiver === ANY_OFFICE ? null : receiver;
    const sent = await run('Đang lập gói gửi cấp trên', (jobId) =>
      trpcClient.exchange.writePackage.mutate({
        ...{ campaignId, kind: 'report-up', toOfficeId, jobId },
        target: target.token,
        withEvidence: wanted && draft.evidence.fits,
      }),
    );
    if (sent === null) return;
    const size = sizeText(sent.file.size);
    showDone(
      `Đã ghi xong gói số ${sent.serial} (${size}) và đọc lại đúng. Có thể tháo USB an toàn rồi mang đi.`,
      sent.file,
    );
  };

  const note = noteOf(error);
  if (note !== null) {
    return (
      <EmptyState
        title="Chưa lập được gói của phong trào này"
        text={note.message}
        action={toPlan('Mở kế hoạch')}
      />
    );
  }
  if (draft === undefined) return null;
  return (
    <Stack maw={900} gap="md" py="md">
      <Group align="flex-end" justify="space-between" wrap="nowrap">
        <Select
          label="Gửi cho"
          description={
            receivers.length === 0
              ? 'Chưa có khóa của cơ quan nào; gói vẫn mở được ở mọi cơ quan tin cậy khóa của mình'
              : 'Cơ quan nhận khác sẽ không nhận được gói này'
          }
          w={480}
          value={receiver}
          onChange={(value) => setReceiver(value ?? ANY_OFFICE)}
          data={[
            { value: ANY_OFFICE, label: 'Cơ quan cấp trên (không ghi đích danh)' },
            ...receivers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => {
            write().catch(showError);
          }}
        >
          Lập gói số {draft.serial}
        </Button>
      </Group>
      <Text size="sm">
        Gói gồm toàn bộ số liệu của “{title}”: kế hoạch đã ban hành, báo cáo, điểm, đề nghị và quyết định khen
        thưởng, {formatNumber(draft.files, 0)} tệp văn bản ({sizeText(draft.fileBytes)}) và hai bảng Excel để
        đọc. Về cá nhân, chỉ {formatNumber(draft.people, 0)} người được đề nghị khen thưởng có trong gói.
      </Text>
      {draft.evidence.files > 0 && (
        <Checkbox
          checked={wanted && draft.evidence.fits}
          disabled={!draft.evidence.fits}
          onChange={(event) => setWanted(event.currentTarget.checked)}
          label={`Gửi kèm ${formatNumber(draft.evidence.files, 0)} tệp minh chứng của các báo cáo (${sizeText(draft.evidence.bytes)})`}
          description={
            draft.evidence.fits
              ? undefined
              : 'Quá mức một gói chở được. Hãy dùng Lưu mọi minh chứng ở màn hình Theo dõi để chép riêng ra USB.'
          }
        />
      )}
      <PlainTable
        label="Nội dung gói"
        maxWidth={520}
        heads={['Nội dung', 'Số dòng']}
        align={['left', 'right']}
        rows={draft.tables.map(({ table, label, rows }) => ({
          key: table,
          cells: [label, formatNumber(rows, 0)],
        }))}
      />
      <Text size="sm" c="gray.7">
        {draft.lastSentAt === null
          ? 'Chưa gửi gói nào của phong trào này. '
          : `Gói gần nhất lập lúc ${shortInstant(draft.lastSentAt)}. `}
        Lần đầu gửi, đưa kèm{' '}
        <Anchor component="button" type="button" size="sm" onClick={onOffices}>
          thẻ khóa của cơ quan mình
        </Anchor>{' '}
        để nơi nhận xác nhận được chữ ký.
      </Text>
      {view}
    </Stack>
  );
}
