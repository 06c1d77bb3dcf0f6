import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { type SamInputs, samSingleOwner } from '../testing/sam.ts';
import { sculpt } from '../testing/sculpt.ts';
import { solved } from '../testing/solved.ts';
import { workbookModel } from '../workbook/model.ts';
import type { ProjectInput } from './input.ts';

const folder = reference('finance');

/** SAM's reference project without taxes and without interest on its reserves, by SAM's own sum and as a project. */
function both() {
  const { cases } = JSON.parse(readFileSync(`${folder}/reference_cases.json`, 'utf8')) as {
    cases: { id: string; inputs: SamInputs }[];
  };
  const given = cases.find(({ id }) => id === 'sam-singleowner-sculpted')!.inputs;
  const plain = { ...given, reserves_interest: 0, state_tax: 0, federal_tax: 0, inflation: 0 };
  const sam = samSingleOwner(plain);
  const { principal } = sculpt(plain.ebitda.slice(0, plain.term_tenor), plain.term_int_rate, plain.dscr);
  const debt = sam.size_of_debt;
  const project: ProjectInput = {
    start: 2022,
    periods: plain.ebitda.length + 1,
    operationFrom: 1,
    revenue: [0, ...plain.ebitda],
    capex: [plain.total_installed_cost + plain.construction_financing_cost],
    held: [0, ...plain.opex.map((cost) => (plain.working_reserve_months / 12) * cost)],
    tranches: [
      {
        name: 'term loan',
        draws: [debt],
        rate: plain.term_int_rate,
        upfrontFee: plain.debt_fee_pct / 100,
        repayment: { kind: 'shares', shares: [0, ...principal.map((paid) => paid / debt)] },
        reserveMonths: plain.dsra_months,
      },
    ],
    discountRate: plain.real_discount,
  };
  return { sam, project };
}

/** NREL's single owner: half a year of the coming operating cost and of the coming debt service are laid aside at closing and from year to year. */
describe.skipIf(!folder)('money held and kept aside, as in SAM', () => {
  it('are paid by the owners with the capital cost, and come back as they are no longer needed', () => {
    const { sam, project } = both();
    const { equity, lines, operating } = solved(project);
    expect(lines.reserve[0]).toBeCloseTo(sam.dsra0, 2);
    expect(operating.workingCapitalPaid[0]).toBeCloseTo(sam.working_reserve0, 2);
    expect(lines.equity[0]).toBeCloseTo(sam.size_of_equity, 2);
    expect(equity.npv).toBeCloseTo(sam.npv_aftertax, 1);
    expect(equity.irr.status === 'unique' && equity.irr.rate).toBeCloseTo(sam.irr_aftertax!, 10);
  });

  it('stand in the workbook as lines that may be changed', () => {
    const made = workbookModel(both().project);
    if (made.status !== 'ready') throw new Error('faulty');
    for (const key of ['realHeld', 'realContingency', 'ownersRate', 't0.reserveMonths'])
      expect(made.workbook.where[key]?.sheet).toBe('Inputs');
    for (const key of ['held', 'heldPaid', 'covenantCover', 'reserve', 'contingency'])
      expect(made.workbook.where[key]).toBeDefined();
  });
});
