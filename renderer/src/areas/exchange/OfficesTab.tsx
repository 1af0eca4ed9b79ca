import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconDownload, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyCardView, OfficeKeyView } from '#shared/contract/exchange.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { confirmAction } from '../../ui/confirm-action.tsx';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { instantText } from '../../ui/instant-text.ts';
import { showDone, showError } from '../../ui/notify.tsx';
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx';

const states: Record<OfficeKeyView['state'], { tone: Tone; text: string }> = {
  own: { tone: 'info', text: 'Cơ quan mình' },
  trusted: { tone: 'ok', text: 'Tin cậy' },
  revoked: { tone: 'bad', text: 'Đã thu hồi' },
  unconfirmed: { tone: 'muted', text: 'Chưa có khóa' },
};

/** Whose packages are accepted: our key card to give away, the cards of others to take in. */
export function OfficesTab() {
  const trpc = useTRPC();
  const { data: offices } = useSuspenseQuery(trpc.exchange.offices.queryOptions());
  const [card, setCard] = useState<{ token: string; view: KeyCardView } | null>(null);
  const revoke = useMutation(trpc.exchange.revokeOffice.mutationOptions());

  const exportCard = async () => {
    const own = offices.find(({ state }) => state === 'own');
    const target = await trpcClient.files.pickSave.mutate({
      kind: 'txt',
      defaultName: `Thẻ khóa ${own?.name ?? ''}.txt`,
    });
    if (target === null) return;
    const file = await trpcClient.exchange.keyCard.mutate({ target: target.token });
    showDone('Đã ghi thẻ khóa. Đưa tận tay hoặc gửi kèm công văn cho cơ quan nhận gói.', file);
  };
  const importCard = async () => {
    const [file] = await trpcClient.files.pick.mutate({ purpose: 'keyCard' });
    if (file === undefined) return;
    const view = await trpcClient.exchange.importKeyCard.mutate({ token: file.token });
    setCard({ token: file.token, view });
  };
  const askRevoke = async (office: OfficeKeyView) => {
    const isSure = await confirmAction({
      title: `Thu hồi khóa của ${office.name}`,
      text: 'Từ nay mọi gói ký bằng khóa này bị từ chối. Dữ liệu đã nhận vẫn giữ nguyên. Muốn nhận gói trở lại phải nhận thẻ khóa mới của cơ quan này.',
      confirmLabel: 'Thu hồi khóa',
    });
    if (isSure) revoke.mutate({ officeId: office.id });
  };

  const columns: GridColumn<OfficeKeyView>[] = [
    { id: 'name', header: 'Cơ quan', width: 280, grow: true, value: (o) => o.name },
    {
      id: 'state',
      header: 'Tình trạng',
      width: 130,
      value: (o) => states[o.state].text,
      render: (o) => <StatusBadge tone={states[o.state].tone}>{states[o.state].text}</StatusBadge>,
    },
    {
      id: 'fingerprint',
      header: 'Dấu vân tay của khóa',
      width: 360,
      value: (o) => o.fingerprint ?? 'Được tạo khi ghi thẻ khóa hoặc lập gói đầu tiên',
    },
    {
      id: 'since',
      header: 'Từ lúc',
      width: 140,
      value: (o) => o.revokedAt ?? o.trustedAt,
      render: (o) => {
        const at = o.revokedAt ?? o.trustedAt;
        return at === null ? '' : instantText(at);
      },
    },
    {
      id: 'revoke',
      header: '',
      width: 120,
      sortable: false,
      value: () => null,
      render: (o) =>
        o.state === 'trusted' && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              askRevoke(o).catch(showError);
            }}
          >
            Thu hồi khóa
          </Button>
        ),
    },
  ];
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Group justify="space-between">
        <Text size="sm" c="gray.7">
          Gói được ký bằng khóa của cơ quan lập. Nhận thẻ khóa một lần, so dấu vân tay qua điện thoại rồi tin
          cậy.
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => {
              exportCard().catch(showError);
            }}
          >
            Ghi thẻ khóa của mình
          </Button>
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => {
              importCard().catch(showError);
            }}
          >
            Nhận thẻ khóa
          </Button>
        </Group>
      </Group>
      <DataGrid label="Cơ quan và khóa" rows={offices} columns={columns} rowKey={(o) => o.id} />
      {card !== null && <CardDialog {...card} onClose={() => setCard(null)} />}
    </div>
  );
}

interface CardDialogProps {
  readonly token: string;
  readonly view: KeyCardView;
  readonly onClose: () => void;
}

function CardDialog({ token, view, onClose }: CardDialogProps) {
  const trpc = useTRPC();
  const trust = useMutation(
    trpc.exchange.trustOffice.mutationOptions({
      onSuccess: (office) => {
        onClose();
        showDone(`Đã tin cậy khóa của ${office.name}.`);
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title="Thẻ khóa" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap="sm">
        <Text fw={600}>{view.name}</Text>
        <Text size="sm">
          Gọi cho cơ quan này theo số điện thoại đã biết và so dấu vân tay, từng nhóm một:
        </Text>
        <Text ff="monospace" fz={18} fw={600}>
          {view.fingerprint}
        </Text>
        {view.state === 'otherKey' && (
          <Text size="sm" c="red.8">
            Cơ quan này đã có khóa khác trong danh sách. Tin cậy thẻ này sẽ thay khóa cũ; gói ký bằng khóa cũ
            không còn nhận được.
          </Text>
        )}
        {view.state === 'known' && <Text size="sm">Khóa này đã có trong danh sách.</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button
            loading={trust.isPending}
            onClick={() => trust.mutate({ token, fingerprint: view.fingerprint })}
          >
            Đã so đúng, tin cậy khóa này
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
