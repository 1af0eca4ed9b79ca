import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CampaignView } from '#shared/contract/campaigns.ts';
import type { CreatePlanInput, PlanSource } from '#shared/contract/plan.ts';
import { IssuedAs } from '#shared/domain/plan/issuance.ts';
import type { CampaignKind } from '#shared/domain/plan/plan.ts';
import { issuedAsNames } from '#shared/text/documents/plan-parts.ts';
import { useMaybeCampaign } from '../../app/campaign.ts';
import { useTRPC } from '../../app/trpc.ts';

export type SourceKind = PlanSource['kind'];

const titles: Record<SourceKind, string> = {
  sample: 'Tạo phong trào từ kế hoạch mẫu',
  campaign: 'Tạo phong trào từ phong trào trước',
  blank: 'Tạo phong trào mới',
  parent: 'Lập kế hoạch của ta từ kế hoạch cấp trên',
};

interface NewPlanDialogProps {
  readonly kind: SourceKind;
  readonly onClose: () => void;
}

export function NewPlanDialog({ kind, onClose }: NewPlanDialogProps) {
  const trpc = useTRPC();
  const create = useMutation(trpc.plan.create.mutationOptions({ onSuccess: onClose }));
  const submit = (input: CreatePlanInput) => create.mutate(input);
  const form = { onSubmit: submit, onClose, isPending: create.isPending };
  return (
    <Modal
      opened
      onClose={onClose}
      title={titles[kind]}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {kind === 'sample' && <FromSample {...form} />}
      {kind === 'campaign' && <FromCampaign {...form} />}
      {kind === 'blank' && <FromNothing {...form} />}
      {kind === 'parent' && <UnderPlan {...form} />}
    </Modal>
  );
}

interface FormProps {
  readonly onSubmit: (input: CreatePlanInput) => void;
  readonly onClose: () => void;
  readonly isPending: boolean;
}

function Buttons({
  onClose,
  isPending,
  isReady,
  onCreate,
}: Omit<FormProps, 'onSubmit'> & { isReady: boolean; onCreate: () => void }) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        Để sau
      </Button>
      <Button loading={isPending} disabled={!isReady} onClick={onCreate}>
        Tạo phong trào
      </Button>
    </Group>
  );
}

function YearsLater({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (years: number) => void;
}) {
  return (
    <NumberInput
      label="Dời các ngày thêm"
      description="Mọi đợt, mốc và thời gian phong trào được dời tròn năm"
      w={240}
      min={0}
      max={50}
      clampBehavior="strict"
      allowDecimal={false}
      suffix=" năm"
      value={value}
      onChange={(years) => typeof years === 'number' && onChange(years)}
    />
  );
}

