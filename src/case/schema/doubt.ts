import { amount, date, integer, limit, list, names, number, table, text, word, year, yearOrDay } from './column.ts';

const tag = { key: true, required: true } as const;

export const facilities = table('facilities', 'finance', 'loans, equity, grants, guarantees', [
  text('facility', 'key of the facility', tag),
  ...names,
  text('lender', 'lender', { required: true, refs: ['lenders'] }),
  text('kind', 'kind', { default: 'loan', choices: ['loan', 'equity', 'grant', 'guarantee'] }),
  word('currency', 'currency', { form: 'currency' }),
  limit('amount', 'money', 'most drawn over the horizon'),
  number(
    'rate',
    "real yearly rate on the balance; equity at 0 takes the country's capital_cost, else costs as much as own funds",
    {
      default: 0,
      min: -0.5,
      max: 5,
      unit: 'fraction',
    },
  ),
  amount('upfront_fee', 'fraction', 'share of the draw', { max: 1 }),
  amount('commitment_fee', 'fraction', 'yearly share of the amount that is not drawn yet', { max: 1 }),
  integer('tenor', 'years from draw to last payment; equity without one stands to the end of the horizon', {
    blank: 'none',
    min: 1,
    max: 100,
    unit: 'years',
  }),
  integer('grace', 'first years, in which only interest is paid', { default: 0, min: 0, max: 100, unit: 'years' }),
  text('repayment', 'repayment', { default: 'annuity', choices: ['annuity', 'equal', 'bullet', 'sculpted'] }),
  list('countries', 'countries; empty = all', { default: [], form: 'country' }),
  list('sectors', 'ISIC codes, their prefixes count; empty = all', { default: [] }),
  number('min_members', 'fewest countries of the bloc in which a plan that uses the facility must build', {
    default: 0,
    min: 0,
    unit: 'count',
  }),
  list('members', 'countries of which builds count for min_members; empty = the bloc', {
    default: [],
    form: 'country',
  }),
  number('max_share', "largest share of a candidate's capex of a year", {
    default: 1,
    min: 0,
    max: 1,
    unit: 'fraction',
  }),
  number('min_dscr', 'least debt service cover', { default: 0, min: 0, unit: 'ratio' }),
  amount('min_draw', 'money', 'least that one candidate or leg draws over the horizon, if it draws at all'),
  amount('reserve_months', 'months', 'months of debt service that a borrower keeps aside', { max: 60 }),
  amount(
    'subsidy',
    'fraction',
    'yearly part of the balance of a loan that a state pays its lender, on top of the rate',
    { max: 1 },
  ),
  limit('subsidy_project', 'money/year', 'most subsidy of one candidate or leg in a year'),
  limit('subsidy_year', 'money/year', 'most subsidy of all together in a year'),
  yearOrDay('from', 'first year', { blank: 'always' }),
  yearOrDay('until', 'last year', { blank: 'for ever' }),
]);

export const rates = table('rates', 'finance', 'exchange rates', [
  text('currency', 'currency', { ...tag, form: 'currency' }),
  year('year', 'year; empty = every year', { key: true }),
  number('per_case_currency', "units per unit of the case's currency", {
    required: true,
    min: 0,
    max: 1e12,
    open: true,
  }),
]);

export const lenders = table('lenders', 'finance', 'banks and funds', [
  text('lender', 'key of the lender', tag),
  ...names,
  amount('capital', 'money', 'paid-in capital'),
  amount('callable', 'money', 'callable capital'),
  word('rule', 'rule for its capacity'),
  word('limits', 'limits of the lender'),
]);

const barriers = ['logistics', 'trade', 'standards', 'readiness', 'rights', 'finance'] as const;

export const reforms = table('reforms', 'reforms', 'what states could change', [
  text('reform', 'key of the reform', { ...tag, form: 'name' }),
  text('barrier', 'barrier it lowers', { required: true, choices: barriers }),
  ...names,
  amount('cost', 'money', 'public money, reported separately'),
  year('year', 'its changes count from this year on', { blank: 'from the start' }),
  list('includes', 'other reforms that it brings with it', { default: [], refs: ['reforms'] }),
]);

export const changes = table('changes', 'reforms', 'what a reform, shock or scenario changes', [
  text('reform', 'reform, shock or scenario', { ...tag, refs: ['reforms', 'shocks', 'scenarios'] }),
  text('table', 'table, or case for a setting', tag),
  word('key', "the row's key columns joined by /; * = every row", { key: true, form: 'path' }),
  text('column', 'column; + adds the row, - removes it', tag),
  word('value', 'new value, factor, addend or bound'),
  text('op', 'how the value is used', { default: 'set', choices: ['set', 'multiply', 'add', 'min', 'max'] }),
]);

