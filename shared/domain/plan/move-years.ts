import { dateParts, daysInMonth, fromDayNumber, localDate, toDayNumber } from '../local-date.ts';
import type { Deadline } from './milestone.ts';
import type { Plan } from './plan.ts';

/** The same day of another year; 29 February becomes the last day of that February. */
export function moveDate(date: string, years: number): string {
  const { year, month, day } = dateParts(date);
  return localDate(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

function moveDeadline(deadline: Deadline, years: number): Deadline {
  const moveYear = (text: string) => `${Number(text.slice(0, 4)) + years}${text.slice(4)}`;
  switch (deadline.kind) {
    case 'date':
      return { ...deadline, date: moveDate(deadline.date, years) };
    case 'month':
      return { ...deadline, month: moveYear(deadline.month) };
    case 'quarter':
      return { ...deadline, quarter: moveYear(deadline.quarter) };
    case 'recurring':
      return deadline;
  }
}

/**
 * The plan for another period: every date moved by whole years. In the titles the years of the old period are moved too
 * ("năm 2024 - 2025"); in all other prose years stay, because they may belong to a law or to an event – the checklist names
 * what still speaks of the old period.
 */
export function movePlanYears(plan: Plan, years: number): Plan {
  if (years === 0) return plan;
  const first = dateParts(plan.period.from).year;
  const last = plan.period.to === null ? first : dateParts(plan.period.to).year;
  const moveTitle = (text: string) =>
    text.replace(/(?<!\d)\d{4}(?!\d)/g, (year) =>
      Number(year) >= first && Number(year) <= last ? String(Number(year) + years) : year,
    );
  return {
    ...plan,
    title: moveTitle(plan.title),
    subject: moveTitle(plan.subject),
    period: {
      from: moveDate(plan.period.from, years),
      to: plan.period.to === null ? null : moveDate(plan.period.to, years),
    },
    waves: plan.waves.map((wave) => ({
      ...wave,
      from: moveDate(wave.from, years),
      to: moveDate(wave.to, years),
    })),
    indicators: plan.indicators.map((indicator) => {
      const { measure, target } = indicator;
      if (measure.kind !== 'date' || target === null) return indicator;
      const day = moveDate(fromDayNumber(target.valueHundredths / 100), years);
      return { ...indicator, target: { ...target, valueHundredths: toDayNumber(day) * 100 } };
    }),
    milestones: plan.milestones.map((milestone) => ({
      ...milestone,
      name: moveTitle(milestone.name),
      deadline: moveDeadline(milestone.deadline, years),
    })),
  };
}
