import type { ZodError, z } from 'zod';
import { AppError, type ErrorNote } from '#shared/errors.ts';
import { fieldNames } from '#shared/text/field-names.ts';
import { formatNumber } from '#shared/text/numbers.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with an input, in words of the office: the library's own texts speak of types and English names. */
export function inputNote(error: ZodError): ErrorNote {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  const what = issue === undefined ? 'thiếu nội dung' : textOf(issue);
  const name = nameOf(issue);
  const note = AppError.of('INPUT_INVALID', { detail: name === '' ? what : `${name} ${what}` });
  return (field === '' ? note : note.at(field)).toNote();
}

/** The innermost part of the path that has a name on the screen. */
function nameOf(issue: Issue | undefined): string {
  const named = issue?.path.findLast((part) => typeof part === 'string' && Object.hasOwn(fieldNames, part));
  return named === undefined ? '' : `“${fieldNames[String(named)]}”`;
}

function textOf(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return 'không được để trống';
      return `phải từ ${limit(issue.minimum)} trở lên`;
    case 'too_big':
      if (issue.origin === 'string') return `dài hơn ${limit(issue.maximum)} ký tự`;
      if (issue.origin === 'array') return `có nhiều hơn ${limit(issue.maximum)} mục`;
      return `phải không quá ${limit(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'không phải là một ngày có trong lịch' : 'không đúng dạng';
    default:
      return 'còn thiếu hoặc không đúng loại';
  }
}

function limit(value: number | bigint): string {
  return formatNumber(Number(value));
}
