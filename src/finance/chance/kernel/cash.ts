import { DEBT, DRIVERS, GENERAL, type Layout, OPERATION } from './layout.ts';
import { f64x2, i32, i64x2, v128 } from './operations.ts';
import type { Body, Code, Routine } from './wasm.ts';

const { add, sub, mul, div, pmin, pmax, lt, gt } = f64x2;
const zero = f64x2.const(0);
const one = f64x2.const(1);
const least0 = (x: Code): Code => pmax(zero, x);

/** What a pair of paths carries from one period to the next. */
function carried(f: Body) {
  const start = (value: number): Code => f.let(f64x2.const(value));
  return {
    cash: start(0),
    reserve: start(0),
    losses: start(0),
    tied: start(0),
    npv: start(0),
    shortfall: start(0),
    locked: start(0),
    short: start(0),
    least: start(Number.POSITIVE_INFINITY),
    discount: start(1),
    worth: start(0),
    factor: start(1),
    fxWas: start(1),
    assets: start(0),
  };
}

type Carried = ReturnType<typeof carried>;

interface Pointers {
  readonly period: Code;
  readonly moves: Code;
  readonly debt: Code;
  readonly general: Code;
  /** Of each path: where it stands in its own table of operation. */
  readonly first: Code;
  readonly second: Code;
  readonly flow: Code;
}

/** Debt of a period: what is paid, charged, borne, needed beside draws, owed and kept in reserve (columns as `load` has them). */
function debtOf(f: Body, at: Layout, to: Pointers, fx: Code, fxWas: Code) {
  const row = (k: number): Code => v128.load64_splat(to.debt, at.debt + 8 * k);
  const both = (k: number): Code => add(row(k), mul(row(k + 1), fx));
  const shift = v128.load(to.moves, at.moves + 16 * 3);
  const floated = f.let(mul(shift, both(8)));
  const owedAbroad = f.let(mul(row(11), fxWas));
  return {
    service: f.let(add(both(0), floated)),
    charged: f.let(add(both(2), floated)),
    borne: f.let(add(both(4), floated)),
    net: both(6),
    fxLoss: sub(mul(row(10), fx), owedAbroad),
    owed: f.let(add(row(12), owedAbroad)),
    target: f.let(both(13)),
    accrued: row(15),
    counts: row(16),
    pays: gt(row(17), zero),
  };
}

