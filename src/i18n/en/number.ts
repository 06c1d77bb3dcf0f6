/** A power of ten by which amounts are told, with its word; the first whose least value is reached is taken. */
export interface Power {
  readonly from: number;
  readonly factor: number;
  readonly word: string;
}

const space = '\u00a0';
const powers: readonly Power[] = [
  { from: 2e10, factor: 1e9, word: 'billion' },
  { from: 1e6, factor: 1e6, word: 'million' },
  { from: 1e4, factor: 1e3, word: 'thousand' },
];

/** Amounts, money and intervals. */
export const number = {
  powers,
  million: powers[1]!,
  /** "USD 3 060 million"; `amount` may be an interval. */
  money: (p: { currency: string; amount: string; word: string }) =>
    `${p.currency}${space}${p.amount}${p.word && `${space}${p.word}`}`,
  /** The unit of an axis: "USD million". */
  moneyUnit: (p: { currency: string; word: string }) => (p.word ? `${p.currency} ${p.word}` : p.currency),
  /** "USD million, 2026 prices". */
  withPrices: (p: { unit: string; year: number }) => `${p.unit}, ${p.year} prices`,
  /** An amount without money: "3 060 million". */
  amount: (p: { amount: string; word: string }) => (p.word ? `${p.amount} ${p.word}` : p.amount),
  /** Both ends of an interval where one is negative, so that no dash stands beside a minus. */
  range: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  percent: (p: { amount: string }) => `${p.amount}\u202f%`,
  atLeast: (p: { amount: string }) => `at least ${p.amount}`,
  atMost: (p: { amount: string }) => `at most ${p.amount}`,
  undecided: (p: { range: string }) => `${p.range} (undecided)`,
  notKnown: 'not known',
  none: 'none',
  yes: 'yes',
  no: 'no',
  about: (p: { amount: string }) => `about ${p.amount}`,
  /** Some of several names; no last “and”, as others may follow. */
  some: (p: { items: readonly string[] }) => p.items.join(', '),
  /** Units of goods that a reader knows by another sign; a unit that is not here stands as the case writes it. */
  units: { 'person-year': 'person-years', piece: 'pieces', set: 'sets', wagon: 'wagons' } as Readonly<
    Record<string, string>
  >,
  /** A unit behind "per". */
  perUnit: (unit: string) => unit,
};
