import type { RecognitionRow, SchemeRows } from '../rows.ts';
import { closure, type Item, itemsOf } from './items.ts';

/** A scheme or a piece of evidence to buy. */
export type Purchase = {
  readonly key: string;
  readonly kind: 'scheme' | 'evidence';
  readonly name: string;
  /** Money, after what the recognition saves. */
  readonly cost: number;
  /** Weeks of its own, after what the recognition saves. */
  readonly weeks: number;
  readonly needs: readonly string[];
  /** The recognition that makes it cheaper; undefined if it is paid in full. */
  readonly through?: RecognitionRow;
};

/** The cheapest set of certificates and evidence for one site and good. Purchases are in order of key. */
export type EvidencePlan = {
  readonly cost: number;
  readonly purchases: readonly Purchase[];
  /** Weeks until the last of the wanted schemes, as the plan counts them: its own and the longest of its evidence. */
  readonly weeks: number;
};

/** Schemes and evidence that are held already, and the number of years of yearly cost (default 1). */
type EvidenceOptions = { readonly held?: readonly string[]; readonly years?: number };

type Problem = {
  readonly items: ReadonlyMap<string, Item>;
  readonly wanted: readonly string[];
  readonly held: ReadonlySet<string>;
  readonly banned: ReadonlySet<RecognitionRow>;
};

/**
 * The cheapest way to obtain the wanted schemes for one good of one site, by exact branch and bound over the pieces that are
 * recognised. A scheme needs all its evidence. A recognition makes a piece cheaper if its `held` piece was held before or is paid in
 * full now; so it can pay to buy a report that no market demands. A recognition does not count where its `held` piece needs the
 * wanted one, directly or not.
 *
 * @throws {Error} at an unknown key
 */
export function cheapestEvidence(
  rows: SchemeRows,
  wanted: readonly string[],
  options: EvidenceOptions = {},
): EvidencePlan {
  const items = itemsOf(rows, options.years ?? 1);
  const certificates = new Set(options.held ?? []);
  return acyclic({ items, wanted, held: certificates, banned: new Set() })!;
}

/** The cheapest plan without a ring of pieces that wait for each other: where there is one, each recognition in it is banned in turn. */
function acyclic(problem: Problem, limit = Infinity): EvidencePlan | undefined {
  const plan = branch(problem, limit);
  if (!plan) return undefined;
  const ring = findRing(plan.purchases);
  if (!ring) return plan;
  let best: EvidencePlan | undefined;
  for (const recognition of ring) {
    const other = acyclic({ ...problem, banned: new Set([...problem.banned, recognition]) }, best?.cost ?? limit);
    if (other && (!best || other.cost < best.cost)) best = other;
  }
  return best;
}

function branch(problem: Problem, limit: number): EvidencePlan | undefined {
  const givers = findGivers(problem);
  let bestCost = limit;
  let best: ReadonlySet<string> | undefined;
  const inFull = new Set<string>();
  const ruledOut = new Set<string>();
  const go = (depth: number): void => {
    const open = depth < givers.length;
    const gives = (key: string): boolean =>
      problem.held.has(key) || inFull.has(key) || (open && !ruledOut.has(key) && givers.includes(key));
    const cost = costOf(problem, inFull, gives);
    if (cost >= bestCost - 1e-12 * Math.abs(bestCost)) return;
    if (!open) {
      bestCost = cost;
      best = new Set(inFull);
      return;
    }
    const giver = givers[depth]!;
    for (const set of [inFull, ruledOut]) {
      set.add(giver);
      go(depth + 1);
      set.delete(giver);
    }
  };
  go(0);
  return best && describePlan(problem, best);
}

/** Pieces that could make others cheaper by a recognition, by the money that they could save, greatest first. */
function findGivers(problem: Problem): string[] {
  const relevant = closure(problem.items, problem.wanted, problem.held);
  const uses = new Map<string, number>();
  for (const key of relevant) {
    for (const row of problem.items.get(key)!.recognitions) {
      if (problem.banned.has(row) || problem.held.has(row.held) || !problem.items.has(row.held)) continue;
      uses.set(row.held, (uses.get(row.held) ?? 0) + (row.saves ?? 0) * problem.items.get(key)!.price);
      for (const more of closure(problem.items, [row.held], problem.held)) relevant.add(more);
    }
  }
  return [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
}

function costOf(problem: Problem, inFull: ReadonlySet<string>, gives: (key: string) => boolean): number {
  let total = 0;
  for (const key of closure(problem.items, [...problem.wanted, ...inFull], problem.held)) {
    const item = problem.items.get(key)!;
    const through = inFull.has(key) ? undefined : recognitionOf(problem, item, gives);
    total += item.price * (1 - (through?.saves ?? 0)) + item.fixed;
  }
  return total;
}

const recognitionOf = (problem: Problem, item: Item, gives: (key: string) => boolean): RecognitionRow | undefined =>
  item.recognitions.find((row) => row.held !== item.key && gives(row.held) && !problem.banned.has(row));

function describePlan(problem: Problem, inFull: ReadonlySet<string>): EvidencePlan {
  const gives = (key: string): boolean => problem.held.has(key) || inFull.has(key);
  const purchases = [...closure(problem.items, [...problem.wanted, ...inFull], problem.held)]
    .sort()
    .map((key): Purchase => {
      const item = problem.items.get(key)!;
      const through = inFull.has(key) ? undefined : recognitionOf(problem, item, gives);
      return {
        key,
        kind: item.kind,
        name: item.name,
        cost: item.price * (1 - (through?.saves ?? 0)) + item.fixed,
        weeks: Math.max(0, item.weeks - (through?.weeks_saved ?? 0)),
        needs: item.needs.filter((need) => !problem.held.has(need)),
        ...(through && { through }),
      };
    });
  const weeks = new Map(purchases.map((purchase) => [purchase.key, purchase.weeks]));
  const whole = (p: Purchase): number => p.weeks + Math.max(0, ...p.needs.map((need) => weeks.get(need) ?? 0));
  const wanted = purchases.filter((purchase) => problem.wanted.includes(purchase.key));
  const cost = purchases.reduce((sum, purchase) => sum + purchase.cost, 0);
  return { cost, purchases, weeks: Math.max(0, ...wanted.map(whole)) };
}

/** The recognitions in a ring of pieces that wait for each other; undefined if there is no ring. */
function findRing(purchases: readonly Purchase[]): RecognitionRow[] | undefined {
  const by = new Map(purchases.map((purchase) => [purchase.key, purchase]));
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (key: string): string[] | undefined => {
    const at = path.indexOf(key);
    if (at >= 0) return path.slice(at);
    const purchase = by.get(key);
    if (!purchase || done.has(key)) return undefined;
    path.push(key);
    for (const next of [...purchase.needs, ...(purchase.through ? [purchase.through.held] : [])]) {
      const ring = visit(next);
      if (ring) return ring;
    }
    path.pop();
    done.add(key);
    return undefined;
  };
  for (const purchase of purchases) {
    const ring = visit(purchase.key);
    if (ring) {
      const through = ring.flatMap((key) => by.get(key)!.through ?? []);
      return through.filter((row) => ring.includes(row.held));
    }
  }
  return undefined;
}
