import { money, moneyRange } from '../../src/figures/number.ts';
import { say } from '../language.ts';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** An estimate as a text: its interval; one that holds zero is undecided. */
export function intervalWords({ low, high }: Interval, currency: string): string {
  const w = say();
  if (low === null || high === null) return w.undecided;
  const words = low === high ? money(low, currency) : moneyRange(low, high, currency);
  return low < 0 && high > 0 ? `${words} (${w.undecided})` : words;
}