function FromSample({ onSubmit, ...rest }: FormProps) {
  const trpc = useTRPC();
  const { data: samples = [] } = useQuery(trpc.settings.samples.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const [yearsLater, setYearsLater] = useState(0);
  const sample = samples.find(({ id }) => id === chosen) ?? samples[0];
  return (
    <Stack gap="sm">
      <Select
        label="Kế hoạch mẫu"
        data={samples.map(({ id, name }) => ({ value: id, label: name }))}
        value={sample?.id ?? null}
        onChange={setChosen}
      />
      {sample !== undefined && <Text size="sm">{sample.description}</Text>}
      <Text size="sm" c="gray.7">
        Chỉ lấy nội dung kế hoạch: đối tượng, đợt, chỉ tiêu, bảng điểm, khen thưởng, mốc thời gian. Sau đó sửa
        cho đúng với cơ quan mình.
      </Text>
      <YearsLater value={yearsLater} onChange={setYearsLater} />
      <Buttons
        {...rest}
        isReady={sample !== undefined}
        onCreate={() =>
          sample !== undefined && onSubmit({ source: { kind: 'sample', sampleId: sample.id }, yearsLater })
        }
      />
    </Stack>
  );
}

/** Years from a campaign to this one. */
function yearsSince({ periodFrom }: CampaignView): number {
  return Math.max(0, new Date().getFullYear() - Number(periodFrom.slice(0, 4)));
}

function FromCampaign({ onSubmit, ...rest }: FormProps) {
  const trpc = useTRPC();
  const { data: campaigns = [] } = useQuery(trpc.campaigns.list.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const [years, setYears] = useState<number | null>(null);
  const campaign = campaigns.find(({ id }) => id === chosen) ?? campaigns[0];
  const yearsLater = years ?? (campaign === undefined ? 0 : yearsSince(campaign));
  return (
    <Stack gap="sm">
      <Select
        label="Phong trào làm gốc"
        data={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        value={campaign?.id ?? null}
        onChange={setChosen}
      />
      <YearsLater value={yearsLater} onChange={setYears} />
      <Text size="sm" c="gray.7">
        Lấy kế hoạch và các đơn vị tham gia còn hoạt động. Báo cáo, điểm, khen thưởng của phong trào cũ ở lại
        phong trào cũ.
      </Text>
      <Buttons
        {...rest}
        isReady={campaign !== undefined}
        onCreate={() =>
          campaign !== undefined &&
          onSubmit({ source: { kind: 'campaign', campaignId: campaign.id }, yearsLater })
        }
      />
    </Stack>
  );
}

function FromNothing({ onSubmit, ...rest }: FormProps) {
  const [title, setTitle] = useState('');
  const [campaignKind, setKind] = useState<CampaignKind>('thematic');
  return (
    <Stack gap="sm">
      <Textarea
        label="Tên phong trào"
        required
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Loại phong trào"
        data={[
          { value: 'thematic', label: 'Theo chuyên đề, theo đợt' },
          { value: 'special', label: 'Đặc biệt' },
          { value: 'regular', label: 'Thường xuyên' },
        ]}
        value={campaignKind}
        onChange={(kind) => kind !== null && setKind(kind as CampaignKind)}
      />
      <Buttons
        {...rest}
        isReady={title.trim() !== ''}
        onCreate={() => onSubmit({ source: { kind: 'blank', title, campaignKind }, yearsLater: 0 })}
      />
    </Stack>
  );
}

/** Our own plan or dispatch under the one that is shown, usually one that came from above. */
function UnderPlan({ onSubmit, ...rest }: FormProps) {
  const parent = useMaybeCampaign();
  const [issuedAs, setIssuedAs] = useState<IssuedAs>('dispatch');
  const [daysEarlier, setDaysEarlier] = useState(7);
  if (parent === null) return null;
  return (
    <Stack gap="sm">
      <Text size="sm">Triển khai “{parent.title}”.</Text>
      <Select
        label="Ban hành bằng"
        allowDeselect={false}
        data={IssuedAs.options.map((value) => ({ value, label: issuedAsNames[value] }))}
        value={issuedAs}
        onChange={(value) => setIssuedAs(value as IssuedAs)}
      />
      <NumberInput
        label="Hạn của cấp dưới sớm hơn"
        description="Để kịp tổng hợp trước hạn của cấp trên"
        w={240}
        min={0}
        max={120}
        clampBehavior="strict"
        allowDecimal={false}
        suffix=" ngày"
        value={daysEarlier}
        onChange={(days) => typeof days === 'number' && setDaysEarlier(days)}
      />
      <Text size="sm" c="gray.7">
        {issuedAs === 'dispatch'
          ? 'Lấy nhiệm vụ, mốc thời gian và nhóm đối tượng để giao lại; không lấy chỉ tiêu, bảng điểm, khen thưởng.'
          : 'Lấy toàn bộ nội dung để sửa cho sát với địa phương mình.'}{' '}
        Văn bản của cấp trên được viện dẫn, báo cáo gửi về cơ quan mình.
      </Text>
      <Buttons
        {...rest}
        isReady
        onCreate={() =>
          onSubmit({
            source: { kind: 'parent', campaignId: parent.id, issuedAs, daysEarlier },
            yearsLater: 0,
          })
        }
      />
    </Stack>
  );
}
