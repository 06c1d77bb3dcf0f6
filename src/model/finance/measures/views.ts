import { sumOf } from '../../../case/index.ts';
import {
  type Applicant,
  type Category,
  classOf,
  eligibility,
  type Irr,
  irrNear,
  minimumPremium,
  npvAt,
  type ProjectInput,
  type ProjectResult,
  premiumAsMargin,
  repaymentYears,
  returnOf,
} from '../../../finance/index.ts';
import type { ProjectOfPlan } from './projects.ts';
import type { CountryRisk, MayAsk, Worth } from './shape.ts';

/** The rate that a lender earns: its flows change sign once. */
export const rateOf = (irr: Irr): number | null => irrNear(irr) ?? null;

/**
 * A project before financing, and as the economy sees it: duties and taxes are transfers, all else counts at the prices
 * of the case (labour too, since no shadow wage is known), money at the discount rate. `taxed`: whether the case states
 * the country's tax.
 */
export function worths(project: ProjectOfPlan, input: ProjectInput, result: ProjectResult, taxed: boolean) {
  const { operating: op } = result;
  const negative = (row: readonly number[] | undefined) => op.index.map((_, p) => -(row?.[p] ?? 0));
  const residual = op.index.map((_, p) => (p === op.n - 1 ? (input.residual ?? 0) : 0));
  const rows = [
    input.revenue,
    negative(input.variableCost),
    negative(input.fixedCost),
    project.transfers,
    negative(input.capex),
    op.workingCapitalPaid.map((paid, p) => -paid / op.index[p]!),
    residual,
  ];
  const economy = op.times.map((_, p) => sumOf(rows, (row) => row[p] ?? 0));
  const worth = (npv: number, flows: readonly number[]): Worth => {
    const { irr = null, mirr = null } = returnOf(flows, op.times, input.discountRate);
    return { npv, irr, mirr };
  };
  const real = ({ flows }: { flows: readonly number[] }) => flows.map((flow, p) => flow / op.index[p]!);
  const { preTax, postTax } = result.project;
  return {
    beforeTax: worth(preTax.npv, real(preTax)),
    afterTax: taxed ? worth(postTax.npv, real(postTax)) : null,
    economy: worth(npvAt(input.discountRate, economy, op.times), economy),
  };
}

/**
 * The OECD minimum premium for lending to a project's country over the lives of its loans (8.5 years if it has none).
 */
export function countryRisk(
  project: ProjectOfPlan,
  result: ProjectResult,
  ownCategory: number | undefined,
): CountryRisk | null {
  const category = ownCategory ?? classOf(project.country, `${project.start}-01-01`);
  if (category === undefined) return null;
  const { lenders, tranches, operating } = result;
  let weight = 0;
  let life = 0;
  for (const lender of lenders) {
    if (lender.averageLife === undefined) continue;
    weight += lender.drawn;
    life += lender.drawn * lender.averageLife;
  }
  const repayment = weight > 0 ? Math.max(1, repaymentYears(life / weight)) : 8.5;
  const owed = operating.index.map((_, p) =>
    sumOf(tranches, ({ contract, flow }) => (contract.owed ? flow.balance[p]! * contract.fx[p]! : 0)),
  );
  const most = Math.max(...owed);
  const horizon = project.lead / 2 + repayment;
  const even = Array.from({ length: Math.ceil(repayment) }, (_, k) => Math.max(0, 1 - k / repayment));
  const balance = most > 0 ? owed.filter((value) => value > 0).map((value) => value / most) : even;
  const of = (buyer: 'SOV/CC0' | 'CC2') => {
    if (category === 0) return null;
    const premium = minimumPremium({ category: category as Category, buyer, disbursement: project.lead, repayment });
    if (premium.status !== 'priced') return null;
    return { rate: premium.rate, margin: premiumAsMargin(premium.rate, balance, project.discountRate) ?? null };
  };
  return { country: project.country, category, horizon, sovereign: of('SOV/CC0'), firm: of('CC2') };
}

/**
 * Checks a project against the published rules of five sources of money. `partners` are the countries that it buys from
 * or sells to.
 */
export function mayAsk(project: ProjectOfPlan, result: ProjectResult, partners: readonly string[]): MayAsk[] {
  const base: Applicant = { partners, country: project.country, years: Math.max(1, project.lead) };
  const banks = [...new Set(project.draws.flatMap((draw) => draw.lender ?? []))];
  return eligibility({ ...base, ...(banks.length > 0 ? { banks } : {}) }).map((general) => {
    const own = project.draws.filter((draw) => draw.lender !== undefined && general.lender.startsWith(draw.lender));
    const longest = Math.max(0, ...own.map((one) => one.tenor ?? 0));
    const lives = result.lenders.flatMap((view) =>
      own.some((draws) => draws.facility === view.tranche) && view.averageLife !== undefined ? [view.averageLife] : [],
    );
    const { status, verdicts } =
      longest > 0 || lives.length > 0
        ? eligibility({
            ...base,
            ...(longest > 0 ? { tenor: longest } : {}),
            ...(lives.length > 0 ? { averageLife: Math.max(...lives) } : {}),
          }).find((eligibility) => eligibility.lender === general.lender)!
        : general;
    const why = (wanted: 'broken' | 'unknown') =>
      verdicts.filter((verdict) => verdict.status === wanted).map((verdict) => verdict.rule.why);
    const quality = verdicts.some((verdict) => verdict.rule.quality === 'recalled') ? 'recalled' : 'official';
    return { lender: general.lender, status, broken: why('broken'), unknown: why('unknown'), quality };
  });
}
