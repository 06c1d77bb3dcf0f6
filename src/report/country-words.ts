import { list } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import { money, moneyRange, percent } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import { type Facts, factsOf, plantName } from '../model/index.ts';
import type { CountryQuestion, PlanDocument, RegionMoved } from '../plan/index.ts';
import { terminalText } from '../view/index.ts';

type Names = Pick<Facts, 'countryName' | 'placeName' | 'processName' | 'named' | 'good'>;

/** A change of money below this share of the region's NPV is a rounding error of solvers. */
const SMALL = 1e-6;

/** How many plants that others build differently are named, and how many other decisions. */
const NAMED = 6;

/** The countries that a plan is for. */
export const askedWords = ({ countries, widening }: CountryQuestion, countryName: Facts['countryName']): string =>
  words().country.asked({ countries: countries.map(countryName), share: percent(widening) });

type Answer = Pick<PlanDocument, 'npv' | 'boundWithinLimits' | 'currency' | 'cost'>;

/** A rounding error of solvers, for all that a plan pays and earns. */
const rest = ({ cost }: Answer): number =>
  SMALL * Object.values(cost).reduce((sum, amount) => sum + Math.abs(amount), 0);

/** Whether the countries certainly gain at the border prices. */
const gains = ({ gain }: CountryQuestion, plan: Answer): boolean => gain !== null && gain.low > rest(plan);

/** The gain of the countries alone at the border prices, and how certain it is. */
function gainWords(question: CountryQuestion, plan: Answer, facts: Names): string {
  const { gain, today } = question;
  const { npv, boundWithinLimits: within, currency } = plan;
  const say = words().country;
  const behind = npv === null || today === null ? 0 : today.npv - npv;
  const less = behind > rest(plan) ? say.foundLess({ amount: money(behind, currency) }) : undefined;
  if (gain === null) {
    if (today === null || npv === null) return say.gainUnknown;
    const more = npv - today.npv;
    if (more > rest(plan)) return say.gainOpen({ amount: money(more, currency) });
    return less ?? say.gainOpenNone;
  }
  if (gain.high <= rest(plan)) return say.gainsNothing;
  const most = within === undefined || today === null ? undefined : Math.max(0, within - today.npv);
  const limited =
    most === undefined || most >= gain.high - rest(plan)
      ? undefined
      : most <= rest(plan)
        ? say.gainsNoneWithinLimits
        : say.gainsWithinLimits({ amount: money(most, currency) });
  if (!gains(question, plan)) return sentences(say.gainsAtMost({ amount: money(gain.high, currency) }), limited, less);
  const amount = moneyRange(gain.low, gain.high, currency);
  return sentences(say.gains({ amount }), limited, say.atFixedPrices, otherwiseWords(question, facts));
}

/** Other decisions of the countries that differ, beside plants. */
function otherwiseWords({ otherwise = [] }: CountryQuestion, facts: Names): string | undefined {
  const say = words().country;
  const items = otherwise.slice(0, NAMED).map((one) => {
    if (one.kind === 'certificate')
      return say.certificateOf({
        scheme: facts.named('schemes', one.scheme),
        good: facts.good(one.good).name,
        place: facts.placeName(one.place),
      });
    if (one.kind === 'permit') return facts.named('restrictions', one.restriction);
    return one.kind === 'licence'
      ? say.licenceOf({ licence: facts.named('licences', one.licence), plant: plantName(facts, one) })
      : say.knowHowIn({ asset: facts.named('assets', one.asset), country: facts.countryName(one.country) });
  });
  return items.length === 0 ? undefined : say.otherwise({ items, more: otherwise.length - items.length });
}

/** The loss of the region, and payments between countries. */
function regionWords(question: CountryQuestion, plan: Answer, facts: Names): string[] {
  const { countries, region, today } = question;
  const { currency } = plan;
  const { countryName } = facts;
  const say = words().country;
  const gained = gains(question, plan);
  if (region === undefined) return [gained ? sentences(say.regionOpen, say.lastsUnknown) : say.regionOpen];
  if (region.alone === null) return [say.regionNone];
  const loss = region.together - region.alone;
  const same = region.books.every(({ together, alone }) => together === alone);
  if (same) return [gained ? say.regionSameGain : say.regionSame];
  const scale = SMALL * Math.max(Math.abs(region.together), Math.abs(today?.npv ?? 0));
  const moved =
    loss >= -scale
      ? say.regionLoses({ amount: money(Math.max(0, loss), currency) })
      : say.regionGains({ amount: money(-loss, currency) });
  const payments = region.payments
    .filter(({ amount }) => amount > scale)
    .map(({ from, to, amount }) =>
      say.pays({ from: countryName(from), to: countryName(to), amount: money(amount, currency) }),
    );
  const ours = region.books.filter(({ country }) => countries.includes(country));
  const then = ours.reduce((sum, book) => sum + book.alone - book.together, 0);
  const lost = gained && then < -scale ? say.gainLost : say.losesThen;
  const own = (then >= 0 ? say.gainsThen : lost)({ amount: money(Math.abs(then), currency) });
  const adapted = adaptedWords(region, scale, currency, facts);
  return [sentences(moved, own), ...adapted, payments.length > 0 ? say.payments({ payments }) : say.noPayments];
}

/** The NPV of the region after all others have adapted their builds. */
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

/** Change of the region and payments between countries, for a terminal that has shown the answer already. */
export const movedText = (plan: PlanDocument, c: Case): string =>
  plan.country === undefined ? '' : `${terminalText([list(regionWords(plan.country, plan, factsOf(c)))])}\n`;

/** Sentences on a plan of some countries; none for a plan of all. */
export function countryLines(plan: Answer & Pick<PlanDocument, 'country'>, facts: Names): string[] {
  const { country } = plan;
  return country === undefined ? [] : [gainWords(country, plan, facts), ...regionWords(country, plan, facts)];
}
