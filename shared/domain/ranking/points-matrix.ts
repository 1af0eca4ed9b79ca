import type { ScoreTable } from '../plan/score-table.ts';

const plain = 0;
const deduction = 1;
const bonus = 2;

/**
 * Points of many units in one table, for totals in bulk: row by row, whole hundredths, a missing criterion as 0. The same sum
 * as `scoreUnit` makes for one unit.
 */
export class PointsMatrix {
  readonly criterionCount: number;
  readonly points: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly bonusCap: number;
  private readonly deductionCap: number;

  constructor(
    table: Pick<ScoreTable, 'sections' | 'bonusCapHundredths' | 'deductionCapHundredths'>,
    unitCount: number,
  ) {
    const criteria = table.sections.flatMap((section) => section.criteria);
    this.criterionCount = criteria.length;
    this.points = new Int32Array(unitCount * criteria.length);
    this.kinds = Uint8Array.from(criteria, ({ method }) =>
      method.kind === 'deduction' ? deduction : method.kind === 'bonus' ? bonus : plain,
    );
    this.bonusCap = table.bonusCapHundredths;
    this.deductionCap = table.deductionCapHundredths ?? Number.MAX_SAFE_INTEGER;
  }

  /** `criterion` is the position among all criteria of the table, sections in order. */
  set(unit: number, criterion: number, pointsHundredths: number): void {
    this.points[unit * this.criterionCount + criterion] = pointsHundredths;
  }

  /** Sections − deductions + bonus of one unit, caps applied, never below 0. */
  total(unit: number): number {
    const { criterionCount, points, kinds } = this;
    const row = unit * criterionCount;
    let earned = 0;
    let taken = 0;
    let extra = 0;
    for (let criterion = 0; criterion < criterionCount; criterion += 1) {
      const value = points[row + criterion] as number;
      const kind = kinds[criterion];
      if (kind === deduction) taken += value;
      else if (kind === bonus) extra += value;
      else if (value < 0) taken -= value;
      else earned += value;
    }
    return Math.max(0, earned - Math.min(taken, this.deductionCap) + Math.min(extra, this.bonusCap));
  }

  totals(): Float64Array {
    const unitCount = this.criterionCount === 0 ? 0 : this.points.length / this.criterionCount;
    return Float64Array.from({ length: unitCount }, (_, unit) => this.total(unit));
  }
}
