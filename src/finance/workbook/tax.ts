import { heading, type Line, type Refs, top } from './book.ts';
import type { BookPlan } from './plan.ts';

/** Write-off of one `amount` in period p. `start` = years at which it enters service. */
function writeOff(plan: BookPlan, refs: Refs, key: string, amount: string, start: string, p: number): string {
  const { at, before, one, upTo, all } = refs;
  const rule = plan.input.depreciation!;
  const age = `(${before('endYears', p)}-${start})`;
  const after = `(${at('endYears', p)}-${start})`;
  const book = `(${amount}-SUM(${upTo(key, p)}))`;
  let share: string;
  if (rule.kind === 'straight-line')
    share = `${amount}*(MIN(${after},${one('lifeYears')})-MIN(${age},${one('lifeYears')}))/${one('lifeYears')}`;
  else if (rule.kind === 'declining') {
    const years = one('lifeYears');
    const straight = `IF(${years}>${age},${book}*MIN(1,${at('years', p)}/(${years}-${age})),${book})`;
    const falling = `${book}*(1-(1-${one('declining')})^${at('years', p)})`;
    share = rule.years === undefined ? falling : `MAX(${falling},${straight})`;
  } else {
    const ages = all('tableAges');
    const clip = (a: string) => `(ABS(${a}-${ages})-ABS(${a}-${ages}-1)+1)/2`;
    share = `${amount}*SUMPRODUCT(${all('tableShares')}*(${clip(after)}-${clip(age)}))`;
  }
  return `IF(${age}<-0.000001,0,${share})`;
}

/**
 * Assets by when they enter service: all before operation together, as a running sum so that no period looks ahead; later ones
 * period by period, with the amount in column C.
 */
function assetLines(
  plan: BookPlan,
  refs: Refs,
  key: string,
  label: string,
  cost: string,
  later: boolean,
): { lines: Line[]; keys: string[] } {
  if (!plan.input.depreciation || plan.operationFrom >= plan.n) return { lines: [], keys: [] };
  const { at, before, one } = refs;
  const unit = plan.money;
  const sum = `${key}.sum`;
  const start = `${key}.start`;
  const lines: Line[] = [
    {
      key: sum,
      label: `${label} before operation, so far`,
      unit,
      each: (p) => `${before(sum, p)}+(1-${at('service', p)})*${at(cost, p)}`,
    },
    {
      key: start,
      label: `Write-off: ${label.toLowerCase()} before operation`,
      unit,
      each: (p) => writeOff(plan, refs, start, before(sum, p), one('startYears'), p),
    },
  ];
  const keys = [start];
  if (later)
    plan.result.operating.capex.forEach((spent, q) => {
      if (spent === 0 || q < plan.operationFrom) return;
      const own = `${key}.p${q}`;
      const begins = () => before('endYears', q).replace(/!([A-Z]+)\$/, '!$$$1$$');
      keys.push(own);
      lines.push({
        key: own,
        label: `Write-off: ${label.toLowerCase()} of ${plan.periods[q]}`,
        unit,
        constant: () => at(cost, q),
        each: (p) => writeOff(plan, refs, own, one(own), begins(), p),
      });
    });
  return { lines, keys };
}

