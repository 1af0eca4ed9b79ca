import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormMilestone, IssueFormsInput } from '#shared/contract/tracking-forms.ts';
import { shortDate } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { Form } from '../../ui/Form.tsx';

interface IssueDialogProps {
  readonly milestone: FormMilestone;
  readonly onClose: () => void;
  readonly onIssue: (letter: IssueFormsInput['letter']) => void;
}

/** What is about to be written, and whether a letter goes with each form. */
export function IssueDialog({ milestone, onClose, onIssue }: IssueDialogProps) {
  const trpc = useTRPC();
  const { data: signers } = useSuspenseQuery(trpc.settings.signers.queryOptions());
  const [withLetter, setWithLetter] = useState(false);
  const [signerId, setSignerId] = useState(signers[0]?.id ?? null);
  const [contact, setContact] = useState('');
  const { name, toIssue, issued, due } = milestone;
  return (
    <Modal
      opened
      onClose={onClose}
      title={issued > 0 ? 'Phát hành lại biểu' : 'Phát hành biểu'}
      size={520}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          onIssue(withLetter && signerId !== null ? { signerId, contact: contact.trim() } : undefined);
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Ghi {toIssue} biểu của mốc “{name}” (hạn {shortDate(due)}), mỗi đơn vị một tệp Excel, xếp theo thư
            mục từng cụm.
            {issued > 0 &&
              ' Biểu đã gửi trước đây vẫn nhận được nếu các chỉ tiêu, tiêu chí của đơn vị không thay đổi.'}
          </Text>
          <Checkbox
            label="Kèm công văn gửi từng đơn vị (Word, để trống số và ngày)"
            checked={withLetter}
            disabled={signers.length === 0}
            onChange={(event) => setWithLetter(event.currentTarget.checked)}
          />
          {withLetter && (
            <>
              <Select
                label="Người ký"
                allowDeselect={false}
                data={signers.map(({ id, name: who, position }) => ({
                  value: id,
                  label: `${who}, ${position}`,
                }))}
                value={signerId}
                onChange={setSignerId}
              />
              <TextInput
                label="Liên hệ khi vướng mắc"
                placeholder="Họ tên, điện thoại"
                value={contact}
                maxLength={300}
                onChange={(event) => setContact(event.currentTarget.value)}
              />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button type="submit" leftSection={<IconFolderDown size={16} aria-hidden />}>
              Chọn thư mục và ghi
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
