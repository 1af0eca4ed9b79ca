import {
  Button,
  Group,
  Loader,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CertificateNoteView, CertificateOptions } from '#shared/contract/award-certificates.ts';
import type { AwardView } from '#shared/contract/award-decisions.ts';
import { a4Certificate, largeCertificate } from '#shared/domain/documents/certificate-templates.ts';
import { calibrationText } from '#shared/text/documents/certificate.ts';
import { trpcClient } from '../../app/client.ts';
import { useTRPC } from '../../app/trpc.ts';
import { showError } from '../../ui/notify.tsx';
import { useJob } from '../../ui/use-job.tsx';
import { CertificatePreview } from './CertificatePreview.tsx';
import { saveTo } from './save-to.ts';
import './awards.css';

interface CertificatesDialogProps {
  readonly decisionId: string;
  readonly awards: readonly AwardView[];
  readonly onClose: () => void;
}

const templates = { a4: a4Certificate, large: largeCertificate };
const kindNames: Record<CertificateNoteView['kinds'][number], string> = {
  shrunk: 'thu nhỏ cỡ chữ',
  wrapped: 'xuống dòng',
  tooLong: 'quá dài, có thể bị cắt',
  missingCharacters: 'có ký tự không in được',
};

/** How certificates are printed, what one looks like, and all of them as one PDF. */
export function CertificatesDialog({ decisionId, awards, onClose }: CertificatesDialogProps) {
  const trpc = useTRPC();
  const { run, view: progress } = useJob();
  // The offset belongs to the printer of this machine, so it stays on this machine.
  const [options, setOptions] = useLocalStorage<CertificateOptions>({
    key: 'certificate-options',
    defaultValue: { templateId: 'a4', mode: 'full', offset: { xMm: 0, yMm: 0 } },
    getInitialValueInEffect: false,
  });
  const [awardId, setAwardId] = useState(awards[0]?.id ?? '');
  const [notes, setNotes] = useState<readonly CertificateNoteView[] | null>(null);
  const { data: texts } = useQuery(trpc.awards.certificateTexts.queryOptions({ decisionId, awardId }));
  const { templateId, mode, offset } = options;
  const template = templates[templateId];

  const printAll = () =>
    saveTo('pdf', `Bằng khen (${awards.length}).pdf`, async (target) => {
      const printed = await run(`Tạo ${awards.length} bằng`, (jobId) => {
        const awardIds = awards.map(({ id }) => id);
        return trpcClient.awards.certificates.mutate({ ...options, decisionId, awardIds, target, jobId });
      });
      setNotes(printed?.notes ?? null);
      return printed?.file ?? null;
    }).catch(showError);
  const printSheet = () =>
    saveTo('pdf', 'Tờ căn chỉnh máy in.pdf', (target) =>
      trpcClient.awards.calibrationSheet.mutate({ templateId, offset, target }),
    ).catch(showError);
  const shift = (axis: 'xMm' | 'yMm', label: string) => (
    <NumberInput
      label={label}
      suffix=" mm"
      decimalScale={1}
      step={0.5}
      min={-50}
      max={50}
      hideControls={false}
      disabled={mode === 'full'}
      value={offset[axis]}
      onChange={(value) =>
        typeof value === 'number' && setOptions({ ...options, offset: { ...offset, [axis]: value } })
      }
    />
  );
  return (
    <Modal opened onClose={onClose} size={1120} title="In bằng" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Group align="flex-start" wrap="nowrap" gap="lg">
        <Stack gap="sm" w={340} style={{ flexShrink: 0 }}>
          <Select
            label="Mẫu bằng"
            value={templateId}
            onChange={(value) => setOptions({ ...options, templateId: value === 'large' ? 'large' : 'a4' })}
            data={Object.entries(templates).map(([value, { name }]) => ({ value, label: name }))}
          />
          <SegmentedControl
            aria-label="Cách in"
            value={mode}
            onChange={(value) => setOptions({ ...options, mode: value === 'blank' ? 'blank' : 'full' })}
            data={[
              { value: 'full', label: 'Giấy trắng' },
              { value: 'blank', label: 'Phôi in sẵn' },
            ]}
          />
          <Group grow>
            {shift('xMm', 'Lệch ngang')}
            {shift('yMm', 'Lệch dọc')}
          </Group>
          <Button variant="default" disabled={mode === 'full'} onClick={() => void printSheet()}>
            Lưu tờ căn chỉnh máy in
          </Button>
          <Text size="xs" c="gray.7">
            {template.source}
          </Text>
          <Select
            label="Xem trước"
            searchable
            value={awardId}
            onChange={(value) => setAwardId(value ?? awardId)}
            data={awards.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button onClick={() => void printAll()}>Lưu {awards.length} bằng thành một tệp PDF</Button>
        </Stack>
        <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
          {texts === undefined ? (
            <Loader role="status" aria-label="Đang tải" />
          ) : (
            <CertificatePreview template={template} texts={texts} mode={mode} offset={offset} width={690} />
          )}
          {notes !== null && <Notes notes={notes} />}
        </Stack>
      </Group>
      {progress}
    </Modal>
  );
}

function Notes({ notes }: { readonly notes: readonly CertificateNoteView[] }) {
  if (notes.length === 0) return <Text size="sm">Mọi dòng in đúng cỡ chữ của mẫu.</Text>;
  return (
    <div style={{ maxHeight: 150, overflow: 'auto' }}>
      <Text size="sm" fw={600}>
        {notes.length} dòng nên xem lại trước khi ký
      </Text>
      {notes.map((note) => (
        <Text key={`${note.name} ${note.field}`} size="sm">
          {note.name}: {calibrationText.fields[note.field]}{' '}
          {note.kinds.map((kind) => kindNames[kind]).join(', ')}
        </Text>
      ))}
    </div>
  );
}
