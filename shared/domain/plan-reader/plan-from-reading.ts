import { upperFirst } from '../../text/first-letter.ts';
import { foldVietnamese } from '../../text/folding.ts';
import { romanNumeral } from '../../text/numbers.ts';
import { planFromReadingText as words } from '../../text/plan-from-reading.ts';
import { documentKindNames } from '../../text/plan-reading.ts';
import { lastDayOfMonth, localDate } from '../local-date.ts';
import type { AwardType, DossierItem, RatioLimit } from '../plan/award-type.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import type { Indicator, Measure } from '../plan/indicator.ts';
import type { Deadline, Milestone, MilestoneKind } from '../plan/milestone.ts';
import type { CampaignKind, Plan, Task, Wave } from '../plan/plan.ts';
import { line } from './one-line.ts';
import { areasFromReading, proseFromReading, standardOf } from './prose-from-reading.ts';
import type { PlanReading, ReadItem, Span } from './reading.ts';

/** Whose plan the text is: this office's own, or one from above that it carries out. */
export type ReadAs = 'own' | 'above';

interface Given {
  readAs: ReadAs;
  /** The text that was read; statements of targets are taken from it word by word. */
  text: string;
  today: string;
  newId: () => string;
}

/**
 * A draft from what a person accepted of a reading. Nothing is made up: what the text leaves open (an operator, a year, the
 * end of a period) stays empty, and the checklist of the plan names it. Deadlines without any date and shares of things
 * that the application does not count are not taken over; the ceremony has a screen of its own.
 */
export function planFromReading(reading: PlanReading, { readAs, text, today, newId }: Given): Plan {
  const title = line(reading.title?.value ?? '') || words.untitled;
  const blank = blankPlan({ title, kind: kindOf(title), today });
  const waves = reading.waves.flatMap((wave, at) => waveOf(wave, at, newId));
  const { areas, areaOf } = areasFromReading(reading, newId);
  const counts = new Map<string, number>();
  const indicators = reading.targets.map((target) => {
    const area = areaOf(target.span);
    const at = (counts.get(area.id) ?? 0) + 1;
    counts.set(area.id, at);
    return indicatorOf(target, { code: `${area.code}${at}`, contentAreaId: area.id, text, newId });
  });
  const named = (role: ReadItem<'recipients'>['role']) =>
    reading.recipients.flatMap((one) => (one.role === role && line(one.name) !== '' ? [line(one.name)] : []));
  const filing = reading.recipients.find(({ role }) => role === 'file');
  return {
    ...blank,
    period: periodOf(reading, waves) ?? blank.period,
    waves,
    ...proseFromReading(reading, newId),
    contentAreas: areas,
    indicators,
    awardTypes: awardsOf(reading, newId),
    dossier: dossierOf(reading, newId),
    milestones: reading.deadlines.flatMap((deadline) => milestoneOf(deadline, waves, newId)),
    tasks: tasksOf(reading, newId),
    recipients: named('recipient'),
    issuedAs: readAs === 'own' ? issuedAs(reading) : 'plan',
    parentPlan: readAs === 'own' ? null : parentPlanOf(reading, title),
    dispatch: { ...blank.dispatch, addressees: named('addressee') },
    ...(filing === undefined ? {} : { filingLine: line(filing.name) }),
  };
}

function kindOf(title: string): CampaignKind {
  const folded = foldVietnamese(title);
  if (/thi dua dac biet/.test(folded)) return 'special';
  return /thuong xuyen/.test(folded) ? 'regular' : 'thematic';
}

function issuedAs({ kind }: PlanReading): Plan['issuedAs'] {
  if (kind?.value === 'dispatch') return 'dispatch';
  return kind?.value === 'decision' && kind.attached === 'plan' ? 'decisionWithPlan' : 'plan';
}

function parentPlanOf({ kind, number, date, issuer }: PlanReading, title: string): Plan['parentPlan'] {
  return {
    documentName: documentKindNames[kind?.value ?? 'plan'] ?? words.plan,
    number: line(number?.value ?? ''),
    issuedOn: date?.value.length === 10 ? date.value : null,
    issuer: line(issuer?.value ?? '') || words.above,
    title,
    campaignId: null,
  };
}

/** First or last day of "2025-08-19", "2025-08", "2025-Q3" or "2025". */
export function dayOf(when: string, edge: 'first' | 'last'): string {
  if (when.length === 10) return when;
  const year = Number(when.slice(0, 4));
  const rest = when.slice(5);
  const [from, to] =
    rest === ''
      ? [1, 12]
      : rest.startsWith('Q')
        ? [Number(rest[1]) * 3 - 2, Number(rest[1]) * 3]
        : [Number(rest), Number(rest)];
  return edge === 'first' ? localDate(year, from, 1) : lastDayOfMonth(year, to);
}

