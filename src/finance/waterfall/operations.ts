import { heading, type Line, linesIn, top } from '../lines/line.ts';
import type { WaterfallPlan } from './plan.ts';

/** Flags, prices, and the result of the project before financing. */
export function operationLines({ n, periods, money }: WaterfallPlan): Line[] {
  const grown = (growth: string) => `index*(1+${growth})^(year-priceYear)`;
  const tied = (turnover: string, days: string) => `(1-last)*${turnover}/years*${days}/365`;
  const line = linesIn(money);
  const factor = (key: string, label: string, each: string, unit = ''): Line =>
    line(key, label, each, { unit, number: 'factor' });
  return [
    top('operations', 'Operations', periods),
    heading('flags', 'Time'),
    { key: 'number', label: 'Period number', number: 'count', each: 'IF(months[-1]=0,0,number[-1]+1)' },
    factor('years', 'Length', 'months/12', 'years'),
    factor('endYears', 'Years to the end of the period', 'endYears[-1]+years', 'years'),
    factor('times', 'Years since the end of the first', 'IF(number=0,0,times[-1]+years)', 'years'),
    { key: 'service', label: 'In service', style: 'flag', number: 'count', each: 'IF(number>=operationFrom,1,0)' },
    { key: 'last', label: 'Last period', style: 'flag', number: 'count', each: `IF(number=${n - 1},1,0)` },
    {
      key: 'startYears',
      label: 'Years before operation',
      unit: 'years',
      number: 'factor',
      constant: 'SUMPRODUCT((number[all]<operationFrom)*years[all])',
    },
    heading('prices', 'Prices'),
    factor('index', 'Price index', '(1+inflation)^(year-priceYear)'),
    factor('revenueIndex', 'Index of prices of sales', grown('growRevenue')),
    factor('costIndex', 'Index of operating cost', grown('growCost')),
    factor('capexIndex', 'Index of capital cost', grown('growCapex')),
    heading('result', 'Result before financing'),
    line('revenue', 'Revenue', 'realRevenue*revenueIndex*priceFactor*volumeFactor'),
    line('variableCost', 'Variable cost', 'realVariable*costIndex*costFactor*volumeFactor'),
    line('fixedCost', 'Fixed cost', 'realFixed*costIndex*costFactor'),
    line('ebitda', 'EBITDA', 'revenue-variableCost-fixedCost', { style: 'total' }),
    line('contingency', 'Contingency', 'realContingency*capexIndex*capexFactor'),
    line('capex', 'Capital cost, contingency with it', 'realCapex*capexIndex*capexFactor+contingency'),
    line('residualPaid', 'Residual value', 'last*residual*capexIndex'),
    heading('working', 'Working capital'),
    line('receivables', 'Receivables', tied('revenue', 'receivableDays')),
    line('inventory', 'Inventory', tied('(variableCost+fixedCost)', 'inventoryDays')),
    line('payables', 'Payables', tied('(variableCost+fixedCost)', 'payableDays')),
    line('held', 'Stocks and payments of the period to come', 'realHeld[+1]*volumeFactor*index'),
    line(
      'heldPaid',
      'Paid into stocks and payments',
      '(realHeld[+1]-realHeld+IF(number=0,realHeld*(1+discountRate)^years,0))*volumeFactor*index',
    ),
    line('heldGain', 'Rise of what stocks are worth by prices', 'held-held[-1]-heldPaid'),
    line(
      'workingPaid',
      'Paid into working capital',
      'receivables+inventory-payables-receivables[-1]-inventory[-1]+payables[-1]+heldPaid',
      { style: 'total' },
    ),
  ];
}
