import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxes } from './testing/accounts.ts';
import { solved } from './testing/solved.ts';
import { yearly } from './time/timeline.ts';
import { pmt } from './value/annuity.ts';
import { returnOf } from './value/return.ts';

/**
 * NREL, Cost of Renewable Energy Spreadsheet Tool (CREST), solar workbook: a plant of 2.2 MW with a price of 28.05 ¢/kWh over 20 years. Rows as its
 * sheet of cash flows shows them, as transcribed in the tests of github.com/waysignal/crest_model_solar (commit 197b9e3): dollars, rounded.
 */
const crest = {
  ebitda: [
    807049, 825797, 844232, 862405, 880364, 898154, 915813, 933377, 950878, 962602, 974345, 991875, 1009446, 1027079,
    1044793, 1062604, 1080530, 1098584, 1115551, 1126685, 142249, 147646, 153119, 158678, 163524,
  ],
  afterInterest: [
    633799, 657643, 681530, 705537, 729739, 754208, 779014, 804226, 829910, 850389, 871500, 899054, 927351, 956460,
    986454, 1017405, 1049390, 1082488, 1115551, 1126685, 142249, 147646, 153119, 158678, 163524,
  ],
  equity: [
    -3371852, 503559, 522307, 540741, 558914, 576874, 594663, 612322, 629886, 647388, 716556, 668410, 685940, 703511,
    721144, 738857, 756669, 774595, 792649, 1178685, 1126685, 142249, 147646, 153119, 158678, 244352,
  ],
  taxable: [
    -2420498, 49982, 294610, 451755, 477864, 602342, 726240, 751451, 777110, 694215, 653261, 747064, 815041, 844176,
    903923, 988021, 1043349, 1076447, 1109510, 1012844, -33251, 44158, 91026, 96585, 132478,
  ],
  carriedForward: [
    0, 0, 0, 0, 0, 0, 182295, 751451, 777110, 694215, 653261, 747064, 815041, 844176, 903923, 988021, 1043349, 1076447,
    1109510, 1012844, 0, 10907, 91026, 96585, 132478,
  ],
  /** 45 % of 5.5 M of hard cost, at 7 % over 18 years. */
  debt: 2_475_000,
  rate: 0.07,
  tenor: 18,
};

describe('NREL CREST, solar workbook', () => {
  const service = -pmt(crest.rate, crest.tenor, crest.debt);
  // What the workbook pays into and takes from its reserves: cash that is neither income nor debt service.
  const reserves = crest.ebitda.map((x, t) => x - (t < crest.tenor ? service : 0) - crest.equity[t + 1]!);
  const result = solved({
    timeline: yearly(2020, 26),
    revenue: [0, ...crest.ebitda],
    fixedCost: [0, ...reserves],
    capex: [crest.debt - crest.equity[0]!],
    operationFrom: 1,
    tranches: [
      {
        name: 'term debt',
        draws: [crest.debt],
        rate: crest.rate,
        repayment: { kind: 'each-draw', repayment: 'annuity', tenor: crest.tenor },
      },
    ],
    discountRate: 0.1,
  });

  it('pays the interest of each year to the dollar, and is repaid in year 18', () => {
    const { interest, balance } = result.tranches[0]!.flow;
    const apart = crest.ebitda.map((x, t) => Math.abs(interest[t + 1]! - (x - crest.afterInterest[t]!)));
    expect(Math.max(...apart)).toBeLessThan(1);
    expect(balance[18]).toBe(0);
    expect(result.ratios.dscr[18]).toBeDefined();
    expect(result.ratios.dscr[19]).toBeUndefined();
  });

  it('leaves its owners the pre-tax cash flow of the workbook, and its rate of return of 17.09 %', () => {
    const apart = result.equity.flows.map((flow, t) => Math.abs(flow - crest.equity[t]!));
    expect(Math.max(...apart)).toBeLessThan(1);
    expect(returnOf(result.equity.flows, result.operating.times, 0.1).irr).toBeCloseTo(0.170946, 6);
  });

  it('carries its losses of the first year into year 7, and those of year 21 into year 22', () => {
    const taxed = taxes({ rate: 1 }, crest.taxable);
    const apart = taxed.map((amount, t) => Math.abs(amount - crest.carriedForward[t]!));
    expect(Math.max(...apart)).toBeLessThan(3);
  });
});

/**
 * Yuanta Securities (Cambodia), "Explicit Solutions for Debt Sizing with Sculpted Repayment in Project Finance Modeling" (August 2025): for a debt O
 * the cover of a sculpted repayment is sum C_i prod_(j>i) (1 + r_j) / (O prod (1 + r_i)); here without guarantee fee and issuance cost.
 */
describe('the closed form of sculpted debt', () => {
  it('is the cover at which the cash flow repays any debt, whatever the cash and the rates of its years', () => {
    const year = fc.record({
      cash: fc.double({ min: 20, max: 200, noNaN: true }),
      rate: fc.double({ min: 0.01, max: 0.15, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.2, max: 0.9, noNaN: true }),
        (years, part) => {
          const compound = (i: number) => years.slice(i).reduce((all, { rate }) => all * (1 + rate), 1);
          const grown = years.reduce((sum, { cash }, i) => sum + cash * compound(i + 1), 0);
          const debt = (part * grown) / compound(0);
          const { covers, ratios, tranches } = solved({
            timeline: yearly(2026, years.length + 1),
            revenue: [0, ...years.map(({ cash }) => cash)],
            capex: [debt],
            tranches: [
              {
                name: 'bond',
                draws: [debt],
                rate: [0, ...years.map(({ rate }) => rate)],
                repayment: { kind: 'each-draw', repayment: 'sculpted', tenor: years.length },
              },
            ],
            discountRate: 0.08,
          });
          // Principal is never negative: a year whose interest alone is more than its share of cash breaks the closed form.
          if (tranches[0]!.flow.principal.slice(1).some((paid) => paid <= 0)) return;
          const cover = grown / (debt * compound(0));
          expect(covers.bond).toBeCloseTo(cover, 9);
          expect(ratios.minDscr).toBeCloseTo(cover, 9);
          expect(ratios.averageDscr).toBeCloseTo(cover, 9);
          expect(ratios.llcrAtStart).toBeCloseTo(cover, 9);
        },
      ),
      { numRuns: 100 },
    );
  });
});