/** A tax account: losses made, used, lost by age, and the tax. Keys end with `suffix`. */
function accountLines(plan: BookPlan, refs: Refs, suffix: string, profit: string): Line[] {
  const { at, before, one, upTo } = refs;
  const k = (name: string) => `${name}${suffix}`;
  const unit = plan.money;
  const rated = plan.input.tax !== undefined && typeof plan.input.tax.rate !== 'number';
  const rate = (p: number) => (rated ? at('taxRates', p) : one('taxRate'));
  return [
    {
      key: k('expired'),
      label: 'Losses that grow too old',
      unit,
      each: (p) =>
        `MAX(0,SUMPRODUCT((${upTo('endYears', p)}<${at('endYears', p)}-${one('carryYears')}-0.000000001)*${upTo(k('lossMade'), p)})-SUM(${upTo(k('lossUsed'), p)})-SUM(${upTo(k('expired'), p)}))`,
    },
    {
      key: k('lossMade'),
      label: 'Loss of the period',
      unit,
      each: (p) => `IF(${one('refund')}=1,0,MAX(0,-${at(profit, p)}))`,
    },
    {
      key: k('lossUsed'),
      label: 'Old losses used',
      unit,
      each: (p) =>
        `IF(${one('refund')}=1,0,MIN(${before(k('losses'), p)}-${at(k('expired'), p)},MAX(0,${at(profit, p)})*${one('offset')}))`,
    },
    {
      key: k('losses'),
      label: 'Losses that may still be used',
      unit,
      each: (p) => `${before(k('losses'), p)}-${at(k('expired'), p)}+${at(k('lossMade'), p)}-${at(k('lossUsed'), p)}`,
    },
    {
      key: k('tax'),
      label: 'Tax',
      unit,
      style: 'total',
      each: (p) =>
        `IF(AND(${at('number', p)}>=${one('operationFrom')},${at('number', p)}<${one('operationFrom')}+${one('holiday')}),0,${rate(p)})*IF(${one('refund')}=1,${at(profit, p)},MAX(0,${at(profit, p)})-${at(k('lossUsed'), p)})`,
    },
  ];
}

/** Write-off, profit tax as paid, and the tax that the project would pay without debt. */
export function taxLines(plan: BookPlan, refs: Refs): Line[] {
  const { at, before } = refs;
  const { money } = plan;
  const assets = assetLines(plan, refs, 'asset', 'Assets', 'capex', true);
  const financing = assetLines(plan, refs, 'financing', 'Financing cost', 'capitalisedCost', false);
  const sum = (keys: readonly string[]) => (p: number) => keys.map((key) => at(key, p)).join('+') || '0';
  const line = (key: string, label: string, each: (p: number) => string): Line => ({ key, label, unit: money, each });
  return [
    top('tax', 'Tax', plan.periods),
    heading('write-off', 'Write-off'),
    line(
      'capitalisedCost',
      'Financing cost before operation',
      (p) =>
        `IF(${at('service', p)}=1,0,${at('interest', p)}+${at('accrued', p)}+${at('otherFees', p)}+${at('upfrontFees', p)})`,
    ),
    ...assets.lines,
    ...financing.lines,
    line('assetDepreciation', 'Depreciation of assets at cost', sum(assets.keys)),
    {
      ...line(
        'depreciation',
        'Depreciation',
        (p) => `${at('assetDepreciation', p)}${financing.keys.map((key) => `+${at(key, p)}`).join('')}`,
      ),
      style: 'total',
    },
    line(
      'bookValue',
      'Book value',
      (p) => `${before('bookValue', p)}+${at('capex', p)}+${at('capitalisedCost', p)}-${at('depreciation', p)}`,
    ),
    line(
      'disposalGain',
      'Gain on disposal',
      (p) => `${at('last', p)}*${refs.one('disposed')}*(${at('residualPaid', p)}-${at('bookValue', p)})`,
    ),
    heading('tax-paid', 'Tax as paid'),
    line(
      'taxable',
      'Profit before tax',
      (p) =>
        `${at('ebitda', p)}-${at('depreciation', p)}-${at('service', p)}*(${at('interest', p)}+${at('otherFees', p)}+${at('upfrontFees', p)})+${at('interestIncome', p)}-${at('fxLoss', p)}+${at('disposalGain', p)}`,
    ),
    ...accountLines(plan, refs, '', 'taxable'),
    heading('tax-unlevered', 'Tax without debt'),
    line(
      'assetBook',
      'Book value of assets at cost',
      (p) => `${before('assetBook', p)}+${at('capex', p)}-${at('assetDepreciation', p)}`,
    ),
    line(
      'taxableUnlevered',
      'Profit before tax without debt',
      (p) =>
        `${at('ebitda', p)}-${at('assetDepreciation', p)}+${at('last', p)}*${refs.one('disposed')}*(${at('residualPaid', p)}-${at('assetBook', p)})`,
    ),
    ...accountLines(plan, refs, 'Unlevered', 'taxableUnlevered'),
  ];
}
