import { type Case, caseHash, defined, nonEmpty, siteKey } from '../case/index.ts';
import { type SolveProgress, type Solver, solverVersion, wholeAt } from '../linear/index.ts';
import { laneDuties, type PlanDocument, type PlanRequest, requiresCover } from '../model/index.ts';
import { inlandDuty, measuresOf, movesOf, opinionOf, originsOf, targetsOf } from '../opinion/index.ts';
import { allowedGap, type Deadline, type Solved, type SolveOptions, wholeNumbers } from '../search/index.ts';
import { solve } from './assemble.ts';
import { type CaseCache, caseCache } from './case-cache.ts';
import { cautionsOf } from './cautions.ts';
import { type Covenanted, vertexOf, withCovenants } from './covenants.ts';
import { costLines, grossCost, noQuantities, npvOf, quantities, totals } from './decode.ts';
import { buildNothing } from './explain/nothing.ts';
import type { Planner } from './planner.ts';
import { joinedProgress } from './progress.ts';
import { searchRecord } from './search-record.ts';
import { startOf } from './start-of.ts';
import { takeOver } from './takeover.ts';

export interface PlanOptions extends Omit<SolveOptions, 'gap' | 'seconds' | 'solver'> {
  readonly request: PlanRequest;
  /** The case as it was read, before reforms: its hash is stored in the plan. */
  readonly asRead: Case;
  readonly readSeconds?: number;
  /**
   * A plan of this case that meets all covenants, from which the search starts: its plants borrow no more than there.
   */
  readonly like?: PlanDocument;
  /** Results that other questions about this case share. */
  readonly cache?: CaseCache;
  /** Deadline for all plans of the covenant loop; by default the seconds of the request from now. */
  readonly deadline?: Deadline;
  readonly onProgress?: (progress: SolveProgress) => void;
}

export interface Planned extends Covenanted {
  readonly document: PlanDocument;
  readonly solved: Solved;
}

/**
 * Parts of the search that are left out if only a bound is needed: they take more time than the better bound is worth.
 */
const PROVING = new Set(['flow-cover'] as const);

/** Share of the time for the plan without builds. */
const STAKE = 0.2;

/** Plans a case and returns the document; `explain` adds the explanation. The caller closes `solved.session`. */
export async function plan(c: Case, options: PlanOptions): Promise<Planned> {
  const { request, onProgress } = options;
  const cache = options.cache ?? caseCache(c, options.ways);
  const ends = performance.now() + request.seconds * 1000;
  const left = options.deadline?.left ?? (() => Math.max(1, (ends - performance.now()) / 1000));
  const progress = onProgress && joinedProgress(onProgress);
  const covenants = requiresCover(c);
  const base = { ...options, ways: cache.ways, gap: request.gap };
  // The plan without builds takes a linear programme.
  const nothing = request.settled
    ? await buildNothing(c, {
        ...base,
        onProgress: () => {},
        seconds: STAKE * left(),
        solver: request.solver as Solver,
      })
    : undefined;
  const shared = { ...base, ...(nothing ? { nothing: nothing.npv } : {}) };
  /** Options of a solve that leaves out further targets, and options of its document. */
  const without = (more: readonly string[] = []) => {
    if (more.length === 0) return { solving: {}, documenting: options };
    const withoutTargets = [...new Set([...(request.withoutTargets ?? []), ...more])];
    return { solving: { withoutTargets }, documenting: { ...options, request: { ...request, withoutTargets } } };
  };
  const record = searchRecord();
  const documented = async (solved: Solved, documenting: PlanOptions, ceiling?: number) => {
    const document = await documentOf(c, solved, documenting, ceiling);
    record.add(solved, document);
    return { solved, document };
  };
  const planner: Planner = {
    left,
    async solve({
      starts = [],
      ceiling,
      seconds = Number.POSITIVE_INFINITY,
      vertex,
      gearing,
      withoutTargets,
      firstPlan,
      boundOnly,
    }) {
      const from = boundOnly ? cache.relaxed?.vertex : vertex;
      const most = boundOnly && cache.isOf(c) && !request.withoutTargets?.length ? cache.relaxed?.bound : ceiling;
      const solved = await solve(c, {
        ...shared,
        ...(starts.length > 0 ? { starts: [...(options.starts ?? []), ...starts] } : {}),
        ...(progress ? { onProgress: gearing ? progress.stage : covenants ? progress.bound : progress.both } : {}),
        ...defined({ vertex: from, ceiling: most, gearing, firstPlan }),
        ...(boundOnly ? { boundOnly, without: PROVING } : {}),
        ...without(withoutTargets).solving,
        seconds: Math.min(left(), Math.max(1, seconds)),
        solver: request.solver as Solver,
      });
      if (boundOnly && !cache.relaxed && cache.isOf(c) && isFree(request)) {
        const at = await vertexOf(solved);
        cache.relaxed = { ...defined({ vertex: at }), bound: solved.bound };
      }
      return documented(solved, without(withoutTargets).documenting, ceiling);
    },
    async startsFrom(like) {
      const own = startOf(like);
      if (siteDifferences(request, like).open.size === 0) return [own];
      const taken = await planner.takeOver({ starts: [own], asGiven: like });
      if (!taken) return [own];
      const { model, session, x, objective } = taken.solved;
      progress?.both({ stage: 'heuristics', seconds: 0, objective });
      const whole = wholeNumbers(model, session, x);
      await session.close();
      return [whole];
    },
    documentOf: (solved, bound) => documentOf(c, solved, options, bound),
    settled: ({ solved: { model, x }, document }, bound) =>
      document.npv !== null && bound - document.npv <= allowedGap(model, x, shared),
    keeps: (objective) => progress?.both({ stage: 'heuristics', seconds: 0, objective }),
    async takeOver({ starts = [], ceiling = Number.POSITIVE_INFINITY, gearing, withoutTargets, asGiven, floor }) {
      const began = performance.now();
      const { open, isSame } = asGiven ? siteDifferences(request, asGiven) : same;
      const taking = (asIs: object) =>
        takeOver(c, starts, {
          ...shared,
          left,
          ...defined({ gearing }),
          ...asIs,
          ...defined({ floor }),
          ...without(withoutTargets).solving,
        });
      const nearest = await taking(asGiven ? { asGiven: isSame ? asGiven : {}, open } : {});
      // With nothing else fixed, the plan is one of the case within the same limits.
      const found = nearest ?? (asGiven && (await taking({ asGiven: {}, open: sitesOf(c) })));
      if (!found) return undefined;
      const { model, session, x, objective } = found;
      const relaxation = await session.lp({ method: 'simplex', within: wholeAt(session.model, x) });
      const { route, build } = model.seconds;
      const seconds = { route, build, solve: (performance.now() - began) / 1000 - route - build };
      const solved = { model, session, x, objective, bound: ceiling, relaxation, seconds, status: 'optimal' as const };
      return documented(solved, without(withoutTargets).documenting, ceiling);
    },
  };
  const planned = await withCovenants(c, cache, request.gap, planner, options.like);
  return { ...planned, document: record.withSeconds(withRecomputed(planned, c)) };
}

