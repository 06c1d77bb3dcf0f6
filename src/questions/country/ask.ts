import { type Case, type Change, defined, keyMatcher, keyOf, type TableName, withChanges } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import {
  adaptedRegion,
  type CaseCache,
  type CountryCase,
  type CountryQuestion,
  caseCache,
  countryCase,
  furtherLegs,
  movedRegion,
  NoAnswerError,
  otherwise,
  type PlanDocument,
  partIn,
  regionAround,
  regionWith,
  WIDENING,
} from '../../plan/index.ts';
import { type Deadline, deadline } from '../../search/index.ts';
import { withReforms } from '../change.ts';
import { RequestError } from '../errors.ts';
import { type PlanWhole, planWhole, timeOf } from '../plan/ask.ts';
import type { PlanOptions, Timed } from '../plan/options.ts';
import { planFor } from '../plan/planned.ts';
import { givenUntil, isIn, withOwn } from './builds.ts';

/** Options of the question of some countries. */
export interface CountryOptions extends Omit<PlanOptions, 'pin' | 'reforms' | 'db'> {
  /** Countries that ask, as ISO codes. */
  readonly countries: readonly string[];
  /** The plan of the whole case that the prices at the border are from, and how messages call it. Its reforms are in force. */
  readonly pricesFrom: PlanDocument;
  readonly pricesName?: string | undefined;
  /** Share of what a place abroad makes for others, or gets from them, that may cross the border besides what does; 0.25 unless given. */
  readonly widening?: number | undefined;
  /** Builds of that plan before this year are fixed. */
  readonly from?: number | undefined;
  /**
   * Whether it is solved how far the region moves; it takes about as long as a plan of the region whose builds are given. `after`: the answer is
   * given first, and `check` solves it.
   */
  readonly region?: boolean | 'after';
  /** The case of these countries at the prices of this plan, where it was made before (`caseOfCountry`): what was found in it is used again. */
  readonly own?: OwnCase;
  /** Figures that are changed in the case of the countries; of rows that are not in it nothing is changed. */
  readonly changes?: readonly Change[];
}

/** The case of some countries at the border prices of a plan of all, and what all questions about it use again. */
export interface OwnCase extends CountryCase {
  /** The plan of all, with what goods are worth in it. */
  readonly plan: PlanDocument;
  /** The hash of the whole case as it was read. */
  readonly hash: string;
  readonly cache: CaseCache;
  /** What the countries do in the plan of all (`partIn`), of the case as it is. */
  today(): ReturnType<typeof partIn>;
}

/** The answer to the question of some countries. */
export interface CountryWhole extends PlanWhole {
  /** The case that was planned: one of its own, that can be written, planned and verified as any. */
  readonly asRead: Case;
  /** The case without changes of figures, and what was found in it: further questions of the same countries are handed it. */
  readonly own: OwnCase;
  /** Solves the change of the region and returns the document with it; only with `region: 'after'`, if there is a plan. */
  readonly check?: () => Promise<PlanDocument>;
}

/** The gap, unless one is asked: a country's question is answered within seconds, and what building nothing is worth is none of it. */
const GAP = 1e-5;

/** Share of the time that is left when the question begins in which the region is solved again. */
const REGION = 0.4;

/** The countries of the places of a case. */
function countriesOf(c: Case): string[] {
  return [...new Set(c.tables.places.map(({ country }) => String(country)))].sort();
}

/** The plan with what goods are worth at their places: as it says, or solved again with its builds. */
async function withPrices(c: Case, asRead: Case, plan: PlanDocument, until: Deadline): Promise<PlanDocument> {
  if (plan.goodPrices !== undefined) return plan;
  const again = await regionWith(c, plan, plan, { asRead, deadline: until });
  if (!again.goodPrices?.length) throw new NoAnswerError('no-plan', words().country.noPrices);
  return { ...plan, goodPrices: again.goodPrices };
}

