import { Button, Group, Modal, ScrollArea, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CampaignChoice, MapChangeInput } from '#shared/contract/unit-map.ts';
import type { UnitRow } from '#shared/contract/units.ts';
import { changeOfResolution, matchResolution } from '#shared/domain/units/match-resolution.ts';
import { readResolution } from '#shared/domain/units/read-resolution.ts';
import type { ErrorNote } from '#shared/errors.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { noteOf } from '../../../app/ipc-link.ts';
import { useTRPC } from '../../../app/trpc.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNoteView } from '../../../ui/ErrorNoteView.tsx';
import { showDone, showError } from '../../../ui/notify.tsx';
import { unitOptions } from '../UnitSelect.tsx';
import { beginDraft, type ChangeKind, changeHints, changeKinds, changeOf, newKey } from './draft.ts';
import { MapFields } from './MapFields.tsx';
import { MapPreviewPane } from './MapPreviewPane.tsx';
import { ResolutionFields } from './ResolutionFields.tsx';

interface MapChangeDialogProps {
  readonly units: readonly UnitRow[];
  /** Units that were chosen in the list. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

const kindOptions = Object.entries(changeKinds).map(([value, label]) => ({ value, label }));

/** "Sắp xếp đơn vị": say on the left what changes, see on the right what follows, then confirm. */
export function MapChangeDialog({ units, chosen, onClose }: MapChangeDialogProps) {
  const trpc = useTRPC();
  const [draft, setDraft] = useState(() => beginDraft('merge', chosen, units));
  const [heirs, setHeirs] = useState<Record<string, string>>({});
  const [campaigns, setCampaigns] = useState<Record<string, CampaignChoice>>({});
  const [codes, setCodes] = useState<Record<string, string>>({});
  const resolution = useResolution(units, draft.date);
  const change = useMemo((): MapChangeInput | null => {
    const own = changeOf(draft, units);
    if (own === null) return null;
    const read = draft.kind === 'resolution' ? resolution.change(draft.parentId, draft.source) : own;
    if (read === null) return null;
    const items = read.items.map((item) =>
      item.target.kind === 'new'
        ? {
            ...item,
            target: {
              ...item.target,
              unit: { ...item.target.unit, code: codes[item.target.unit.key] ?? item.target.unit.code },
            },
          }
        : item,
    );
    return { ...read, items, heirs: { ...read.heirs, ...heirs }, campaigns };
  }, [draft, units, heirs, campaigns, codes, resolution]);
  const [asked] = useDebouncedValue(change, 250);
  const { data: preview } = useQuery({
    ...trpc.unitMap.preview.queryOptions(asked ?? nothing),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const [note, setNote] = useState<ErrorNote | null>(null);
  const confirm = useMutation(
    trpc.unitMap.confirm.mutationOptions({
      onSuccess: ({ summary, people }) => {
        const moved = people === 0 ? '' : ` Chuyển ${formatNumber(people)} người.`;
        showDone(`Đã sắp xếp: ${summary}.${moved} Ctrl+Z để hoàn tác.`);
        onClose();
      },
      onError: (error) => {
        const found = noteOf(error);
        if (found === null) showError(error);
        setNote(found);
      },
      meta: { handlesError: true },
    }),
  );
  const isShown = change !== null && preview !== undefined;
  const canConfirm = isShown && asked === change && preview.problems.length === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size={1180}
      title="Sắp xếp đơn vị"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      styles={{ body: { paddingBottom: 0 } }}
    >
      <Group align="stretch" gap="lg" wrap="nowrap" style={{ height: 'min(640px, calc(100vh - 190px))' }}>
        <ScrollArea w={430} type="auto" offsetScrollbars>
          <Stack gap="sm" pr={4}>
            <Select
              label="Cách sắp xếp"
              data-autofocus
              data={kindOptions}
              allowDeselect={false}
              value={draft.kind}
              onChange={(kind) => {
                const { date, source } = draft;
                setDraft({
                  ...beginDraft((kind ?? 'merge') as ChangeKind, draft.sources, units),
                  date,
                  source,
                });
                setHeirs({});
                setCodes({});
              }}
            />
            <Text size="sm" c="dimmed">
              {changeHints[draft.kind]}
            </Text>
            <Group grow align="flex-start">
              <DateField
                label="Có hiệu lực từ ngày"
                required
                value={draft.date}
                onChange={(date) => setDraft({ ...draft, date })}
              />
              <TextInput
                label="Nghị quyết, quyết định"
                placeholder="Số, ký hiệu, ngày"
                value={draft.source}
                onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
              />
            </Group>
            {draft.kind === 'resolution' ? (
              <ResolutionFields
                {...resolution}
                units={units}
                parentId={draft.parentId}
                onParent={(parentId) => setDraft({ ...draft, parentId })}
              />
            ) : (
              <MapFields
                key={draft.kind}
                draft={draft}
                units={units}
                onChange={(parts) => setDraft({ ...draft, ...parts })}
              />
            )}
          </Stack>
        </ScrollArea>
        <ScrollArea
          style={{ flex: 1, borderLeft: '1px solid var(--mantine-color-gray-3)', paddingLeft: 20 }}
          type="auto"
          offsetScrollbars
        >
          {isShown && draft.date !== null ? (
            <MapPreviewPane
              preview={preview}
              date={draft.date}
              onHeir={(unitId, heirId) => {
                const { [unitId]: _old, ...rest } = heirs;
                setHeirs(heirId === null ? rest : { ...rest, [unitId]: heirId });
              }}
              onCampaign={(campaignId, choice) => setCampaigns({ ...campaigns, [campaignId]: choice })}
              onCode={
                draft.kind === 'resolution'
                  ? (at, code) => {
                      const target = change.items[at]?.target;
                      if (target?.kind === 'new') setCodes({ ...codes, [target.unit.key]: code });
                    }
                  : undefined
              }
            />
          ) : (
            <Text size="sm" c="dimmed" pt={40} ta="center">
              Chọn đơn vị và ngày ở bên trái. Những gì sẽ thay đổi hiện ở đây trước khi thực hiện.
            </Text>
          )}
        </ScrollArea>
      </Group>
      {note !== null && <ErrorNoteView note={note} />}
      <Group justify="flex-end" py="sm">
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
        <Button
          disabled={!canConfirm}
          loading={confirm.isPending}
          onClick={() => {
            setNote(null);
            if (change !== null) confirm.mutate(change);
          }}
        >
          {draft.date === null ? 'Sắp xếp' : `Sắp xếp từ ${shortDate(draft.date)}`}
        </Button>
      </Group>
    </Modal>
  );
}

const nothing: MapChangeInput = {
  ...{ date: '2025-07-01', source: '', items: [], renames: [], moves: [], ends: [], heirs: {} },
  campaigns: {},
};

/** The text of a resolution with what was read and chosen; keys of new units stay the same while it is edited. */
function useResolution(units: readonly UnitRow[], date: string | null) {
  const [text, onText] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [keys] = useState(() => Array.from({ length: 500 }, newKey));
  const options = useMemo(() => unitOptions(units, ({ validTo }) => validTo === null), [units]);
  return useMemo(() => {
    const reading = readResolution(text);
    const known = units.map(({ id, code, name, kind, parentId, validFrom, validTo }) => ({
      ...{ id, code, name, kind, parentId, validFrom, validTo },
    }));
    const items = matchResolution(reading.items, known, date ?? '9999-12-31', chosen);
    return {
      ...{ text, onText, reading, items, options },
      onChoose: (key: string, unitId: string | null) => {
        const next = new Map(chosen);
        if (unitId === null) next.delete(key);
        else next.set(key, unitId);
        setChosen(next);
      },
      change: (parentId: string | null, source: string) =>
        date === null || items.length === 0
          ? null
          : changeOfResolution(items, known, { parentId, keys, date, source }),
    };
  }, [text, chosen, units, date, keys, options]);
}
