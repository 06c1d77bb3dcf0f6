import type { FinancedProject } from '../../src/plan/index.ts';
import { type Case, finance, type PlanDocument } from '../../src/questions/index.ts';
import type { Lent } from './results.ts';

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
      pricePart: price?.status === 'at' ? price.value : null,
    };
  });
}

/** Sales of the second year of service, the first full one. */
const full = (p: FinancedProject): number =>
  (p.statements.income.find((line) => line.name === 'revenue')?.values ?? []).filter((x) => x > 0)[1] ?? 0;
