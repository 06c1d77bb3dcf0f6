import type { Section } from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { type Estimate, estimate } from '../../figures/index.ts';
import { onPage } from '../../i18n/index.ts';
import type { FinanceDocument } from '../../plan/index.ts';
import type { rights as RightsDocument, standards as StandardsDocument } from '../../questions/documents.ts';
import { financeSection } from '../../questions/finance/blocks.ts';
import { optionsSection } from '../../questions/options/blocks.ts';
import { reformsSection } from '../../questions/reforms/blocks.ts';
import { rightsSection } from '../../questions/rights/blocks.ts';
import { standardsSection } from '../../questions/standards/blocks.ts';
import { stressSection } from '../../questions/stress/blocks.ts';
import type { OptionsDocument, ReformsDocument, StressDocument } from '../../reforms/index.ts';

const million = 1e6;
const years = [2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036];

/** Worth of all reforms together in the invented answer, in millions: the scale of what may be said as a value. */
const TOGETHER = 87;
const millions = (low: number, high: number): Estimate => estimate(low * million, high * million, TOGETHER * million);

function reformsFixture(): ReformsDocument {
  const reforms = (
    [
      ['border-half', 'Halve the border at Horgos', 'logistics', 41, 33, 36, 38.5, 12],
      ['uz-inputs', 'Free inputs of Uzbekistan', 'trade', 13, 11, 11.2, 13.1, 11],
      ['sco-bank', 'A development bank of the SCO', 'finance', 23, 27, 19, 31, 10],
      ['mutual', 'Accept each other’s tests', 'standards', 0.4, 1.1, -0.6, 2.2, 1],
      ['training', 'Training at Jizzakh', 'readiness', 7, 4, 4.8, 6.3, 6],
    ] as const
  ).map(([reform, name, barrier, alone, last, low, high, cost]) => {
    const shapley = millions(low, high);
    return {
      reform,
      name,
      barrier,
      shapley,
      alone: millions(alone, alone),
      last: millions(last, last),
      relaxes: 'yes' as const,
      cost: cost * million,
      net: millions(low - cost, high - cost),
      benefitCost: shapley.value === null ? null : shapley.value / (cost * million),
    };
  });
  return {
    base: -3055.7 * million,
    all: -2968 * million,
    currency: 'USD',
    exact: true,
    together: millions(TOGETHER, TOGETHER + 1.4),
    net: millions(TOGETHER - 40, TOGETHER - 38.6),
    reforms,
    pairs: [
      { a: 'border-half', b: 'uz-inputs', interaction: millions(-3.3, -2.9) },
      { a: 'sco-bank', b: 'training', interaction: millions(2, 14) },
      { a: 'sco-bank', b: 'uz-inputs', interaction: millions(1.7, 2.1) },
      { a: 'mutual', b: 'border-half', interaction: millions(-1, 1.4) },
    ],
    order: [
      { reform: 'border-half', npv: -3014.7 * million },
      { reform: 'sco-bank', npv: -2989 * million },
      { reform: 'uz-inputs', npv: -2976 * million },
      { reform: 'training', npv: -2969 * million },
      { reform: 'mutual', npv: -2968 * million },
    ],
    countries: [
      { country: 'KG', gain: 6.5 * million, valueAdded: 4 * million, jobs: 20, duties: 0 },
      { country: 'KZ', gain: 18 * million, valueAdded: 30 * million, jobs: 140, duties: -3 * million },
      { country: 'TJ', gain: 11 * million, valueAdded: 0, jobs: 0, duties: -1 * million },
      { country: 'UZ', gain: 52 * million, valueAdded: 80 * million, jobs: 610, duties: -7 * million },
    ],
    players: [
      { country: 'KZ', low: 30 * million, high: 34 * million, shapley: 32 * million, stayingOut: 14 * million },
      { country: 'UZ', low: -2 * million, high: 40 * million, shapley: null, stayingOut: null },
    ],
    sidePayments: null,
    coalitions: {},
    covenants: false,
    halfWidth: 6 * million,
    gap: million,
  };
}

