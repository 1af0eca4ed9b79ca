import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { matchesFolded } from '#shared/text/folding.ts';
import { steps } from './steps.ts';
import { useTRPC } from './trpc.ts';

const UNITS_SHOWN = 12;

/** Ctrl+K: units by name or code and the steps of the year, tone marks not needed. */
export function SearchBox() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 120);
  useHotkeys([['mod+K', () => input.current?.focus()]], []);
  const { data: units, isFetching } = useQuery({
    ...trpc.units.search.queryOptions({ text, limit: UNITS_SHOWN }),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
  });
  const screens = typed === '' ? [] : steps.filter(({ label }) => matchesFolded(label, typed));
  // Results of the letters before are narrowed at once, so that Enter never opens what no longer fits.
  const found =
    typed.trim().length >= 2
      ? (units ?? []).filter(({ code, name }) => matchesFolded(`${code} ${name}`, typed.trim()))
      : [];

  // Enter opens the first result without a further key.
  const results = [...screens.map(({ area }) => area), ...found.map(({ id }) => id)].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other results are shown, not when the store is another object
  useEffect(() => {
    if (results !== '') combobox.selectFirstOption();
  }, [results]);

  const open = (value: string) => {
    const [kind, id = ''] = value.split(' ');
    const screen = steps.find(({ area }) => area === id);
    if (kind === 'screen' && screen !== undefined) void navigate({ to: screen.path });
    if (kind === 'unit') void navigate({ to: '/units', search: { unit: id } });
    setTyped('');
    combobox.closeDropdown();
    input.current?.blur();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={open} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label="Tìm đơn vị hoặc màn hình"
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
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''} style={{ minWidth: 360 }}>
        <Combobox.Options mah={420} style={{ overflowY: 'auto' }}>
          {screens.length > 0 && (
            <Combobox.Group label="Màn hình">
              {screens.map(({ area, label }) => (
                <Combobox.Option key={area} value={`screen ${area}`}>
                  {label}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {found.length > 0 && (
            <Combobox.Group label="Đơn vị">
              {found.map(({ id, code, name }) => (
                <Combobox.Option key={id} value={`unit ${id}`}>
                  {code} · {name}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {screens.length + found.length === 0 && !isFetching && (
            <Combobox.Empty>Không tìm thấy. Gõ tên hoặc mã đơn vị, không cần dấu.</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