function periodOf({ period }: PlanReading, waves: readonly Wave[]): Plan['period'] | null {
  const from = period?.from ?? waves[0]?.from;
  if (from === undefined || from === null) return null;
  const to = period === null ? (waves.at(-1)?.to ?? null) : period.to;
  return { from: dayOf(from, 'first'), to: to === null ? null : dayOf(to, 'last') };
}

function waveOf(wave: ReadItem<'waves'>, at: number, newId: () => string): Wave[] {
  if (wave.from === null || wave.to === null) return [];
  return [
    {
      id: newId(),
      number: at + 1,
      name: line(wave.name) || words.wave(at + 1),
      from: dayOf(wave.from, 'first'),
      to: dayOf(wave.to, 'last'),
      theme: line(wave.theme ?? ''),
    },
  ];
}

function indicatorOf(
  target: ReadItem<'targets'>,
  {
    code,
    contentAreaId,
    text,
    newId,
  }: { code: string; contentAreaId: string; text: string; newId: () => string },
): Indicator {
  const { op, value } = target;
  return {
    id: newId(),
    code,
    contentAreaId,
    name: statement(text, target.span) || line(target.what),
    shortName: shortened(line(target.what)),
    measure: measureOf(target),
    target: op === null ? null : { op, valueHundredths: Math.round(value * 100) },
    groupIds: [],
    missingIsNotMet: false,
    guidance: '',
  };
}

