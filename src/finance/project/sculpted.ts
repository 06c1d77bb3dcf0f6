import type { ProjectInput, TrancheInput } from './input.ts';
import type { Operating } from './operating.ts';
import { type Pass, pass } from './pass.ts';
import { type Contract, contract, window } from './tranche.ts';

/** Contracts whose sculpted shapes fit the cash, the run with them, and what happened on the way. */
export type Fitted = {
  readonly contracts: readonly Contract[];
  readonly run: Pass;
  readonly passes: number;
  /** false where the shapes had not settled to 1e-12 when the passes ran out */
  readonly settled: boolean;
  /** cover at which each sculpted tranche is repaid, by name */
  readonly covers: Readonly<Record<string, number>>;
};

const isSculpted = (t: TrancheInput): boolean =>
  t.repayment !== undefined && t.repayment.kind !== 'shares' && t.repayment.repayment === 'sculpted';

/** First and last payment of a sculpted tranche: in operation, after grace, within the tenor of its last draw. */
function payments(tranche: Contract, input: ProjectInput, op: Operating): { first: number; last: number } {
  const plan = tranche.input.repayment!;
  const end = op.n - 1;
  if (plan.kind === 'together') return { first: plan.from, last: Math.min(end, plan.from + plan.count - 1) };
  const drawn = tranche.draws.flatMap((draw, p) => (draw !== 0 ? [p] : []));
  const begin = drawn[0] ?? 0;
  const close = drawn[drawn.length - 1] ?? 0;
  const opens = window(plan, input.timeline, begin);
  const ends = window(plan, input.timeline, close);
  const last = Math.min(end, ends.first + ends.count - 1);
  return { first: Math.min(last, Math.max(op.operationFrom, opens.first + opens.free, close + 1)), last };
}

/**
 * Principal shares that keep the cover of all service even: service_t = weight x (CFADS_t / cover - other service_t), never
 * negative principal; the cover is the one that leaves nothing owed (bisection, monotone).
 */
function shape(
  tranche: Contract,
  cfads: readonly number[],
  others: readonly number[],
  weight: number,
  first: number,
  last: number,
): { shares: number[]; cover: number } | undefined {
  const { total } = tranche;
  const principal = new Array<number>(cfads.length).fill(0);
  const leftAt = (cover: number): number => {
    let balance = total;
    for (let p = first; p <= last; p++) {
      const cash = Math.max(0, cfads[p]!) / cover - others[p]!;
      const paid = Math.max(0, (weight * cash) / tranche.fx[p]! - balance * tranche.rate[p]!);
      principal[p] = paid;
      balance -= paid;
    }
    return balance;
  };
  let [low, high] = [1e-9, 1e9];
  if (!(total > 0) || leftAt(low) > 0) return undefined;
  for (let k = 0; k < 200 && high / low > 1 + 1e-15; k++) {
    const middle = Math.sqrt(low * high);
    if (leftAt(middle) > 0) high = middle;
    else low = middle;
  }
  principal[last]! += leftAt(low);
  return { shares: principal.map((value) => value / total), cover: low };
}

/**
 * Fits sculpted tranches to the cash after tax. Tax depends on interest and with losses carried forward has no closed form,
 * so shapes and cash are recomputed in turn; the map contracts by about tax rate x interest share, some 10 passes. A tranche
 * for which there is no cash keeps its annuity.
 */
export function fitted(input: ProjectInput, op: Operating, fxOf: (t: TrancheInput) => readonly number[]): Fitted {
  const tranches = input.tranches ?? [];
  const make = (shares: readonly (readonly number[] | undefined)[]): Contract[] =>
    tranches.map((t, k) => contract(t, input.timeline, op.index, fxOf(t), op.operationFrom, shares[k]));
  let shares: (readonly number[] | undefined)[] = tranches.map(() => undefined);
  let contracts = make(shares);
  let run = pass(input, op, contracts);
  const sculpted = tranches.map(isSculpted);
  const covers: Record<string, number> = {};
  if (!sculpted.includes(true)) return { contracts, run, passes: 1, settled: true, covers };

  const debt = contracts.map((c, k) => (sculpted[k] ? c.draws.reduce((sum, d, p) => sum + d * c.fx[p]!, 0) : 0));
  const all = debt.reduce((sum, value) => sum + value, 0);
  for (let passes = 2; passes <= 100; passes++) {
    const others = op.index.map((_, p) =>
      contracts.reduce((sum, c, k) => {
        const flow = run.flows[k]!;
        const fees = flow.fees[p]! - flow.draw[p]! * (c.input.upfrontFee ?? 0);
        return sum + (sculpted[k] ? fees : flow.interest[p]! + flow.principal[p]! + fees) * c.fx[p]!;
      }, 0),
    );
    const next = contracts.map((c, k) => {
      if (!sculpted[k]) return undefined;
      const { first, last } = payments(c, input, op);
      const found = shape(c, run.lines.cfads, others, debt[k]! / all, first, last);
      if (found) covers[c.input.name] = found.cover;
      return found?.shares;
    });
    const moved = next.reduce(
      (most, row, k) => (row ?? []).reduce((m, value, p) => Math.max(m, Math.abs(value - (shares[k]?.[p] ?? 0))), most),
      0,
    );
    shares = next;
    contracts = make(shares);
    run = pass(input, op, contracts);
    if (moved <= 1e-12) return { contracts, run, passes, settled: true, covers };
  }
  return { contracts, run, passes: 100, settled: false, covers };
}
