import { type Case, caseHash } from '../case/index.ts';
import { type SolveProgress, type Solver, solverVersion } from '../linear/index.ts';
import type { PlanDocument, PlanRequest } from '../pillars/index.ts';
import type { Solved, SolveOptions } from '../search/index.ts';
import { ways } from '../search/index.ts';
import { type Covenanted, withCovenants } from './covenants.ts';
import { costLines, grossCost, npvOf, quantities, totals } from './decode.ts';
import { laneDuties } from './lane-duties.ts';
import { solve } from './solve.ts';
import { opinionOf } from './verify/opinion.ts';

export interface PlanOptions extends Omit<SolveOptions, 'gap' | 'seconds' | 'solver'> {
  readonly request: PlanRequest;
  /** The case as read, before reforms: its hash stands in the plan. */
  readonly asRead: Case;
  readonly readSeconds?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
}

export interface Planned extends Covenanted {
  readonly document: PlanDocument;
  readonly solved: Solved;
}

/** Plans a case and gives the document; what explains it is added by `explain`. The caller closes `solved.session`. */
export async function plan(c: Case, options: PlanOptions): Promise<Planned> {
  const { request, onProgress } = options;
  const known = options.ways ?? ways();
  const once = async (gearing: ReadonlyMap<string, number>, before: readonly ReadonlyMap<string, number>[]) => {
    const solved = await solve(c, {
      ...options,
      ways: known,
      ...(before.length > 0 ? { starts: [...(options.starts ?? []), ...before] } : {}),
      ...(onProgress ? { onProgress: before.length > 0 ? withoutBound(onProgress) : onProgress } : {}),
      gearing,
      gap: request.gap,
      seconds: request.seconds,
      solver: request.solver as Solver,
    });
    return { solved, document: await documentOf(c, solved, options) };
  };
  return withCovenants(c, known, once);
}

/** Where debt has been cut, the bound of the programme with cuts is none of the case's. */
const withoutBound =
  (tell: (progress: SolveProgress) => void) =>
  ({ bound: _, gap: __, ...progress }: SolveProgress): void =>
    tell(progress);

async function documentOf(c: Case, solved: Solved, options: PlanOptions): Promise<PlanDocument> {
  const { model, x } = solved;
  const { frame } = model;
  const has = x.length > 0;
  const costs = has ? costLines(frame, x) : [];
  const duties = has ? laneDuties(model, x) : [];
  const cost = totals(costs, frame.horizon.factor);
  const npv = has ? npvOf(cost) : null;
  const bound = has ? Math.max(solved.bound, npv!) : null;
  const arrays = frame.program;
  const settled = solved.status === 'optimal' || solved.status === 'infeasible' ? solved.status : undefined;
  const status = settled ?? (has ? 'feasible' : 'stopped');
  const open = options.signal?.aborted ? 'interrupted' : 'time';
  const stopped = settled === undefined ? open : settled === 'optimal' ? 'gap' : settled;
  const document: PlanDocument = {
    chorsu: 1,
    case: c.name,
    caseHash: caseHash(options.asRead),
    source: c.source,
    request: options.request,
    currency: frame.settings.currency,
    years: frame.horizon.periods.map((p) => p.year),
    status,
    npv,
    bound,
    gap: has ? gapOf(npv!, bound!, grossCost(cost)) : null,
    cost,
    costs,
    ...quantities(model, x),
    ...(duties.length > 0 ? { duties } : {}),
    prices: [],
    restsOn: {},
    solver: {
      name: options.request.solver,
      version: await solverVersion(),
      rows: arrays.numRows,
      columns: arrays.numCols,
      integers: arrays.numIntegers,
      nonzeros: arrays.numNonzeros,
      stopped,
    },
    seconds: { read: options.readSeconds ?? 0, ...solved.seconds, explain: 0 },
  };
  return has ? { ...document, restsOn: opinionOf(document, c, frame.horizon.factor).restsOn } : document;
}

/** gap = (bound - npv) / discounted gross cost; 0 where both are 0. */
function gapOf(npv: number, bound: number, gross: number): number {
  const distance = Math.max(0, bound - npv);
  return distance === 0 ? 0 : distance / Math.max(gross, 1e-9);
}
