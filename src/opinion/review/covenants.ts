import { at, atStart, type Case, power, type Row, type Rows, siteKey, sumOf } from '../../case/index.ts';
import type { Draw, Flow, PlanDocument } from '../../model/index.ts';
import type { Move } from '../frame/moves.ts';
import { planInCase } from '../frame/plan-in-case.ts';
import type { Difference } from '../opinion.ts';
import { chargesOf } from './charges.ts';
import { yearlyRows } from './project.ts';

type Facility = Row<'facilities'>;

/** A draw with the terms of its facility in that year; `owed` says whether it has to be repaid. */
interface Drawn {
  readonly draw: Draw;
  readonly terms: Facility;
  readonly owed: boolean;
}

/** Relative tolerance of a covenant: the loop that reduces debt stops at a millionth of the debt. */
const tolerance = 1e-5;

const drawnOf = (plan: PlanDocument, c: Case): Drawn[] =>
  plan.draws.flatMap((draw) => {
    const terms = at(c, draw.year).facilities.find((row) => row.facility === draw.facility);
    if (!terms) return [];
    return [{ draw, terms, owed: terms.tenor !== undefined && terms.kind === 'loan' }];
  });

const hasCovenant = ({ terms, owed }: Drawn): boolean => owed && terms.min_dscr > 0;

/** How machinery is written off in a country: over `years`, or at `rate` a year. */
export type WriteOff =
  | { readonly kind: 'straight-line'; readonly years: number }
  | { readonly kind: 'declining'; readonly rate: number };

interface CovenantOpinion {
  readonly differences: readonly Difference[];
  /** Projects whose cover ratios are not recomputed, with the reason. */
  readonly unchecked: readonly string[];
}

/**
 * The second opinion on covenants. For each project with a loan that has a minimum debt service cover ratio, the cash flow is recomputed year by year from
 * the plan's quantities and the tables. A cover below the minimum, in a year in which the lender is paid, is a breach. Reserves count as cash. Projects
 * with sculpted debt, and projects that sell or buy at import parity (which no table has), are not recomputed.
 */
export function covenantsOf(
  plan: PlanDocument,
  c: Case,
  moves: readonly Move[],
  writeOffIn: (country: string) => WriteOff,
): CovenantOpinion {
  const drawn = drawnOf(plan, c);
  const projects = new Map(
    drawn
      .filter((one) => hasCovenant(one) && one.draw.process !== undefined)
      .map(({ draw }) => [siteKey(draw), draw] as const),
  );
  const charges = projects.size > 0 ? chargesOf(planInCase(plan, c, moves)) : new Map<Flow, number>();
  const differences: Difference[] = [];
  const unchecked: string[] = [];
  for (const [name, { place, process }] of projects) {
    const own = drawn.filter(({ draw }) => draw.place === place && draw.process === process);
    const sculpted = own.some(({ terms, owed }) => owed && terms.repayment === 'sculpted');
    const found = sculpted ? undefined : breaches(plan, c, name, own, drawn, charges, writeOffIn);
    if (found) differences.push(...found);
    else unchecked.push(`${name}: ${sculpted ? 'its debt is sculpted' : 'it sells or buys at import parity'}`);
  }
  return { differences, unchecked };
}

