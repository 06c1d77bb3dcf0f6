import { list } from '../blocks/index.ts';
import type { Case } from '../case/index.ts';
import { money, moneyRange, percent } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import { type Facts, factsOf, plantName } from '../model/index.ts';
import type { CountryQuestion, PlanDocument, RegionMoved } from '../plan/index.ts';
import { terminalText } from '../view/index.ts';

type Names = Pick<Facts, 'countryName' | 'placeName' | 'processName' | 'named' | 'good'>;

/** A change of money that is a smaller share of what the region is worth is what solvers leave. */
const SMALL = 1e-6;

/** Plants that are named of those that others build otherwise, and decisions of those that the countries take otherwise. */
const NAMED = 6;

/** Which question a plan answers, where it is that of some countries. */
export const askedWords = ({ countries, widening }: CountryQuestion, countryName: Facts['countryName']): string =>
  words().country.asked({ countries: countries.map(countryName), share: percent(widening) });

type Answer = Pick<PlanDocument, 'npv' | 'boundWithinLimits' | 'currency' | 'cost'>;

/** A change of money that is what solvers leave of all that a plan pays and earns. */
const rest = ({ cost }: Answer): number =>
  SMALL * Object.values(cost).reduce((sum, amount) => sum + Math.abs(amount), 0);

/** Whether the countries gain something for certain at the prices of the border. */
const gains = ({ gain }: CountryQuestion, plan: Answer): boolean => gain !== null && gain.low > rest(plan);

/** What the countries gain alone at the prices of the border, and how far that is certain. */
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

/** What the countries decide otherwise, whole, beside their plants. */
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

/** What the region loses, and who would pay whom. */
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
  const then = ours.reduce((sum, one) => sum + one.alone - one.together, 0);
  const lost = gained && then < -scale ? say.gainLost : say.losesThen;
  const own = (then >= 0 ? say.gainsThen : lost)({ amount: money(Math.abs(then), currency) });
  const adapted = adaptedWords(region, scale, currency, facts);
  return [sentences(moved, own), ...adapted, payments.length > 0 ? say.payments({ payments }) : say.noPayments];
}

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
export const movedText = (plan: PlanDocument, c: Case): string =>
  plan.country === undefined ? '' : `${terminalText([list(regionWords(plan.country, plan, factsOf(c)))])}\n`;

/** What the question of some countries says beside their plan; nothing for a plan of all. */
export function countryLines(plan: Answer & Pick<PlanDocument, 'country'>, facts: Names): string[] {
  const { country } = plan;
  return country === undefined ? [] : [gainWords(country, plan, facts), ...regionWords(country, plan, facts)];
}
