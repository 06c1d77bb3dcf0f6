import { expect, it } from 'vitest';
import { storedPlan } from '../../../../test/outputs/stored.ts';
import { landed } from '../../../../test/support/landed.ts';
import { getOrInsert, sumOf } from '../../../case/index.ts';
import { planProject, projectCashFlow } from '../../../finance/index.ts';
import { lanesOf } from '../../../plan/lanes.ts';
import { projectsOf } from './projects.ts';

/**
 * The plant for mounting steel at Tashkent of the bundled solar plan, worked out anew from the tables, every line of its cash flow. Taken from the plan: what
 * it builds, makes, sends and draws, and by which legs. All else are figures of the tables, ways and prices among them (`landed`): a line costs 1.5 million and 224
 * dollars for each tonne, times 1.3, and 5 % that nobody foresees; a tonne takes 1.06 t of coil at 760, 90 of bolts and zinc, 0.1 MWh at 78 and 0.001 year of
 * skilled work at 11 000; coil counts 640, power 70 and steel 860 where stocks are counted. Dollars lose 2.4 % a year, yuan 1 %.
 */
it('mounting steel at Tashkent has the cash flow that is worked out by hand', async () => {
  const { document, case: c } = await storedPlan('solar');
  const project = projectsOf(document, c, lanesOf(c)).find(
    (project) => project.place === 'Tashkent' && project.process === 'mounting',
  )!;
  const flow = projectCashFlow(planProject(project));
  if (flow.status !== 'computed') throw new Error('faulty');
  const { operating, lines, statements, equity } = flow.result;

  const years = operating.index.map((_, t) => 2027 + t);
  const index = years.map((year) => 1.024 ** (year - 2026));
  const builds = document.builds.filter((build) => build.place === 'Tashkent' && build.process === 'mounting');
  expect(builds.every((build) => build.year === 2028)).toBe(true);
  const count = sumOf(builds, (build) => build.count);
  const size = sumOf(builds, (build) => build.size ?? 0);
  const made = years.map((year) => {
    const of = (y: number) =>
      document.activity.find(
        (activity) => activity.place === 'Tashkent' && activity.process === 'mounting' && activity.year === y,
      )?.amount;
    return of(year) ?? (year > 2036 ? of(2036)! : 0);
  });
  // In its first year it makes at most 70 % of 90 % of its size, then 90 %.
  expect(made[1]).toBeLessThanOrEqual(0.63 * size + 1e-3);
  expect(Math.max(...made)).toBeLessThanOrEqual(0.9 * size + 1e-3);

  const runs = years.map((year) => year >= 2028);
  const fixed = years.map((_, t) => (runs[t] ? (count * 175_000 + 33 * size) * index[t]! : 0));
  const perTonne = 1.06 * 760 + 90 + 0.1 * 78 + 0.001 * 11_000;
  // Steel is sold where it is used, at what the same would cost from Xian (860 a tonne) with its way and the duty of the country; its own way is free of duty.
  const [offer, ...others] = c.tables.supplies.filter((row) => row.good === 'mounting');
  expect([offer, others]).toMatchObject([{ place: 'Xian', price: 860 }, []]);
  const duties: Readonly<Record<string, number>> = { UZ: 0.1, TJ: 0.05, TM: 0.05, KG: 0.06 };
  const country = new Map(c.tables.places.map((row) => [row.place, String(row.country)]));
  // Ways are the same until a leg opens or closes.
  const turns = c.tables.legs.flatMap(({ opens, closes }) => [Number(opens), Number(closes) + 1]);
  const found = new Map<string, ReturnType<ReturnType<typeof landed>['cheapest']>>();
  const tradeOf = (year: number) => {
    const ways = landed(c, { cargo: 'container', value: 860 }, year);
    const turn = turns.filter((first) => first <= year).length;
    const sent = document.flows.filter(
      (flow) => flow.from === 'Tashkent' && flow.good === 'mounting' && flow.year === year,
    );
    const sums = { sold: 0, tonnes: 0, way: 0 };
    for (const { to, amount, legs } of sent) {
      const duty = duties[country.get(to)!]!;
      const { money, time } = getOrInsert(found, `${turn} ${to}`, () => ways.cheapest('Xian', to, duty));
      const own = ways.along('Tashkent', legs);
      sums.sold += amount * ((860 + money) * (1 + duty) + time);
      sums.way += amount * (own.money + own.time);
      sums.tonnes += amount;
    }
    return sums;
  };
  const planned = document.years.map(tradeOf);
  const trade = years.map((_, t) => planned[t] ?? planned.at(-1)!);
  for (const [t, { tonnes }] of trade.entries()) expect(tonnes).toBeCloseTo(made[t]!, 4);
  const revenue = trade.map(({ sold }, t) => sold * index[t]!);
  const variable = trade.map(({ way }, t) => (made[t]! * perTonne + way) * index[t]!);
  const ebitda = revenue.map((sold, t) => sold - variable[t]! - fixed[t]!);
  const spent = (count * 1_500_000 + size * 224) * 1.3 * 1.05 * index[0]!;
  const held = made.map((tonnes) => (tonnes * (30 * (1.06 * 640 + 0.1 * 70 + 860) + 30 * 860)) / 365);
  const stocks = years.map((_, t) => (held[t + 1] ?? 0) * index[t]!);
  const paidIn = stocks.map((end, t) => end - (t > 0 ? stocks[t - 1]! * 1.024 : 0));

  const loans = document.draws
    .filter((draw) => draw.place === 'Tashkent' && draw.process === 'mounting' && draw.facility !== 'Equity')
    .map(({ facility, year, amount }) => {
      expect(year).toBe(2027);
      const terms = c.tables.facilities.find((row) => row.facility === facility)!;
      const yuan = terms.currency === 'CNY';
      const inflation = yuan ? 0.01 : 0.024;
      const rate = (1 + Number(terms.rate)) * (1 + inflation) - 1;
      const rises = yuan ? 1.024 / 1.01 : 1;
      const [tenor, grace] = [Number(terms.tenor), Number(terms.grace)];
      let owed = amount * 1.024;
      const drawn = owed;
      const service = years.map((_, t) => {
        if (t === 0 || t > tenor) return { interest: 0, principal: 0, lost: 0 };
        // What is owed in yuan rises by what yuan gain on dollars in the year.
        const lost = owed * (rises ** t - rises ** (t - 1));
        const interest = owed * rate;
        const left = tenor - t + 1;
        const level = (owed * rate) / (1 - (1 + rate) ** -left) - interest;
        const principal = t <= grace ? 0 : terms.repayment === 'equal' ? drawn / (tenor - grace) : level;
        owed -= principal;
        return { interest: interest * rises ** t, principal: principal * rises ** t, lost };
      });
      return { drawn, fee: drawn * Number(terms.upfront_fee), service };
    });
  const sum = (of: (loan: (typeof loans)[number]) => number) => sumOf(loans, (loan) => of(loan));
  const interest = years.map((_, t) => sum((one) => one.service[t]!.interest));
  const principal = years.map((_, t) => sum((one) => one.service[t]!.principal));
  const due = interest.map((one, t) => one + principal[t]!);
  const fees = sum((one) => one.fee);

  // A fifth of what is left in the books is written off each year; what is left at the end is a loss. Losses are carried forward; tax of 15 %.
  let books = spent + fees;
  let lost = 0;
  const end = years.length - 1;
  const writtenOff = years.map((_, t) => {
    if (!runs[t]) return 0;
    const part = 0.2 * books;
    books -= part;
    return part;
  });
  const tax = years.map((_, t) => {
    if (!runs[t]) return 0;
    const exchange = sum((one) => one.service[t]!.lost);
    const profit = ebitda[t]! - writtenOff[t]! - interest[t]! - exchange - (t === end ? books : 0) - lost;
    lost = Math.max(0, -profit);
    return Math.max(0, 0.15 * profit);
  });
  const cash = years.map((_, t) => ebitda[t]! - paidIn[t]! - tax[t]!);

  // Half of the next year's service is kept aside, as far as there is money.
  const reserve: number[] = [];
  const toOwners = years.map((_, t) => {
    const target = t < end ? due[t + 1]! / 2 : 0;
    const before = reserve[t - 1] ?? 0;
    if (t === 0) {
      reserve.push(target);
      return 0;
    }
    const left = cash[t]! - due[t]! + before;
    reserve.push(Math.min(target, left));
    return left - reserve[t]!;
  });
  const own = document.draws.find((draw) => draw.place === 'Tashkent' && draw.facility === 'Equity')!.amount * 1.024;
  const owners = spent + fees + paidIn[0]! + reserve[0]! - sum((one) => one.drawn);

  const told: Record<string, readonly [readonly number[], readonly number[]]> = {
    index: [operating.index, index],
    revenue: [operating.revenue, revenue],
    'variable cost': [operating.variableCost, variable],
    'fixed cost': [operating.fixedCost, fixed],
    EBITDA: [operating.ebitda, ebitda],
    'capital cost': [operating.capex, years.map((_, t) => (t === 0 ? spent : 0))],
    contingency: [operating.contingency, years.map((_, t) => (t === 0 ? (spent / 1.05) * 0.05 : 0))],
    'paid into working capital': [operating.workingCapitalPaid, paidIn],
    'working capital at the end': [statements.balance.stocksAndPayments!, stocks],
    interest: [lines.interest, interest],
    principal: [lines.principal, principal],
    'written off': [lines.depreciation, writtenOff],
    tax: [lines.tax, tax],
    'cash available for debt service': [lines.cfads, cash],
    'debt service': [lines.service, due],
    'reserve at the end': [lines.reserve, reserve],
    'paid in by owners': [lines.equity, years.map((_, t) => (t === 0 ? owners - own : 0))],
    'to owners': [lines.distribution, toOwners],
  };
  for (const [name, [found, wanted]] of Object.entries(told)) {
    expect(found.length, name).toBe(years.length);
    for (const [t, year] of years.entries())
      expect(Math.abs(found[t]! - wanted[t]!), `${name} ${year}`).toBeLessThan(1);
  }
  // Owners ask 12 % real, 14.688 % in dollars of the day.
  const worth = toOwners.reduce((all, paid, t) => all + paid / index[t]! / 1.12 ** t, -owners / index[0]!);
  expect(equity.npv).toBeCloseTo(worth, -2);
});
