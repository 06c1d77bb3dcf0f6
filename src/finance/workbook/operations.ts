import { heading, type Line, type Refs, top } from './book.ts';
import type { BookPlan } from './plan.ts';

/** Flags, prices, and what the project does before financing. */
export function operationLines(plan: BookPlan, { at, before, one, all }: Refs): Line[] {
  const { money } = plan;
  const given = plan.input.inflation !== undefined && typeof plan.input.inflation !== 'number';
  const grown = (growth: string) => (p: number) =>
    `${at('index', p)}*(1+${one(growth)})^(${at('year', p)}-${one('priceYear')})`;
  const tied = (turnover: string, days: string, p: number) =>
    `(1-${at('last', p)})*${turnover}/${at('years', p)}*${one(days)}/365`;
  const cost = (p: number) => `(${at('variableCost', p)}+${at('fixedCost', p)})`;
  return [
    top('operations', 'Operations', plan.periods),
    heading('flags', 'Time'),
    {
      key: 'number',
      label: 'Period number',
      number: 'count',
      each: (p) => `IF(${before('months', p)}=0,0,${before('number', p)}+1)`,
    },
    { key: 'years', label: 'Length', unit: 'years', number: 'factor', each: (p) => `${at('months', p)}/12` },
    {
      key: 'endYears',
      label: 'Years to the end of the period',
      unit: 'years',
      number: 'factor',
      each: (p) => `${before('endYears', p)}+${at('years', p)}`,
    },
    {
      key: 'times',
      label: 'Years since the end of the first',
      unit: 'years',
      number: 'factor',
      each: (p) => `${at('endYears', p)}-${firstOf(all('years'))}`,
    },
    {
      key: 'service',
      label: 'In service',
      style: 'flag',
      number: 'count',
      each: (p) => `IF(${at('number', p)}>=${one('operationFrom')},1,0)`,
    },
    {
      key: 'last',
      label: 'Last period',
      style: 'flag',
      number: 'count',
      each: (p) => `IF(${at('number', p)}=${plan.n - 1},1,0)`,
    },
    {
      key: 'startYears',
      label: 'Years before operation',
      unit: 'years',
      number: 'factor',
      constant: () => `SUMIF(${all('number')},"<"&${one('operationFrom')},${all('years')})`,
    },
    heading('prices', 'Prices'),
    {
      key: 'index',
      label: 'Price index',
      number: 'factor',
      each: given
        ? (p) => at('givenIndex', p)
        : (p) => `(1+${one('inflation')})^(${at('year', p)}-${one('priceYear')})`,
    },
    { key: 'revenueIndex', label: 'Index of prices of sales', number: 'factor', each: grown('growRevenue') },
    { key: 'costIndex', label: 'Index of operating cost', number: 'factor', each: grown('growCost') },
    { key: 'capexIndex', label: 'Index of capital cost', number: 'factor', each: grown('growCapex') },
    heading('result', 'Result before financing'),
    {
      key: 'revenue',
      label: 'Revenue',
      unit: money,
      each: (p) => `${at('realRevenue', p)}*${at('revenueIndex', p)}*${one('priceFactor')}*${one('volumeFactor')}`,
    },
    {
      key: 'variableCost',
      label: 'Variable cost',
      unit: money,
      each: (p) => `${at('realVariable', p)}*${at('costIndex', p)}*${one('costFactor')}*${one('volumeFactor')}`,
    },
    {
      key: 'fixedCost',
      label: 'Fixed cost',
      unit: money,
      each: (p) => `${at('realFixed', p)}*${at('costIndex', p)}*${one('costFactor')}`,
    },
    {
      key: 'ebitda',
      label: 'EBITDA',
      unit: money,
      style: 'total',
      each: (p) => `${at('revenue', p)}-${at('variableCost', p)}-${at('fixedCost', p)}`,
    },
    {
      key: 'capex',
      label: 'Capital cost',
      unit: money,
      each: (p) => `${at('realCapex', p)}*${at('capexIndex', p)}*${one('capexFactor')}`,
    },
    {
      key: 'residualPaid',
      label: 'Residual value',
      unit: money,
      each: (p) => `${at('last', p)}*${one('residual')}*${at('capexIndex', p)}`,
    },
    heading('working', 'Working capital'),
    { key: 'receivables', label: 'Receivables', unit: money, each: (p) => tied(at('revenue', p), 'receivableDays', p) },
    { key: 'inventory', label: 'Inventory', unit: money, each: (p) => tied(cost(p), 'inventoryDays', p) },
    { key: 'payables', label: 'Payables', unit: money, each: (p) => tied(cost(p), 'payableDays', p) },
    {
      key: 'workingPaid',
      label: 'Paid into working capital',
      unit: money,
      style: 'total',
      each: (p) =>
        `${at('receivables', p)}+${at('inventory', p)}-${at('payables', p)}-${before('receivables', p)}-${before('inventory', p)}+${before('payables', p)}`,
    },
  ];
}

/** First cell of a range, absolute. */
function firstOf(range: string): string {
  return range.split(':')[0]!;
}
