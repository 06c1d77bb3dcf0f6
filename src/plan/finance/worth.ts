import { at, type Case, type Change, type Row, type Rows, withChanges } from '../../case/index.ts';
import {
  type BankFeature,
  bankFeatures,
  bankWorth,
  type Category,
  classOf,
  minimumPremium,
  premiumAsMargin,
  principalOfUnit,
} from '../../finance/index.ts';
import { horizon } from '../../pillars/index.ts';
import { plan } from '../plan.ts';
import { wholeNumbers } from '../starts.ts';
import { ways } from '../ways.ts';
import { facilitiesByYear } from './draws.ts';
import type { BankWorthDocument } from './shape.ts';

type Facility = Row<'facilities'>;

export interface BankOptions {
  readonly lender: string;
  /** The facility on whose terms money comes without the bank; default the dearest loan of another lender. */
  readonly against?: string;
  /** What holding the exchange risk of a loan in foreign money costs, a year of the balance; 0 where nothing is known. */
  readonly hedge?: number;
  readonly gap: number;
  readonly seconds: number;
  readonly onSolved?: (done: number, of: number) => void;
}

/** The terms of the money that comes instead of the bank's. */
interface Instead {
  readonly name: string | null;
  readonly rate: number;
  readonly tenor: number;
  readonly grace: number;
  readonly repayment: Facility['repayment'];
  readonly upfrontFee: number;
  readonly amount: number;
  readonly maxShare: number;
}

/**
 * What a bank is worth for a case, split by Shapley values among five things that it brings. Each is switched off by giving the
 * bank's facilities the terms of the money that comes instead (the dearest loan of another lender):
 *
 * - tenor: tenor, grace and repayment of that loan
 * - spread and guarantee: its rate and fees; of the difference in rate, the OECD minimum premium for the countries lent to,
 *   as a margin, is what the bank's standing stands in for (guarantee), the rest is spread
 * - local currency: the cost of a hedge on the balance, where the bank lends in other money than the case's
 * - capacity: the bank takes the other lender's place, so that its amount and its share of a project are the less
 *
 * With nothing on, the bank is not there at all. `undefined` where the lender has no loan in the case.
 */
export async function bankWorthOf(c: Case, options: BankOptions): Promise<BankWorthDocument | undefined> {
  const rows = at(c, Number(c.settings.start));
  const span = horizon(rows.settings);
  const latest = [...facilitiesByYear(c, span).values()].map((years) => [...years.values()].at(-1)!);
  const own = latest.filter((f) => f.lender === options.lender && f.kind === 'loan' && f.tenor !== undefined);
  if (own.length === 0) return undefined;
  const instead = insteadOf(latest, options, rows.settings.discountRate);
  const known = ways();
  const starts: ReadonlyMap<string, number>[] = [];
  const solved = new Map<string, number>();
  let within = 0;
  const solve = async (changes: readonly Change[]): Promise<number> => {
    const altered = withChanges(c, changes);
    const request = { reforms: [], gap: options.gap, seconds: options.seconds, solver: 'highs-wasm' };
    const { document, solved: found } = await plan(altered, { asRead: c, request, ways: known, starts });
    try {
      if (document.npv === null) return Number.NEGATIVE_INFINITY;
      within = Math.max(within, (document.bound ?? document.npv) - document.npv);
      starts.push(wholeNumbers(found.model, found.session, found.x));
      return document.npv;
    } finally {
      await found.session.close();
    }
  };

  const sets = Array.from({ length: 2 ** bankFeatures.length }, (_, mask) => mask).reverse();
  const changesOf = new Map(sets.map((mask) => [mask, alter(c, rows, own, instead, options, on(mask))]));
  const different = new Map(sets.map((mask) => [JSON.stringify(changesOf.get(mask)), mask]));
  for (const [key, mask] of different) {
    solved.set(key, await solve(changesOf.get(mask)!));
    options.onSolved?.(solved.size, different.size);
  }
  const value = (mask: number): number => solved.get(JSON.stringify(changesOf.get(mask)))!;
  const lowest = Math.min(...[...solved.values()].filter(Number.isFinite));
  const npv = (mask: number): number => (Number.isFinite(value(mask)) ? value(mask) : lowest);
  const { worth, parts } = bankWorth((features) => npv(maskOf(features)));
  const all = 2 ** bankFeatures.length - 1;
  return {
    lender: options.lender,
    against: instead.name,
    with: npv(all),
    without: npv(0),
    worth,
    parts,
    within,
    solves: solved.size,
  };
}

const on = (mask: number): ReadonlySet<BankFeature> => new Set(bankFeatures.filter((_, k) => mask & (1 << k)));
const maskOf = (features: ReadonlySet<BankFeature>): number =>
  bankFeatures.reduce((mask, name, k) => (features.has(name) ? mask | (1 << k) : mask), 0);

