import { type Case, changedCells } from '../../case/index.ts';
import { decided, type Estimate, estimate, money, moneyEstimate } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { type PlanDocument, worthOf } from '../../plan/index.ts';
import { costName, factsOf, figuresName, figureValues, requestNamed, reviewWords } from '../../report/index.ts';
import { type ComparedPlans, differingSites, headingsBySpread, spreadOf } from './ask.ts';

/** Remarks that a reader must know before comparing figures. */
export function comparisonCautions(compared: ComparedPlans): string[] {
  const { comparison, plans, cases, letters } = compared;
  const say = words().compare;
  const names = [...new Set(comparison.plans.map((plan) => plan.case))];
  const currencies = [...new Set(plans.map(({ currency }) => currency))];
  return [
    ...(currencies.length > 1 ? [say.otherMoney({ currencies })] : []),
    ...(comparison.sameCase
      ? []
      : [names.length > 1 ? say.differ({ cases: names }) : say.sameName({ name: names[0]! })]),
    ...changedFigures(compared),
    ...plans.flatMap(({ source }, i) => (cases[i] ? [] : [say.caseMissing({ plan: letters[i]!, source })])),
  ];
}

/** How many figures a sentence names; the others are counted. */
const FIGURES = 4;

/** For each further plan: the figures of its case that differ from those of the first. */
function changedFigures({ cases, plans, letters }: ComparedPlans): string[] {
  const [first] = cases;
  const say = words().compare;
  return cases.slice(1).flatMap((c, i) => {
    if (!first || !c || plans[0]!.case !== plans[i + 1]!.case || first === c) return [];
    const cells = changedCells(first, c);
    if (cells.length === 0) return [];
    const facts = factsOf(c);
    const figures = cells.slice(0, FIGURES).map((cell) => {
      const [before, after] = [cell.before, cell.after].map((value) =>
        typeof value === 'number' ? figureValues(facts, cell).plain(value) : value === undefined ? '–' : String(value),
      );
      return say.figureChanged({ figure: figuresName(facts, [cell]), before: before!, after: after! });
    });
    const about = { first: letters[0]!, plan: letters[i + 1]! };
    return [
      sentences(
        say.figuresChanged({ ...about, count: cells.length, figures }),
        sharesOf(plans[0]!, plans[i + 1]!, c, about),
      ),
    ];
  });
}

/** A change of NPV below this share of all that a plan pays and earns is a rounding error of solvers. */
const SMALL = 1e-7;

/**
 * The effect of the changed figures on the first plan, and the gain of the further plan by its other decisions; `c` is the case of the further
 * plan. Undefined if a plan is missing, or is for some countries only.
 */
function sharesOf(
  before: PlanDocument,
  after: PlanDocument,
  c: Case,
  about: { readonly first: string; readonly plan: string },
): string | undefined {
  const { currency, npv: was } = before;
  const { npv: is } = after;
  if (was === null || is === null || before.country || after.country || currency !== after.currency) return undefined;
  const say = words().compare;
  const { npv: kept, breaches } = worthOf(before, c);
  if (breaches.length > 0) return say.notKept(about);
  const least = SMALL * Object.values(before.cost).reduce((sum, amount) => sum + Math.abs(amount), 0);
  const moved = (change: number, up: typeof say.figuresGain, down: typeof say.figuresGain, none: string) => {
    if (Math.abs(change) <= least) return none;
    return (change > 0 ? up : down)({ ...about, amount: money(Math.abs(change), currency) });
  };
  return sentences(
    moved(kept - was, say.figuresGain, say.figuresLose, say.figuresNothing(about)),
    moved(is - kept, say.anewGains, say.anewLoses, say.anewNothing(about)),
  );
}

/** The sign-offs of all cases, each once. */
export const signOffs = ({ cases }: ComparedPlans): string[] => [
  ...new Set(cases.flatMap((c) => (c ? reviewWords(c, factsOf(c)) : []))),
];

