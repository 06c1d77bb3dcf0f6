import { words } from '../../i18n/index.ts';
import type { SolveProgress } from '../../linear/index.ts';
import type { CaseCache, PlanDocument } from '../../plan/index.ts';
import type { ComponentName, Deadline } from '../../search/index.ts';
import { argument, boolean, choice, list, number, type OptionValues, optionalNumber, queue, text } from '../option.ts';

const say = () => words().help.plan;

/** Options of a plan, by their names in the library. */
export const planOptions = {
  case: argument('<case>', () => words().help.common.caseArg),
  out: text('--out <dir>', () => say().out),
  /**
   * The gap up to which the plan must be proven, as a share of its gross cost. By default: what can still change the decision,
   * 2 % of the plan's gain over building nothing, at most 0.001 of its gross cost and at least 1e-6 of it.
   */
  gap: optionalNumber('--gap <share>', () => say().gap),
  /** Seconds in all; 120 by default. A fifth is reserved for the explanation, unless that is `none`. */
  seconds: number('--seconds <s>', () => say().seconds, 120, 0.1),
  /** Keys of reforms in force. */
  reforms: list('--reform <ids>', () => say().reform),
  pin: text('--pin <plan>', () => say().pin),
  countries: list('--country <codes>', () => say().country),
  pricesFrom: text('--prices-from <plan>', () => say().pricesFrom),
  widening: optionalNumber('--widening <share>', () => say().widening),
  /** Only builds of `pin` before this year are fixed, so that last year's plan is the start of this year's. */
  from: optionalNumber('--from <year>', () => say().from),
  region: boolean('--region', () => say().region),
  /** Candidates that must be built, and that must not be, as `place/process`. */
  require: list('--require <place/process>', () => say().require),
  forbid: list('--forbid <place/process>', () => say().forbid),
  /** Targets that are left out. */
  withoutTargets: list('--without-target <id>', () => say().withoutTarget),
  /** Compute the gain if each barrier were gone, or its costs halved. */
  barriers: boolean('--barriers', () => say().barriers),
  /** `usual`: half as long as the plan took; `all`: every further solve, however long; `none`: the plan alone. */
  explain: choice(
    '--explain <extent>',
    () => say().explain,
    ['usual', 'all', 'none'],
    (value) => words().planning.explain({ value }),
    'usual',
  ),
  scenario: text('--scenario <ids>', () => say().scenario),
  /** HiGHS in this process (`highs-wasm`), or the program `highs` where it is on PATH. */
  solver: choice(
    '--solver <name>',
    () => say().solver,
    ['highs-wasm', 'highs'],
    (value) => words().planning.solver({ value }),
    'highs-wasm',
  ),
  export: text('--export <file>', () => say().export),
  pdf: boolean('--pdf', () => say().pdf),
  parquet: boolean('--parquet', () => say().parquet),
  /** A shared queue, as its address (`postgres://…`) or open, one of whose workers makes the plan instead of this machine. */
  db: queue(() => words().help.common.db),
  without: { ...list('--without <parts>', () => say().without), hidden: true },
} as const;

export type PlanValues = OptionValues<typeof planOptions>;

/** Options of a plan. */
export interface PlanOptions
  extends Partial<
      Pick<PlanValues, 'gap' | 'seconds' | 'reforms' | 'require' | 'forbid' | 'withoutTargets' | 'from' | 'db'>
    >,
    Partial<Pick<PlanValues, 'solver' | 'explain' | 'barriers'>> {
  /** The plan whose builds are fixed. */
  readonly pin?: PlanDocument;
  /** Ends the search; the answer is the best plan so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** Options for programs that make one plan, such as the command line. */
export interface Timed {
  /** Seconds that reading took. */
  readonly readSeconds?: number;
  /** Deadlines for solving and for explaining. */
  readonly time?: { readonly solving: Deadline; readonly explaining: Deadline };
  /** The name of `pin` in the plan document. */
  readonly pinName?: string;
  /** A feasible plan of this case, from which the search starts; if lenders require cover, plants borrow no more than in it. */
  readonly like?: PlanDocument;
  /** Results that later questions about this case, also with other figures, use again. */
  readonly cache?: CaseCache;
  /** Called with the plan as soon as it is found and verified, before its explanation. */
  readonly onPlan?: (plan: PlanDocument) => void | Promise<void>;
  /** Whether to return the programme too. */
  readonly programme?: boolean;
  /** Parts of the search that are left out, to measure their benefit. */
  readonly without?: ReadonlySet<ComponentName>;
}