/** Whether a request asks for the best plan of its case, without conditions on sites or targets. */
const isFree = ({ require, forbid, withoutTargets, pin }: PlanRequest): boolean =>
  !require?.length && !forbid?.length && !withoutTargets?.length && pin === undefined;

/**
 * The differences between the sites of a request and of a plan: those that must be built and are not (`open`), and
 * whether none differs.
 */
function siteDifferences({ require = [], forbid = [] }: PlanRequest, { builds }: Pick<PlanDocument, 'builds'>) {
  const built = new Set(builds.map(siteKey));
  const open = new Set(require.filter((site) => !built.has(site)));
  return { open, isSame: open.size === 0 && !forbid.some((site) => built.has(site)) };
}

const sitesOf = ({ tables }: Case) => new Set(tables.candidates.map(siteKey));

const same: ReturnType<typeof siteDifferences> = { open: new Set(), isSame: true };

/**
 * The document of a solve, without the parts that are recomputed from it: the loop makes many documents and returns
 * one. `ceiling` is the bound of the programme without its cuts.
 */
async function documentOf(c: Case, solved: Solved, options: PlanOptions, ceiling?: number): Promise<PlanDocument> {
  const { model, x } = solved;
  const { frame } = model;
  const has = x.length > 0;
  const costs = has ? costLines(frame, x) : [];
  const duties = has ? laneDuties(model, x) : [];
  const cost = totals(costs, frame.horizon.factor);
  const npv = has ? npvOf(cost) : null;
  const bound = has ? Math.max(ceiling ?? solved.bound, npv!) : null;
  const gap = has ? gapOf(npv!, bound!, grossCost(cost)) : null;
  const proven = solved.status === 'optimal' || (solved.status === 'infeasible' && !has) ? solved.status : undefined;
  const wide = ceiling !== undefined && gap !== null && gap > options.request.gap;
  const status = proven === 'optimal' && wide ? 'feasible' : (proven ?? (has ? 'feasible' : 'stopped'));
  const early = solved.message === undefined ? 'limit' : 'fault';
  const open = options.signal?.aborted ? 'interrupted' : solved.late ? 'time' : early;
  const reached = wide ? 'covenants' : 'gap';
  const stopped = proven === undefined ? open : proven === 'optimal' ? reached : proven;
  return {
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
    gap,
    cost,
    costs,
    ...(has ? quantities(model, x) : noQuantities()),
    ...defined({ duties: nonEmpty(duties) }),
    prices: [],
    restsOn: {},
    solver: {
      name: options.request.solver,
      version: await solverVersion(options.request.solver as Solver),
      rows: frame.program.numRows,
      columns: frame.program.numCols,
      integers: frame.program.numIntegers,
      nonzeros: frame.program.numNonzeros,
      stopped,
    },
    seconds: { read: options.readSeconds ?? 0, ...solved.seconds, explain: 0 },
  };
}

/**
 * A plan with the parts that the second opinion computes: quality of its figures, targets and measures, origins,
 * cautions.
 */
function withRecomputed({ document, solved }: Planned, c: Case): PlanDocument {
  if (document.npv === null) return document;
  const { factor } = solved.model.frame.horizon;
  const moves = movesOf(document, c);
  const inland = inlandDuty(moves, c);
  const recomputed = defined({
    inlandDuty: inland > 0 ? inland : undefined,
    origins: nonEmpty(originsOf(document, c, moves)),
    measures: measuresOf(document, c, moves),
    targets: nonEmpty(targetsOf(document, c, moves)),
  });
  const { restsOn } = opinionOf(document, c, factor, moves);
  return { ...document, ...recomputed, restsOn, ...defined({ cautions: nonEmpty(cautionsOf(document, c)) }) };
}

/** gap = (bound - npv) / discounted gross cost; 0 where both are 0. */
function gapOf(npv: number, bound: number, gross: number): number {
  const distance = Math.max(0, bound - npv);
  return distance === 0 ? 0 : distance / Math.max(gross, 1e-9);
}
