import { Button, Group, Loader, Modal, ScrollArea, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { subjectWords } from '#shared/text/subject-names.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showDone } from '../../ui/notify.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import './awards.css';
import { subjectNames } from '#shared/text/subject-names.ts';

interface SuggestDialogProps {
  readonly campaignId: string;
  readonly awardTypeId: string;
  readonly onClose: () => void;
}

/** The best list that keeps every limit, with the reason of each choice; taken over as a whole or not at all. */
export function SuggestDialog({ campaignId, awardTypeId, onClose }: SuggestDialogProps) {
  const trpc = useTRPC();
  const [isAll, setAll] = useState(false);
  const { data } = useQuery(trpc.awards.suggest.queryOptions({ campaignId, awardTypeId }));
  const apply = useMutation(
    trpc.awards.applySuggestion.mutationOptions({
      onSuccess: ({ changed }) => {
        showDone(
          changed === 0
            ? 'Danh sách đã đúng như đề xuất.'
            : `Đã cập nhật ${changed} trường hợp theo đề xuất.`,
        );
        onClose();
      },
    }),
  );
  const chosen = data?.choices.filter((choice) => choice.chosen) ?? [];
  const tied = data?.choices.filter(({ tiedAtCut }) => tiedAtCut) ?? [];
  const rows = data?.choices.filter((choice) => isAll || choice.chosen || choice.tiedAtCut) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title="Đề xuất danh sách"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {data === undefined ? (
        <Loader role="status" aria-label="Đang tính" />
      ) : (
        <Stack gap="sm">
          <Text size="sm">
            {chosen.length === 0
              ? `Không còn trường hợp nào chọn thêm được trong ${data.choices.length} đề nghị còn lại: chỉ tiêu đã dùng hết hoặc chưa đủ điều kiện; bật mục dưới đây để xem vì sao.`
              : `Chọn được ${chosen.length} trên ${data.choices.length} đề nghị: theo thứ hạng trong cụm, rồi đến điểm, trong giới hạn chỉ tiêu và tỷ lệ của kế hoạch.`}
            {tied.length > 0 &&
              ` ${tied.length} trường hợp ngang hạng, ngang điểm ở vị trí cuối cần Hội đồng quyết định.`}
          </Text>
          {data.impossible.map((kind) => (
            <Text key={kind} size="sm" c="#9b1c1c">
              Không có danh sách {subjectWords[kind]} nào đúng mọi chỉ tiêu và tỷ lệ.
            </Text>
          ))}
          <Switch
            size="sm"
            label="Hiện cả trường hợp không được chọn"
            checked={isAll}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          <ScrollArea.Autosize mah={380} viewportProps={{ tabIndex: 0 }}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th>Được đề nghị</th>
                  <th>Loại</th>
                  <th>Đề xuất</th>
                  <th>Vì sao</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((choice) => (
                  <tr key={choice.nominationId}>
                    <td>{choice.name}</td>
                    <td className="word">{subjectNames[choice.subject]}</td>
                    <td>
                      <StatusBadge tone={choice.chosen ? 'ok' : choice.tiedAtCut ? 'warn' : 'muted'}>
                        {choice.chosen ? 'Chọn' : choice.tiedAtCut ? 'Ngang nhau' : 'Không chọn'}
                      </StatusBadge>
                    </td>
                    <td>{choice.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea.Autosize>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            {chosen.length > 0 && (
              <Button loading={apply.isPending} onClick={() => apply.mutate({ campaignId, awardTypeId })}>
                Dùng danh sách {chosen.length} trường hợp này
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
