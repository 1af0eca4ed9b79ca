import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FoundThing } from '#shared/contract/units.ts';
import { findHelp } from '#shared/domain/help/find-help.ts';
import { foldVietnamese, matchesFolded } from '#shared/text/folding.ts';
import { openHelp } from './help/help-store.ts';
import { steps } from './steps.ts';
import { useTRPC } from './trpc.ts';

const SHOWN_EACH = 8;
const HINTS_SHOWN = 4;

const groupNames: Record<FoundThing['kind'], string> = {
  unit: 'Đơn vị',
  person: 'Cá nhân',
  campaign: 'Phong trào',
  document: 'Văn bản',
};

/** Ctrl+K: units, people, campaigns, papers, the steps of the year and how to do things; tone marks not needed. */
export function SearchBox() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 120);
  const begin = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([['mod+K', begin]], []);
  const { data, isFetching } = useQuery({
    ...trpc.units.find.queryOptions({ text, limit: SHOWN_EACH }),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
  });
  const setCurrent = useMutation(trpc.campaigns.setCurrent.mutationOptions());
  const screens = typed === '' ? [] : steps.filter(({ label }) => matchesFolded(label, typed));
  // Results of the letters before are narrowed at once, so that Enter never opens what no longer fits.
  const words = foldVietnamese(typed).split(' ').filter(Boolean);
  const found =
    typed.trim().length >= 2
      ? (data ?? []).filter(({ title, detail }) => {
          const folded = foldVietnamese(`${title} ${detail}`);
          return words.every((word) => folded.includes(word));
        })
      : [];

  const { data: pages } = useQuery(trpc.help.pages.queryOptions(undefined, { staleTime: Infinity }));
  // "khoa diem" names no unit and no paper, but something to do: the help knows where.
  const hints = typed.trim().length >= 2 ? findHelp(pages ?? [], typed).slice(0, HINTS_SHOWN) : [];

  // Enter opens the first result without a further key.
  const results = [
    ...screens.map(({ area }) => area),
    ...found.map(({ id }) => id),
    ...hints.map(({ section }) => section),
  ].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other results are shown, not when the store is another object
  useEffect(() => {
    if (results !== '') combobox.selectFirstOption();
  }, [results]);

  const open = (value: string) => {
    const [kind, id = ''] = value.split(' ');
    const screen = steps.find(({ area }) => area === id);
    if (kind === 'screen' && screen !== undefined) void navigate({ to: screen.path });
    if (kind === 'unit') void navigate({ to: '/units', search: { unit: id } });
    if (kind === 'person') void navigate({ to: '/units', search: { person: id } });
    if (kind === 'help') {
      const hint = hints[Number(id)];
      if (hint !== undefined) openHelp(hint.pageId, hint.section);
    }
    if (kind === 'document') void navigate({ to: '/documents', search: { document: id } });
    if (kind === 'campaign') {
      setCurrent.mutate({ campaignId: id });
      void navigate({ to: '/plan' });
    }
    setTyped('');
    combobox.closeDropdown();
    input.current?.blur();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={open} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label="Tìm đơn vị, cá nhân, phong trào, văn bản hoặc màn hình"
          placeholder="Tìm (Ctrl+K)"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={isFetching ? <Loader size={14} /> : null}
          w={190}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''} style={{ minWidth: 440 }}>
        <Combobox.Options mah={460} style={{ overflowY: 'auto' }}>
          {screens.length > 0 && (
            <Combobox.Group label="Màn hình">
              {screens.map(({ area, label }) => (
                <Combobox.Option key={area} value={`screen ${area}`}>
                  {label}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {(['unit', 'person', 'campaign', 'document'] as const).map((kind) => (
            <Group key={kind} kind={kind} things={found.filter((own) => own.kind === kind)} />
          ))}
          {hints.length > 0 && (
            <Combobox.Group label="Hướng dẫn">
              {hints.map(({ pageId, pageTitle, section }, at) => (
                <Combobox.Option key={`${pageId} ${section}`} value={`help ${at}`} py={4}>
                  <Text size="sm" truncate>
                    {section ?? pageTitle}
                  </Text>
                  {section !== null && (
                    <Text size="xs" truncate style={{ opacity: 0.8 }}>
                      {pageTitle}
                    </Text>
                  )}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {screens.length + found.length + hints.length === 0 && !isFetching && (
            <Combobox.Empty>
              Không tìm thấy. Gõ tên, mã đơn vị, họ tên, số văn bản hoặc việc cần làm, không cần dấu.
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Group({
  kind,
  things,
}: {
  readonly kind: FoundThing['kind'];
  readonly things: readonly FoundThing[];
}) {
  if (things.length === 0) return null;
  return (
    <Combobox.Group label={groupNames[kind]}>
      {things.map(({ id, title, detail }) => (
        <Combobox.Option key={id} value={`${kind} ${id}`} py={4}>
          <Text size="sm" truncate>
            {title}
          </Text>
          <Text size="xs" truncate style={{ opacity: 0.8 }}>
            {detail}
          </Text>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