function breaches(
  plan: PlanDocument,
  c: Case,
  name: string,
  own: readonly Drawn[],
  all: readonly Drawn[],
  charges: ReadonlyMap<Flow, number>,
  writeOffIn: (country: string) => WriteOff,
): Difference[] | undefined {
  const { place, process } = own[0]!.draw;
  const found = yearlyRows(plan, c, place!, process!, charges);
  if (!found) return undefined;
  const rows = atStart(c);
  const { start, priceYear, currency, discountRate } = rows.settings;
  const country = rows.places.find((row) => row.place === place)?.country ?? '';
  const inflation = inflationIn(rows, currency) ?? 0;
  const tenors = new Map(own.map((one) => [one, tenorOf(one, own, start, found.ends)]));
  const last = Math.max(
    found.revenue.length - 1,
    ...own.map((one) => (one.owed ? one.draw.year - start + tenors.get(one)! : -1)),
  );
  const amountIn = (row: readonly number[], t: number): number => row[t] ?? 0;
  const index = (t: number): number => power(1 + inflation, start + t - priceYear);
  const sells = found.revenue.findIndex((x) => x !== 0);
  const opens = sells < 0 ? found.opens : sells;
  const debts = own.filter(({ owed }) => owed).map((loan) => debtOf(loan, tenors.get(loan)!, rows, index, last + 1));
  const standing = commitments(own, all, c);
  const upfront = (t: number): number =>
    sumOf(own, ({ draw, terms }) => (draw.year === start + t ? draw.amount * terms.upfront_fee * index(t) : 0));
  const spent = (t: number): number => amountIn(found.capex, t) * index(t);

  const written = new Array<number>(last + 1).fill(0);
  const writeOff = (amount: number, from: number): void => {
    const rule = writeOffIn(country);
    let book = amount;
    for (let t = from; t <= last; t++) {
      const part = rule.kind === 'declining' ? book * rule.rate : Math.min(book, amount / rule.years);
      written[t]! += part;
      book -= part;
    }
  };
  for (let t = 0; t <= last; t++) writeOff(spent(t), Math.max(t, opens));
  const taxRate = rows.countries.find((row) => row.country === country)?.tax_rate ?? 0;
  const holiday = rows.candidates.find((row) => row.place === place && row.process === process)?.tax_holiday ?? 0;
  /** Increase of working capital in a year, for the next year; the first year adds a year's interest on it. */
  const stocked = (t: number): number => {
    const opening = t === 0 ? -discountRate * amountIn(found.held, 0) : amountIn(found.held, t);
    return (amountIn(found.held, t + 1) - opening) * index(t);
  };
  const loans = own.filter(({ owed }) => owed);
  /** The debt service reserve that lenders require for the interest and principal of a year. */
  const requiredReserve = (t: number): number =>
    loans.reduce(
      (all, { terms }, k) => all + (terms.reserve_months / 12) * (debts[k]![t]!.interest + debts[k]![t]!.principal),
      0,
    );
  let reserve = 0;
  let losses = 0;
  let assets = 0;
  const result: Difference[] = [];
  const rowNames = new Set<string>();
  for (let t = 0; t <= last; t++) {
    const due = debts.map((debt) => debt[t]!);
    const interest = sumOf(due, (one) => one.interest);
    const principal = sumOf(due, (one) => one.principal);
    const fees = standing(start + t) * index(t);
    const before = t < opens;
    if (before) writeOff(interest + fees + upfront(t), opens);
    assets += spent(t) + (before ? interest + fees + upfront(t) : 0) - (before ? 0 : written[t]!);
    const sold = t === last ? found.left * index(t) - assets : 0;
    const earned = (amountIn(found.revenue, t) - amountIn(found.cost, t)) * index(t);
    const charged = before ? 0 : written[t]! + interest + fees + upfront(t);
    const profit = earned - charged + sold - sumOf(due, (one) => one.exchange);
    const used = Math.min(losses, Math.max(0, profit));
    losses += Math.max(0, -profit) - used;
    const rate = t < opens + holiday ? 0 : taxRate;
    const cash = earned - stocked(t) - rate * (Math.max(0, profit) - used);
    const service = interest + principal + fees;
    const opening = reserve;
    const required = t === last ? 0 : requiredReserve(t + 1);
    if (before) reserve = Math.max(reserve, required);
    else reserve = Math.min(required, opening + Math.max(-opening, cash - service));
    if (before || !(service > 0)) continue;
    const cover = (cash + opening) / service;
    loans.forEach((loan, k) => {
      const served = due[k]!.interest + due[k]!.principal > 0;
      const row = `covenant ${name} ${loan.draw.facility} ${start + t}`;
      const minimum = loan.terms.min_dscr;
      if (!hasCovenant(loan) || !served || rowNames.has(row) || cover >= minimum * (1 - tolerance)) return;
      rowNames.add(row);
      result.push({ row, plan: minimum, recomputed: cover });
    });
  }
  return result;
}

/** Years to the last payment of a loan: its tenor, or less if its latest draw would otherwise be repaid after the project's last year of service. */
function tenorOf({ draw, terms }: Drawn, own: readonly Drawn[], start: number, ends: number): number {
  const latest = Math.max(...own.filter((one) => one.draw.facility === draw.facility).map((one) => one.draw.year));
  return Math.max(1, Math.min(Math.floor(terms.tenor ?? 0), ends - (latest - start)));
}

