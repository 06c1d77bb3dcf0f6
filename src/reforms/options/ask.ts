import type { Case } from '../../case/index.ts';
import { assemble, solve, ways } from '../../plan/index.ts';
import { capacitiesOf } from '../capacities.ts';
import type { Builds } from '../stress/hold.ts';
import { type FrontierPoint, frontier } from './frontier.ts';
import { amountOf, type Measure, measures, valueOfAmount } from './measures.ts';
import { farthest, useOf } from './near.ts';
import { type Point, space } from './space.ts';

export interface OptionsRequest {
  /** Share of |NPV| that a plan may be below the best. */
  readonly slack: number;
  /** Plans wanted. */
  readonly count: number;
  readonly frontiers: readonly Measure[];
  readonly steps: number;
  readonly gap: number;
  /** For one search. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: string) => void;
}

/** `chorsu options --json` (CLI.md). */
export interface OptionsDocument {
  readonly best: number;
  readonly bound: number;
  readonly currency: string;
  readonly slack: number;
  readonly options: readonly {
    npv: number;
    builds: readonly string[];
    measures: Record<string, number>;
    /** What is built, closed and laid, as in a plan. */
    decision: Builds;
  }[];
  readonly always: readonly string[];
  readonly never: readonly string[];
  readonly sometimes: readonly string[];
  readonly undecided: readonly string[];
  readonly frontiers: Readonly<Record<string, readonly FrontierPoint[]>>;
}

/** Plans near the best that differ most, what they share, and what more of a measure costs. Undefined without a plan. */
export async function options(c: Case, request: OptionsRequest): Promise<OptionsDocument | undefined> {
  const known = ways();
  const stop = () => request.signal?.aborted ?? false;
  const binding = capacitiesOf(assemble(c, { ways: known }));
  const { gap, seconds, signal } = request;
  request.onStage?.('the best plan');
  const solved = await solve(c, { gap, seconds, ways: known, binding, ...(signal ? { signal } : {}) });
  await solved.session.close();
  if (solved.x.length === 0) return undefined;
  const money = Math.max(1, gap * Math.abs(solved.objective));
  const at = await space(solved, { seconds, gap: money, ...(signal ? { signal } : {}) });
  try {
    const { best } = at;
    const floor = best.npv - request.slack * Math.abs(best.npv) - 1e-6 * Math.max(1, Math.abs(best.npv));
    request.onStage?.('plans that differ');
    const far = await farthest(at, floor, request.count, stop);
    request.onStage?.('sites that are always or never built');
    const use = await useOf(at, [best, ...far], floor, stop);
    const frontiers: Record<string, FrontierPoint[]> = {};
    for (const measure of request.frontiers) {
      request.onStage?.(`frontier of ${measure}`);
      frontiers[measure] = await frontier(at, measure, amountOf(solved.model, measure), floor, request.steps, stop);
    }
    const told = ({ x, npv, builds, decision }: Point) => ({
      npv,
      builds,
      decision,
      measures: Object.fromEntries(measures.map((m) => [m, valueOfAmount(amountOf(solved.model, m), x)])),
    });
    const { always, never, sometimes, undecided } = use;
    return {
      best: best.npv,
      bound: solved.bound,
      currency: solved.model.frame.settings.currency,
      slack: request.slack,
      options: [best, ...far].map(told),
      always,
      never,
      sometimes,
      undecided,
      frontiers,
    };
  } finally {
    await at.close();
  }
}
