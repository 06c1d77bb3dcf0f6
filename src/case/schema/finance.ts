import {
  amount,
  integer,
  limit,
  list,
  names,
  number,
  requiredKey,
  table,
  text,
  word,
  year,
  yearOrDay,
} from './column.ts';

export const facilities = table('facilities', 'finance', 'loans, equity, grants, guarantees', [
  text('facility', 'key of the facility', requiredKey),
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
  text('currency', 'currency', { ...requiredKey, form: 'currency' }),
  year('year', 'year; empty = every year', { key: true }),
  number('per_case_currency', "units per unit of the case's currency", {
    required: true,
    min: 0,
    max: 1e12,
    open: true,
  }),
]);

export const lenders = table('lenders', 'finance', 'banks and funds', [
  text('lender', 'key of the lender', requiredKey),
  ...names,
  amount('capital', 'money', 'paid-in capital'),
  amount('callable', 'money', 'callable capital'),
  word('rule', 'rule for its capacity'),
  word('limits', 'limits of the lender'),
]);