/** Mean inflation of the countries that use a currency and have an inflation. */
function inflationIn(rows: Rows, currency: string): number | undefined {
  const users = rows.countries.filter((row) => row.currency === currency && row.inflation !== undefined);
  return users.length > 0 ? sumOf(users, (row) => row.inflation!) / users.length : undefined;
}

/** The debt service of a draw by year, in the case's currency of that year; `exchange` is the exchange loss on the balance. */
function debtOf({ draw, terms }: Drawn, tenor: number, rows: Rows, index: (t: number) => number, years: number) {
  const { start, currency: home } = rows.settings;
  const foreign =
    terms.currency !== '' && terms.currency !== home && rows.rates.some((x) => x.currency === terms.currency);
  const homeInflation = inflationIn(rows, home) ?? 0;
  const own = foreign ? (inflationIn(rows, terms.currency) ?? homeInflation) : homeInflation;
  const worth = foreign ? exchange(rows, terms.currency, own, homeInflation) : () => 1;
  const rate = (1 + terms.rate) * (1 + own) - 1;
  const at0 = draw.year - start;
  const borrowed = (draw.amount * index(at0)) / worth(at0);
  const free = Math.min(Math.floor(terms.grace), tenor - 1);
  let balance = borrowed;
  return Array.from({ length: years }, (_, t) => {
    const k = t - at0;
    if (k < 1 || k > tenor) return { interest: 0, principal: 0, exchange: 0 };
    const interest = balance * rate;
    const left = tenor - k + 1;
    let principal = 0;
    if (left === 1) principal = balance;
    else if (k > free && terms.repayment === 'equal') principal = borrowed / (tenor - free);
    else if (k > free && terms.repayment !== 'bullet')
      principal = rate === 0 ? balance / left : (balance * rate) / -Math.expm1(-left * Math.log1p(rate)) - interest;
    const lost = balance * (worth(t) - worth(t - 1));
    balance -= principal;
    return { interest: interest * worth(t), principal: principal * worth(t), exchange: lost };
  });
}

/** The exchange rate of a currency at the end of each year, in case currency per unit: from the rate at the start along purchasing power parity, or by rates of later years. */
function exchange(rows: Rows, currency: string, own: number, home: number): (t: number) => number {
  const { start } = rows.settings;
  const rates = rows.rates.filter((x) => x.currency === currency && x.per_case_currency > 0);
  const ofYear = (year: number | undefined) => rates.find((x) => x.year === year)?.per_case_currency;
  const earliest = [...rates].sort((a, b) => (a.year ?? 0) - (b.year ?? 0))[0]?.per_case_currency ?? 1;
  const first = ofYear(start) ?? ofYear(undefined) ?? earliest;
  const drift = (1 + own) / (1 + home);
  if (!rates.some((x) => x.year !== undefined && x.year > start)) return (t) => 1 / (first * power(drift, t + 1));
  const path = [first];
  return (t) => {
    for (let k = path.length; k <= t; k++) path.push(ofYear(start + k) ?? path[k - 1]! * drift);
    return 1 / path[Math.max(0, t)]!;
  };
}

/** A project's share of the commitment fees of its facilities by year, at constant prices: in proportion to its share of the draws. */
function commitments(own: readonly Drawn[], all: readonly Drawn[], c: Case): (year: number) => number {
  const { start, years } = atStart(c).settings;
  const calendar = Array.from({ length: years }, (_, t) => start + t);
  const parts = [...new Set(own.map(({ draw }) => draw.facility))].map((name) => {
    const offerYears = calendar.filter((year) => at(c, year).facilities.some((row) => row.facility === name));
    const drawn = all.filter(({ draw }) => draw.facility === name);
    const total = (list: readonly Drawn[]) => sumOf(list, ({ draw }) => draw.amount);
    const mine = own.filter(({ draw }) => draw.facility === name);
    return (year: number): number =>
      mine.reduce((fee, one) => {
        const { commitment_fee, amount, from, until } = one.terms;
        const first = Math.max(offerYears[0]!, from ?? start);
        const end = Math.min(offerYears.at(-1)!, until ?? start + years - 1);
        if (commitment_fee === 0 || !Number.isFinite(amount) || year < first || year > end) return fee;
        const open = Math.max(0, amount - total(drawn.filter(({ draw }) => draw.year <= year)));
        return fee + (one.draw.amount / total(drawn)) * commitment_fee * open;
      }, 0);
  });
  return (year) => sumOf(parts, (part) => part(year));
}
