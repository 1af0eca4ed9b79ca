import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReadingView } from '#shared/contract/plan-reader.ts';
import type { ReadAs } from '#shared/domain/plan-reader/plan-from-reading.ts';
import { foldVietnamese } from '#shared/text/folding.ts';
import { trpcClient } from '../../../app/client.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { showDone, showError } from '../../../ui/notify.tsx';

interface CreateButtonProps {
  readonly view: ReadingView;
  readonly accepted: number;
  readonly open: number;
  /** Parts of a ceremony are among what was accepted: it comes out beside the plan. */
  readonly hasCeremony: boolean;
  readonly flush: () => Promise<boolean>;
}

/** Makes the draft: first it is asked whose plan the text is, and said what is left out. */
export function CreateButton({ flush, ...rest }: CreateButtonProps) {
  const { view, accepted } = rest;
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    if (await flush()) setAsking(true);
  };
  return (
    <>
      <Button disabled={accepted === 0 || view.campaignId !== null} onClick={ask}>
        {view.campaignId === null ? `Lập kế hoạch từ ${accepted} mục` : 'Đã lập kế hoạch'}
      </Button>
      {isAsking && <CreateDialog {...rest} onClose={() => setAsking(false)} />}
    </>
  );
}

function CreateDialog(props: Omit<CreateButtonProps, 'flush'> & { readonly onClose: () => void }) {
  const { view, accepted, open, hasCeremony, onClose } = props;
  const { readingId } = view;
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { data: setup } = useQuery(trpc.settings.setup.queryOptions());
  const [chosen, setChosen] = useState<ReadAs | null>(null);
  const readAs = chosen ?? guess(view.reading.issuer?.value ?? '', setup?.office?.name ?? '');
  const create = useMutation(
    trpc.planReader.createPlan.mutationOptions({
      onSuccess: async () => {
        if (hasCeremony) await trpcClient.ceremonies.createFromReading.mutate({ readingId }).catch(showError);
        showDone('Đã lập dự thảo từ các mục đã nhận. Phần còn thiếu được nêu cạnh mục lục của kế hoạch.');
        await navigate({ to: '/plan' });
      },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Lập kế hoạch từ văn bản đã đọc"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Stack gap="sm">
        <Radio.Group
          label="Văn bản vừa đọc là"
          value={readAs}
          onChange={(value) => setChosen(value as ReadAs)}
        >
          <Stack gap={8} mt={6}>
            <Radio
              value="own"
              label="Kế hoạch của cơ quan mình"
              description="Số, ngày và người ký không lấy sang: cấp khi ban hành, vẫn xem lại được ở văn bản đã đọc"
            />
            <Radio
              value="above"
              label="Kế hoạch của cấp trên gửi xuống"
              description="Dự thảo là kế hoạch của ta để triển khai; số, ngày, cơ quan ban hành được ghi làm căn cứ"
            />
          </Stack>
        </Radio.Group>
        {hasCeremony && (
          <Text size="sm">Chương trình, thành phần, địa điểm của buổi lễ được lập ở mục Lễ, hội nghị.</Text>
        )}
        {open > 0 && (
          <Text size="sm">
            Còn {open} mục chưa xét, không được đưa vào dự thảo. Lập xong, văn bản chỉ xem lại được, không xét
            tiếp.
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button loading={create.isPending} onClick={() => create.mutate({ readingId, readAs })}>
            Lập từ {accepted} mục đã nhận
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** The office's own paper when its name stands in the letterhead. */
function guess(issuer: string, office: string): ReadAs {
  const folded = foldVietnamese(issuer);
  return folded === '' || folded === foldVietnamese(office) ? 'own' : 'above';
}
