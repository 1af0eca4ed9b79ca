import { z } from 'zod';

/** Where in the text as given (not as cleaned) something stands: from, and the offset behind its last character. */
const Span = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = z.infer<typeof Span>;

const place = { span: Span, confidence: z.number().min(0).max(1) };

/** null: the text leaves it open ("80% tin báo …" may mean at least or exactly). */
export const ReadOperator = z.enum(['>', '>=', '<', '<=', '=']).nullable();
export type ReadOperator = z.infer<typeof ReadOperator>;

const Value = z.object({ value: z.string(), ...place }).nullable();

const Kind = z
  .object({
    value: z.enum([
      'plan',
      'decision',
      'dispatch',
      'submission',
      'report',
      'notice',
      'guidance',
      'programme',
      'directive',
      'resolution',
      'telegram',
      'regulation',
    ]),
    /** A decision with a plan behind it is one paper in two parts. */
    attached: z.enum(['plan', 'regulation', 'list']).nullable(),
    ...place,
  })
  .nullable();

/** "2025-02-14", a month "2025-08", a quarter "2026-Q1" or a year "2026". */
const When = z.string().regex(/^\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?$/);

const Period = z.object({ from: When.nullable(), to: When.nullable(), ...place });
const Wave = z.object({
  name: z.string(),
  from: When.nullable(),
  to: When.nullable(),
  theme: z.string().nullable(),
  ...place,
});

const Deadline = z.object({
  date: When.nullable(),
  rule: z.enum(['before', 'by', 'in', 'from']),
  /** "yearly", "quarterly", "monthly", "weekly" or an ISO 8601 duration such as "P5Y". */
  recurs: z.string().nullable(),
  /** Day of the year "11-20" (month "07"), day of the month "25", or weekday "5" (Monday is "1") of something that comes back. */
  on: z.string().nullable(),
  what: z.string(),
  to: z.array(z.string()),
  ...place,
});

const Target = z.object({
  what: z.string(),
  op: ReadOperator,
  value: z.number(),
  /** The upper end of "từ 5% đến 10%". */
  upTo: z.number().nullable(),
  unit: z.string(),
  per: z.string().nullable(),
  /** Whether the number is how much something grows or falls ("giảm 5% số vụ"). */
  change: z.enum(['up', 'down']).nullable(),
  who: z.string().nullable(),
  /** What a share is taken of, as far as the text says so. */
  base: z.string().nullable(),
  ...place,
});

const subjectKind = z.enum(['collective', 'individual', 'household']).nullable();

const Quota = z.object({
  award: z.string().nullable(),
  object: subjectKind,
  op: ReadOperator,
  value: z.int().nullable(),
  /** The words that stand instead of a number ("theo hướng dẫn của …"). */
  rule: z.string().nullable(),
  ...place,
});

const Ratio = z.object({
  part: z.string(),
  whole: z.string().nullable(),
  op: ReadOperator,
  value: z.number(),
  ...place,
});

const DossierPart = z.union([
  z.object({ item: z.string(), form: z.string().nullable(), ...place }),
  z.object({ sets: z.int(), originals: z.boolean().nullable(), ...place }),
]);

const Task = z.object({
  actor: z.string().nullable(),
  with: z.array(z.string()),
  what: z.string(),
  ...place,
});

const CeremonyPart = z.union([
  z.object({
    order: z.int(),
    time: z.string().nullable(),
    what: z.string(),
    lead: z.string().nullable(),
    ...place,
  }),
  z.object({ headCount: z.int(), ...place }),
  z.object({ when: When.nullable(), text: z.string(), ...place }),
  z.object({ place: z.string(), ...place }),
  z.object({ backdrop: z.array(z.string()), ...place }),
  z.object({ group: z.string(), count: z.int().nullable(), ...place }),
]);

const Recipient = z.object({
  name: z.string(),
  /** addressee: under "Kính gửi"; recipient: under "Nơi nhận"; file: the filing line. */
  role: z.enum(['addressee', 'recipient', 'file']),
  ...place,
});

const Signer = z
  .object({
    name: z.string().nullable(),
    capacity: z.string(),
    /** "KT.", "TM.", "TM. KT." …; null for a head who signs in his own right. */
    form: z.string().nullable(),
    ...place,
  })
  .nullable();

const LegalBasis = z.object({
  text: z.string(),
  number: z.string().nullable(),
  date: When.nullable(),
  ...place,
});

const Aim = z.object({ text: z.string(), kind: z.enum(['aim', 'requirement']), ...place });

const Subject = z.object({ name: z.string(), kind: subjectKind, ...place });

const ContentArea = z.object({ number: z.string(), title: z.string(), text: z.string(), ...place });

const AwardType = z.object({
  name: z.string(),
  /** Who decides it, as far as the name says so ("Bằng khen của Chủ tịch …"). */
  decidedBy: z.string().nullable(),
  category: z.enum(['title', 'commendation']),
  ...place,
});

const Condition = z.object({
  text: z.string(),
  object: subjectKind,
  award: z.string().nullable(),
  /** A condition to meet, a reason to be left out, or whom to prefer. */
  effect: z.enum(['requires', 'excludes', 'prefers']),
  ...place,
});

const Section = z.object({
  level: z.int().min(0).max(6),
  number: z.string(),
  title: z.string(),
  ...place,
});

const Paper = z.object({
  kind: z.string(),
  number: z.string().nullable(),
  date: When.nullable(),
  title: z.string().nullable(),
  /** Number and date of the paper that it is enclosed with. */
  enclosedWith: z.string().nullable(),
  ...place,
});

const Question = z.object({
  code: z.enum([
    'share-base',
    'open-operator',
    'number-skipped',
    'number-repeated',
    'number-out-of-place',
    'year-missing',
    'day-missing',
    'unclosed-parenthesis',
    'period-open',
  ]),
  text: z.string(),
  ...place,
});

/** What the reader proposes. Nothing in it is decided: a person accepts, corrects or rejects each item. */
export const PlanReading = z.object({
  kind: Kind,
  number: Value,
  date: Value,
  issuer: Value,
  title: Value,
  period: Period.nullable(),
  waves: z.array(Wave),
  deadlines: z.array(Deadline),
  targets: z.array(Target),
  quotas: z.array(Quota),
  ratios: z.array(Ratio),
  dossier: z.array(DossierPart),
  tasks: z.array(Task),
  ceremony: z.array(CeremonyPart),
  recipients: z.array(Recipient),
  signer: Signer,
  legalBases: z.array(LegalBasis),
  aims: z.array(Aim),
  subjects: z.array(Subject),
  contentAreas: z.array(ContentArea),
  awardTypes: z.array(AwardType),
  eligibility: z.array(Condition),
  sections: z.array(Section),
  papers: z.array(Paper),
  questions: z.array(Question),
});
export type PlanReading = z.infer<typeof PlanReading>;
export type ReadItem<K extends keyof PlanReading> =
  NonNullable<PlanReading[K]> extends (infer I)[] ? I : never;