/** Two projects that borrow, the first with the terms of a loan, and one that cannot. */
export function financeFixture(): FinanceDocument {
  const worth = { npv: 9 * million, irr: 0.13, mirr: null };
  const line = (name: string, amount: number, more = {}) => ({
    name,
    amount: amount * million,
    currency: 'USD',
    own: amount * million,
    ...more,
  });
  const loan = (lender: string, amount: number) => line(lender, amount, { kind: 'loan', lender });
  const project = (place: string, process: string, more: object) => ({
    place,
    process,
    country: 'UZ',
    years: [2028, 2029],
    mirr: null,
    capacity: null,
    atCost: [],
    buyer: null,
    ownersRate: null,
    support: null,
    averageDscr: null,
    gearing: null,
    paybackYear: null,
    ends: 2036,
    covenants: [],
    drawdown: [],
    schedule: [],
    cash: [],
    statements: { income: [], cash: [], balance: [] },
    terms: [],
    views: { beforeTax: worth, afterTax: null, economy: worth },
    risk: null,
    notes: [],
    downside: [],
    tornado: [],
    breakEven: [],
    mayAsk: [],
    financialNpv: 9 * million,
    economicNpv: 3 * million,
    ...more,
  });
  const cover = (from: number, step: number, llcr: number, plcr: number) => {
    const dscr = years.map((year, i) => ({ year, value: from + step * i }));
    const least = dscr.reduce((a, b) => (b.value < a.value ? b : a));
    return { dscr, minDscr: least, llcr: { year: 2029, value: llcr }, plcr: { year: 2029, value: plcr } };
  };
  const terms = {
    facility: 'AIIB',
    lender: 'AIIB',
    kind: 'loan',
    currency: 'USD',
    amount: 18 * million,
    rate: 0.064,
    real: 0.04,
    upfrontFee: 0.01,
    tenor: 15,
    grace: 3,
    repayment: 'annuity',
    minDscr: 1.3,
    reserveMonths: 6,
    allIn: 0.066,
    averageLife: 9.2,
    grantElement: -0.08,
  };
  return {
    currency: 'USD',
    inflation: 0.024,
    discountRate: 0.08,
    credits: [],
    projects: [
      project('Jizzakh', 'glass', {
        uses: [line('capital cost', 71.5)],
        sources: [loan('AIIB', 18), loan('EDB', 18), line('owners', 35.5)],
        irr: 0.124,
        npv: 11 * million,
        ...cover(1.15, 0.09, 1.61, 1.9),
        terms: [terms],
        covenants: [{ facility: 'AIIB', required: 1.3, least: 1.15, year: 2029, status: 'failed' }],
        cash: [{ name: 'EBITDA', values: [0, 9 * million] }],
        tornado: [{ name: 'price ±15 %', low: -20 * million, high: 41 * million }],
        downside: [{ name: 'price -15 %', minDscr: 0.8, llcr: 1.1, change: -31 * million, shortfall: 4 * million }],
        breakEven: [{ hold: 'dscr', level: 1.3, at: { lever: 'price', status: 'at', value: 1.04 } }],
      }),
      project('Yangiyul', 'module', {
        uses: [line('capital cost', 40.3)],
        sources: [loan('EDB', 10), line('owners', 30.3)],
        irr: 0.171,
        npv: 14 * million,
        ...cover(2.2, -0.02, 2.3, 2.6),
      }),
    ],
    cannot: [
      {
        place: 'Navoi',
        process: 'cell',
        facility: 'AIIB',
        year: 2036,
        dscr: 0.9,
        required: 1.3,
        gearing: 0,
        cut: true,
        mends: [],
      },
    ],
  } as unknown as FinanceDocument;
}

function optionsFixture(): OptionsDocument {
  const plan = (npv: number, builds: string[], jobs: number, co2: number) => ({
    npv: npv * million,
    builds,
    measures: { jobs, co2 },
    decision: {},
  });
  const use = {
    always: ['Jizzakh/module', 'Tursunzade/frame'],
    never: ['Kemin/polysilicon', 'Navoi/polysilicon'],
    sometimes: [],
    undecided: [],
  };
  const best = -3055.7 * million;
  const jobs = [1700, 2000, 2300, 2600, 2900].map((value, i) => ({
    ...plan(-3055.7 - 3 * i - 4 * i * i, ['Jizzakh/module', 'Navoi/encapsulant'].slice(0, i + 1), value, 31000),
    value,
  }));
  return {
    ...use,
    best,
    bound: best,
    currency: 'USD',
    slack: 0.01,
    slackOf: 'best',
    slackMoney: 30.6 * million,
    options: [
      plan(-3055.7, ['Jizzakh/module', 'Yangiyul/module', 'Jizzakh/glass'], 1700, 31000),
      plan(-3058.2, ['Jizzakh/module', 'Karshi/module', 'Jizzakh/glass'], 1710, 33500),
      plan(-3079, ['Jizzakh/module', 'Yangiyul/module', 'Navoi/encapsulant'], 1890, 30200),
    ],
    frontiers: { jobs },
    limits: {},
    sites: [],
    slacks: [],
  } as unknown as OptionsDocument;
}

function stressFixture(): StressDocument {
  const shock = (name: string, npv: number, delivered: number, recovery: number | null) => ({
    shock: name,
    name,
    npv: npv * million,
    lost: (-3055.7 - npv) * million,
    delivered,
    recovery,
    worstYear: delivered,
    dearer: 1,
    missed: [],
  });
  const group = (name: string, low: number, high: number, share: number) => ({
    group: name,
    low: low * million,
    high: high * million,
    share,
  });
  return {
    npv: -3055.7 * million,
    currency: 'USD',
    shocks: [
      shock('Horgos closed in 2031', -3101, 0.94, 1),
      shock('Strait of Hormuz closed', -3062, 1, 0),
      shock('Aluminium triples in price', -3190, 1, null),
    ],
    draws: { n: 1000, mean: -3081 * million, p5: -3290 * million, p50: -3074 * million, p95: -2930 * million },
    tornado: [
      group('Price of Chinese modules', -2990, -3237, 0.6),
      group('Cost of capital', -3033, -3102, 0.2),
      group('Power', -3041, -3066, 0.1),
    ],
    fan: years.map((year, i) => ({
      year,
      p5: (310 + 5 * i) * million,
      p25: (335 + 7 * i) * million,
      p50: (352 + 9 * i) * million,
      p75: (371 + 12 * i) * million,
      p95: (402 + 17 * i) * million,
    })),
  } as unknown as StressDocument;
}

