import { type Case, type Change, type Row, type Rows, setTo, sumOf } from '../case/index.ts';
import {
  type BankFeature,
  type Category,
  classOf,
  minimumPremium,
  premiumAsMargin,
  principalOfUnit,
} from '../finance/index.ts';

type Facility = Row<'facilities'>;

export interface BankTerms {
  readonly lender: string;
  /** The facility on whose terms money comes without the bank; by default the dearest loan of another lender. */
  readonly against?: string | undefined;
  /** Cost of hedging a loan in a foreign currency, a year of the balance; 0 if it is not known. */
  readonly hedge?: number;
}

/** Terms of the money that replaces the bank's. */
export interface Replacement {
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
 * The dearest loan of another lender, else own money at the discount rate, whose amount is not limited and which
 * replaces nothing.
 */
export function replacementOf(facilities: readonly Facility[], options: BankTerms, discountRate: number): Replacement {
  const others = facilities.filter((f) => f.lender !== options.lender && f.kind === 'loan' && f.tenor !== undefined);
  const named = others.find((f) => f.facility === options.against);
  const facility = named ?? [...others].sort((a, b) => b.rate - a.rate)[0];
  if (!facility)
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
  const { facility: name, rate, tenor = 0, grace, repayment, upfront_fee: upfrontFee, amount } = facility;
  return { name, rate, tenor, grace, repayment, upfrontFee, amount, maxShare: facility.max_share };
}

/** Changes of the case that leave the bank only these features. */
export function changesWithFeatures(
  c: Case,
  rows: Rows,
  own: readonly Facility[],
  replacement: Replacement,
  options: BankTerms,
  features: ReadonlySet<BankFeature>,
): Change[] {
  if (features.size === 0) return own.map((f) => dated(c, change(f.facility, '-', '')));
  const changes: Change[] = [];
  const set = (f: Facility, column: string, before: number | string | undefined, value: number | string) => {
    if (before !== value) changes.push(change(f.facility, column, value));
  };
  let [amount, share] = [0, 0];
  for (const f of own) {
    if (!features.has('tenor')) {
      set(f, 'tenor', f.tenor, replacement.tenor);
      set(f, 'grace', f.grace, replacement.grace);
      set(f, 'repayment', f.repayment, replacement.repayment);
    }
    const dearer = Math.max(0, replacement.rate - f.rate);
    const standing = Math.min(dearer, premiumMargin(rows, f, replacement));
    let rate = f.rate;
    if (!features.has('guarantee')) rate += standing;
    if (!features.has('spread')) {
      rate += replacement.rate - f.rate - standing;
      set(f, 'upfront_fee', f.upfront_fee, replacement.upfrontFee);
      set(f, 'commitment_fee', f.commitment_fee, 0);
    }
    const foreign = f.currency !== undefined && f.currency !== '' && f.currency !== rows.settings.currency;
    if (!features.has('local-currency') && foreign) rate += options.hedge ?? 0;
    set(f, 'rate', f.rate, rate);
    if (features.has('capacity')) continue;
    if (replacement.name === null) {
      set(f, 'amount', f.amount, 0);
      continue;
    }
    set(f, 'amount', f.amount, Math.min(f.amount, replacement.amount));
    set(f, 'max_share', f.max_share, Math.min(f.max_share, replacement.maxShare));
    amount += Math.min(f.amount, replacement.amount);
    share = Math.max(share, Math.min(f.max_share, replacement.maxShare));
  }
  if (!features.has('capacity') && replacement.name !== null) {
    if (Number.isFinite(replacement.amount))
      changes.push(change(replacement.name, 'amount', Math.max(0, replacement.amount - amount)));
    changes.push(change(replacement.name, 'max_share', Math.max(0, replacement.maxShare - share)));
  }
  return changes.map((x) => dated(c, x));
}

/** A change of a facility that a reform of a later year adds holds from that year on. */
function dated(c: Case, x: Change): Change {
  const added = c.changes.find((y) => y.table === 'facilities' && y.key === x.key && y.column === '+');
  return added?.from === undefined ? x : { ...x, from: added.from };
}

const change = (key: string, column: string, value: number | string): Change =>
  setTo({ table: 'facilities', key, column }, value, 'bank');

/**
 * OECD minimum premium (sovereign buyer) for lending to the countries of a facility, their mean, as a margin on the
 * balance of the other loan.
 */
function premiumMargin(rows: Rows, f: Facility, replacement: Replacement): number {
  const { bloc, start, discountRate } = rows.settings;
  const homes = bloc.length > 0 ? bloc : [...new Set(rows.places.map((row) => row.country))];
  const countries = f.countries.length > 0 ? f.countries : homes;
  const years = Math.max(1, replacement.tenor - replacement.grace);
  const principal = principalOfUnit(replacement.repayment, replacement.rate, replacement.tenor, replacement.grace);
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
  return margins.length === 0 ? 0 : sumOf(margins) / margins.length;
}
