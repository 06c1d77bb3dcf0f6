import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solved, taxes } from './testing/solved.ts';
import { annuityFactor } from './value/present.ts';
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
  const service = crest.debt * annuityFactor(crest.rate, crest.tenor);
  // What the workbook pays into and takes from its reserves: cash that is neither income nor debt service.
  const reserves = crest.ebitda.map((x, t) => x - (t < crest.tenor ? service : 0) - crest.equity[t + 1]!);
  const result = solved({
    start: 2020,
    periods: 26,
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
 * World Bank and PPIAF, Toolkit for Public-Private Partnerships in Roads and Highways, module 6: Numerical Model for Financial Simulation of
 * Highway PPP Projects (March 2009), the case study that it ships: a toll road of 125 km, three tranches, and a subsidy that holds the cover of
 * debt at 1.30. Millions of dollars; figures as its sheets show them, as transcribed in github.com/bizarc/cfdl
 * (benchmarks/bespoke/ppiaf_toll_highway/expected.csv, commit 432b0ac).
 */
const highway = {
  first: 2008,
  /** 2013 to 2028 */
  tolls: [
    80.025088, 84.074357, 88.328519, 92.797943, 97.493519, 102.426691, 107.609481, 113.054521, 118.77508, 124.785098,
    131.099225, 137.732845, 144.702127, 152.024054, 159.716472, 167.798126,
  ],
  costs: [
    26.860216, 27.47141, 28.098569, 28.742207, 29.402848, 30.081048, 30.777369, 31.492409, 32.226782, 32.981135,
    33.75613, 34.552462, 35.370857, 36.21206, 37.076859, 37.966065,
  ],
  tax: [
    0, 1.740739, 9.28139, 21.172938, 25.447245, 27.467669, 28.844615, 21.975877, 20.444876, 20.536923, 21.138506,
    21.916501, 22.986721, 25.344252, 27.821224, 30.423575,
  ],
  subsidy: [
    0, 21.697427, 56.555358, 64.62112, 64.860494, 62.625942, 32.560448, 20.96171, 14.444526, 9.280905, 4.343358, 0, 0,
    0, 0, 0,
  ],
  /** draws of 2009 to 2012; balances from then on, to the last payment */
  tranches: [
    {
      name: 'first',
      rate: 0.04,
      draws: [52.90383, 158.506501, 268.312116, 56.141968],
      from: 2014,
      payments: 15,
      balance: [
        53.961907, 217.797013, 500.187253, 577.45955, 577.45955, 548.620585, 518.628061, 487.435836, 454.995922,
        421.258411, 386.1714, 349.680909, 311.730798, 272.262683, 231.215843, 188.527129, 144.130867, 97.958754,
        49.939757, 0,
      ],
    },
    {
      name: 'second',
      rate: 0.045,
      draws: [6.612979, 19.813313, 33.539015, 7.017746],
      from: 2015,
      payments: 9,
      balance: [
        6.761771, 27.325163, 62.848437, 72.852262, 72.852262, 72.852262, 66.108003, 59.060251, 51.695351, 43.999031,
        35.956376, 27.551801, 18.769021, 9.591016, 0,
      ],
    },
    {
      name: 'third',
      rate: 0.05,
      draws: [6.612979, 19.813313, 33.539015, 7.017746],
      from: 2015,
      payments: 4,
      balance: [6.778303, 27.425864, 63.174647, 73.526569, 73.526569, 73.526569, 56.467535, 38.555549, 19.747964, 0],
    },
  ],
};

/** Principal of an annuity in `count` years from period `from`, by period, as shares of the debt. */
const annuityShares = (from: number, count: number, rate: number): number[] => {
  const first = rate / ((1 + rate) ** count - 1);
  return Array.from({ length: from + count }, (_, p) => (p < from ? 0 : first * (1 + rate) ** (p - from)));
};

describe('World Bank and PPIAF, highway model', () => {
  const late = (row: readonly number[]): number[] => [0, 0, 0, 0, 0, ...row];
  const result = solved({
    start: highway.first,
    periods: 21,
    operationFrom: 5,
    revenue: late(highway.tolls.map((toll, k) => toll + highway.subsidy[k]!)),
    // Its tax is paid a year late, so it comes as a cost.
    fixedCost: late(highway.costs.map((cost, k) => cost + highway.tax[k]!)),
    capex: [],
    tranches: highway.tranches.map(({ name, rate, draws, from, payments }) => ({
      name,
      rate,
      // Drawn in the middle of the year: half a year of interest is added to the debt.
      draws: [0, ...draws.map((draw) => draw * (1 + rate / 2))],
      capitalise: true,
      repayment: { kind: 'shares' as const, shares: annuityShares(from - highway.first, payments, rate) },
    })),
    discountRate: 0.08,
  });

  it.each([0, 1, 2])('has the balances of tranche %# to the dollar, through capitalised interest and grace', (k) => {
    const { balance } = result.tranches[k]!.flow;
    const apart = highway.tranches[k]!.balance.map((owed, t) => Math.abs(balance[t + 1]! - owed));
    expect(Math.max(...apart)).toBeLessThan(3e-6);
  });

  it('has the cover of its first year, 1.769, and 1.30 in each year of the subsidy', () => {
    const cover = (year: number) => result.ratios.dscr[year - highway.first]!;
    expect(cover(2013)).toBeCloseTo(1.769033, 5);
    for (let year = 2014; year <= 2023; year++) expect(cover(year)).toBeCloseTo(1.3, 5);
    for (let year = 2024; year <= 2028; year++) expect(cover(year)).toBeGreaterThan(1.3);
  });
});

/**
 * Yuanta Securities (Cambodia), "Explicit Solutions for Debt Sizing with Sculpted Repayment in Project Finance Modeling" (August 2025): for a debt O
 * the cover of a sculpted repayment is sum C_i prod_(j>i) (1 + r_j) / (O prod (1 + r_i)); here without guarantee fee and issuance cost.
 */
describe('the closed form of sculpted debt', () => {
  it('is the cover at which the cash flow repays any debt, whatever the cash of its years and the rate', () => {
    const cash = fc.double({ min: 20, max: 200, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(cash, { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.01, max: 0.15, noNaN: true }),
        fc.double({ min: 0.2, max: 0.9, noNaN: true }),
        (years, rate, part) => {
          const compound = (i: number) => (1 + rate) ** (years.length - i);
          const grown = years.reduce((sum, paid, i) => sum + paid * compound(i + 1), 0);
          const debt = (part * grown) / compound(0);
          const { covers, ratios, tranches } = solved({
            start: 2026,
            periods: years.length + 1,
            revenue: [0, ...years],
            capex: [debt],
            tranches: [
              {
                name: 'bond',
                draws: [debt],
                rate,
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
      { numRuns: 15 },
    );
  });
});