/**
 * The case of some countries at the border prices of a plan of all: what `planCountry` plans. A program that changes figures of it or forces
 * plants makes it once and plans it as any case.
 *
 * @throws {RequestError} where a country has no place in the case
 * @throws {UnusableError} where the plan is of another case
 * @throws {NoAnswerError} where the plan holds none, or no prices are known
 * @example
 * const c = await readCase('first-steps');
 * const all = await plan(c, { gap: 1e-6, seconds: 60, explain: 'none' });
 * const own = await caseOfCountry(c, { countries: ['UZ'], pricesFrom: all });
 * own.case.tables.candidates.length < c.tables.candidates.length // => true
 */
export async function caseOfCountry(
  asRead: Case,
  { countries, pricesFrom, pricesName, widening = WIDENING, seconds = 120 }: CountryOptions,
): Promise<OwnCase> {
  const known = countriesOf(asRead);
  const unknown = countries.filter((country) => !known.includes(country));
  if (unknown.length > 0 || countries.length === 0) throw new RequestError('countries', unknown, 'country', known);
  const given = { plan: pricesFrom, path: pricesName ?? pricesFrom.case };
  const { plan, case: c } = await planFor(asRead, { given });
  const priced = await withPrices(c, asRead, plan, deadline(seconds));
  const own = countryCase(c, priced, countries, widening);
  let today: ReturnType<typeof partIn> | undefined;
  return {
    ...own,
    plan: priced,
    hash: plan.caseHash,
    cache: caseCache(own.case),
    today() {
      today ??= partIn({ ...own, case: withReforms(own.case, own.reforms) }, priced, countries);
      return today;
    },
  };
}

interface EarlyAnswer {
  /** Is told the answer as soon as it is there and judged, before anything explains it, with the case that was planned and the countries' own. */
  readonly onPlan?: (plan: PlanDocument, c: Case, own: OwnCase) => void | Promise<void>;
}

/**
 * The question of some countries, with all that was found on the way.
 *
 * @throws as `caseOfCountry` and `plan`
 */
export async function countryWhole(
  asRead: Case,
  options: CountryOptions & Omit<Timed, 'onPlan'> & EarlyAnswer,
): Promise<CountryWhole> {
  const {
    countries,
    pricesFrom,
    pricesName,
    widening = WIDENING,
    region = false,
    from,
    changes = [],
    onPlan,
    ...asked
  } = options;
  const seconds = asked.seconds ?? 120;
  const time = asked.time ?? timeOf(seconds, asked.explain);
  const own = asked.own ?? (await caseOfCountry(asRead, { ...options, seconds: time.solving.left() }));
  const { plan: together, steps, usage } = own;
  const asPlanned =
    changes.length > 0 ? withChanges(own.case, changesIn(own.case, ofEachYear(own.case, asRead, changes))) : own.case;
  const c = withReforms(asPlanned, own.reforms);
  const today = asPlanned === own.case ? own.today() : partIn({ case: c, steps }, together, countries);
  const question = (document: PlanDocument): CountryQuestion => {
    const whole = document.npv === null ? [] : otherwise(today.plan, document, c);
    return {
      countries: [...countries],
      pricesFrom: pricesName ?? together.case,
      caseHash: own.hash,
      widening,
      steps: [...steps],
      held: [...usage],
      today: today.holds ? { npv: today.npv } : null,
      gain: today.holds ? gainOf(document, today.npv) : null,
      ...(whole.length > 0 ? { otherwise: whole } : {}),
    };
  };
  const answered = (document: PlanDocument): PlanDocument => ({ ...document, country: question(document) });
  const late = REGION * time.solving.left();
  const solving = region ? time.solving.before(() => late) : time.solving;
  const found = await planWhole(asPlanned, {
    ...asked,
    gap: asked.gap ?? GAP,
    reforms: own.reforms,
    time: { solving, explaining: region ? solving : time.explaining },
    like: today.plan,
    cache: own.cache,
    ...(onPlan ? { onPlan: (document) => onPlan(answered(document), asPlanned, own) } : {}),
    ...(from === undefined ? {} : { pin: givenUntil(together, c, from), from }),
  });
  const document = answered(found.document);
  const answer = { ...found, asRead: asPlanned, own, document };
  if (!region || document.npv === null) return answer;
  const check = async (): Promise<PlanDocument> => {
    const moved = await regionOf(asRead, own, document, options, time.solving);
    return { ...document, country: { ...document.country!, ...(moved ? { region: moved } : {}) } };
  };
  return region === 'after' ? { ...answer, check } : { ...answer, document: await check() };
}

