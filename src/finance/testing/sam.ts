import { fisher } from '../project/prices.ts';
import { irrNear } from '../value/irr.ts';
import { npv } from '../value/present.ts';
import { sculpt } from './sculpt.ts';
import { taxes } from './solved.ts';
import { irr } from './spreadsheet.ts';

/** MACRS half-year tables and half-year straight line of IRS Publication 946, appendix A (tables ), as SAM uses them. */
const irsTables = {
  macrs5: [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  macrs15: [
    0.05, 0.095, 0.0855, 0.077, 0.0693, 0.0623, 0.059, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591, 0.059, 0.0591,
    0.0295,
  ],
  straight15: [
    0.0333, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666, 0.0667, 0.0666,
    0.0667, 0.0333,
  ],
  straight20: [
    0.025, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05,
    0.05, 0.025,
  ],
} as const;

/** Inputs of SAM's single owner model as the reference case gives them. */
export type SamInputs = {
  ebitda: number[];
  opex: number[];
  total_installed_cost: number;
  construction_financing_cost: number;
  debt_fee_pct: number;
  term_tenor: number;
  term_int_rate: number;
  dscr: number;
  dsra_months: number;
  working_reserve_months: number;
  reserves_interest: number;
  state_tax: number;
  federal_tax: number;
  depr: { basis: number; macrs5: number; macrs15: number; sl15: number; sl20: number };
  real_discount: number;
  inflation: number;
};

/**
 * SAM's single owner with debt sculpted to a cover (NREL/ssc, cmod_singleowner): debt on EBITDA, reserves of months of the coming
 * service and operating cost paid at closing, interest on last year's reserves, state tax deductible from federal tax, losses
 * used at once. Debt fee and reserves add to the installed cost; the fee is not depreciated.
 */
export function samSingleOwner(i: SamInputs) {
  const n = i.ebitda.length;
  const { debt, interest, principal } = sculpt(i.ebitda.slice(0, i.term_tenor), i.term_int_rate, i.dscr);
  const served = (year: number) => (interest[year - 1] ?? 0) + (principal[year - 1] ?? 0);
  const laidAside = Array.from({ length: n + 1 }, (_, year) => ({
    debt: (i.dsra_months / 12) * served(year + 1),
    working: year < n ? (i.working_reserve_months / 12) * i.opex[year]! : 0,
  }));
  const reserve = laidAside.map(({ debt, working }) => debt + working);
  const installed =
    i.total_installed_cost + i.construction_financing_cost + (i.debt_fee_pct / 100) * debt + reserve[0]!;

  const tables = {
    macrs5: irsTables.macrs5,
    macrs15: irsTables.macrs15,
    sl15: irsTables.straight15,
    sl20: irsTables.straight20,
  };
  /** Write-off of a year: of each class of assets, the share of its table. */
  const writtenOff = (year: number) =>
    (Object.keys(tables) as (keyof typeof tables)[]).reduce(
      (sum, name) => sum + (tables[name][year] ?? 0) * i.depr[name] * i.depr.basis,
      0,
    );
  const earned = i.ebitda.map((_, k) => i.reserves_interest * reserve[k]!);
  const taxable = i.ebitda.map((value, k) => value + earned[k]! - writtenOff(k) - (interest[k] ?? 0));
  const state = taxes({ rate: i.state_tax, refund: true }, taxable);
  const federal = taxes(
    { rate: i.federal_tax, refund: true },
    taxable.map((profit, k) => profit - state[k]!),
  );

  const flows = [debt - installed];
  for (let year = 1; year <= n; year++) {
    const k = year - 1;
    flows.push(i.ebitda[k]! + earned[k]! - served(year) - (reserve[year]! - reserve[k]!) - state[k]! - federal[k]!);
  }
  return {
    size_of_debt: debt,
    size_of_equity: installed - debt,
    cost_installed: installed,
    dsra0: laidAside[0]!.debt,
    working_reserve0: laidAside[0]!.working,
    npv_aftertax: npv(fisher(i.real_discount, i.inflation), flows),
    irr_aftertax: irrNear(irr(flows)),
  };
}
