import type { Catalogue } from '../en/index.ts';
import { currencyName } from './currency.ts';

const units: Readonly<Record<string, string>> = {
  t: '吨',
  kg: '千克',
  MW: '兆瓦',
  MWh: '兆瓦时',
  '1000 m3': '千立方米',
  'thousand m3': '千立方米',
  'person-year': '人年',
  piece: '件',
  set: '套',
  wagon: '辆',
};

/** Chinese counts by ten thousands. */
const powers: Catalogue['number']['powers'] = [
  { from: 1e8, factor: 1e8, word: '亿' },
  { from: 1e4, factor: 1e4, word: '万' },
];

export const number: Catalogue['number'] = {
  powers,
  million: powers[1]!,
  money: (p) => `${p.amount}${p.word}${currencyName(p.currency)}`,
  moneyUnit: (p) => `${p.word}${currencyName(p.currency)}`,
  withPrices: (p) => `${p.unit}，${p.year} 年价格`,
  amount: (p) => `${p.amount}${p.word}`,
  range: (p) => `${p.low} 至 ${p.high}`,
  percent: (p) => `${p.amount}%`,
  atLeast: (p) => `至少 ${p.amount}`,
  atMost: (p) => `至多 ${p.amount}`,
  undecided: (p) => `${p.range}（正负未定）`,
  notKnown: '未知',
  none: '无',
  yes: '是',
  no: '否',
  about: (p) => `约 ${p.amount}`,
  some: (p) => p.items.join('、'),
  units,
  perUnit: (unit) => units[unit] ?? unit,
};
