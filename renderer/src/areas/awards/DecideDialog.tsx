import {
  Accordion,
  Alert,
  Button,
  Checkbox,
  Group,
  List,
  Loader,
  Modal,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionDraft, DecisionWording } from '#shared/contract/award-decisions.ts';
import type { AwardBoardView } from '#shared/contract/awards.ts';
import { formatMoney } from '#shared/text/numbers.ts';
import { subjectWords } from '#shared/text/subject-names.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DateField } from '../../ui/DateField.tsx';
import { showDone } from '../../ui/notify.tsx';
import './awards.css';

interface DecideDialogProps {
  readonly campaignId: string;
  readonly view: AwardBoardView;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** Number, date and signer of the decision, what it pays, and everything that speaks against it. */
export function DecideDialog({ campaignId, view, today, onClose, onDecided }: DecideDialogProps) {
  const trpc = useTRPC();
  const awardTypeId = view.awardType.id;
  const [date, setDate] = useState(today);
  const [number, setNumber] = useState<number | null>(null);
  const [signerId, setSignerId] = useState<string | null>(null);
  const [isOutside, setOutside] = useState(false);
  const [wording, setWording] = useState<DecisionWording | null>(null);
  const { data: draft } = useQuery({
    ...trpc.awards.decisionDraft.queryOptions({ campaignId, awardTypeId, date }),
    placeholderData: keepPreviousData,
  });
  const decide = useMutation(
    trpc.awards.decide.mutationOptions({
      onSuccess: (decided) => {
        showDone(
          `Đã ghi quyết định số ${decided.number ?? ''}/${decided.symbol}, ${decided.awards.length} trường hợp, ${formatMoney(decided.total)}.`,
        );
        onDecided();
      },
    }),
  );
  const signer = draft?.signers.find(({ id }) => id === signerId) ?? draft?.signers[0];
  const count = view.nominations.filter(({ state }) => state === 'selected').length;
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={`Quyết định tặng ${view.awardType.name}`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      {draft === undefined ? (
        <Loader role="status" aria-label="Đang chuẩn bị" />
      ) : (
        <Stack gap="sm">
          <Checkbox
            label="Quyết định đã ban hành bên ngoài, chỉ ghi số và ngày vào sổ"
            checked={isOutside}
            onChange={(event) => setOutside(event.currentTarget.checked)}
          />
          <Group grow align="flex-start">
            <NumberInput
              label="Số quyết định"
              description={isOutside ? 'Số ghi trên quyết định' : `Để trống sẽ lấy số ${draft.nextNumber}`}
              min={1}
              allowDecimal={false}
              thousandSeparator={false}
              required={isOutside}
              value={number ?? ''}
              onChange={(value) => setNumber(typeof value === 'number' ? value : null)}
            />
            <DateField
              label="Ngày ký"
              description="Quyết định mức lương cơ sở"
              required
              value={date}
              onChange={(value) => value !== null && setDate(value)}
            />
            <Select
              label="Người ký"
              description="Theo danh sách người ký"
              value={signer?.id ?? null}
              onChange={setSignerId}
              data={draft.signers.map(({ id, name, position }) => ({
                value: id,
                label: `${name}, ${position}`,
              }))}
            />
          </Group>
          <PrizeTable draft={draft} />
          <Problems draft={draft} />
          {!isOutside && <Wording wording={wording ?? draft.wording} onChange={setWording} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button
              loading={decide.isPending}
              disabled={!isOutside && draft.blocking.length > 0}
              onClick={() =>
                decide.mutate({
                  ...{ campaignId, awardTypeId, number, date, isOutside },
                  signerId: signer?.id ?? null,
                  wording: wording === null ? null : withoutBlankLines(wording),
                })
              }
            >
              Ra quyết định cho {count} trường hợp
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function PrizeTable({ draft }: { readonly draft: DecisionDraft }) {
  if (draft.prizes.length === 0) return null;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th className="word">Đối tượng</th>
          <th className="number">Số lượng</th>
          <th className="number">Mức thưởng</th>
          <th>Cách tính</th>
          <th className="number">Thành tiền</th>
        </tr>
      </thead>
      <tbody>
        {draft.prizes.map((line) => (
          <tr key={line.subject}>
            <td className="word">{subjectWords[line.subject]}</td>
            <td className="number">{line.count}</td>
            <td className="number">{formatMoney(line.amount)}</td>
            <td>
              {line.explanation}
              <Text size="xs" c="gray.7">
                {line.sources}
                {line.verified ? '' : ' – mức này chưa có người đối chiếu văn bản gốc'}
              </Text>
            </td>
            <td className="number">{formatMoney(line.total)}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={4}>
            <b>Tổng số tiền thưởng</b>
            <Text span size="xs" c="gray.7">
              {' '}
              (số vào sổ vàng từ {draft.nextGoldenBookNumber})
            </Text>
          </td>
          <td className="number">
            <b>{formatMoney(draft.total)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Problems({ draft }: { readonly draft: DecisionDraft }) {
  return (
    <>
      {draft.blocking.length > 0 && (
        <Alert color="red" title={`${draft.blocking.length} điểm phải sửa trước khi ra quyết định`}>
          <List size="sm">
            {draft.blocking.slice(0, 8).map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {draft.warnings.length > 0 && (
        <Alert color="yellow" styles={{ title: { color: '#7a4b00' } }} title="Cần xem lại, không bắt buộc">
          <List size="sm">
            {draft.warnings.map((text) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}

/** Lines stay as typed while typing; empty ones are no line of the paper. */
function withoutBlankLines(wording: DecisionWording): DecisionWording {
  const filled = (lines: string[]) => lines.filter((line) => line.trim() !== '');
  return {
    ...wording,
    legalBases: filled(wording.legalBases),
    recipients: filled(wording.recipients),
  };
}

interface WordingProps {
  readonly wording: DecisionWording;
  readonly onChange: (wording: DecisionWording) => void;
}

/** The words of the paper, folded away: most decisions take them as they are proposed. */
function Wording({ wording, onChange }: WordingProps) {
  const lines = (text: string) => text.split('\n');
  const line = (key: 'ground' | 'proposer' | 'executors' | 'prizeSource', label: string) => (
    <TextInput
      label={label}
      value={wording[key]}
      onChange={(event) => onChange({ ...wording, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Accordion variant="contained">
      <Accordion.Item value="wording">
        <Accordion.Control>Câu chữ của quyết định</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="xs">
            {line('ground', 'Lý do khen thưởng')}
            <Textarea
              label="Căn cứ"
              description="Mỗi dòng một căn cứ; hãy kiểm tra văn bản còn hiệu lực vào ngày ký"
              value={wording.legalBases.join('\n')}
              onChange={(event) => onChange({ ...wording, legalBases: lines(event.currentTarget.value) })}
            />
            {line('proposer', 'Theo đề nghị của')}
            {line('prizeSource', 'Nguồn chi tiền thưởng')}
            {line('executors', 'Chịu trách nhiệm thi hành')}
            <Textarea
              label="Nơi nhận"
              value={wording.recipients.join('\n')}
              onChange={(event) => onChange({ ...wording, recipients: lines(event.currentTarget.value) })}
            />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