/** The waterfall of one period, before service or in it, with debt or after the last of it: `projectCashFlow` for a pair of paths. */
function period(
  f: Body,
  at: Layout,
  to: Pointers,
  c: Carried,
  inService: boolean,
  indebted: boolean,
  recorded: boolean,
): void {
  const move = (driver: number): Code => v128.load(to.moves, at.moves + 16 * driver);
  const general = (k: number): Code => v128.load64_splat(to.general, at.general + 8 * k);
  const operation = (k: number): Code => v128.load64_second(to.second, v128.load64_zero(to.first, 8 * k), 8 * k);
  const term = (k: number): Code => v128.load64_splat(i32.const(at.terms + 8 * k));
  const [weight, capex, days, levied, cashRate, shares, left, minimum, last] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
    general,
  ) as [Code, Code, Code, Code, Code, Code, Code, Code, Code];
  const overrun = v128.load(i32.const(at.overrun));
  const fx = indebted ? f.let(move(4)) : one;
  const debt = indebted ? debtOf(f, at, to, fx, c.fxWas) : undefined;
  const minus = (sum: Code, ...parts: (Code | undefined)[]): Code =>
    parts.reduce<Code>((rest, part) => (part ? sub(rest, part) : rest), sum);

  const volume = f.let(move(1));
  const revenue = f.let(mul(mul(operation(0), move(0)), volume));
  const cost = f.let(mul(add(mul(operation(1), volume), operation(2)), move(2)));
  const ebitda = f.let(sub(revenue, cost));
  const nowTied = f.let(mul(add(mul(revenue, term(0)), mul(cost, term(1))), days));
  const spent = f.let(mul(capex, overrun));
  const off = f.let(mul(operation(3), overrun));
  f.set(c.assets, add(c.assets, sub(spent, off)));
  if (debt && !inService) f.set(c.assets, add(c.assets, add(debt.charged, debt.accrued)));
  const disposal = mul(mul(last, term(7)), sub(term(6), c.assets));
  // All that does not wait for the cash of the period before comes first: the chain from cash to cash sets the pace.
  const running = minus(add(sub(ebitda, off), disposal), debt?.fxLoss);
  const beforeIncome = f.let(inService ? minus(running, debt?.charged) : running);
  const earned = f.let(sub(ebitda, sub(nowTied, c.tied)));
  f.set(c.tied, nowTied);
  const need = f.let(debt ? add(sub(spent, left), debt.net) : sub(spent, left));
  const target = debt?.target ?? zero;

  const held = f.let(add(c.cash, c.reserve));
  const income = f.let(mul(held, cashRate));
  const taxable = f.let(add(beforeIncome, income));
  // Terms 2 and 3: where losses are refunded no gain is too low and none is set off.
  const gain = f.let(pmax(term(2), taxable));
  const use = f.let(pmin(c.losses, mul(gain, term(3))));
  f.set(c.losses, add(sub(c.losses, use), sub(gain, taxable)));
  const tax = f.let(mul(levied, sub(gain, use)));
  const cfads = f.let(sub(earned, tax));

  const paidIn = f.let(zero);
  const paidOut = f.let(zero);
  if (!inService) {
    const topUp = f.let(least0(sub(target, c.reserve)));
    const wanted = f.let(add(sub(sub(debt ? add(need, debt.service) : need, cfads), income), topUp));
    f.set(paidIn, least0(sub(wanted, c.cash)));
    f.set(c.cash, add(c.cash, sub(paidIn, wanted)));
    f.set(c.reserve, add(c.reserve, topUp));
    f.set(paidOut, mul(last, add(c.cash, c.reserve)));
  } else {
    const own = f.let(least0(need));
    const early = add(minus(earned, debt?.service), sub(own, need));
    // Cash and reserve together, after debt service: the reserve keeps its target of it, owners pay what is short.
    const total = f.let(sub(add(add(held, early), income), tax));
    const unpaid = f.let(least0(sub(zero, total)));
    const fails = f.let(gt(unpaid, f64x2.const(1e-9)));
    const support = f.let(v128.and(unpaid, fails));
    f.set(c.short, i64x2.sub(c.short, fails));
    f.set(c.shortfall, add(c.shortfall, support));
    f.set(paidIn, add(own, support));
    const free = f.let(least0(sub(total, target)));
    let closed = lt(total, c.reserve);
    f.set(c.reserve, debt ? least0(pmin(total, target)) : zero);
    if (debt) {
      const served = f.let(v128.and(debt.pays, gt(debt.service, zero)));
      const cover = f.let(div(cfads, debt.service));
      f.set(c.least, v128.bitselect(pmin(c.least, cover), c.least, served));
      if (recorded) {
        const shown = v128.bitselect(cover, f64x2.const(Number.NaN), served);
        f.emit(v128.store(i32.shl(to.period, i32.const(4)), shown, at.cover));
      }
      closed = v128.or(closed, v128.and(served, lt(cover, term(4))));
      const owes = gt(debt.owed, f64x2.const(1e-9));
      const bears = div(debt.owed, add(debt.owed, debt.borne));
      f.set(c.factor, v128.bitselect(bears, c.factor, owes));
      f.set(c.discount, mul(c.discount, c.factor));
      f.set(c.worth, add(c.worth, mul(mul(cfads, c.discount), debt.counts)));
    }
    const shut = f.let(v128.and(closed, lt(last, one)));
    f.set(c.locked, i64x2.sub(c.locked, shut));
    f.set(c.cash, v128.bitselect(free, pmin(free, minimum), shut));
    f.set(paidOut, sub(free, c.cash));
  }
  if (debt) f.set(c.fxWas, fx);
  const flow = f.let(sub(sub(paidOut, paidIn), shares));
  f.emit(v128.store(to.flow, flow));
  f.set(c.npv, add(c.npv, mul(flow, weight)));
}

/**
 * The cash flow of a pair of paths through all periods, from their moves and their tables of operation: flows by common step, where it is `recorded`
 * cover by period, and outcomes (least cover, worth, npv, shortfall; locked and short periods as whole numbers).
 */
export function cash(at: Layout, recorded: boolean): Routine {
  return {
    name: recorded ? 'cashRecorded' : 'cash',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(f, first, second, operationFrom, afterDebt, periods) {
      const pointer = (start: number): Code => f.let(i32.const(start), 'i32');
      const to: Pointers = {
        period: pointer(0),
        moves: pointer(0),
        debt: pointer(0),
        general: pointer(0),
        first: f.let(first!, 'i32'),
        second: f.let(second!, 'i32'),
        flow: pointer(at.flows),
      };
      const c = carried(f);
      const through = (end: Code, inService: boolean, indebted: boolean): void =>
        f.below(to.period, end, () => {
          period(f, at, to, c, inService, indebted, recorded);
          const forward = (one: Code, bytes: Code): void => f.set(one, i32.add(one, bytes));
          forward(to.flow, i32.load(i32.shl(to.period, i32.const(2)), at.gaps));
          forward(to.period, i32.const(1));
          forward(to.moves, i32.const(16 * DRIVERS));
          forward(to.debt, i32.const(8 * DEBT));
          forward(to.general, i32.const(8 * GENERAL));
          forward(to.first, i32.const(8 * OPERATION));
          forward(to.second, i32.const(8 * OPERATION));
        });
      through(operationFrom!, false, true);
      through(afterDebt!, true, true);
      through(periods!, true, false);
      for (const [k, one] of [c.least, c.worth, c.npv, c.shortfall, c.locked, c.short].entries())
        f.emit(v128.store(i32.const(at.outcomes + 16 * k), one));
    },
  };
}
