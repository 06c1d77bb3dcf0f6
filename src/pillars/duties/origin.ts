import { type Candidate, type FlowSpec, type Frame, lookup } from '../frame/index.ts';
import type { Duty, Tariffs } from './tariffs.ts';

/**
 * Regional value content. Where a flow asks for an agreement with a least regional value, the output sold under it is
 * kept apart at the site, and so are the inputs used in it:
 *
 *     sold under it <= sum of q x activity for it + bought for it
 *     activity for all agreements <= activity
 *     inputs for it, by origin: sum over origins = use of the activity for it;  for all agreements <= arrivals by origin
 *     value of inputs of outside origin <= (1 - regional value) x value of the output of the activity for it
 *
 * Linear, because values are the case's; pooled over the year and over the processes of the place that make the good.
 * Bought goods carry their own origin whole.
 */
export function regionalValue(frame: Frame, byPeriod: readonly Tariffs[]): Origin {
  const pools = new Map<string, number>();
  const context: Context = { frame, shared: new Map(), arrivals: new Map() };
  const keyOf = (p: number, good: string, from: string, duty: Duty) =>
    JSON.stringify([p, good, from, duty.agreement, duty.regionalValue]);
  frame.periods.forEach((sets, p) => {
    if (!sets.rows.tariffs.some((row) => row.regional_value !== undefined)) return;
    for (const { good } of sets.rows.goods) {
      if (!byPeriod[p]!.proves(good)) continue;
      for (const from of frame.variables.makers(good, p)) {
        for (const to of frame.variables.users(good, p)) {
          if (from === to) continue;
          for (const duty of byPeriod[p]!.duties(good, from, to).conditional) {
            const key = keyOf(p, good, from, duty);
            if (!pools.has(key)) pools.set(key, pool(context, good, from, duty.agreement, duty.regionalValue!, p));
          }
        }
      }
    }
  });
  return {
    sold: (flow, duty) => pools.get(keyOf(flow.period, flow.good, flow.from, duty)),
    arrival(flow) {
      if (context.arrivals.size === 0) return undefined;
      const origin = frame.lookup.countryOf(flow.from);
      return context.arrivals.get(JSON.stringify([flow.period, flow.good, flow.to, origin]));
    },
  };
}

/** The rows of regional value that flows join. */
export interface Origin {
  /** Row of the output sold under an agreement: + flow. */
  sold(flow: FlowSpec, duty: Duty): number | undefined;
  /** Row of the arrivals of an input by origin: - flow. */
  arrival(flow: FlowSpec): number | undefined;
}

/** Rows shared by all pools, and the rows that arrivals of inputs join. */
interface Context {
  readonly frame: Frame;
  readonly shared: Map<string, number>;
  readonly arrivals: Map<string, number>;
}

const INF = Number.POSITIVE_INFINITY;

function sharedRow(context: Context, key: string, lower: number, upper: number): { row: number; fresh: boolean } {
  const found = context.shared.get(key);
  if (found !== undefined) return { row: found, fresh: false };
  const row = context.frame.program.row(key, lower, upper);
  context.shared.set(key, row);
  return { row, fresh: true };
}

function pool(context: Context, good: string, place: string, agreement: string, share: number, p: number): number {
  const { frame } = context;
  const { program, variables, periods } = frame;
  const { rows, period } = periods[p]!;
  const look = lookup(rows);
  const members = new Set(rows.agreements.find((row) => row.agreement === agreement)?.members ?? []);
  const name = `${agreement} ${share} ${good} ${place} ${period.year}`;
  const sold = program.row(`sold under ${name}`, -INF, 0);
  const value = program.row(`regional value ${name}`, -INF, 0);
  for (const k of frame.candidates) {
    const activity = k.place === place ? variables.activity(k, p) : undefined;
    const made = k.recipe.find(([g]) => g === good)?.[1] ?? 0;
    if (activity === undefined || made <= 0) continue;
    const under = program.column(`activity ${k.key} for ${name}`, 0, 0, INF);
    program.add(sold, under, -made);
    const all = sharedRow(context, `qualified ${k.key} ${period.year}`, -INF, 0);
    if (all.fresh) program.add(all.row, activity, -1);
    program.add(all.row, under, 1);
    const worth = k.recipe.reduce((sum, [g, q]) => sum + (q > 0 ? q * look.value(g) : 0), 0);
    program.add(value, under, -(1 - share) * worth);
    inputs(context, k, under, name, value, members, p);
  }
  const bought = variables.purchases.filter(
    (b) => b.period === p && b.supply.good === good && b.supply.place === place,
  );
  if (bought.length > 0) {
    const under = program.column(`bought for ${name}`, 0, 0, INF);
    program.add(sold, under, -1);
    const all = sharedRow(context, `bought for agreements ${good} ${place} ${period.year}`, -INF, 0);
    if (all.fresh) for (const b of bought) program.add(all.row, b.col, -1);
    program.add(all.row, under, 1);
  }
  return sold;
}

function inputs(
  context: Context,
  k: Candidate,
  under: number,
  name: string,
  value: number,
  members: ReadonlySet<string>,
  p: number,
): void {
  const { frame } = context;
  const { program } = frame;
  const look = lookup(frame.periods[p]!.rows);
  for (const [input, q] of k.recipe) {
    const worth = look.value(input);
    if (q >= 0 || worth === 0) continue;
    const use = program.row(`inputs ${input} of ${k.key} for ${name}`, 0, 0);
    program.add(use, under, q);
    for (const origin of new Set(frame.variables.makers(input, p).map((from) => look.countryOf(from)))) {
      const col = program.column(`input ${input} from ${origin} of ${k.key} for ${name}`, 0, 0, INF);
      program.add(use, col, 1);
      program.add(originRow(context, input, k.place, origin, p), col, 1);
      if (!members.has(origin)) program.add(value, col, worth);
    }
  }
}

/** Row: inputs of an origin used under agreements - arrivals of that origin <= 0. */
function originRow(context: Context, input: string, place: string, origin: string, p: number): number {
  const key = JSON.stringify([p, input, place, origin]);
  let row = context.arrivals.get(key);
  if (row === undefined) {
    row = context.frame.program.row(`origin ${key}`, -INF, 0);
    context.arrivals.set(key, row);
  }
  return row;
}
