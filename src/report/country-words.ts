import type { Case } from '../case/index.ts';
import { money, moneyRange, percent } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { CountryQuestion, PlanDocument, RegionMoved } from '../plan/index.ts';
import { wrapLines } from '../view/index.ts';
import { type Facts, factsOf, plantName } from './facts.ts';

type Names = Pick<Facts, 'countryName' | 'placeName' | 'processName'>;

/** A change of money that is a smaller share of what the region is worth is what solvers leave. */
const SMALL = 1e-6;

/** Which question a plan answers, where it is that of some countries. */
export const askedWords = ({ countries, widening }: CountryQuestion, countryName: Facts['countryName']): string =>
  words().country.asked({ countries: countries.map(countryName), share: percent(widening) });

/** What the countries gain alone at the prices of the border. */
function gainWords({ gain, today }: CountryQuestion, npv: number | null, scale: number, currency: string): string {
  const say = words().country;
  if (gain === null)
    return today === null || npv === null
      ? say.gainUnknown
      : say.gainOpen({ amount: money(Math.max(0, npv - today.npv), currency) });
  if (gain.high <= SMALL * scale) return say.gainsNothing;
  return say.gains({ amount: moneyRange(gain.low, gain.high, currency) });
}

/** What the region loses, and who would pay whom. */
function regionWords({ countries, region, today }: CountryQuestion, currency: string, facts: Names): string[] {
  const { countryName } = facts;
  const say = words().country;
  if (region === undefined) return [say.regionOpen];
  if (region.alone === null) return [say.regionNone];
  const loss = region.together - region.alone;
  const same = region.books.every(({ together, alone }) => together === alone);
  if (same) return [say.regionSame];
  const scale = SMALL * Math.max(Math.abs(region.together), Math.abs(today?.npv ?? 0));
  const moved =
    loss >= -scale
      ? say.regionLoses({ amount: money(Math.max(0, loss), currency) })
      : say.regionGains({ amount: money(-loss, currency) });
  const payments = region.payments.map(({ from, to, amount }) =>
    say.pays({ from: countryName(from), to: countryName(to), amount: money(amount, currency) }),
  );
  const ours = region.books.filter(({ country }) => countries.includes(country));
  const then = ours.reduce((sum, one) => sum + one.alone - one.together, 0);
  const own = (then >= 0 ? say.gainsThen : say.losesThen)({ amount: money(Math.abs(then), currency) });
  const adapted = adaptedWords(region, scale, currency, facts);
  return [sentences(moved, own), ...adapted, payments.length > 0 ? say.payments({ payments }) : say.noPayments];
}

/** Plants that are named of those that others build otherwise. */
const NAMED = 6;

/** What the region has once all others have built anew. */
function adaptedWords({ together, adapted }: RegionMoved, scale: number, currency: string, facts: Names): string[] {
  if (adapted === undefined) return [];
  const say = words().country;
  const { npv, bound, builds } = adapted;
  const [low, high] = [Math.max(0, together - bound), Math.max(0, together - npv)];
  const moved =
    npv > together + scale
      ? say.adaptedGains({ amount: money(npv - together, currency) })
      : low > scale
        ? say.adaptedLoses({ amount: moneyRange(low, high, currency) })
        : say.adaptedAtMost({ amount: money(high, currency) });
  const plants = builds
    .slice(0, NAMED)
    .map((row) => say.instead({ plant: plantName(facts, row), count: row.adapted, before: row.together }));
  const more = builds.length - plants.length;
  return [sentences(moved, plants.length > 0 ? say.adaptedBuilds({ plants, more }) : say.adaptedSame)];
}

/** How far the region moves and who would pay whom, for a terminal that the answer stood on before; with `countryLines` of the same plan. */
export const movedText = ({ country, currency }: PlanDocument, c: Case): string =>
  country === undefined
    ? ''
    : `${regionWords(country, currency, factsOf(c))
        .map((line) => wrapLines(line))
        .join('\n')}\n`;

/** What the question of some countries says beside their plan; nothing for a plan of all. */
export function countryLines(
  { country, currency, cost, npv }: Pick<PlanDocument, 'country' | 'currency' | 'cost' | 'npv'>,
  facts: Names,
): string[] {
  if (country === undefined) return [];
  const scale = Object.values(cost).reduce((sum, amount) => sum + Math.abs(amount), 0);
  return [gainWords(country, npv, scale, currency), ...regionWords(country, currency, facts)];
}
