import { crc32, deflateSync } from 'node:zlib';
import ExcelJS from 'exceljs';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey picture; `declared` writes another size into its header than its data have. */
export function png(width: number, height: number, declared = { width, height }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(declared.width, 0);
  header.writeUInt32BE(declared.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 0xb0)]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The headers of a photograph, with a thumbnail's segment before the frame; enough to be told from anything else. */
export function jpg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const application = Buffer.from([0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0]);
  const end = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), application, frame, end]);
}

/** A PDF with one more object; `packed` puts that object into a compressed object stream. */
export function pdf(object = '<< /Type /Catalog >>', packed = false): Buffer {
  const stream = deflateSync(Buffer.from(`1 0 ${object}`, 'latin1'));
  const head = `2 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >> stream\n`;
  const body = packed
    ? Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream endobj\n', 'latin1')])
    : Buffer.from(`1 0 obj ${object} endobj\n`, 'latin1');
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n', 'latin1'),
    body,
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n', 'latin1'),
  ]);
}

export async function xlsx(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Danh sách').addRow(['Nguyễn Văn A']);
  return Buffer.from(await book.xlsx.writeBuffer());
}