/** The sentence as the plan has it, without the sign of its list and its last stop. */
function statement(text: string, [from, to]: Span): string {
  const plain = line(text.slice(from, to).replaceAll(/[*_#\\]/g, ''));
  return upperFirst(plain.replace(/^[-+•–]\s*/, '').replace(/[.;,:]+$/, ''));
}

function shortened(what: string): string {
  if (what.length <= 60) return upperFirst(what);
  return upperFirst(`${what.slice(0, what.lastIndexOf(' ', 57))}…`);
}

function measureOf({ unit, per, who, what, base }: ReadItem<'targets'>): Measure {
  if (unit === '%') {
    return {
      kind: 'percent',
      numerator: words.numerator(shortened(line(what))),
      denominator: line(base ?? '') || words.denominator,
    };
  }
  const piece = line(unit) || words.piece;
  if (per === null) return { kind: 'count', unit: piece };
  return {
    kind: 'rate',
    numerator: words.numerator(piece),
    denominator: words.perDenominator(line(who ?? ''), line(per)),
    unit: `${piece}/${line(per)}`,
  };
}

const subjectOfRatio = (words: string): RatioLimit['whole'] | null =>
  /ca nhan/.test(words) ? 'individuals' : /tap the/.test(words) ? 'collectives' : null;

function ratioOf(ratio: ReadItem<'ratios'>, newId: () => string): RatioLimit[] {
  const part = foldVietnamese(ratio.part);
  const whole = subjectOfRatio(foldVietnamese(ratio.whole ?? '')) ?? 'individuals';
  if (ratio.op === null || !/lanh dao|quan ly/.test(part)) return [];
  return [
    {
      id: newId(),
      part: 'leaders',
      whole,
      op: ratio.op,
      percent: Math.min(100, Math.round(ratio.value)),
      source: words.thisPlan,
    },
  ];
}

/** Quotas by the award that they belong to; limits of the list go to the awards that have a quota. */
function awardsOf(reading: PlanReading, newId: () => string): AwardType[] {
  const names = [
    ...new Set([
      ...reading.quotas.map(({ award }) => line(award ?? '') || words.award),
      ...reading.awardTypes.map(({ name }) => line(name) || words.award),
    ]),
  ];
  return names.map((name): AwardType => {
    const own = reading.quotas.filter(({ award }) => (line(award ?? '') || words.award) === name);
    const quotas = own.flatMap(({ object, op, value }) =>
      object === null || value === null ? [] : [{ subject: object, op: op ?? ('<=' as const), value }],
    );
    const type = reading.awardTypes.find((one) => line(one.name) === name);
    return {
      id: newId(),
      name,
      decidedBy: line(type?.decidedBy ?? '') || (/(?:của|do)\s+(.+)$/u.exec(name)?.[1] ?? words.decidedBy),
      prizeKey: null,
      managedHere: quotas.length > 0,
      standard: standardOf(reading, name),
      quotaNote: own.flatMap(({ rule }) => (rule === null ? [] : [line(rule)])).join('; '),
      allocatedBy: '',
      occasion: 'any',
      category:
        type?.category ??
        (/danh hieu|co thi dua|chien si thi dua/.test(foldVietnamese(name)) ? 'title' : 'commendation'),
      quotas,
      ratioLimits: quotas.length === 0 ? [] : reading.ratios.flatMap((ratio) => ratioOf(ratio, newId)),
      eligibility: [],
    };
  });
}

function dossierOf({ dossier }: PlanReading, newId: () => string): Plan['dossier'] {
  const items = dossier.flatMap((part): DossierItem[] => {
    if (!('item' in part)) return [];
    const name = line(part.item);
    if (name === '') return [];
    const folded = foldVietnamese(name);
    return [
      {
        id: newId(),
        name,
        form: line(part.form ?? ''),
        required: !/neu co/.test(folded),
        per: /bao cao thanh tich|so yeu ly lich|xac nhan/.test(folded) ? 'nomination' : 'proposer',
      },
    ];
  });
  const counted = dossier.find((part) => 'sets' in part);
  const sets = counted === undefined ? 1 : Math.min(10, Math.max(1, counted.sets));
  return { items, sets, originals: counted?.originals ?? true, notes: [], route: [] };
}

const milestoneKinds: readonly [RegExp, MilestoneKind][] = [
  [/tong ket|ket qua (nam|ca nam|toan bo)/, 'finalReport'],
  [/so ket|dot \d|ket qua dot/, 'waveReport'],
  [/bao cao/, 'finalReport'],
  [/phat dong/, 'launch'],
  [/xay dung ke hoach|ban hanh ke hoach|ke hoach/, 'ownPlan'],
];

function milestoneOf(
  deadline: ReadItem<'deadlines'>,
  waves: readonly Wave[],
  newId: () => string,
): Milestone[] {
  const due = deadlineOf(deadline);
  if (due === null) return [];
  const what = foldVietnamese(deadline.what);
  const kind = milestoneKinds.find(([pattern]) => pattern.test(what))?.[1] ?? 'other';
  const wave = /dot (\d+|i+v?)\b/.exec(what)?.[1];
  const waveId =
    waves.find(({ number }) => String(number) === wave || romanNumeral(number).toLowerCase() === wave)?.id ??
    null;
  return [
    {
      id: newId(),
      name: upperFirst(line(deadline.what)) || words.milestone,
      kind,
      deadline: due,
      waveId: kind === 'waveReport' ? waveId : null,
      groupIds: [],
      addressees: deadline.to.map(line).filter((name) => name !== ''),
      hasForm: kind === 'waveReport' || kind === 'finalReport',
    },
  ];
}

function deadlineOf({ date, rule, recurs, on }: ReadItem<'deadlines'>): Deadline | null {
  const strict = rule === 'before' ? 'before' : 'by';
  const years = recurs === 'yearly' ? 1 : Number(/^P(\d{1,2})Y$/.exec(recurs ?? '')?.[1] ?? 0);
  if (years >= 1 && years <= 10 && on !== null && /^\d{2}-\d{2}$/.test(on))
    return { kind: 'recurring', rule: strict, monthDay: on, everyYears: years };
  if (date === null || recurs !== null || rule === 'from') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return { kind: 'date', rule: strict, date };
  if (rule === 'before') return { kind: 'date', rule: 'before', date: dayOf(date, 'first') };
  if (/^\d{4}-\d{2}$/.test(date)) return { kind: 'month', rule: 'in', month: date };
  if (/^\d{4}-Q/.test(date)) return { kind: 'quarter', rule: 'in', quarter: date };
  return { kind: 'date', rule: 'by', date: dayOf(date, 'last') };
}

/** One entry an actor, in the order in which the text names them. */
function tasksOf({ tasks }: PlanReading, newId: () => string): Task[] {
  const byActor = new Map<string, Task>();
  for (const { actor, with: coActors, what } of tasks) {
    const item = upperFirst(line(what));
    if (item === '') continue;
    const name = line(actor ?? '') || words.everyone;
    const task: Task = byActor.get(name) ?? {
      id: newId(),
      actor: name,
      coActors: [],
      items: [],
      milestoneIds: [],
    };
    task.items.push(item);
    for (const other of coActors.map(line))
      if (other !== '' && !task.coActors.includes(other)) task.coActors.push(other);
    byActor.set(name, task);
  }
  return [...byActor.values()];
}