/** The dearest loan of another lender, or own money at the discount rate: without limit of its own, and nothing in its place. */
function insteadOf(facilities: readonly Facility[], options: BankOptions, discountRate: number): Instead {
  const others = facilities.filter((f) => f.lender !== options.lender && f.kind === 'loan' && f.tenor !== undefined);
  const asked = others.find((f) => f.facility === options.against);
  const found = asked ?? [...others].sort((a, b) => b.rate - a.rate)[0];
  if (!found)
    return {
      name: null,
      rate: discountRate,
      tenor: 7,
      grace: 0,
      repayment: 'annuity',
      upfrontFee: 0,
      amount: 0,
      maxShare: 0,
    };
  return {
    name: found.facility,
    rate: found.rate,
    tenor: found.tenor!,
    grace: found.grace,
    repayment: found.repayment,
    upfrontFee: found.upfront_fee,
    amount: found.amount,
    maxShare: found.max_share,
  };
}

/** The changes that leave the bank with these features. */
function alter(
  c: Case,
  rows: Rows,
  own: readonly Facility[],
  instead: Instead,
  options: BankOptions,
  features: ReadonlySet<BankFeature>,
): Change[] {
  if (features.size === 0) return own.map((f) => dated(c, change(f.facility, '-', '')));
  const changes: Change[] = [];
  const set = (f: Facility, column: string, before: number | string | undefined, value: number | string) => {
    if (before !== value) changes.push(change(f.facility, column, String(value)));
  };
  let [amount, share] = [0, 0];
  for (const f of own) {
    if (!features.has('tenor')) {
      set(f, 'tenor', f.tenor, instead.tenor);
      set(f, 'grace', f.grace, instead.grace);
      set(f, 'repayment', f.repayment, instead.repayment);
    }
    const dearer = Math.max(0, instead.rate - f.rate);
    const standing = Math.min(dearer, premiumMargin(rows, f, instead));
    let rate = f.rate;
    if (!features.has('guarantee')) rate += standing;
    if (!features.has('spread')) {
      rate += instead.rate - f.rate - standing;
      set(f, 'upfront_fee', f.upfront_fee, instead.upfrontFee);
      set(f, 'commitment_fee', f.commitment_fee, 0);
    }
    const foreign = f.currency !== undefined && f.currency !== '' && f.currency !== rows.settings.currency;
    if (!features.has('local-currency') && foreign) rate += options.hedge ?? 0;
    set(f, 'rate', f.rate, rate);
    if (features.has('capacity')) continue;
    if (instead.name === null) {
      set(f, 'amount', f.amount, 0);
      continue;
    }
    set(f, 'amount', f.amount, Math.min(f.amount, instead.amount));
    set(f, 'max_share', f.max_share, Math.min(f.max_share, instead.maxShare));
    amount += Math.min(f.amount, instead.amount);
    share = Math.max(share, Math.min(f.max_share, instead.maxShare));
  }
  if (!features.has('capacity') && instead.name !== null) {
    if (Number.isFinite(instead.amount))
      changes.push(change(instead.name, 'amount', String(Math.max(0, instead.amount - amount))));
    changes.push(change(instead.name, 'max_share', String(Math.max(0, instead.maxShare - share))));
  }
  return changes.map((x) => dated(c, x));
}

/** A change of a facility that a reform of a later year adds counts from that year on. */
function dated(c: Case, x: Change): Change {
  const added = c.changes.find((y) => y.table === 'facilities' && y.key === x.key && y.column === '+');
  return added?.from === undefined ? x : { ...x, from: added.from };
}

const change = (key: string, column: string, value: string): Change => ({
  table: 'facilities',
  key,
  column,
  value,
  op: 'set',
  by: 'bank',
});

/** OECD minimum premium (sovereign buyer) of lending to a facility's countries, mean of them, as a margin on the other loan's balance. */
function premiumMargin(rows: Rows, f: Facility, instead: Instead): number {
  const { bloc, start, discountRate } = rows.settings;
  const homes = bloc.length > 0 ? bloc : [...new Set(rows.places.map((row) => row.country))];
  const countries = f.countries.length > 0 ? f.countries : homes;
  const years = Math.max(1, instead.tenor - instead.grace);
  const principal = principalOfUnit(instead.repayment, instead.rate, instead.tenor, instead.grace);
  let owed = 1;
  const balance = principal.map((paid) => {
    const before = owed;
    owed -= paid;
    return before;
  });
  const margins = countries.flatMap((country) => {
    const category = rows.countries.find((row) => row.country === country)?.risk ?? classOf(country, `${start}-01-01`);
    if (!category) return [];
    const premium = minimumPremium({
      category: category as Category,
      buyer: 'SOV/CC0',
      disbursement: 0,
      repayment: years,
    });
    return premium.status === 'priced' ? [premiumAsMargin(premium.rate, balance, discountRate) ?? 0] : [];
  });
  return margins.length === 0 ? 0 : margins.reduce((sum, x) => sum + x, 0) / margins.length;
}
