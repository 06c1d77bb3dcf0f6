import { industry, type Law, recalled } from './law.ts';

/** Where a licence of a registered right must be recorded. */
export type RecordRule = {
  readonly country: string;
  /** void = not granted until it is recorded; publicity = it holds between the parties, others may not know of it. */
  readonly effect: 'void' | 'publicity';
  /** Months after signature in which it must be recorded; none = before it is used. */
  readonly months?: number;
  readonly law: Law;
};

export const RECORD_RULES: readonly RecordRule[] = [
  { country: 'RU', effect: 'void', law: industry('Civil Code of the Russian Federation, Article 1232(6)') },
  { country: 'KZ', effect: 'void', law: recalled('Patent Law of Kazakhstan (1999), Article 14') },
  {
    country: 'CN',
    effect: 'publicity',
    months: 3,
    law: recalled('Implementing Regulations of the Patent Law, Rule 15'),
  },
  { country: 'IN', effect: 'publicity', law: recalled('Patents Act 1970, sections 68 and 69') },
];

/** Whether a licence counts only once it is recorded there; undefined = not known. */
export function isVoidWithoutRecord(country: string): boolean | undefined {
  const rule = RECORD_RULES.find((one) => one.country === country);
  return rule && rule.effect === 'void';
}

/** Whether an exclusive licence bars its licensor too, unless the contract says otherwise. */
export type ExclusiveRule = { readonly country: string; readonly bars: boolean; readonly law: Law };

export const EXCLUSIVE_RULES: readonly ExclusiveRule[] = [
  { country: 'RU', bars: true, law: recalled('Civil Code of the Russian Federation, Article 1236(1.1)') },
  { country: 'UZ', bars: false, law: industry('Civil Code of Uzbekistan, Article 1036') },
];

/** Undefined = not known here. */
export const barsLicensor = (country: string): boolean | undefined =>
  EXCLUSIVE_RULES.find((rule) => rule.country === country)?.bars;
