import type { FormVerdict } from '#shared/contract/tracking-forms.ts';
import type { Tone } from '../../ui/StatusBadge.tsx';

export const verdicts: Record<FormVerdict, { tone: Tone; text: string }> = {
  accepted: { tone: 'ok', text: 'Hợp lệ' },
  warnings: { tone: 'warn', text: 'Hợp lệ, cần xem' },
  returned: { tone: 'bad', text: 'Trả lại' },
  foreign: { tone: 'bad', text: 'Không phải biểu này' },
  duplicate: { tone: 'muted', text: 'Đã nhận rồi' },
  older: { tone: 'muted', text: 'Bản cũ hơn' },
  unreadable: { tone: 'bad', text: 'Không đọc được' },
};

export const isGood = (verdict: FormVerdict) => verdict === 'accepted' || verdict === 'warnings';
