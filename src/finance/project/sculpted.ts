import type { Line } from '../lines/line.ts';
import { programOf } from '../lines/numbers.ts';
import { paymentsOf, type WaterfallPlan, waterfallPlan } from '../waterfall/plan.ts';
import { linesOf, waterfall } from '../waterfall/waterfall.ts';
import type { ProjectInput, TrancheInput } from './input.ts';

/** A plan whose sculpted repayments fit the cash. */
type Fitted = {
  readonly plan: WaterfallPlan;
  /** the lines of the plan */
  readonly lines: ReadonlyMap<string, Line>;
  /** false if the shares had not converged to 1e-12 after the last pass */
  readonly settled: boolean;
  /** cover at which each sculpted tranche is repaid, by name */
  readonly covers: ReadonlyMap<string, number>;
};

/** Whether a tranche is repaid in proportion to cash. */
export const isSculpted = (t: TrancheInput): boolean =>
  t.repayment !== undefined && t.repayment.kind !== 'shares' && t.repayment.repayment === 'sculpted';

/** First and last payment of a sculpted tranche: in operation, after grace, within the tenor of its last draw. */
function payments(tranche: TrancheInput, input: ProjectInput, operationFrom: number): { first: number; last: number } {
  const plan = tranche.repayment!;
  const end = input.periods - 1;
  if (plan.kind === 'shares') return { first: 0, last: end };
  const begin = Math.max(
    0,
    tranche.draws.findIndex((draw) => draw !== 0),
  );
  const close = Math.max(
    0,
    tranche.draws.findLastIndex((draw, p) => draw !== 0 && p <= end),
  );
  const opens = paymentsOf(plan, begin);
  const ends = paymentsOf(plan, close);
  const last = Math.min(end, ends.first + ends.count - 1);
  return { first: Math.min(last, Math.max(operationFrom, opens.first + opens.free, close + 1)), last };
}

/** Cash for the repayment of a tranche: cash flow, service of other debt, its part of the rest, its interest rate and exchange rate. */
type Cash = {
  readonly total: number;
  readonly cfads: readonly number[];
  readonly others: readonly number[];
  readonly weight: number;
  readonly rate: readonly number[];
  readonly fx: readonly number[];
};

/**
 * Principal shares that keep the cover of all service even: service_t = weight x (CFADS_t / cover - other service_t), never
 * negative principal; the cover is the one that leaves nothing owed (bisection, monotone).
 */
function shape(
  { total, cfads, others, weight, rate, fx }: Cash,
  first: number,
  last: number,
): { shares: number[]; cover: number } | undefined {
  const principal = new Array<number>(cfads.length).fill(0);
  const leftAt = (cover: number): number => {
    let balance = total;
    for (let p = first; p <= last; p++) {
      const cash = Math.max(0, cfads[p]!) / cover - others[p]!;
      const paid = Math.max(0, (weight * cash) / fx[p]! - balance * rate[p]!);
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
 * so that shares and cash are recomputed in turn. The iteration contracts by about tax rate x share of interest and needs some 10 passes.
 * A tranche without cash keeps its annuity.
 */
export function fitted(input: ProjectInput): Fitted {
  let plan = waterfallPlan(input);
  const covers = new Map<string, number>();
  const sculpted = plan.tranches.filter((t) => t.owed && isSculpted(t.input));
  let lines = linesOf(waterfall(plan));
  if (sculpted.length === 0) return { plan, lines, settled: true, covers };
  const wanted = [
    'cfads',
    'debtService',
    ...sculpted.flatMap(({ key }) =>
      ['interest', 'capitalised', 'principal', 'contractRate', 'draw', 'total'].map((name) => `${key}.${name}`),
    ),
  ];
  let shares: (readonly number[] | undefined)[] = [];
  let program = programOf(lines, plan.n, wanted);
  for (let passes = 1; passes <= 100; passes++) {
    const found = program.run(lines);
    const cfads = found.row('cfads');
    const service = found.row('debtService');
    const rows = sculpted.map(({ key, fx, foreign }) => {
      const [interest, capitalised, principal] = ['interest', 'capitalised', 'principal'].map((name) =>
        found.row(`${key}.${name}`),
      ) as [number[], number[], number[]];
      return {
        fx: foreign ? fx : cfads.map(() => 1),
        paid: principal.map((value, p) => value + interest[p]! - capitalised[p]!),
        draw: found.row(`${key}.draw`),
        rate: found.row(`${key}.contractRate`),
        total: found.one(`${key}.total`),
      };
    });
    const others = service.map((value, p) => rows.reduce((left, { paid, fx }) => left - paid[p]! * fx[p]!, value));
    const debt = rows.map(({ draw, fx }) => draw.reduce((sum, d, p) => sum + d * fx[p]!, 0));
    const all = debt.reduce((sum, value) => sum + value, 0);
    const next: (readonly number[] | undefined)[] = plan.tranches.map(() => undefined);
    let moved = 0;
    sculpted.forEach((t, j) => {
      const k = plan.tranches.findIndex(({ key }) => key === t.key);
      const { total, rate, fx } = rows[j]!;
      const { first, last } = payments(t.input, input, plan.operationFrom);
      const out = shape({ total, cfads, others, weight: debt[j]! / all, rate, fx }, first, last);
      covers.delete(t.input.name);
      if (!out) return;
      covers.set(t.input.name, out.cover);
      next[k] = out.shares;
      out.shares.forEach((value, p) => {
        moved = Math.max(moved, Math.abs(value - (shares[k]?.[p] ?? 0)));
      });
    });
    const sameLines = next.every((row, k) => (row === undefined) === (shares[k] === undefined));
    shares = next;
    plan = waterfallPlan(input, shares);
    if (sameLines)
      plan.tranches.forEach(({ key, shares: values }) => {
        const line = lines.get(`${key}.shares`);
        if (line) lines.set(line.key, { ...line, values });
      });
    else {
      lines = linesOf(waterfall(plan));
      program = programOf(lines, plan.n, wanted);
    }
    if (moved <= 1e-12) return { plan, lines, settled: true, covers };
  }
  return { plan, lines, settled: false, covers };
}
