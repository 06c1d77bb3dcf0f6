import type { Case } from '../../case/index.ts';
import type { SolveProgress, Solver } from '../../linear/index.ts';
import {
  type Assembled,
  type CaseCache,
  type PlanDocument,
  type PlanOptions as PlanOf,
  pinned,
  required,
} from '../../plan/index.ts';
import type { ComponentName, Deadline } from '../../search/index.ts';
import { RequestError, type RequestFault } from '../errors.ts';
import type { Shared } from '../queue.ts';

/** Options of a plan. */
export interface PlanOptions {
  /** How near to the best the plan must be proven, as a share of its gross cost. Unless given: what can still change the decision,
   * 2 % of what the plan gains over building nothing, at most 0.001 of its gross cost and at least 1e-6 of it. */
  readonly gap?: number;
  /** Seconds for all, of which a fifth is kept back for the explanation unless that is `none`; 120 unless given. */
  readonly seconds?: number;
  /** Keys of reforms in force. */
  readonly reforms?: readonly string[];
  /** Candidates that must be built, and that must not be, as `place/process`. */
  readonly require?: readonly string[];
  readonly forbid?: readonly string[];
  /** Targets that are left out. */
  readonly withoutTargets?: readonly string[];
  /** The plan whose builds are kept. */
  readonly pin?: PlanDocument;
  /** Only its builds before this year are kept: last year's plan becomes this year's start. */
  readonly from?: number;
  /** HiGHS in this process (`highs-wasm`), or the program `highs` where it is on PATH. */
  readonly solver?: Solver;
  /** `usual`: half as long as the plan took; `all`: every further solve, however long; `none`: the plan alone. */
  readonly explain?: 'usual' | 'all' | 'none';
  /** What would be gained if each barrier were gone, or its costs halved. */
  readonly barriers?: boolean;
  /** A shared queue, as its address (`postgres://…`) or open, one of whose workers makes the plan instead of this machine. */
  readonly db?: Shared | undefined;
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

/** The widest gap of a plan for which none is asked, as a share of its gross cost. */
const WIDEST = 0.001;

/** The request as it stands in the plan. Throws `RequestError` where a target or a candidate is not there. */
export function requestOf(c: Case, options: PlanOptions & Timed): PlanDocument['request'] {
  const { reforms = [], require = [], forbid = [], withoutTargets = [], pin } = options;
  const targets = [...new Set(c.tables.targets.map((row) => String(row.target)))];
  refuse('withoutTargets', withoutTargets, targets, 'target', targets);
  const candidates = c.tables.candidates.map((row) => `${row.place}/${row.process}`);
  refuse('require', require, candidates, 'candidate');
  refuse('forbid', forbid, candidates, 'candidate');
  return {
    reforms: [...reforms],
    gap: options.gap ?? WIDEST,
    ...(options.gap === undefined ? { settled: true } : {}),
    seconds: options.seconds ?? 120,
    ...(pin ? { pin: options.pinName ?? pin.caseHash } : {}),
    ...(pin && options.from !== undefined ? { from: options.from } : {}),
    ...(require.length > 0 ? { require: [...require] } : {}),
    ...(forbid.length > 0 ? { forbid: [...forbid] } : {}),
    ...(withoutTargets.length > 0 ? { withoutTargets: [...withoutTargets] } : {}),
    solver: options.solver ?? 'highs-wasm',
  };
}

function refuse(
  option: string,
  given: readonly string[],
  there: readonly string[],
  fault: RequestFault,
  known: readonly string[] = [],
): void {
  const unknown = given.filter((one) => !there.includes(one));
  if (unknown.length > 0) throw new RequestError(option, unknown, fault, known);
}

/** How a case is to be solved for what a request asks beside its reforms; `pin` is the plan whose builds are kept. */
export function optionsOf(request: PlanDocument['request'], pin?: PlanDocument): RequestOptions {
  const { prepare, ...options } = furtherOptionsOf(request, pin);
  return {
    ...options,
    prepare: (model) => {
      const cannot = prepare(model);
      if (cannot.length > 0) throw new RequestError('require', cannot, 'cannotBuild');
    },
  };
}

/** The same for plans that the one asked for is compared with: one that forbids what is required is no plan. */
export function furtherOptionsOf(request: PlanDocument['request'], pin?: PlanDocument) {
  return {
    forbid: request.forbid ?? [],
    withoutTargets: request.withoutTargets ?? [],
    prepare: (model: Assembled) => {
      if (pin) pinned(pin, request.from)(model);
      return required(request.require ?? [])(model);
    },
  };
}

type RequestOptions = Pick<PlanOf, 'forbid' | 'withoutTargets'> & Required<Pick<PlanOf, 'prepare'>>;
