import { words } from '../../i18n/index.ts';
import type { SolveProgress } from '../../linear/index.ts';
import type { CaseCache, PlanDocument } from '../../plan/index.ts';
import type { ComponentName, Deadline } from '../../search/index.ts';
import { argument, boolean, choice, list, number, type OptionValues, optionalNumber, queue, text } from '../declare.ts';

const say = () => words().help.plan;

/** What can be asked of a plan, by the names of the library. */
export const planOptions = {
  case: argument('<case>', () => words().help.common.caseArg),
  out: text('--out <dir>', () => say().out),
  /**
   * How near to the best the plan must be proven, as a share of its gross cost. Unless given: what can still change the decision,
   * 2 % of what the plan gains over building nothing, at most 0.001 of its gross cost and at least 1e-6 of it.
   */
  gap: optionalNumber('--gap <share>', () => say().gap),
  /** Seconds for all, of which a fifth is kept back for the explanation unless that is `none`; 120 unless given. */
  seconds: number('--seconds <s>', () => say().seconds, 120, 0.1),
  /** Keys of reforms in force. */
  reforms: list('--reform <ids>', () => say().reform),
  pin: text('--pin <plan>', () => say().pin),
  countries: list('--country <codes>', () => say().country),
  pricesFrom: text('--prices-from <plan>', () => say().pricesFrom),
  widening: optionalNumber('--widening <share>', () => say().widening),
  /** Only builds of `pin` before this year are kept: last year's plan becomes this year's start. */
  from: optionalNumber('--from <year>', () => say().from),
  region: boolean('--region', () => say().region),
  /** Candidates that must be built, and that must not be, as `place/process`. */
  require: list('--require <place/process>', () => say().require),
  forbid: list('--forbid <place/process>', () => say().forbid),
  /** Targets that are left out. */
  withoutTargets: list('--without-target <id>', () => say().withoutTarget),
  /** What would be gained if each barrier were gone, or its costs halved. */
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
  /** The plan whose builds are kept. */
  readonly pin?: PlanDocument;
  /** Ends the search; the best plan so far is given. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** What only a program needs that was started for one plan. */
export interface Timed {
  /** Seconds that reading took. */
  readonly readSeconds?: number;
  /** Until when it may solve, and until when it may explain. */
  readonly time?: { readonly solving: Deadline; readonly explaining: Deadline };
  /** How the plan says which plan it keeps the builds of. */
  readonly pinName?: string;
  /** A plan of this case that keeps all rules, from which the search starts: where lenders ask for cover, plants borrow no more than there. */
  readonly like?: PlanDocument;
  /** What questions about this case, and about it with other figures, use again. */
  readonly cache?: CaseCache;
  /** Is told the plan as soon as it is there and judged, before anything explains it. */
  readonly onPlan?: (plan: PlanDocument) => void | Promise<void>;
  /** Whether the programme is wanted too. */
  readonly programme?: boolean;
  /** Parts of the search that are left out, to measure what each brings. */
  readonly without?: ReadonlySet<ComponentName>;
}
