import { z } from 'zod';
import { refusal } from '../refuse.ts';
import { fingerprintOf, keyIdOf, type PublicKey } from './signature.ts';

/** What one office gives another once, on paper or as a small text file, so that its packages are recognised. */
export interface KeyCard {
  officeId: string;
  name: string;
  publicKey: PublicKey;
  keyId: string;
  fingerprint: string;
}

const LABELS = {
  title: 'THẺ KHÓA ĐƠN VỊ',
  version: 'Phiên bản: 1',
  name: 'Tên đơn vị: ',
  officeId: 'Mã đơn vị: ',
  publicKey: 'Khóa công khai: ',
  fingerprint: 'Dấu vân tay: ',
} as const;
const MAX_BYTES = 4096;
const fields = z.object({ name: z.string().min(1).max(300), officeId: z.uuid() });

export function writeKeyCard(office: { officeId: string; name: string }, publicKey: PublicKey): string {
  const name = office.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const lines = [
    LABELS.title,
    LABELS.version,
    LABELS.name + name,
    LABELS.officeId + office.officeId,
    LABELS.publicKey + Buffer.from(publicKey).toString('base64'),
    LABELS.fingerprint + fingerprintOf(keyIdOf(publicKey)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Tolerates other line ends and blank lines; the fingerprint must be that of the key. */
export function readKeyCard(text: string): KeyCard {
  const wrong = () => refusal('KEY_CARD_WRONG');
  if (text.length > MAX_BYTES) throw wrong();
  const lines = text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const after = (label: string) =>
    lines
      .find((line) => line.startsWith(label.trimEnd()))
      ?.slice(label.trimEnd().length)
      .trim() ?? '';
  const parsed = fields.safeParse({ name: after(LABELS.name), officeId: after(LABELS.officeId) });
  const base64 = after(LABELS.publicKey);
  const publicKey = Buffer.from(base64, 'base64');
  if (!parsed.success || !lines.includes(LABELS.title) || !lines.includes(LABELS.version)) throw wrong();
  if (publicKey.length !== 32 || publicKey.toString('base64') !== base64) throw wrong();
  const keyId = keyIdOf(publicKey);
  const fingerprint = fingerprintOf(keyId);
  if (after(LABELS.fingerprint).replace(/\s+/g, ' ').toUpperCase() !== fingerprint) throw wrong();
  return { ...parsed.data, publicKey, keyId, fingerprint };
}
