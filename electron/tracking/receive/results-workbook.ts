import type { FormReturnRow } from '#shared/contract/tracking-forms.ts';
import { shortDate } from '#shared/text/dates.ts';
import { formVerdictNames } from '#shared/text/form-verdicts.ts';
import { type TableSheet, writeTables } from '../../files/workbook/write-tables.ts';

/** What became of the files, and every cell to correct or to look at, to work through or to hand round. */
export function resultsWorkbook(campaign: string, files: readonly FormReturnRow[]): Promise<Uint8Array> {
  return writeTables([filesSheet(campaign, files), cellsSheet(campaign, files)]);
}

function filesSheet(campaign: string, files: readonly FormReturnRow[]): TableSheet {
  return {
    name: 'Kết quả nhận biểu',
    look: 'text',
    titles: [{ text: `KẾT QUẢ NHẬN BIỂU – ${campaign}`, size: 13, bold: true, align: 'left' }],
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Tệp', width: 34 },
      { header: 'Đơn vị', width: 26 },
      { header: 'Mốc', width: 26 },
      { header: 'Ngày nhận', width: 12 },
      { header: 'Kết quả', width: 18 },
      { header: 'Ô sai', width: 7, align: 'center' },
      { header: 'Ô cần xem', width: 10, align: 'center' },
      { header: 'Lý do và cách xử lý', width: 60 },
    ],
    canFilter: true,
    lines: files.map((file, at) => {
      const faults = file.cells.filter(({ level }) => level === 'error').length;
      const { unitName, milestoneName, receivedOn, verdict, message } = file;
      return {
        cells: [
          ...[at + 1, file.file, unitName, milestoneName, shortDate(receivedOn), formVerdictNames[verdict]],
          ...[faults, file.cells.length - faults, message],
        ],
      };
    }),
  };
}

function cellsSheet(campaign: string, files: readonly FormReturnRow[]): TableSheet {
  return {
    name: 'Từng ô',
    look: 'text',
    titles: [{ text: `CÁC Ô PHẢI SỬA HOẶC CẦN XEM – ${campaign}`, size: 13, bold: true, align: 'left' }],
    columns: [
      { header: 'Đơn vị', width: 26 },
      { header: 'Tệp', width: 30 },
      { header: 'Trang', width: 20 },
      { header: 'Ô', width: 8 },
      { header: 'Mức', width: 11 },
      { header: 'Vấn đề và cách sửa', width: 80 },
    ],
    canFilter: true,
    lines: files.flatMap(({ unitName, file, cells }) =>
      cells.map(({ sheet, cell, level, message }) => ({
        cells: [unitName, file, sheet, cell, level === 'error' ? 'Phải sửa' : 'Cần xem', message],
      })),
    ),
  };
}
