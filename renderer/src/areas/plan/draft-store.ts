import type { PlanView, SavedPlan, SavePlanInput } from '#shared/contract/plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { ErrorNote } from '#shared/errors.ts';

const QUIET_MS = 700;

export interface DraftState {
  plan: Plan;
  canUndo: boolean;
  canRedo: boolean;
  /** Why the last save was refused, with the field that it belongs to. */
  problem: ErrorNote | null;
}

interface DraftPorts {
  save: (input: SavePlanInput) => Promise<SavedPlan>;
  noteOf: (error: unknown) => ErrorNote | null;
  report: (status: 'idle' | 'saving' | 'saved' | 'failed') => void;
}

/**
 * The plan as it stands in the editor. It saves itself when the typing pauses, one save after the other, each on the
 * revision that the one before it gave; a refused save keeps what was typed.
 */
export class DraftStore {
  #state: DraftState;
  #revision: number;
  #dirty: string | null = null;
  /** States that were taken back, the latest last. */
  #future: Plan[] = [];
  #saving: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #campaignId: string;
  readonly #ports: DraftPorts;
  readonly #listeners = new Set<() => void>();

  constructor(view: PlanView, ports: DraftPorts) {
    this.#state = { plan: view.plan, canUndo: view.canUndo, canRedo: false, problem: null };
    this.#revision = view.revision;
    this.#campaignId = view.campaign.id;
    this.#ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftState => this.#state;

  /** `what` names the section for the list of changes. */
  readonly edit = (change: (plan: Plan) => Plan, what: string): void => {
    this.#future = [];
    this.#set({ ...this.#state, plan: change(this.#state.plan), canRedo: false });
    this.#dirty = what;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
  };

  /** Saves at once what is not saved yet; answers whether everything is safe. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#saving !== null) await this.#saving;
    if (this.#dirty === null) return true;
    this.#saving = this.#saveOnce(this.#dirty);
    await this.#saving;
    return this.#dirty === null && this.#state.problem === null;
  };

  /** Takes over what the main process has, unless something typed is not saved yet. */
  readonly adopt = (view: PlanView): void => {
    const isNews = view.revision > this.#revision;
    if (this.#dirty !== null || this.#saving !== null || !isNews) return;
    this.replace(view);
  };

  /** The same, whatever was typed. */
  readonly replace = (view: PlanView): void => {
    clearTimeout(this.#timer);
    this.#dirty = null;
    this.#revision = view.revision;
    this.#future = [];
    this.#set({ plan: view.plan, canUndo: view.canUndo, canRedo: false, problem: null });
  };

  /** Takes over the state before the last change; what was there until now can be had back. */
  readonly undone = (view: PlanView): void => {
    const future = [...this.#future, this.#state.plan];
    this.replace(view);
    this.#future = future;
    this.#set({ ...this.#state, canRedo: true });
  };

  /** Makes the change again that was taken back last. */
  readonly redo = async (what: string): Promise<boolean> => {
    const plan = this.#future.at(-1);
    if (plan === undefined) return true;
    const future = this.#future.slice(0, -1);
    this.edit(() => plan, what);
    this.#future = future;
    this.#set({ ...this.#state, canRedo: future.length > 0 });
    return this.flush();
  };

  /** Gives up what is not saved. */
  readonly drop = (): void => {
    clearTimeout(this.#timer);
    this.#dirty = null;
    this.#ports.report('idle');
  };

  async #saveOnce(what: string): Promise<void> {
    const { plan } = this.#state;
    this.#dirty = null;
    this.#ports.report('saving');
    try {
      const input = { campaignId: this.#campaignId, plan, expectedRevision: this.#revision, what };
      const { revision, canUndo } = await this.#ports.save(input);
      this.#revision = revision;
      this.#set({ ...this.#state, canUndo, problem: null });
      this.#ports.report('saved');
    } catch (error) {
      this.#dirty ??= what;
      this.#set({ ...this.#state, problem: this.#ports.noteOf(error) });
      this.#ports.report('failed');
    } finally {
      this.#saving = null;
    }
  }

  #set(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
