/** "I", "II.", "A", "B.", "1.1" is not one. */
const groupNumber = /^([IVXL]+|[A-ZĐ])[.)]?$/;
const groupStart = /^([IVXL]+|[A-ZĐ])\s*[.)/-]\s*/;

/** One text, marked as a heading by its number, or in capitals; a list of names alone has no such rows. */
export function isHeadingRow(number: string, texts: readonly string[]): boolean {
  const [first = '', ...others] = texts;
  // A total may stand beside the heading: "Khối sở, ban, ngành | 25".
  if (first === '' || others.some((text) => !/^\d[\d.,]*$/.test(text))) return false;
  if (/^\d/.test(first)) return false;
  if (groupNumber.test(number) || groupStart.test(first)) return true;
  return others.length === 0 && number === '' && /^(khối|cụm|nhóm|các) |^(KHỐI|CỤM|NHÓM|CÁC) /u.test(first);
}

/** The headings over a row: one with a number of the same kind takes the place of the former, and ends what stood below that. */
export class GroupStack {
  #open: { kind: string; text: string }[] = [];

  enter(number: string, text: string): void {
    const kind = kindOf(number || (groupStart.exec(text)?.[1] ?? /^\d+(?=[.)])/.exec(text)?.[0] ?? ''));
    const same = this.#open.findIndex((own) => own.kind === kind);
    const own = { kind, text: text.replace(groupStart, '').replace(/\s*[:;.]$/, '') };
    this.#open = [...(same < 0 ? this.#open : this.#open.slice(0, same)), own];
  }

  get inner(): string {
    return this.#open.at(-1)?.text ?? '';
  }

  get all(): string[] {
    return this.#open.map(({ text }) => text);
  }
}

function kindOf(number: string): string {
  if (/^[IVXL]+[.)]*$/.test(number)) return 'roman';
  if (/^\d/.test(number)) return `level ${number.split('.').filter((part) => part !== '').length}`;
  return number === '' ? '' : 'letter';
}
