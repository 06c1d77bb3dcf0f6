import type { Catalogue } from '../en/index.ts';
import { currencyName } from './currency.ts';

const space = '\u00a0';
const powers: Catalogue['number']['powers'] = [
  { from: 2e10, factor: 1e9, word: 'млрд' },
  { from: 1e6, factor: 1e6, word: 'млн' },
  { from: 1e4, factor: 1e3, word: 'тыс.' },
];

const units: Readonly<Record<string, string>> = {
  t: 'т',
  kg: 'кг',
  MW: 'МВт',
  MWh: 'МВт·ч',
  '1000 m3': 'тыс. м³',
  'thousand m3': 'тыс. м³',
  'person-year': 'человеко-лет',
  piece: 'шт',
  set: 'компл',
  wagon: 'ед',
};

const oneOf: Readonly<Record<string, string>> = { piece: 'штуку', set: 'комплект', wagon: 'единицу' };

export const number: Catalogue['number'] = {
  powers,
  million: powers[1]!,
  money: (p) => `${p.amount}${space}${p.word && `${p.word}${space}`}${currencyName(p.currency)}`,
  moneyUnit: (p) => (p.word ? `${p.word} ${currencyName(p.currency)}` : currencyName(p.currency)),
  withPrices: (p) => `${p.unit}, в ценах ${p.year} г.`,
  amount: (p) => (p.word ? `${p.amount}${space}${p.word}` : p.amount),
  range: (p) => `от ${p.low} до ${p.high}`,
  percent: (p) => `${p.amount}\u202f%`,
  atLeast: (p) => `не менее ${p.amount}`,
  atMost: (p) => `не более ${p.amount}`,
  undecided: (p) => `${p.range} (знак не установлен)`,
  notKnown: 'неизвестно',
  none: 'нет',
  yes: 'да',
  no: 'нет',
  about: (p) => `около ${p.amount}`,
  some: (p) => p.items.join(', '),
  units,
  perUnit: (unit) => oneOf[unit] ?? units[unit] ?? unit,
};