function standardsFixture(): StandardsDocument {
  const step = (key: string, start: number, finish: number) => ({
    key,
    start,
    finish,
    weeks: finish - start,
    after: [],
  });
  const site = (place: string, good: string, year: number, cost: number, ...steps: ReturnType<typeof step>[]) => ({
    place,
    good,
    schemes: steps.map(({ key }) => key),
    start: `${year}-01-01`,
    plan: { cost },
    schedule: {
      steps,
      weeks: Math.max(...steps.map((step) => step.finish)),
      criticalPath: steps.map(({ key }) => key),
    },
  });
  const pay = (year: number, what: 'first' | 'yearly' | 'renewal', amount: number) => ({ year, what, amount });
  const set = (saves: number, low: number, high: number, ...recognitions: string[]) => ({
    recognitions: recognitions.map((recognition) => `recognise:${recognition}`),
    labels: recognitions,
    saves,
    low,
    high,
    trade: 4 * million,
    exact: true,
  });
  return {
    year: 2027,
    certificates: [],
    calendar: [],
    coming: [],
    laboratories: [],
    centres: [],
    evidence: [
      site('Jizzakh', 'module', 2028, 27_000, step('EAEU-TR', 21, 52)),
      site('Yangiyul', 'module', 2027, 9000, step('EAEU-TR', 0, 0)),
      site('Jizzakh', 'glass', 2028, 6000, step('GOST-R', 36, 57)),
    ],
    cost: [
      pay(2027, 'first', 9000),
      pay(2028, 'first', 33_000),
      pay(2029, 'yearly', 96_000),
      pay(2034, 'renewal', 61_000),
    ],
    said: { measures: 40, products: 12 },
    markets: ['UZ', 'KZ', 'CN', 'IR', 'TJ'],
    pictured: {
      points: [
        { x: -0.2, y: -0.3 },
        { x: -0.3, y: -0.4 },
        { x: 0.8, y: 0.5 },
        { x: 0.4, y: -0.7 },
        { x: -0.26, y: -0.33 },
      ],
      explained: 0.8,
      stress: 0.1,
    },
    distance: [
      { a: 'UZ', b: 'TJ', value: 0.07, all: 0.01 },
      { a: 'UZ', b: 'KZ', value: 0.14, all: 0.02 },
      { a: 'UZ', b: 'CN', value: 0.98, all: 0.2 },
    ],
    first: [set(71_000, 60_000, 82_000, 'CB/IEC'), set(104_000, 104_000, 104_000, 'CB/IEC', 'ILAC/LAB')],
    singles: [set(71_000, 60_000, 82_000, 'CB/IEC')],
    solves: 4,
    rebuilt: false,
    partners: [],
    rates: [],
  } as unknown as StandardsDocument;
}

function rightsFixture(): RightsDocument {
  const by = [{ asset: 'TOPCon patent' }];
  const cell = (process: string, state: string, reasons: typeof by) => ({
    process,
    country: 'UZ',
    party: 'Operator',
    act: 'make',
    state,
    by: reasons,
    searched: '',
    runs: [],
  });
  const due = (date: string, rule: string, country: string, source: string) => ({
    date,
    rule,
    country,
    source,
    asset: 'TOPCon patent',
    status: 'open',
    effect: '',
    quality: 'official',
  });
  return {
    asOf: '2026-12-01',
    parties: ['Operator'],
    makers: [],
    lanes: [],
    news: [],
    unmatched: [],
    notKnown: [],
    conflicts: [],
    flaws: [],
    teams: [],
    freedom: [cell('cell', 'blocked', by), cell('module', 'no right recorded', [])],
    gaps: [
      {
        process: 'cell',
        country: 'UZ',
        party: 'Operator',
        act: 'make',
        from: 2027,
        until: 2033,
        by,
        ways: [{ kind: 'wait', year: 2034 }],
      },
    ],
    deadlines: [
      due('2029-03-14', 'national phase', 'KZ', 'PCT, 31 months'),
      due('2028-02-01', 'record', 'KZ', 'Civil Code'),
    ],
  } as unknown as RightsDocument;
}

/** Invented answers to the other questions about the solar case, in their order of size, to draw with. */
export const otherSections = (c: Case): Section[] =>
  onPage(() => [
    standardsSection(c, standardsFixture()),
    rightsSection(c, rightsFixture()),
    financeSection(c, financeFixture()),
    reformsSection(c, reformsFixture()),
    optionsSection(c, optionsFixture()),
    stressSection(c, stressFixture()),
  ]);
