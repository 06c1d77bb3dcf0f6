import { type Case, defined, sumOf, withChanges } from '../../case/index.ts';
import type { Program } from '../../linear/index.ts';
import { type Assembled, assemble, type FlowSpec, type Scenario, solve, ways } from '../../plan/index.ts';
import { decisionOf } from '../decision.ts';
import type { Criterion } from './extensive.ts';
import { type FirstStage, type Solvable, type SolveLimits, valuesOf } from './firststage.ts';
import { type Builds, soften } from './performance.ts';
import { type TwoStage, type TwoStageStage, twoStage } from './twostage.ts';

export interface Robust extends TwoStage {
  readonly scenarios: readonly string[];
  /** Probability of each scenario; they sum to 1. */
  readonly weights: readonly number[];
  /** The builds of the first stage. */
  readonly builds: Builds['builds'];
}

/**
 * The best builds before the scenario is known, with flows for each scenario. Targets and firm demands are met as far
 * as they can be.
 */
export async function robust(
  c: Case,
  scenarios: readonly Scenario[],
  aim: Criterion['kind'],
  options: SolveLimits & { readonly scale: number; readonly onStage?: (stage: TwoStageStage) => void },
): Promise<Robust> {
  const router = ways();
  const { scale } = options;
  const stands = caseFuture(c, 1, { ...options, scale, router });
  const futures = scenarios.map((x) => caseFuture(withChanges(c, x.changes), x.weight, { ...options, scale, router }));
  const names = new Set([stands, ...futures].flatMap((x) => x.firsts));
  const model = stands.base;
  const stage = await twoStage(futures, (name) => names.has(name), aim, {
    ...options,
    mean: stands,
  });
  const { program } = model.frame;
  const { builds } = decisionOf(model, (col) => stage.first.get(program.colName(col)) ?? 0);
  const total = sumOf(scenarios, (x) => x.weight);
  const weights = scenarios.map((x) => x.weight / total);
  return { ...stage, scenarios: scenarios.map((x) => x.scenario), weights, builds };
}

interface CaseFuture extends Solvable {
  readonly base: Assembled;
  /** Names of the first-stage columns. */
  readonly firsts: readonly string[];
}

/**
 * A future of a case, solved like a plan, with routes priced where capacities bind. Routes that its plans have needed
 * stay in its programme.
 */
function caseFuture(
  c: Case,
  weight: number,
  options: SolveLimits & { readonly scale: number; readonly router: ReturnType<typeof ways> },
): CaseFuture {
  const { router, scale, gap, seconds, signal } = options;
  const put = (extra: readonly FlowSpec[]) => assemble(c, { ways: router, relaxed: true, extra });
  const base = put([]);
  const firsts = firstColumns(base);
  const isFirst = new Set(firsts);
  const nameOf = ({ good, from, to, period, way, agreement, origin }: FlowSpec) =>
    JSON.stringify([good, from, to, period, way?.legs, way?.modes, agreement, origin]);
  const usual = new Set(base.flows.map(nameOf));
  const extra = new Map<string, FlowSpec>();
  // Slacks are relaxed at a price, which alone makes up the toll.
  const prices = new Map<string, number>();
  const { program } = base.frame;
  const before = base.frame.limits.all.map((x) => (x.slack === undefined ? 0 : program.cost(x.slack)));
  soften(base.frame, scale);
  base.frame.limits.all.forEach(({ slack }, i) => {
    if (slack !== undefined) prices.set(program.colName(slack), before[i]! - program.cost(slack));
  });
  return {
    toll: (values) => sumOf(prices, ([name, price]) => price * (values.get(name) ?? 0)),
    weight,
    base,
    firsts,
    program() {
      const model = put([...extra.values()]);
      soften(model.frame, scale);
      return model.frame.program;
    },
    async solve(fixed, start) {
      const solved = await solve(c, {
        gap,
        seconds,
        ways: router,
        relaxed: true,
        extra: [...extra.values()],
        ...defined({ signal }),
        ...(start ? { starts: [start.values] } : {}),
        prepare: ({ frame }) => {
          soften(frame, scale);
          if (fixed) fixFirst(frame.program, isFirst, fixed);
        },
      });
      await solved.session.close();
      for (const flow of solved.model.flows) {
        const name = nameOf(flow);
        if (!usual.has(name) && !extra.has(name)) extra.set(name, specOf(flow));
      }
      if (solved.x.length === 0) return undefined;
      const { objective, bound, x } = solved;
      return { objective, bound: Math.max(bound, objective), values: valuesOf(solved.model.frame.program, x) };
    },
  };
}

const specOf = ({ col: _, ...spec }: Assembled['flows'][number]): FlowSpec => spec;

function fixFirst(program: Program, isFirst: ReadonlySet<string>, first: FirstStage): void {
  for (let col = 0; col < program.numCols; col++) {
    const name = program.colName(col);
    if (!isFirst.has(name)) continue;
    const value = program.isInteger(col) ? Math.round(first.get(name) ?? 0) : (first.get(name) ?? 0);
    program.setBounds(col, value, value);
  }
}

/** Names of the columns decided before the future is known: builds, sizes, closings, legs. */
function firstColumns({ frame }: Assembled): string[] {
  const { program, variables } = frame;
  const cols = variables.builds.flatMap((b) => (b.size === undefined ? [b.count] : [b.count, b.size]));
  for (const k of frame.candidates)
    frame.periods.forEach((_, p) => {
      const col = variables.closed(k, p);
      if (col !== undefined) cols.push(col);
    });
  return [...cols, ...frame.legs.all.map((b) => b.col)].map((col) => program.colName(col));
}
