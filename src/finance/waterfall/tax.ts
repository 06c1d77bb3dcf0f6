import { heading, type Line, linesIn, top } from '../lines/line.ts';
import type { DepreciationRule } from '../project/input.ts';
import type { WaterfallPlan } from './plan.ts';

/** Age of an asset that enters service at `start` years, at both ends of a period. */
const ages = (start: string) => ({ age: `MAX(0,endYears[-1]-${start})`, after: `MAX(0,endYears-${start})` });

/** Share of an amount that is written off in a period in a straight line. */
function straightShare(start: string): string {
  const { age, after } = ages(start);
  return `(MIN(${after},lifeYears)-MIN(${age},lifeYears))/lifeYears`;
}

/** Declining balance in the line `key`, with a change to straight line as soon as that is more. */
function declined(years: number | undefined, key: string, amount: string, start: string): string {
  const { age, after } = ages(start);
  const book = `(${amount}-SUM(${key}[earlier]))`;
  const served = `(${after}-${age})`;
  const straight = `IF(lifeYears>${age},${book}*MIN(1,${served}/(lifeYears-${age})),${book})`;
  const falling = `${book}*(1-(1-declining)^${served})`;
  return `IF(${after}<0.000001,0,${years === undefined ? falling : `MAX(${falling},${straight})`})`;
}

/** Write-off of an `amount` that enters service at `start` years, with its share by period if the rule has one. */
function writeOff(
  rule: DepreciationRule,
  key: string,
  label: string,
  unit: string,
  amount: string,
  start: string,
  constant?: string,
): Line[] {
  const line = { key, label: `Write-off: ${label}`, unit, ...(constant === undefined ? {} : { constant }) };
  if (rule.kind === 'declining') return [{ ...line, each: declined(rule.years, key, amount, start) }];
  return [
    { key: `${key}.share`, label: `Share written off: ${label}`, number: 'rate', each: straightShare(start) },
    { ...line, each: `${amount}*${key}.share` },
  ];
}

/**
 * Write-off of assets by their entry into service: all before operation together, as a running sum so that no period depends on later ones;
 * later assets by period, with the amount in column C.
 */
function assetLines(
  plan: WaterfallPlan,
  key: string,
  label: string,
  cost: string,
  later: boolean,
): { lines: Line[]; keys: string[] } {
  const rule = plan.input.depreciation;
  if (!rule || plan.operationFrom >= plan.n) return { lines: [], keys: [] };
  const unit = plan.money;
  const sum = `${key}.sum`;
  const start = `${key}.start`;
  const lines: Line[] = [
    { key: sum, label: `${label} before operation, so far`, unit, each: `${sum}[-1]+(1-service)*${cost}` },
    ...writeOff(rule, start, `${label.toLowerCase()} before operation`, unit, `${sum}[-1]`, '(startYears+lateYears)'),
  ];
  const keys = [start];
  if (later)
    plan.input.capex.forEach((spent, q) => {
      if (spent === 0 || q < plan.operationFrom || q >= plan.n) return;
      const own = `${key}.p${q}`;
      keys.push(own);
      const begins = q === 0 ? '0' : `endYears[p${q - 1}]`;
      const name = `${label.toLowerCase()} of ${plan.periods[q]}`;
      lines.push(...writeOff(rule, own, name, unit, `${own}[C]`, begins, `${cost}[p${q}]`));
    });
  return { lines, keys };
}

/** A tax account: losses made, used and expired, and the tax on the line `profit`. Keys end with `suffix`. */
function accountLines(suffix: string, profit: string, unit: string): Line[] {
  const [expired, made, used, losses] = ['expired', 'lossMade', 'lossUsed', 'losses'].map(
    (name) => `${name}${suffix}`,
  ) as [string, string, string, string];
  const line = linesIn(unit);
  const old = `SUMPRODUCT((endYears[earlier]<endYears-carryYears-0.000000001)*${made}[earlier])`;
  const due = `IF(refund=1,${profit},MAX(0,${profit})-${used})`;
  return [
    line(
      expired,
      'Losses that grow too old',
      `IF(carryYears>=endYears,0,MAX(0,${old}-SUM(${used}[earlier])-SUM(${expired}[earlier])))`,
    ),
    line(made, 'Loss of the period', `IF(refund=1,0,MAX(0,-${profit}))`),
    line(used, 'Old losses used', `IF(refund=1,0,MIN(${losses}[-1]-${expired},MAX(0,${profit})*offset))`),
    line(losses, 'Losses that may still be used', `${losses}[-1]-${expired}+${made}-${used}`),
    line(`tax${suffix}`, 'Tax', `IF(AND(number>=operationFrom,number<operationFrom+holiday),0,taxRate)*${due}`, {
      style: 'total',
    }),
  ];
}

/** Write-off, profit tax as paid, and profit tax without debt. */
export function taxLines(plan: WaterfallPlan): Line[] {
  const { money } = plan;
  const assets = assetLines(plan, 'asset', 'Assets', 'capex', true);
  const financing = assetLines(plan, 'financing', 'Financing cost', 'capitalisedCost', false);
  const line = linesIn(money);
  return [
    top('tax', 'Tax', plan.periods),
    heading('write-off', 'Write-off'),
    line(
      'capitalisedCost',
      'Financing cost before operation',
      'IF(service=1,0,interest+accrued+otherFees+upfrontFees)',
    ),
    ...assets.lines,
    ...financing.lines,
    line('assetDepreciation', 'Depreciation of assets at cost', assets.keys.join('+') || '0'),
    line('depreciation', 'Depreciation', ['assetDepreciation', ...financing.keys].join('+'), { style: 'total' }),
    line('bookValue', 'Book value', 'bookValue[-1]+capex+capitalisedCost-depreciation'),
    line('disposalGain', 'Gain on disposal', 'last*disposed*(residualPaid-bookValue)'),
    heading('tax-paid', 'Tax as paid'),
    line(
      'taxable',
      'Profit before tax',
      'ebitda-depreciation-service*(interest+otherFees+upfrontFees)+interestIncome-fxLoss+disposalGain',
    ),
    ...accountLines('', 'taxable', money),
    heading('tax-unlevered', 'Tax without debt'),
    line('assetBook', 'Book value of assets at cost', 'assetBook[-1]+capex-assetDepreciation'),
    line(
      'taxableUnlevered',
      'Profit before tax without debt',
      'ebitda-assetDepreciation+last*disposed*(residualPaid-assetBook)',
    ),
    ...accountLines('Unlevered', 'taxableUnlevered', money),
  ];
}
