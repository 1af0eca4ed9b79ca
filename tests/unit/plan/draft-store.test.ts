import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanView, SavedPlan, SavePlanInput } from '#shared/contract/plan.ts';
import { AppError, type ErrorNote } from '#shared/errors.ts';
import { DraftStore } from '../../../renderer/src/areas/plan/draft-store.ts';
import { readParts } from '../sample/load-sample.ts';

const { plan } = readParts();
const view: PlanView = {
  campaign: {
    ...{
      id: 'c1',
      title: plan.title,
      kind: plan.kind,
      periodFrom: plan.period.from,
      periodTo: plan.period.to,
    },
    ...{ state: 'draft', origin: 'own', parentCampaignId: null, roundKind: null, roundYear: null },
  },
  ...{ version: 1, versionId: 'v1', revision: 4, plan, isIssued: false, canEdit: true, canUndo: false },
  document: null,
  ...{ amendment: null, basis: null, partsInUse: [], family: { parent: null, children: [] } },
};
const outdated = AppError.of('PLAN_CHANGED_ELSEWHERE', { saved: 5, held: 4 });

let saves: SavePlanInput[];
let answer: (input: SavePlanInput) => Promise<SavedPlan>;
let reports: string[];
let store: DraftStore;

beforeEach(() => {
  vi.useFakeTimers();
  saves = [];
  reports = [];
  answer = async ({ expectedRevision }) => ({ revision: expectedRevision + 1, canUndo: true, savedAt: '' });
  store = new DraftStore(view, {
    save: (input) => {
      saves.push(input);
      return answer(input);
    },
    noteOf: (error): ErrorNote | null => (error instanceof AppError ? error.toNote() : null),
    report: (status) => reports.push(status),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const type = (theme: string) => store.edit((current) => ({ ...current, theme }), 'Thông tin chung');

describe('a draft in the editor', () => {
  it('is saved once when the typing pauses, with what was typed last', async () => {
    type('M');
    type('Một');
    expect(saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saves.map((input) => [input.plan.theme, input.expectedRevision, input.what])).toEqual([
      ['Một', 4, 'Thông tin chung'],
    ]);
    expect(reports).toEqual(['saving', 'saved']);
    expect(store.snapshot().canUndo).toBe(true);
  });

  it('saves what is typed during a save after it, on the new revision', async () => {
    let release: () => void = () => undefined;
    const quick = answer;
    answer = async (input) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return quick(input);
    };
    type('Một');
    await vi.advanceTimersByTimeAsync(1_000);
    type('Hai');
    const flushed = store.flush();
    answer = quick;
    release();
    expect(await flushed).toBe(true);
    expect(saves.map((input) => [input.plan.theme, input.expectedRevision])).toEqual([
      ['Một', 4],
      ['Hai', 5],
    ]);
  });

  it('keeps what was typed when a save is refused, and tries again', async () => {
    const accepting = answer;
    answer = async () => {
      throw outdated;
    };
    type('Một');
    expect(await store.flush()).toBe(false);
    expect(store.snapshot()).toMatchObject({ problem: { code: 'PLAN_CHANGED_ELSEWHERE' } });
    expect(store.snapshot().plan.theme).toBe('Một');
    store.adopt({ ...view, revision: 9 });
    expect(store.snapshot().plan.theme).toBe('Một');
    answer = accepting;
    expect(await store.flush()).toBe(true);
    expect(store.snapshot().problem).toBeNull();
  });

  it('takes over what is newer while nothing is typed, and not its own save again', async () => {
    store.adopt({ ...view, plan: { ...plan, theme: 'cũ' } });
    expect(store.snapshot().plan.theme).toBe(plan.theme);
    store.adopt({ ...view, revision: 5, plan: { ...plan, theme: 'mới' } });
    expect(store.snapshot().plan.theme).toBe('mới');
    type('khác');
    await store.flush();
    expect(saves[0]?.expectedRevision).toBe(5);
  });

  it('drops what was typed when it is replaced', async () => {
    type('bỏ');
    store.replace({ ...view, revision: 7 });
    expect(await store.flush()).toBe(true);
    expect(saves).toEqual([]);
  });

  it('makes again what was taken back, until something else is typed', async () => {
    const themes = () => store.snapshot().plan.theme;
    store.edit((p) => ({ ...p, theme: 'Một' }), 'Thông tin chung');
    await store.flush();
    store.undone({ ...view, revision: 9, plan });
    expect([themes(), store.snapshot().canRedo]).toEqual([plan.theme, true]);
    expect(await store.redo('Làm lại')).toBe(true);
    expect([themes(), store.snapshot().canRedo]).toEqual(['Một', false]);
    expect(saves.at(-1)).toMatchObject({ what: 'Làm lại', expectedRevision: 9, plan: { theme: 'Một' } });

    store.undone({ ...view, revision: 20, plan });
    store.edit((p) => ({ ...p, theme: 'Hai' }), 'Thông tin chung');
    expect(store.snapshot().canRedo).toBe(false);
    await store.redo('Làm lại');
    expect(themes()).toBe('Hai');
    await store.flush();
  });
});
