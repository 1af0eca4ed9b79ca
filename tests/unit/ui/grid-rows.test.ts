import { expect, test } from 'vitest';
import { type GridColumn, sortRows } from '../../../renderer/src/ui/grid-rows.ts';

const columns: GridColumn<string>[] = [{ id: 'name', header: 'Tên', width: 100, value: (own) => own }];
const sorted = (rows: string[], descending = false) => sortRows(rows, columns, { id: 'name', descending });

test('numbers in names sort by their size, words as in Vietnamese, empty ones last', () => {
  const names = ['Khu dân cư số 10', 'Cụm số 1', 'Khu dân cư số 2', '', 'Đội 3', 'Cụm số 12', 'Cụm số 3'];
  expect(sorted(names)).toEqual([
    ...['Cụm số 1', 'Cụm số 3', 'Cụm số 12', 'Đội 3', 'Khu dân cư số 2', 'Khu dân cư số 10', ''],
  ]);
  expect(sorted(['NK-10-T2', 'NK-9-T10', 'NK-9-T9'])).toEqual(['NK-9-T9', 'NK-9-T10', 'NK-10-T2']);
  expect(sorted(['Số 2', 'Số 10'], true)).toEqual(['Số 10', 'Số 2']);
});