const measures = ['jobs', 'value_added', 'external_share', 'co2', 'hours', 'builds', 'capex'] as const;

export const targets = table('targets', 'targets', 'hard limits on measures', [
  text('target', 'key of the target', tag),
  ...names,
  year('year', 'year; empty = each year, or the sum for builds and capex', { key: true }),
  text('measure', 'measure', { required: true, choices: measures }),
  list('countries', 'countries of the places; empty = all', { default: [], form: 'country' }),
  number('min', 'least', { blank: 'no least' }),
  number('max', 'most', { blank: 'no most' }),
  integer('window', 'years up to that year over whose mean the limit holds; not for builds and capex', {
    default: 1,
    min: 1,
    max: 200,
    unit: 'years',
  }),
]);

export const shocks = table('shocks', 'doubt', 'what could go wrong', [
  text('shock', 'key of the shock', tag),
  ...names,
  yearOrDay('from', 'first year', { blank: 'from the start' }),
  yearOrDay('until', 'last year', { blank: 'to the end' }),
]);

export const scenarios = table('scenarios', 'doubt', 'futures with weights', [
  text('scenario', 'key of the scenario', tag),
  ...names,
  amount('weight', 'ratio', 'weight', { default: 1 }),
]);

export const uncertainty = table('uncertainty', 'doubt', 'ranges of figures', [
  text('table', 'table, or case for a setting', tag),
  word('key', "the row's key columns joined by /", { key: true, form: 'path' }),
  text('column', 'column', tag),
  number('low', 'low end; lognormal: 5th percentile', { required: true }),
  number('high', 'high end; lognormal: 95th percentile', { required: true }),
  text('shape', 'shape', { default: 'triangular', choices: ['triangular', 'uniform', 'lognormal'] }),
  word('group', 'figures of a group move together'),
]);

export const cautions = table(
  'cautions',
  'evidence',
  'what a careful reader must know of a row; it changes no figure',
  [
    text('caution', 'key of the caution', tag),
    text('table', 'table of the row', {
      required: true,
      choices: ['places', 'legs', 'borders', 'supplies', 'facilities'],
    }),
    text('key', "the row's key columns joined by /", { required: true, form: 'path' }),
    text('kind', 'what it is about', {
      default: '',
      choices: ['', 'sanctions', 'closure', 'origin rules', 'dispute', 'licence'],
    }),
    text('text', 'what must be known', { required: true }),
    word('text_ru', 'the same in Russian'),
    word('text_zh', 'the same in Chinese'),
    yearOrDay('from', 'first year', { blank: 'from the start' }),
    yearOrDay('until', 'last year', { blank: 'to the end' }),
  ],
);

export const reviews = table(
  'reviews',
  'evidence',
  'who vouches for a figure that was recalled or assumed, and on what grounds',
  [
    text('table', 'table of the row', tag),
    word('key', "the row's key columns joined by /", { key: true, required: true, form: 'path' }),
    text('quality_now', "quality of the row's figures by this sign-off", {
      required: true,
      choices: ['measured', 'official', 'industry', 'derived'],
    }),
    text('by', 'who signs off: the login on a server with accounts, elsewhere the full name', { required: true }),
    word('organisation', 'organisation of the person'),
    text('signed', 'day of the sign-off, YYYY-MM-DD', { required: true }),
    text('grounds', 'source that the person has seen: document, page, date', { required: true }),
    word('figures', 'the figures of the row as they were signed, as 16 hexadecimal digits', {
      blank: 'whatever the row holds',
    }),
  ],
);

export const projects = table('projects', 'evidence', 'the register of joint projects', [
  text('project', 'key of the project', tag),
  ...names,
  list('countries', 'countries', { default: [], form: 'country' }),
  word('place', 'place', { refs: ['places'] }),
  word('sector', 'ISIC sector'),
  number('amount', 'money, in `currency`', { blank: 'not known', min: 0 }),
  word('currency', 'currency of the amount', { form: 'currency' }),
  text('amount_kind', 'what the amount is', {
    default: '',
    choices: ['', 'declared', 'memorandum', 'contract', 'financed', 'realised'],
  }),
  number('capacity', 'capacity, in `unit`', { blank: 'not known', min: 0 }),
  word('unit', 'unit of the capacity'),
  number('jobs', 'jobs', { blank: 'not known', min: 0, unit: 'count' }),
  text('jobs_kind', 'kind of jobs', { default: '', choices: ['', 'construction', 'permanent'] }),
  text('status', 'status', {
    default: '',
    choices: ['', 'announced', 'agreed', 'building', 'running', 'stalled', 'cancelled'],
  }),
  date('as_of', 'date of the information', { blank: 'not known' }),
  word('candidate', 'candidate of the case, place/process', { form: 'path' }),
]);