/** The difference of each further plan to the first; null if it is not known. In a document that was read, infinite bounds are null. */
export const knownDifferences = ({ comparison: { differences } }: ComparedPlans): (Estimate | null)[] =>
  differences.map((x) => x && estimate(x.low ?? Number.NEGATIVE_INFINITY, x.high ?? Number.POSITIVE_INFINITY, 0));

/** A sentence on the difference of each further plan to the first. */
export function differenceLines(compared: ComparedPlans): string[] {
  const say = words().compare;
  const { comparison, letters } = compared;
  const { currency } = comparison;
  return knownDifferences(compared).map((x, i) => {
    const about = { plan: letters[i + 1]!, first: letters[0]! };
    if (!x) return say.notKnown(about);
    const between = (low: number, high: number) => moneyEstimate({ low, high, value: null }, currency);
    if (x.low > 0) return say.more({ ...about, range: between(x.low, x.high) });
    if (x.high < 0) return say.less({ ...about, range: between(-x.high, -x.low) });
    return say.open({
      ...about,
      range: words().number.range({ low: money(x.low, currency), high: money(x.high, currency) }),
    });
  });
}

/** Two sentences on the differences of the plans. */
export function comparisonAnswer(compared: ComparedPlans): string {
  const { comparison } = compared;
  const say = words().compare;
  const [most] = headingsBySpread(compared);
  const other = differingSites(compared);
  const same = comparison.inAll.length;
  if (comparison.builds.length === 0 && comparison.flows.length === 0) return say.nothingDiffers;
  return sentences(
    same + other > 0 ? say.sitesDiffer({ other, same }) : undefined,
    most && spreadOf(most[1]) > 0
      ? say.mostIn({ heading: costName(most[0]), spread: money(spreadOf(most[1]), comparison.currency) })
      : undefined,
  );
}

/** A title with the number of differences that are larger than the gaps. */
export function differenceTitle(compared: ComparedPlans): string {
  const differences = knownDifferences(compared);
  const larger = differences.filter((x) => x !== null && decided(x)).length;
  return words().compare.differenceTitle({ decided: larger, all: differences.length });
}

/** The request of each plan as text, with the changes in its case. */
export const planRequests = (compared: ComparedPlans): string[] =>
  compared.plans.map((plan, i) => askedWords(plan, compared, compared.changed?.[i] ?? []));

/** The letter of the plan that another is pinned to, if it is compared too; else its name. */
function letterOf(pin: string, { names, letters }: ComparedPlans): string {
  const stem = (path: string) => path.replace(/\/plan\.json$|\.json$|\/+$/g, '');
  const i = names.findIndex((name) => stem(pin) === name || stem(pin).endsWith(`/${name}`));
  return i < 0 ? pin : letters[i]!;
}

function askedWords(
  { request: given, country }: PlanDocument,
  compared: ComparedPlans,
  changed: readonly string[],
): string {
  const say = words().compare;
  const { name } = compared;
  const request = requestNamed(given, name);
  const { reforms, require = [], forbid = [], withoutTargets = [], pin, from } = request;
  const pinned = (plan: string) => (from === undefined ? say.pinned({ plan }) : say.rolled({ plan, year: from }));
  const alone = ({ countries, pricesFrom }: NonNullable<typeof country>) =>
    say.ofCountries({ countries: countries.map(name.countryName), plan: letterOf(pricesFrom, compared) });
  const parts = [
    reforms.length > 0 && say.with({ reforms }),
    require.length > 0 && say.required({ sites: require }),
    forbid.length > 0 && say.forbidden({ sites: forbid }),
    withoutTargets.length > 0 && say.withoutTargets({ targets: withoutTargets }),
    pin && pinned(letterOf(pin, compared)),
    country && alone(country),
    ...changed,
  ];
  return parts.filter(Boolean).join('; ') || say.asItStands;
}
