import { shortDate } from '../../text/dates.ts';

interface NumberFacts {
  date: string;
  today: string;
  /** "Kế hoạch". */
  kindName: string;
  /** Latest date of the series in that year, null while it has none. */
  lastDate: string | null;
  isSigned: boolean;
  /** Empty for a paper that nobody is named to sign. */
  signerName: string;
  isSignerInForce: boolean;
}

/**
 * What a clerk would ask before a number is given (Nghị định 30/2020/NĐ-CP, Art. 15: after the signature, in order, on that
 * day or the next). Advice, not refusals: papers are entered late and out of order in every office.
 */
export function numberAdvice(facts: NumberFacts): string[] {
  const { date, today, kindName, lastDate, isSigned, signerName, isSignerInForce } = facts;
  return [
    ...(isSigned ? [] : ['Văn bản chưa ghi là đã ký; số và ngày được cấp sau khi ký.']),
    ...(date > today ? [`Ngày ${shortDate(date)} chưa đến.`] : []),
    ...(lastDate !== null && date < lastDate
      ? [`${kindName} gần nhất trong sổ ghi ngày ${shortDate(lastDate)}, muộn hơn ngày đang chọn.`]
      : []),
    ...(signerName !== '' && !isSignerInForce
      ? [`${signerName} không có trong danh sách người ký còn thẩm quyền vào ngày ${shortDate(date)}.`]
      : []),
  ];
}
