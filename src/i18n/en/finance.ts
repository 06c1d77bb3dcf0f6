import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';
import { names } from './finance-names.ts';

const projects = (n: number) => `${n} ${plural(n, { one: 'project', other: 'projects' })}`;

/** Projects as their lenders see them. */
export const finance = {
  ratio: (p: { amount: string }) => `${p.amount}x`,
  noRule: 'no rule',
  noIrr: 'no IRR',
  noIrrButMirr: (p: { mirr: string }) => `no IRR; MIRR ${p.mirr}`,

  nothingNeeded: 'The plan builds nothing that needs money.',
  needed: (p: { count: number; money: string; loans: string | undefined }) =>
    `${projects(p.count)} ${plural(p.count, { one: 'needs', other: 'need' })} ${p.money}${p.loans === undefined ? '' : `, ${p.loans} of it loans`}.`,
  carried: (p: {
    cover: string | undefined;
    whole: { count: number; debt: string } | undefined;
    part: { count: number; carries: string; debt: string } | undefined;
    none: { count: number; debt: string } | undefined;
  }) => {
    const said = [
      ...(p.whole
        ? [
            `${p.whole.count} can carry the ${p.whole.debt} that the plan borrows for ${plural(p.whole.count, { one: 'it', other: 'them' })}`,
          ]
        : []),
      ...(p.part ? [`${p.part.count} can carry ${p.part.carries} of ${p.part.debt}`] : []),
      ...(p.none ? [`${p.none.count} can carry none of ${p.none.debt}`] : []),
    ];
    const at =
      p.cover === undefined ? 'With every payment met in every year' : `At the cover that lenders require (${p.cover})`;
    return `${at}, ${said.join(', ')}.`;
  },
  bankIsWorth: (p: { lender: string; money: string }) => `${p.lender} is worth ${p.money}.`,

  mends: {
    tenor: (p: { years: number }) => `${p.years} more ${plural(p.years, { one: 'year', other: 'years' })} to repay`,
    noDebt: 'no debt at all',
    lessDebt: (p: { share: string }) => `${p.share} less debt`,
    price: (p: { share: string }) => `prices ${p.share} higher`,
    costing: (p: { mend: string; money: string }) => `${p.mend} (costs ${p.money})`,
    gaining: (p: { mend: string; money: string }) => `${p.mend} (owners gain ${p.money})`,
  },
  takes: (p: { name: string; cost: string; carries: string | undefined; debt: string; mends: readonly string[] }) =>
    `${p.name} (${p.cost}) can carry ${p.carries ?? 'none'} of ${p.debt}. ${p.mends.length > 0 ? `It takes one of these: ${p.mends.join('; ')}.` : 'No equity, tenor or price up to double is enough.'}`,
  cannot: (p: {
    name: string;
    dscr: string;
    year: number;
    required: string;
    facility: string;
    share: string | undefined;
    cut: boolean;
    mends: readonly string[];
  }) =>
    `${p.name}: DSCR ${p.dscr} in ${p.year}, below the ${p.required} that ${p.facility} requires; ${p.share === undefined ? 'no loan can be served' : p.cut ? `it may borrow at most ${p.share} of capex` : `it could carry debt of ${p.share} of capex`}; ${p.mends.length > 0 ? `remedies, cheapest first: ${p.mends.join('; ')}` : 'no equity, tenor or price up to double is enough'}.`,

  withoutBank: (p: { against: string | undefined; within: string }) =>
    `Without this bank the money comes ${p.against === undefined ? 'from owners at the discount rate' : `on the terms of ${p.against}`}. Each plan is within ${p.within} of the best.`,

  options: {
    plan: 'the plan to examine; without it, a plan is made now',
    reform: 'reforms in force in the plan that is made now',
    minDscr:
      'least cover that every loan must keep: a new plan is made under it, an existing plan is tested against it',
    paths: 'Monte Carlo paths of each project',
    bank: 'what this lender is worth for the case: tenor, spread, guarantee, currency, capacity',
    against: 'the facility whose terms apply without the bank (default: the dearest other loan)',
    hedge: 'yearly cost of hedging a loan in another currency',
    gap: 'largest distance from the best of each plan that --bank makes',
    seconds: 'seconds for everything; a fifth is kept for reports',
    xlsx: 'writes a workbook with live formulas for each project',
    pdf: 'writes two papers for each project: one for its lenders (terms, cover, downside, conditions), one for its owners',
  },
  reformWithPlan: '--reform changes the plan that is made now. A plan read with --plan has its own reforms.',
  noSuchFacility: (p: { facility: string; others: readonly string[] }) =>
    `--against ${p.facility}: no other lender has this facility. ${p.others.length > 0 ? `Others have ${listed(p.others)}` : 'There is no other'}.`,
  bankWithReform: (p: { lender: string; reforms: readonly string[] }) =>
    `--bank ${p.lender}: its loan comes with a reform. Add --reform ${p.reforms.join(' or --reform ')}.`,
  noSuchBank: (p: { lender: string; lenders: readonly string[] }) =>
    `--bank ${p.lender}: the case has no loan of this lender. It has ${p.lenders.length > 0 ? `loans of ${listed(p.lenders)}` : 'no loan at all'}.`,
  bankNotInForce: (p: { lender: string }) =>
    `--bank ${p.lender}: none of its loans is in force. Name a plan with the reform that brings it.`,
  plansSolved: (p: { done: number; of: number; lender: string }) =>
    `${p.done} of ${p.of} plans with parts of ${p.lender} solved`,

  page: {
    title: 'Who pays, and whether they are paid back',
    cost: (p: { unit: string }) => `Cost, ${p.unit}`,
    loans: 'Loans',
    lent: 'Of which lent',
    ownersIrr: 'Owners’ IRR',
    ownersNpv: 'Owners’ NPV',
    financialNpv: 'Financial NPV',
    economicNpv: 'Economic NPV',
    withoutIrr: (p: { projects: readonly string[] }) =>
      `No IRR, as the owners’ cash flow changes its sign more than once, or never: ${p.projects.join(', ')}.`,
    andMirr: (p: { name: string; mirr: string }) => `${p.name} (MIRR ${p.mirr})`,
    leastDscr: 'Least DSCR',
    ratioIn: (p: { ratio: string; year: number }) => `${p.ratio} (${p.year})`,
    thinnest: (p: { name: string; ratio: string; year: number; covenant: string | undefined; holds: boolean }) =>
      `${p.name} has the least cover, ${p.ratio} in ${p.year}${p.covenant === undefined ? '' : `, ${p.holds ? 'above' : 'under'} the covenant of ${p.covenant}`}`,
    coverByYear: (p: { five: boolean; ringed: boolean }) =>
      `debt service cover ratio by year${p.five ? ', the project with the least cover and the four that cost most of the others' : ''}${p.ringed ? '; ringed: under the covenant' : ''}`,
    beyond: (p: { low: string | undefined; high: string | undefined }) =>
      `; cover ${[p.low === undefined ? '' : `under ${p.low}`, p.high === undefined ? '' : `over ${p.high}`].filter((x) => x !== '').join(' and ')} is drawn at the edge`,
    whatItTakes: 'What it takes for the projects that cannot carry their debt, the largest first',
    cutCaption:
      'Projects whose debt was cut until they keep the cover that lenders require; remedies and their cost at constant prices, cheapest first',
    failsCaption: 'Projects whose cover is less than lenders require',
    notGiven: 'not given',
    basis: (p: { currency: string; inflation: string | undefined; rate: string }) =>
      `${p.inflation === undefined ? `No inflation of ${p.currency} is given, so cash flows are at constant prices.` : `Cash flows are nominal, ${p.currency} with inflation of ${p.inflation} a year.`} Net present values are at constant prices and ${p.rate} real.`,
    papers: 'Papers of each project',
    movesMost: (p: { name: string; what: string }) => `${p.name}: “${p.what}” moves its owners’ result most`,
    tornado: (p: { unit: string }) => `owners’ NPV with one figure worse (light) or better (dark), ${p.unit}`,
    change: 'Change',
    worse: 'Worse',
    better: 'Better',
    npvIsZero: 'owners’ NPV is 0',
    leastIs: (p: { ratio: string }) => `least DSCR is ${p.ratio}`,
    always: 'it holds at every value tried',
    never: 'at none of the values tried',
    months: (p: { count: number }) => `${p.count} ${plural(p.count, { one: 'month', other: 'months' })}`,
    basisPoints: (p: { amount: string }) => `${p.amount} bp`,
    downside: (p: { name: string; unit: string }) => `Downside cases of ${p.name}, debt as signed; ${p.unit}`,
    case: 'Case',
    changeOfNpv: 'Change of NPV',
    ownersAdd: 'Owners must add',
    howFar: 'How far each may move',
    whatMoves: 'What moves',
    until: 'Until',
    at: 'At',
    chance: (p: {
      paths: string;
      name: string;
      chance: string;
      error: string;
      irr: { low: string; high: string } | undefined;
    }) =>
      `Over ${p.paths} paths with assumed volatilities ${p.name} misses debt service with a chance of ${p.chance} (± ${p.error}).${p.irr ? ` In nine of ten its owners earn between ${p.irr.low} and ${p.irr.high} a year.` : ''}`,
    default: 'Default',
    lockUp: 'Lock-up',
    lowIrr: 'IRR, 5 %',
    highIrr: 'IRR, 95 %',
    oneInTwenty: (p: { year: number; ratio: string }) =>
      `In ${p.year} its cover is under ${p.ratio} in one path of twenty`,
    fan: 'debt service cover ratio by year: 90 and 50 per cent of the paths',
    worthTitle: 'Worth before financing, and what country risk adds',
    worthCaption: (p: { unit: string }) => `NPV, ${p.unit}; the economy counts no tax and no duty`,
    irr: 'IRR',
    beforeTax: 'Before tax',
    afterTax: 'After tax',
    economy: 'Economy',
    premiumCaption:
      'OECD minimum premium of a loan as long as the project’s: at the start, and as a margin a year (second-hand tables; a firm is assumed two classes under its sovereign)',
    countryClass: 'Country class',
    years: 'Years',
    sovereign: 'Sovereign',
    firm: 'Firm',
    whom: 'Whom each project may ask',
    whomCaption:
      'The rule that is broken, or that nothing is known about; memberships of NDB, AIIB and the Interbank Consortium are recalled',
    may: { yes: 'yes', no: 'no', unknown: 'unknown' },
    asks: (p: { answer: string; why: string }) => `${p.answer}; required: ${p.why}`,
    banks: (p: { unit: string }) => `Banks, ${p.unit}`,
    bankColumns: ['Bank', 'Paid in', 'Callable', 'May lend', 'Rule that binds', 'In one country', 'Drawn here'],
    notUnderstood: (p: { words: readonly string[] }) => `not understood: ${p.words.join(', ')}`,
    contribution: (p: { unit: string }) => `What a founding contribution buys, ${p.unit}`,
    contributionColumns: ['Bank', 'Member', 'Paid in', 'Lending it brings', 'for each paid in', 'of one more paid in'],
    isWorth: (p: { lender: string; unit: string }) => `${p.lender} is worth, ${p.unit}`,
    all: 'All',
    bankUndecided: (p: { lender: string; within: string }) =>
      `Whether ${p.lender} is worth anything here is undecided: plans are within ${p.within} of the best`,
    bankWorth: (p: { lender: string; money: string; most: string }) =>
      `${p.lender} is worth ${p.money} to this chain, most of it by “${p.most}”`,
    shapley: (p: { unit: string }) => `Shapley value, ${p.unit}, present value`,
    whatItBrings: 'What it brings',
    lender: 'Lender',
    ownMoney: 'in its own money',
    uses: 'Uses',
    sourcesAndUses: 'Sources and uses',
    drawdown: 'Draw-down',
    termSheet: 'Term sheet',
    covenants: 'Covenants',
    scheduleOf: (p: { facility: string }) => `Schedule of ${p.facility}`,
    cash: 'Cash',
    income: 'Income statement',
    cashFlow: 'Cash flow statement',
    balance: 'Balance sheet',
    termColumns: [
      'Facility',
      'Lender',
      'Currency',
      'Amount',
      'Rate, nominal',
      'real',
      'Upfront',
      'Tenor',
      'Grace',
      'Repayment',
      'Least DSCR',
      'Reserve, months',
      'All-in',
      'Average life',
      'Grant element',
    ],
    covenantColumns: ['Facility', 'Least DSCR required', 'Least DSCR, cash kept aside counted', 'Year', 'Status'],
    scheduleColumns: ['Year', 'Draw', 'Interest', 'Fees', 'Principal', 'Owed after'],
  },

  names,
};
