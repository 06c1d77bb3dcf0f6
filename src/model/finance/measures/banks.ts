import { addTo, at, atStart, type Case, sumOf } from '../../../case/index.ts';
import {
  type BankCapacity,
  classOf,
  contributions,
  type Exposure,
  type RiskClass,
  readBankRules,
  type Stake,
} from '../../../finance/index.ts';
import type { PlanDocument } from '../../document.ts';
import { horizon } from '../../frame/index.ts';
import { facilitiesByYear } from './draws.ts';

/** A lender with capital in the table `lenders`; null if no rule binds. */
export interface BankLine {
  readonly lender: string;
  readonly paidIn: number;
  readonly callable: number;
  /** Loans that it may have outstanding, and the rule that binds. */
  readonly capacity: number | null;
  readonly binding: string;
  readonly limits: Readonly<Record<string, number | null>>;
  /** Risk weight of its average loan. */
  readonly weight: number;
  /** Largest exposure in one country. */
  readonly country: number | null;
  /** Draws of this plan on it. */
  readonly drawn: number;
  readonly book: readonly { readonly country: string; readonly share: number; readonly class: number }[];
  /** Present if `limits` names their shares and a rule binds. */
  readonly members: readonly {
    readonly member: string;
    readonly paidIn: number;
    readonly callable: number;
    readonly last: number;
    readonly shapley: number;
    readonly perUnit: number | null;
    readonly marginal: number;
  }[];
  /** Words of `rule` and `limits` that are not understood; then nothing is computed. */
  readonly unknownWords: readonly string[];
}

/** Largest number of members for Shapley values, which need every set of them. */
const MOST = 14;

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

/**
 * Every lender of a case with capital: its lending capacity, the rule that sets it, and the capacity that each member's
 * contribution gives. The book of a lender is where this plan draws on it (on any lender if it draws nothing; the bloc
 * evenly if there are no draws). Members hold the shares that `limits` names; if it names none, callable capital counts
 * as the bloc's, evenly. Countries without a risk class count as 7.
 */
export function banks(plan: Pick<PlanDocument, 'draws'>, c: Case): BankLine[] {
  const rows = atStart(c);
  const { bloc, start, years } = rows.settings;
  const { lenders } = at(c, start + years - 1);
  const classes = new Map(rows.countries.map((row) => [row.country, row.risk]));
  const risk = (country: string): RiskClass =>
    (classes.get(country) ?? classOf(country, `${start}-01-01`) ?? 7) as RiskClass;
  const countryOf = new Map(rows.places.map((row) => [row.place, row.country]));
  const legFrom = new Map(rows.legs.map((row) => [row.leg, row.from]));
  const facilities = facilitiesByYear(c, horizon(rows.settings));
  const lenderOf = new Map([...facilities].map(([name, years]) => [name, [...years.values()].at(-1)!.lender]));
  const homes = bloc.length > 0 ? bloc : [...new Set(rows.places.map((row) => row.country))];

  const drawnBy = (lender?: string): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const draw of plan.draws) {
      if (lender !== undefined && lenderOf.get(draw.facility) !== lender) continue;
      const country = countryOf.get(draw.place ?? legFrom.get(draw.leg ?? '') ?? '');
      if (country !== undefined) addTo(sums, country, draw.amount);
    }
    return sums;
  };
  const bookOf = (lender: string): Exposure[] => {
    const own = drawnBy(lender);
    const sums = own.size > 0 ? own : drawnBy();
    const total = sumOf(sums.values());
    if (total <= 0) return homes.map((country) => ({ country, share: 1 / homes.length, risk: risk(country) }));
    return [...sums].map(([country, amount]) => ({ country, share: amount / total, risk: risk(country) }));
  };

  return lenders.flatMap((row): BankLine[] => {
    const capital = row.capital ?? 0;
    const callable = row.callable ?? 0;
    if (!(capital > 0) || !Number.isFinite(capital)) return [];
    const book = bookOf(row.lender);
    const drawn = sumOf(drawnBy(row.lender).values());
    const read = readBankRules(row.rule, row.limits);
    const named = read.status === 'read' ? read.members : undefined;
    const shares = named ?? Object.fromEntries(homes.slice(0, MOST).map((country) => [country, 1]));
    const all = sumOf(Object.values(shares));
    const stakes: Stake[] = Object.entries(shares).map(([member, share]) => ({
      member,
      paidIn: (capital * share) / all,
      callable: (Number.isFinite(callable) ? callable : 0) * (share / all),
      risk: risk(member),
    }));
    const base = {
      lender: row.lender,
      paidIn: capital,
      callable,
      drawn,
      book: book.map((exposure) => ({ country: exposure.country, share: exposure.share, class: exposure.risk })),
    };
    if (read.status === 'unknown') {
      const nothing = { capacity: null, binding: 'unknown', limits: {}, weight: 0, country: null, members: [] };
      return [{ ...base, ...nothing, unknownWords: read.words }];
    }
    const { whole, members } = contributions(stakes, book, read.rules);
    const limited = whole.binding !== 'none';
    return [
      {
        ...base,
        ...capacityOf(whole),
        members:
          limited && named !== undefined
            ? members.map((member) => ({ ...member, perUnit: member.perUnit ?? null }))
            : [],
        unknownWords: [],
      },
    ];
  });
}

function capacityOf(whole: BankCapacity) {
  return {
    capacity: finite(whole.capacity),
    binding: whole.binding,
    limits: Object.fromEntries(Object.entries(whole.limits).map(([name, value]) => [name, finite(value)])),
    weight: whole.weight,
    country: finite(whole.country),
  };
}
