import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateView } from '#shared/contract/templates.ts';
import { type DocumentKind, documentKindNames, documentKinds } from '#shared/domain/documents/kinds.ts';
import { shortInstant } from '#shared/text/dates.ts';
import { useTRPC } from '../../app/trpc.ts';
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';

interface KindRow {
  kind: DocumentKind;
  used: TemplateView | undefined;
  trial: TemplateView | undefined;
}

const BUILT_IN = 'Mẫu có sẵn của phần mềm';

const columns: GridColumn<KindRow>[] = [
  { id: 'kind', header: 'Loại văn bản', width: 150, value: ({ kind }) => documentKinds[kind].name },
  {
    id: 'used',
    header: 'Mẫu đang dùng',
    width: 300,
    grow: true,
    value: ({ used }) => used?.fileName ?? BUILT_IN,
    render: ({ used }) =>
      used === undefined ? (
        <Text size="sm" c="gray.7">
          {BUILT_IN}
        </Text>
      ) : (
        <span className="grid-text">{used.fileName}</span>
      ),
  },
  {
    id: 'trial',
    header: 'Mẫu mới nhận',
    width: 280,
    value: ({ trial }) => trial?.fileName ?? null,
  },
  {
    id: 'state',
    header: 'Trạng thái',
    width: 190,
    value: ({ used, trial }) => stateOf(used, trial),
    render: ({ used, trial }) => {
      const state = stateOf(used, trial);
      if (state === '') return null;
      return (
        <StatusBadge tone={trial === undefined ? 'ok' : trial.triedAt === null ? 'warn' : 'info'}>
          {state}
        </StatusBadge>
      );
    },
  },
  {
    id: 'at',
    header: 'Nhận lúc',
    width: 140,
    value: ({ used, trial }) => (trial ?? used)?.takenInAt ?? null,
    render: ({ used, trial }) => {
      const at = (trial ?? used)?.takenInAt;
      return at === undefined ? null : shortInstant(at);
    },
  },
];

function stateOf(used: TemplateView | undefined, trial: TemplateView | undefined): string {
  if (trial !== undefined) return trial.triedAt === null ? 'Chờ thử' : 'Đã thử, chưa dùng';
  return used === undefined ? '' : 'Mẫu của cơ quan';
}

/** A list has no number of its own and is rarely sent alone, but may have its look too. */
const kinds = documentKindNames;

/** The look of each kind of paper: ours, or the office's own Word template. */
export function TemplatesTab() {
  const trpc = useTRPC();
  const { data: templates } = useSuspenseQuery(trpc.templates.list.queryOptions());
  const [open, setOpen] = useState<DocumentKind | null>(null);
  const rows = kinds.map((kind): KindRow => {
    const own = templates.filter((template) => template.kind === kind);
    return {
      kind,
      used: own.find(({ state }) => state === 'used'),
      trial: own.find(({ state }) => state === 'trial'),
    };
  });
  return (
    <div className="screen" style={{ paddingTop: 12 }}>
      <Text size="sm" c="gray.7">
        Mỗi loại văn bản in theo mẫu có sẵn đúng Nghị định 30/2020/NĐ-CP. Chọn một loại để thay bằng mẫu Word
        của cơ quan. Văn bản đã phát hành giữ nguyên, không đổi theo mẫu mới.
      </Text>
      <DataGrid
        label="Mẫu văn bản"
        rows={rows}
        columns={columns}
        rowKey={({ kind }) => kind}
        onOpen={({ kind }) => setOpen(kind)}
        openKey={open}
      />
      {open !== null && (
        <TemplatePanel
          key={open}
          kind={open}
          templates={templates.filter(({ kind }) => kind === open)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
