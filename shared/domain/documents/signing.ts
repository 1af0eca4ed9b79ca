import type { AuthorityForm, Signature } from './blocks.ts';

/** Printed capacity of a signer; `none` where the head of an office signs his own paper. */
export type SigningForm = AuthorityForm | 'none' | 'TM_KT' | 'TM_Q' | 'TL_KT';

/** "Chánh Văn phòng" of "Phó Chánh Văn phòng": the head of the unit whose deputy signs. */
function headOfDeputy(position: string): string {
  const above = position.normalize('NFC').replace(/^phó\s+/iu, '');
  return above.charAt(0).toLocaleUpperCase('vi') + above.slice(1);
}

/** Who signs, as the office's list of signers has it. */
export interface SignerFacts {
  name: string;
  position: string;
  form: SigningForm;
}

interface SigningOffice {
  letterhead: string;
  /** Position of the head: "Chủ tịch". */
  head: string;
}

/**
 * The body that a collective paper is signed on behalf of: "TM. ỦY BAN NHÂN DÂN", without the name of the place
 * (Nghị định 30/2020/NĐ-CP, Art. 13, and Annex I, II.7).
 */
export function collectiveName(letterhead: string): string {
  const firstLine = letterhead.split('\n')[0]?.trim().normalize('NFC') ?? '';
  const committee = /^(ủy|uỷ) ban nhân dân\b/iu.exec(firstLine);
  return committee === null ? firstLine : committee[0];
}

/**
 * The lines above the name. `personal`: a paper that the head issues in his own right (an award decision), where a deputy
 * signs for the head but nobody signs on behalf of the body.
 */
export function signatureOf(
  office: SigningOffice,
  { name, position, form }: SignerFacts,
  { personal = false }: { personal?: boolean } = {},
): Signature {
  const collective = { form: 'TM', of: collectiveName(office.letterhead) } as const;
  const forHead = (kind: 'KT' | 'TL' | 'TUQ') => ({ form: kind, of: office.head });
  switch (form) {
    case 'none':
      return { authority: [], position, name };
    case 'TM':
      return { authority: personal ? [] : [collective], position, name };
    case 'TM_KT':
      return { authority: personal ? [forHead('KT')] : [collective, forHead('KT')], position, name };
    case 'TM_Q': {
      const acting = { form: 'Q', of: position } as const;
      return { authority: personal ? [acting] : [collective, acting], position: '', name };
    }
    case 'TL_KT':
      return { authority: [forHead('TL'), { form: 'KT', of: headOfDeputy(position) }], position, name };
    case 'KT':
    case 'TL':
    case 'TUQ':
      return { authority: [forHead(form)], position, name };
    case 'Q':
      return { authority: [{ form: 'Q', of: position }], position: '', name };
  }
}

/** The place of the head, left open while nobody is on record. */
export function openSignature(office: SigningOffice): Signature {
  return { authority: [], position: office.head, name: '' };
}
