import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/domain/plan-reader/read-plan.ts';
import { PlanReading } from '#shared/domain/plan-reader/reading.ts';
import { makeSource } from '#shared/domain/plan-reader/source.ts';
import { ceremonyPlan, decision, dispatch, flagPlan, ministryPlan } from './plans.ts';

const plans = [flagPlan, ceremonyPlan, dispatch, decision, ministryPlan];
const pieces = plans.flatMap((plan) => plan.split(/(?<=[\s.;:%()])/));

/** Lines of plans in any order, with noise of a scan in between. */
const scrambled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '**',
        '\n\n',
        '# ',
        '|',
        '\t',
        '      ',
        '\n2\n',
        '\u00a0',
        '12%',
        '5 - 10%',
        '2/3 số ',
        '31/5 và ',
        'l5/O6/',
      ),
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(''));

function spansOf(value: unknown): [number, number][] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (value === null || typeof value !== 'object') return [];
  const own = 'span' in value ? [value.span as [number, number]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => (key === 'span' ? [] : spansOf(inner)))];
}

describe('the reader of plans', () => {
  it('never throws, keeps its schema and points inside the text, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(scrambled, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const reading = readPlan(text);
        expect(PlanReading.safeParse(reading).success).toBe(true);
        for (const [from, to] of spansOf(reading)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('points at text that holds the value', () => {
    fc.assert(
      fc.property(scrambled, (text) => {
        const { targets, quotas, recipients } = readPlan(text);
        const words = (span: [number, number]) => makeSource(text.slice(...span)).text.replace(/\s+/g, ' ');
        // Letters that a scan took for digits are read as such.
        const figures = (span: [number, number]) => words(span).replace(/[lI]/g, '1').replace(/[oO]/g, '0');
        // "2/3 số" is read as a share of a hundred.
        for (const t of targets.filter((x) => x.value !== 0 && !/\d\/\d/.test(figures(x.span))))
          expect(
            figures(t.span)
              .replace(/(?<=\d)\.(?=\d{3})/g, '')
              .replace(',', '.'),
          ).toContain(String(t.value));
        for (const q of quotas.filter((x) => x.value !== null))
          expect(figures(q.span)).toContain(String(q.value));
        for (const r of recipients) expect(words(r.span)).toContain(r.name);
      }),
      { numRuns: 100 },
    );
  });

  it('moves every span by what is put in front', () => {
    for (const plan of plans) {
      const before = spansOf(readPlan(plan));
      const after = spansOf(readPlan(`\n \n\n${plan}`));
      expect(after).toEqual(before.map(([from, to]) => [from + 4, to + 4]));
    }
  });

  it('finds the same text with markdown signs around every line', () => {
    for (const plan of plans) {
      const marked = plan.replace(/^(?=[^\s-])(.*[^\s:])$/gm, '**$1**');
      const values = (text: string) => readPlan(text).targets.map((t) => [t.op, t.value, t.what]);
      expect(values(marked)).toEqual(values(plan));
    }
  });
});
