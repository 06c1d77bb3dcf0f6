import { type Case, defined } from '../../case/index.ts';
import {
  type Assembled,
  assemble,
  buildNothing,
  type Solved,
  type SolveOptions,
  solve,
  ways,
} from '../../plan/index.ts';
import type { Builds } from '../stress/performance.ts';
import { type FrontierPoint, frontier } from './frontier.ts';
import { amountOf, type Measure, measures, valueOfAmount } from './measures.ts';
import { farthest } from './near.ts';
import { choices, type SiteChoice, type Use, useWithin } from './sites.ts';
import { type Point, space } from './space.ts';
import { type Range, ranges } from './uses.ts';

interface OptionsRequest {
  /** Slacks: by which share a plan may be worth less than the best. The first applies to the frontiers and ranges. */
  readonly slacks: readonly number[];
  /** What slacks are shares of: |NPV| of the best plan (default), or its gain over building nothing. */
  readonly slackOf?: 'best' | 'gain';
  /** Number of plans to find. */
  readonly count: number;
  readonly frontiers: readonly Measure[];
  /** Whether to find the least and most use of each site and country. */
  readonly ranges?: boolean;
  /** Finds frontiers only, without other plans or the cost of doing otherwise at each site. */
  readonly frontiersOnly?: boolean;
  readonly steps: number;
  readonly gap: number;
  /** Time limit of one search. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
  /** Receives the current stage and, if it can be counted, its progress. */
  readonly onStage?: (stage: OptionsStage, done?: number, all?: number) => void;
}

/**
 * The stage of a run: the best plan, the plan without builds, other choices at each site, use of sites, plans within a
 * slack, a frontier.
 */
export type OptionsStage =
  | { readonly stage: 'best' | 'nothing' | 'sites' | 'ranges' }
  | { readonly stage: 'near'; readonly slack: number }
  | { readonly stage: 'frontier'; readonly measure: Measure };

/** A plan near the best. */
export interface OptionPlan {
  readonly npv: number;
  readonly builds: readonly string[];
  readonly measures: Record<string, number>;
  /** What is built, closed and laid, in the form of the plan document. */
  readonly decision: Builds;
}

/** `chorsu options --json` (docs/commands.md). `options`, `always` and the like are for the first slack asked for. */
export interface OptionsDocument extends Use {
  readonly best: number;
  readonly bound: number;
  readonly currency: string;
  readonly slack: number;
  /** Of what slacks are shares. */
  readonly slackOf: 'best' | 'gain';
  /** The least that the best plan gains over building nothing (targets left out), and the money of the first slack. */
  readonly gain?: number;
  readonly slackMoney: number;
  /** The best plan and those that differ most from it and from each other. */
  readonly options: readonly OptionPlan[];
  readonly frontiers: Readonly<Record<string, readonly FrontierPoint[]>>;
  /** For each frontier: the value of the measure that no plan within the slack exceeds, if one is proven. */
  readonly limits: Readonly<Record<string, number>>;
  /** What doing otherwise at each site costs. */
  readonly sites: readonly SiteChoice[];
  /** Sites, and plans besides the best, by how far below the best a plan may be. */
  readonly slacks: readonly (Use & { readonly slack: number; readonly options?: readonly OptionPlan[] })[];
  readonly ranges?: readonly Range[];
}

/** Thrown if slacks are shares of a gain that is not known to be positive. */
export class NoGainError extends Error {}

/** Slacks at which sites are reported in addition to the requested ones. */
const USUAL = [0.01, 0.03, 0.05, 0.1];

/** All shared capacities that flows use, as keys of their rows. */
function capacitiesOf({ flows }: Assembled): Set<string> {
  const keys = new Set<string>();
  for (const { way } of flows)
    for (const pass of way?.passes ?? [])
      if (pass.capacity < Number.POSITIVE_INFINITY) keys.add(`${pass.kind} ${pass.key}`);
  return keys;
}

/**
 * The best plan, from a programme that contains every shared capacity that its routes use: plans near the best may fill
 * one that the best leaves free. If routes added on the way use further capacities, it is solved again with these.
 */
