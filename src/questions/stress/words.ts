import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { Aim, StressDocument } from '../../reforms/index.ts';

type Drawn = NonNullable<StressDocument['draws']>;
type Draws = Pick<Drawn, 'n' | 'mean' | 'p5' | 'p50' | 'p95'> & Partial<Drawn>;
type Foresight = NonNullable<StressDocument['foresight']>;
type Robust = NonNullable<StressDocument['robust']> & { readonly aim: Aim };

/** An amount of money, with its standard error where that is known. */
const withError = (value: number, error: number | undefined, currency: string): string =>
  error === undefined || !Number.isFinite(error)
    ? money(value, currency)
    : `${money(value, currency)} ± ${money(error, currency)}`;

/** The NPV over draws of the uncertain figures, with fixed builds. */
export function drawsWords(d: Draws, currency: string): string {
  const say = words().stress;
  const { n, states = n, missedChance = 0 } = d;
  return sentences(
    say.overDraws({
      n,
      mean: withError(d.mean, d.error, currency),
      p5: withError(d.p5, d.errors?.p5, currency),
      p50: withError(d.p50, d.errors?.p50, currency),
      p95: withError(d.p95, d.errors?.p95, currency),
    }),
    d.error === undefined ? undefined : say.standardError,
    states < n ? say.states({ count: states }) : undefined,
    chanceWords(d),
    missedChance > 0 ? say.missed({ share: percent(missedChance) }) : undefined,
  );
}

/** The chance of a loss, or why it is left out. */
function chanceWords({ lossChance, varied }: Draws): string | undefined {
  const say = words().stress;
  if (lossChance !== undefined) return lossChance === 0 ? say.noLoss : say.lossChance({ share: percent(lossChance) });
  return varied === undefined ? undefined : say.chanceNotTold({ share: percent(varied) });
}

/** Less than half a hundredth of the currency is what rounding leaves. */
const LEAST = 0.005;

/** The value of knowing the figures before building. */
export function foresightWords({ n, missed = 0, evpi, error, high }: Foresight, currency: string): string {
  const say = words().stress;
  if (n === 0) return say.foresightNone;
  const amount = (x: number) => money(Math.abs(x) < LEAST ? 0 : x, currency);
  const gain = { gain: amount(evpi), most: amount(high) };
  return sentences(
    evpi > 2 * error ? say.foresight(gain) : say.foresightOpen(gain),
    say.foresightFrom({ n, error: Number.isFinite(error) ? amount(error) : words().number.notKnown }),
    missed > 0 ? say.foresightMissed({ count: missed }) : undefined,
  );
}

/** The NPV of builds for several futures, and the value of knowing the future. */
export function robustWords(
  r: Pick<Robust, 'aim' | 'scenarios' | 'expected' | 'evpi' | 'vss'>,
  currency: string,
): string {
  const say = words().stress;
  return sentences(
    say.robust({ aim: say.aims[r.aim], count: r.scenarios.length, expected: money(r.expected, currency) }),
    say.robustWorth({ evpi: money(r.evpi, currency), vss: money(r.vss ?? 0, currency) }),
  );
}
