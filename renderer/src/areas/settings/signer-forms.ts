import type { SignerForm } from '#shared/contract/settings.ts';

/** Printed capacity with its meaning, Nghị định 30/2020/NĐ-CP Điều 13. */
export const signerFormNames: Record<SignerForm, string> = {
  none: 'Ký trực tiếp (người đứng đầu)',
  TM: 'TM. – ký thay mặt tập thể',
  TM_KT: 'TM. và KT. – cấp phó ký thay mặt tập thể',
  TM_Q: 'TM. và Q. – người được giao quyền ký thay mặt tập thể',
  KT: 'KT. – cấp phó ký thay người đứng đầu',
  Q: 'Q. – người được giao quyền người đứng đầu',
  TL: 'TL. – người đứng đầu đơn vị ký thừa lệnh',
  TL_KT: 'TL. và KT. – cấp phó của đơn vị ký thừa lệnh',
  TUQ: 'TUQ. – ký thừa ủy quyền',
};
