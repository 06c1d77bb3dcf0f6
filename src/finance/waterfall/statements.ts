import { heading, type Line, linesIn, top } from '../lines/line.ts';
import type { WaterfallPlan } from './plan.ts';

/**
 * Income statement, cash flow statement and balance sheet. They use other lines than the waterfall, so that the difference of the balance
 * sheet is a check. Distributions are dividends up to the retained profit, and a return of capital beyond it.
 */
export function statementLines({ money, periods }: WaterfallPlan): Line[] {
  const line = linesIn(money);
  return [
    top('statements', 'Statements', periods),
    heading('income', 'Income statement'),
    line('is.revenue', 'Revenue', 'revenue'),
    line('is.cost', 'Operating cost', '-variableCost-fixedCost'),
    line('is.depreciation', 'Depreciation', '-depreciation'),
    line('is.interest', 'Interest', '-service*interest'),
    line('is.fees', 'Fees', '-service*(otherFees+upfrontFees)'),
    line('is.income', 'Interest received', 'interestIncome'),
    line('is.fx', 'Exchange rates', '-fxLoss'),
    line('is.disposal', 'Disposal', 'disposalGain'),
    line('is.held', 'Rise of what stocks are worth', 'heldGain'),
    line(
      'is.before',
      'Profit before tax',
      'is.revenue+is.cost+is.depreciation+is.interest+is.fees+is.income+is.fx+is.disposal+is.held',
      { style: 'total' },
    ),
    line('is.tax', 'Tax', '-tax'),
    line('netIncome', 'Net income', 'is.before+is.tax', { style: 'total' }),
    heading('cash-flow', 'Cash flow statement'),
    line('cf.operations', 'Operations', 'cfads+interestIncome'),
    line('cf.investment', 'Investment', 'residualPaid-capex'),
    line('cf.financing', 'Financing', 'draws+equity+support-debtService-upfrontFees-swept-distribution'),
    line('cf.change', 'Change of cash and reserve', 'cf.operations+cf.investment+cf.financing', { style: 'total' }),
    heading('balance', 'Balance sheet'),
    line('bs.fixed', 'Fixed assets', '(1-last*disposed)*bookValue'),
    line('bs.receivables', 'Receivables', 'receivables'),
    line('bs.inventory', 'Inventory', 'inventory'),
    line('bs.held', 'Stocks and payments of the period to come', 'held'),
    line('bs.cash', 'Cash', 'cash'),
    line('bs.reserve', 'Reserve', 'reserve'),
    line('bs.assets', 'Assets', 'bs.fixed+bs.receivables+bs.inventory+bs.held+bs.cash+bs.reserve', { style: 'total' }),
    line('bs.debt', 'Debt', 'debtBalance'),
    line('bs.payables', 'Payables', 'payables'),
    line('dividends', 'Dividends of the period', 'MIN(distribution,MAX(0,bs.retained[-1]+netIncome))'),
    line('bs.capital', 'Paid-in capital', 'bs.capital[-1]+drawnShares+equity+support-distribution+dividends'),
    line('bs.grants', 'Grants', 'bs.grants[-1]+drawnGrants'),
    line('bs.retained', 'Retained profit', 'bs.retained[-1]+netIncome-dividends'),
    line('bs.liabilities', 'Liabilities and equity', 'bs.debt+bs.payables+bs.capital+bs.grants+bs.retained', {
      style: 'total',
    }),
    line('bs.gap', 'Difference', 'bs.assets-bs.liabilities', { style: 'check' }),
  ];
}
