import { type Case, finance, type PlanDocument } from '../../src/face/index.ts';
import { returnOf } from '../../src/finance/index.ts';
import type { FinancedProject } from '../../src/plan/index.ts';
import type { Lent } from './results.ts';

/** Days of sales that a plant has tied up in stocks and unpaid invoices: assumed, no source. */
const TIED_DAYS = 60;

/** The projects of a plan as lenders and owners see them. */
export async function lent(found: PlanDocument, meant: Case): Promise<Lent[]> {
  const { projects } = await finance(found, meant);
  return projects.map((p) => {
    const price = p.breakEven.find((one) => one.hold === 'npv' && one.at.lever === 'price')?.at;
    return {
      project: `${p.place}/${p.process}`,
      capex: p.uses.reduce((sum, use) => sum + use.amount, 0),
      debt: p.capacity?.debt ?? 0,
      ownersReturn: p.irr,
      npv: p.views.beforeTax.npv,
      leastCover: p.minDscr?.value ?? null,
      sales: full(p),
      tiedReturn: tiedReturn(p, Number(meant.settings.discountRate ?? 0)),
      pricePart: price?.status === 'at' ? price.value : null,
    };
  });
}

const row = (lines: readonly { name: string; values: readonly number[] }[], name: string): readonly number[] =>
  lines.find((line) => line.name === name)?.values ?? [];

const revenue = (p: FinancedProject): readonly number[] => row(p.statements.income, 'revenue');

/** Sales of the second year of service, the first full one. */
const full = (p: FinancedProject): number => revenue(p).filter((x) => x > 0)[1] ?? 0;

/** Owners' return where they also pay for the sales that are tied up, and get that money back at the end. */
function tiedReturn(p: FinancedProject, rate: number): number | null {
  const sold = revenue(p);
  const flow = p.years.map((_, t) => {
    const tied = (sold[t] ?? 0) - (sold[t - 1] ?? 0);
    const paid = (row(p.drawdown, 'owners')[t] ?? 0) + (row(p.cash, 'support by owners')[t] ?? 0);
    return (row(p.cash, 'to owners')[t] ?? 0) - paid - (TIED_DAYS / 365) * tied;
  });
  return returnOf([...flow, (TIED_DAYS / 365) * (sold.at(-1) ?? 0)], [...p.years, p.years.length], rate).irr ?? null;
}
