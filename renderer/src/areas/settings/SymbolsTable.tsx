import { Text, Title } from '@mantine/core';
import { type DocumentKind, documentKindNames, documentKinds } from '#shared/domain/documents/kinds.ts';
import { type KindSymbols, officeSymbol } from '#shared/domain/documents/symbols.ts';
import { TextCell } from '../../ui/edit-cells.tsx';
import '../../ui/edit-table.css';

interface SymbolsTableProps {
  readonly symbol: string;
  readonly drafter: string;
  readonly symbols: KindSymbols;
  readonly onChange: (symbols: KindSymbols) => void;
}

/** A list goes out under the number of the paper that it belongs to. */
const kinds = documentKindNames.filter((kind) => kind !== 'list' && kind !== 'slip');

/** Symbols kind by kind: the decree's list, or what the office has instead. */
export function SymbolsTable({ symbol, drafter, symbols, onChange }: SymbolsTableProps) {
  const change = (kind: DocumentKind, part: Partial<NonNullable<KindSymbols[DocumentKind]>>) => {
    const next = { abbreviation: '', issuer: '', ...symbols[kind], ...part };
    const { [kind]: _before, ...others } = symbols;
    onChange(next.abbreviation === '' && next.issuer === '' ? others : { ...others, [kind]: next });
  };
  return (
    <div>
      <Title order={2} fz={15}>
        Ký hiệu theo từng loại văn bản
      </Title>
      <Text size="sm" c="gray.7" mb={6}>
        Chữ viết tắt tên loại theo Phụ lục III Nghị định 30/2020/NĐ-CP. Chỉ nhập vào ô khi cơ quan dùng khác.
      </Text>
      <table className="edit-table" aria-label="Ký hiệu theo từng loại văn bản" style={{ maxWidth: 760 }}>
        <colgroup>
          <col style={{ width: 150 }} />
          <col style={{ width: 180 }} />
          <col style={{ width: 220 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Loại văn bản</th>
            <th scope="col">Viết tắt tên loại</th>
            <th scope="col">Cơ quan trong ký hiệu</th>
            <th scope="col">In trên văn bản</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const { name, abbreviation } = documentKinds[kind];
            const own = symbols[kind];
            return (
              <tr key={kind}>
                <td style={{ padding: '4px 8px' }}>{name}</td>
                <td>
                  <TextCell
                    label={`Viết tắt ${name}`}
                    placeholder={abbreviation ?? 'không ghi'}
                    value={own?.abbreviation ?? ''}
                    onChange={(value) => change(kind, { abbreviation: value.trim() })}
                  />
                </td>
                <td>
                  <TextCell
                    label={`Cơ quan trong ký hiệu ${name}`}
                    placeholder={symbol}
                    value={own?.issuer ?? ''}
                    onChange={(value) => change(kind, { issuer: value.trim() })}
                  />
                </td>
                <td style={{ padding: '4px 8px' }}>
                  Số: 05/{officeSymbol({ symbol, drafter, symbols }, kind)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
