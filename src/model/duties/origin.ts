import { getOrInsert, sumOf } from '../../case/index.ts';
import { type Candidate, type FlowSpec, type Frame, lookup } from '../frame/index.ts';
import { boughtOf, type Sources } from './sources.ts';
import type { Duty, Rule, Tariffs } from './tariffs.ts';

/**
 * Proof of origin. If a flow uses an agreement with a least regional value or a rule on inputs, the output sold under
 * it is kept apart at the site, and so are the inputs used in it:
 *
 *     sold under it <= sum of q x activity for it + bought for it
 *     activity for all agreements <= activity
 *     inputs for it, by origin: sum over origins = use of the activity for it;  for all agreements <= arrivals by origin
 *     inputs from outside that the rule forbids = 0
 *     value of inputs of outside origin <= (1 - regional value) x value of the output of the activity for it
 *
 * Linear, because values are given by the case; pooled over the year and over the processes of the place that make the
 * good. Outside are countries that are no members, and without cumulation all but the site's own. Purchased goods have
 * the origin of their supply.
 */
export function proofs(frame: Frame, byPeriod: readonly Tariffs[], sources: Sources): Proofs {
  const pools = new Map<string, number>();
  const context: Context = { frame, sources, shared: new Map(), arrivals: new Map() };
  const keyOf = (p: number, good: string, from: string, { agreement, asks }: Duty) =>
    JSON.stringify([p, good, from, agreement, asks]);
  frame.periods.forEach((sets, p) => {
    if (!sets.rows.tariffs.some((row) => row.regional_value !== undefined || row.rule !== '')) return;
    for (const { good } of sets.rows.goods) {
      if (!byPeriod[p]!.proves(good)) continue;
      for (const from of frame.variables.makers(good, p)) {
        if (!sources.of(good, from, p).includes(undefined)) continue;
        for (const to of frame.variables.usersFrom(from, good, p)) {
          if (from === to) continue;
          for (const duty of byPeriod[p]!.duties(good, from, to).conditional) {
            const key = keyOf(p, good, from, duty);
            if (!pools.has(key)) pools.set(key, pool(context, good, from, duty, p));
          }
        }
      }
    }
  });
  return {
    sold: (flow, duty) => (flow.origin ? undefined : pools.get(keyOf(flow.period, flow.good, flow.from, duty))),
    arrival(flow) {
      if (context.arrivals.size === 0) return undefined;
      const origin = flow.origin ?? frame.lookup.countryOf(flow.from);
      return context.arrivals.get(JSON.stringify([flow.period, flow.good, flow.to, origin]));
    },
  };
}

/** Rows of proofs to which flows are added. */
interface Proofs {
  /**
   * Row of the output sold under an agreement: + flow. Undefined for goods of another origin, whose inputs prove
   * nothing.
   */
  sold(flow: FlowSpec, duty: Duty): number | undefined;
  /** Row of the arrivals of an input by origin: - flow. */
  arrival(flow: FlowSpec): number | undefined;
}

/** Rows shared by all pools, and the rows of arrivals of inputs. */
interface Context {
  readonly frame: Frame;
  readonly sources: Sources;
  readonly shared: Map<string, number>;
  readonly arrivals: Map<string, number>;
}

/** A proof: the good, its duty, the countries that count as inside, and the row of the value of outside inputs. */
interface Proof {
  readonly name: string;
  readonly good: string;
  readonly duty: Duty;
  readonly inside: ReadonlySet<string>;
  readonly value: number;
}

const INF = Number.POSITIVE_INFINITY;

function sharedRow(context: Context, key: string, lower: number, upper: number): { row: number; fresh: boolean } {
  const found = context.shared.get(key);
  if (found !== undefined) return { row: found, fresh: false };
  const row = context.frame.program.row(key, lower, upper);
  context.shared.set(key, row);
  return { row, fresh: true };
}

function pool(context: Context, good: string, place: string, duty: Duty, p: number): number {
  const { frame } = context;
  const { program, variables, periods } = frame;
  const { rows, period } = periods[p]!;
  const look = lookup(rows);
  const { regionalValue, rule } = duty.asks!;
  const agreement = rows.agreements.find((row) => row.agreement === duty.agreement)!;
  const inside = new Set(agreement.cumulation ? agreement.members : [look.countryOf(place)]);
  const name = [duty.agreement, regionalValue, rule, good, place, period.year].filter((part) => part !== '').join(' ');
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
    const worth = sumOf(k.recipe, ([g, q]) => (q > 0 ? q * look.value(g) : 0));
    program.add(value, under, -(1 - regionalValue) * worth);
    inputs(context, k, under, { name, good, duty, inside, value }, p);
  }
  const bought = boughtOf(frame, good, place, p, undefined);
  if (bought.length > 0) {
    const under = program.column(`bought for ${name}`, 0, 0, INF);
    program.add(sold, under, -1);
    const all = sharedRow(context, `bought for agreements ${good} ${place} ${period.year}`, -INF, 0);
    if (all.fresh) for (const col of bought) program.add(all.row, col, -1);
    program.add(all.row, under, 1);
  }
  return sold;
}

function inputs(context: Context, k: Candidate, under: number, proof: Proof, p: number): void {
  const { frame, sources } = context;
  const { program } = frame;
  const { name, inside } = proof;
  const { regionalValue, rule } = proof.duty.asks!;
  const look = lookup(frame.periods[p]!.rows);
  const hs = (g: string) => look.good.get(g)?.hs ?? '';
  for (const [input, q] of k.recipe) {
    const worth = regionalValue > 0 ? look.value(input) : 0;
    const barred = barsInput(rule, hs(proof.good), hs(input));
    if (q >= 0 || (worth === 0 && !barred)) continue;
    const use = program.row(`inputs ${input} of ${k.key} for ${name}`, 0, 0);
    program.add(use, under, q);
    const origins = new Set(
      frame.variables
        .makers(input, p)
        .flatMap((from) => sources.of(input, from, p).map((origin) => origin ?? look.countryOf(from))),
    );
    for (const origin of origins) {
      if (barred && !inside.has(origin)) continue;
      const col = program.column(`input ${input} from ${origin} of ${k.key} for ${name}`, 0, 0, INF);
      program.add(use, col, 1);
      program.add(originRow(context, input, k.place, origin, p), col, 1);
      if (!inside.has(origin)) program.add(proof.value, col, worth);
    }
  }
}

/** Row: inputs of an origin used under agreements - arrivals of that origin <= 0. */
function originRow(context: Context, input: string, place: string, origin: string, p: number): number {
  const key = JSON.stringify([p, input, place, origin]);
  return getOrInsert(context.arrivals, key, () => context.frame.program.row(`origin ${key}`, -INF, 0));
}

/** Digits of the HS code that a rule compares: heading, subheading. */
const digits = { CTH: 4, CTSH: 6 } as const;

/**
 * Whether a rule of origin forbids an input from outside the members. Wholly obtained goods have no such inputs; a
 * change of tariff heading (CTH) or subheading (CTSH) forbids inputs of the same one. Shorter codes are compared as far
 * as they go. An input without a code, such as power or labour, is no material and always allowed.
 */
function barsInput(rule: Rule, output: string, input: string): boolean {
  if (rule === '' || input === '') return false;
  if (rule === 'wholly obtained') return true;
  const [made, used] = [output.slice(0, digits[rule]), input.slice(0, digits[rule])];
  return made.startsWith(used) || used.startsWith(made);
}