/** Changes with those of the rows of single years that stand for a border or a leg of the case as it was read. */
const ofEachYear = (own: Case, asRead: Case, changes: readonly Change[]): Change[] => {
  const stated = new Set(asRead.tables.borders.map((row) => keyOf('borders', row)));
  const years = own.tables.borders.filter((row) => row.year !== undefined && !stated.has(keyOf('borders', row)));
  const standFor = ({ key }: Change) =>
    years.filter(({ year: _, ...row }) => keyMatcher('borders', key)(row)).map((row) => keyOf('borders', row));
  const further = furtherLegs(own);
  return changes.flatMap((change) => {
    const more = change.table === 'borders' ? standFor(change) : [];
    const legs = change.table === 'legs' ? (further.get(change.key) ?? []) : [];
    return [change, ...[...more, ...legs.map(({ key }) => key)].map((key) => ({ ...change, key }))];
  });
};

/** Changes of rows that a case has. */
export const changesIn = <T extends { readonly table: string; readonly key: string; readonly column: string }>(
  c: Case,
  changes: readonly T[],
): T[] =>
  changes.filter(
    ({ table, key, column }) =>
      table === 'case' || column === '+' || c.tables[table as TableName].some(keyMatcher(table as TableName, key)),
  );

/**
 * How far the region moves where the countries build as in their plan: with all others as in the plan of all, which gives the books, and with all
 * else free, which is the check of the whole.
 */
async function regionOf(
  asRead: Case,
  { plan: together }: { readonly plan: PlanDocument },
  own: PlanDocument,
  { countries, signal, onProgress }: CountryOptions,
  until: Deadline,
) {
  const c = withReforms(asRead, together.request.reforms);
  const given = withOwn(c, together, own, countries);
  // With the builds of the plan of all its flows are the best that are known.
  const same = JSON.stringify(given) === JSON.stringify(withOwn(c, together, together, countries));
  if (same) return movedRegion(c, together, together, countries);
  const limits = { asRead, deadline: until, ...defined({ signal, onProgress }) };
  const alone = await regionWith(c, together, given, limits);
  // What the clock cut short is no answer: the region may do better with these builds.
  if (alone.npv !== null && alone.solver.stopped === 'time') return undefined;
  const moved = movedRegion(c, together, alone, countries);
  if (alone.npv === null || until.over || signal?.aborted) return moved;
  const isHome = isIn(c, countries);
  const around = await regionAround(c, alone, given, { ...limits, of: isHome });
  const adapted = adaptedRegion(together, around, isHome);
  return adapted ? { ...moved, adapted } : moved;
}

/** The gain of the countries by their own best plan: at least that of the plan found, at most that of its bound. */
function gainOf(own: PlanDocument, today: number): CountryQuestion['gain'] {
  if (own.npv === null || own.bound === null || !Number.isFinite(own.bound)) return null;
  const high = Math.max(0, own.bound - today);
  return { low: Math.min(high, Math.max(0, own.npv - today)), high };
}

/**
 * One country's question (or that of some), answered at the border prices of a plan of all: its best plan where every place abroad is a
 * market that sells and buys at the plan's shadow prices, with what others build held. `country` of the document says what crosses the border
 * at which price, what is held, what the countries gain alone, and with `region` how far the region moves and who would have to pay whom.
 *
 * @throws {RequestError} where a country has no place in the case, as `plan` otherwise
 * @throws {UnusableError} where the plan that prices are from is of another case
 * @example
 * const c = await readCase('first-steps');
 * const together = await plan(c, { gap: 1e-6, seconds: 60 });
 * const own = await planCountry(c, { countries: ['UZ'], pricesFrom: together, explain: 'none' });
 * own.country.gain.high >= own.country.gain.low // => true
 */
export const planCountry = async (c: Case, options: CountryOptions): Promise<PlanDocument> =>
  (await countryWhole(c, options)).document;