async function bestOf(c: Case, options: Omit<SolveOptions, 'binding' | 'beyondNeed'>): Promise<Solved> {
  const binding = capacitiesOf(assemble(c, options));
  for (;;) {
    const solved = await solve(c, { ...options, binding: new Set(binding), beyondNeed: true });
    const size = binding.size;
    for (const key of capacitiesOf(solved.model)) binding.add(key);
    if (binding.size === size || solved.x.length === 0) return solved;
    await solved.session.close();
  }
}

/**
 * Plans near the best that differ most, what they share, and the cost of more of a measure. Undefined if there is no
 * plan.
 */
export async function options(c: Case, request: OptionsRequest): Promise<OptionsDocument | undefined> {
  const router = ways();
  const stop = () => request.signal?.aborted ?? false;
  const { gap, seconds, signal } = request;
  const [slack] = request.slacks as [number];
  request.onStage?.({ stage: 'best' });
  const solved = await bestOf(c, { gap, seconds, ways: router, ...defined({ signal }) });
  await solved.session.close();
  if (solved.x.length === 0) return undefined;
  request.onStage?.({ stage: 'nothing' });
  const nothing = await buildNothing(c, { gap, seconds, ways: router, ...defined({ signal }) });
  const money = Math.max(1, gap * Math.abs(solved.objective));
  const at = await space(solved, { seconds, gap: money, ...defined({ signal }) });
  try {
    const { best } = at;
    const gain = nothing ? best.npv - nothing.bound : undefined;
    const ofGain = request.slackOf === 'gain';
    if (ofGain && !(gain !== undefined && gain > 0)) throw new NoGainError();
    const size = ofGain ? gain! : Math.abs(best.npv);
    const floorOf = (share: number) => best.npv - share * size - 1e-6 * Math.max(1, size);
    const planOf = ({ x, npv, builds, decision }: Point): OptionPlan => ({
      npv,
      builds,
      decision,
      measures: Object.fromEntries(measures.map((m) => [m, valueOfAmount(amountOf(solved.model, m), x)])),
    });
    const all = [...new Set([...request.slacks, ...USUAL.filter((x) => x <= Math.max(0.1, ...request.slacks))])];
    const levels = all.map((share) => best.npv - floorOf(share));
    const { sites, points: others } = request.frontiersOnly
      ? { sites: [], points: [] }
      : await choices(at, [best], levels, stop, (done, all) => request.onStage?.({ stage: 'sites' }, done, all));
    const far = new Map<number, Point[]>();
    for (const share of request.frontiersOnly ? [] : request.slacks) {
      request.onStage?.({ stage: 'near', slack: share });
      far.set(share, await farthest(at, floorOf(share), request.count, others, sites, stop));
    }
    const points = [best, ...[...far.values()].flat()];
    const frontiers: Record<string, FrontierPoint[]> = {};
    const limits: Record<string, number> = {};
    for (const measure of request.frontiers) {
      request.onStage?.({ stage: 'frontier', measure });
      const { points, limit } = await frontier(
        at,
        measure,
        amountOf(solved.model, measure),
        floorOf(slack),
        request.steps,
        stop,
      );
      frontiers[measure] = points;
      if (limit !== undefined) limits[measure] = limit;
    }
    const using = (done: number, all: number) => request.onStage?.({ stage: 'ranges' }, done, all);
    const near = [...points, ...others].filter((x) => x.npv >= floorOf(slack));
    const ends = request.ranges ? await ranges(at, solved.model, near, floorOf(slack), stop, using) : undefined;
    return {
      best: best.npv,
      bound: solved.bound,
      currency: solved.model.frame.settings.currency,
      slack,
      slackOf: request.slackOf ?? 'best',
      ...defined({ gain }),
      slackMoney: slack * size,
      options: [best, ...(far.get(slack) ?? [])].map(planOf),
      ...useWithin(sites, best.npv - floorOf(slack)),
      frontiers,
      limits,
      sites,
      slacks: all
        .sort((a, b) => a - b)
        .map((share) => ({
          slack: share,
          ...useWithin(sites, best.npv - floorOf(share)),
          ...(far.has(share) ? { options: far.get(share)!.map(planOf) } : {}),
        })),
      ...(ends ? { ranges: ends } : {}),
    };
  } finally {
    await at.close();
  }
}
