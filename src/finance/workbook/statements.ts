import { heading, type Line, type Refs, top } from './book.ts';
import type { BookPlan } from './plan.ts';

/** Income statement, cash flow statement and balance sheet. */
export function statementLines(plan: BookPlan, { at, before, one }: Refs): Line[] {
  const line = (key: string, label: string, each: (p: number) => string, style: Line['style'] = 'calc'): Line => ({
    key,
    label,
    unit: plan.money,
    style,
    each,
  });
  return [
    top('statements', 'Statements', plan.periods),
    heading('income', 'Income statement'),
    line('is.revenue', 'Revenue', (p) => at('revenue', p)),
    line('is.cost', 'Operating cost', (p) => `-${at('variableCost', p)}-${at('fixedCost', p)}`),
    line('is.depreciation', 'Depreciation', (p) => `-${at('depreciation', p)}`),
    line('is.interest', 'Interest', (p) => `-${at('service', p)}*${at('interest', p)}`),
    line('is.fees', 'Fees', (p) => `-${at('service', p)}*(${at('otherFees', p)}+${at('upfrontFees', p)})`),
    line('is.income', 'Interest received', (p) => at('interestIncome', p)),
    line('is.fx', 'Exchange rates', (p) => `-${at('fxLoss', p)}`),
    line('is.disposal', 'Disposal', (p) => at('disposalGain', p)),
    line(
      'is.before',
      'Profit before tax',
      (p) =>
        ['revenue', 'cost', 'depreciation', 'interest', 'fees', 'income', 'fx', 'disposal']
          .map((name) => at(`is.${name}`, p))
          .join('+'),
      'total',
    ),
    line('is.tax', 'Tax', (p) => `-${at('tax', p)}`),
    line('netIncome', 'Net income', (p) => `${at('is.before', p)}+${at('is.tax', p)}`, 'total'),
    heading('cash-flow', 'Cash flow statement'),
    line('cf.operations', 'Operations', (p) => `${at('cfads', p)}+${at('interestIncome', p)}`),
    line('cf.investment', 'Investment', (p) => `${at('residualPaid', p)}-${at('capex', p)}`),
    line(
      'cf.financing',
      'Financing',
      (p) =>
        `${at('draws', p)}+${at('equity', p)}+${at('support', p)}-${at('debtService', p)}-${at('upfrontFees', p)}-${at('swept', p)}-${at('distribution', p)}`,
    ),
    line(
      'cf.change',
      'Change of cash and reserve',
      (p) => `${at('cf.operations', p)}+${at('cf.investment', p)}+${at('cf.financing', p)}`,
      'total',
    ),
    heading('balance', 'Balance sheet'),
    line('bs.fixed', 'Fixed assets', (p) => `(1-${at('last', p)}*${one('disposed')})*${at('bookValue', p)}`),
    line('bs.receivables', 'Receivables', (p) => at('receivables', p)),
    line('bs.inventory', 'Inventory', (p) => at('inventory', p)),
    line('bs.cash', 'Cash', (p) => at('cash', p)),
    line('bs.reserve', 'Reserve', (p) => at('reserve', p)),
    line(
      'bs.assets',
      'Assets',
      (p) => ['fixed', 'receivables', 'inventory', 'cash', 'reserve'].map((name) => at(`bs.${name}`, p)).join('+'),
      'total',
    ),
    line('bs.debt', 'Debt', (p) => at('debtBalance', p)),
    line('bs.payables', 'Payables', (p) => at('payables', p)),
    line(
      'dividends',
      'Dividends of the period',
      (p) => `MIN(${at('distribution', p)},MAX(0,${before('bs.retained', p)}+${at('netIncome', p)}))`,
    ),
    line(
      'bs.capital',
      'Paid-in capital',
      (p) =>
        `${before('bs.capital', p)}+${at('drawnShares', p)}+${at('equity', p)}+${at('support', p)}-${at('distribution', p)}+${at('dividends', p)}`,
    ),
    line('bs.grants', 'Grants', (p) => `${before('bs.grants', p)}+${at('drawnGrants', p)}`),
    line(
      'bs.retained',
      'Retained profit',
      (p) => `${before('bs.retained', p)}+${at('netIncome', p)}-${at('dividends', p)}`,
    ),
    line(
      'bs.liabilities',
      'Liabilities and equity',
      (p) => ['debt', 'payables', 'capital', 'grants', 'retained'].map((name) => at(`bs.${name}`, p)).join('+'),
      'total',
    ),
    line('bs.gap', 'Difference', (p) => `${at('bs.assets', p)}-${at('bs.liabilities', p)}`, 'check'),
  ];
}
