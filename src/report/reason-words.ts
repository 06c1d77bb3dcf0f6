import { groupBy } from '../case/index.ts';
import { moneyEstimate, significant } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import { asEstimate, type Facts, headingName, plantName, rowsName } from '../model/index.ts';
import type { PlanDocument, Relaxation } from '../plan/index.ts';

/** Why a site is at its place, in a sentence. */
export function hereSentence(
  one: NonNullable<PlanDocument['here']>[number],
  facts: Pick<Facts, 'placeName' | 'processName'>,
  currency: string,
): string {
  const { next, decides, only } = one;
  const loss = moneyEstimate(asEstimate(next.loses), currency);
  const about = { site: plantName(facts, one), loss, heading: headingName(decides) };
  if (only) return words().plan.hereOnly(about);
  return next.place === null
    ? words().plan.hereNowhere(about)
    : words().plan.hereNext({ ...about, place: facts.placeName(next.place) });
}

/** Places that no leg leads to, and what could be built there, in sentences; undefined if there are none. */
export function cutOffSentence({ cutOff = [] }: PlanDocument, facts: SiteNames): string | undefined {
  if (cutOff.length === 0) return undefined;
  const places = [...new Set(cutOff.map(({ place }) => facts.placeName(place)))];
  return words().plan.cutOff({ places, sites: cutOff.map((one) => plantName(facts, one)) });
}

type SiteNames = Pick<Facts, 'placeName' | 'processName'>;

/** Why a stage is not built, in sentences. */
export function notBuiltSentence(
  { process, place, loses, decides, idle, cutOff: apart }: NonNullable<PlanDocument['notBuilt']>[number],
  facts: SiteNames,
  { currency, cutOff = [] }: Pick<PlanDocument, 'currency' | 'cutOff'>,
): string {
  const say = words().plan;
  const stage = facts.processName(process);
  const places = cutOff.filter((one) => one.process === process).map((one) => facts.placeName(one.place));
  if (loses === null || place === null)
    return apart ? say.notBuiltCutOff({ stage, places }) : say.notBuiltNoPlan({ stage });
  const loss = asEstimate(loses);
  const about = { stage, place: facts.placeName(place), loss: moneyEstimate(loss, currency) };
  if (idle) return say.notBuiltIdle(about);
  if (loss.high <= 0) return say.notBuiltSame(about);
  return sentences(
    decides === null ? say.notBuiltLoses(about) : say.notBuiltLosesUnder({ ...about, heading: headingName(decides) }),
    loss.low > 0 ? undefined : say.lossNotProven,
  );
}

/** Why a demand is not met, in a sentence. */
export function whySentence(one: NonNullable<PlanDocument['why']>[number], facts: Facts): string {
  const { name, unit } = facts.good(one.good);
  const say = words().plan;
  const { place, year } = one;
  const head = say.notDelivered({
    amount: significant(one.short),
    unit,
    good: name,
    place: facts.placeName(place),
    year,
  });
  if (one.because.length === 0) return sentences(head, say.becauseNotFound);
  if (one.because.some(({ kind }) => kind === 'demands')) return sentences(head, say.becausePrice);
  const named = (list: readonly Reason[], nameOf: (kind: string, what: string) => string) =>
    [...groupBy(list, reasonKind)].map(([kind, own]) => nameOf(kind, rowsOf(own, facts)));
  const causes = named(
    one.because.filter(({ pays }) => pays !== false),
    reasonName,
  );
  const things = named(
    one.because.filter(({ pays }) => pays === false),
    withoutName,
  );
  return sentences(
    head,
    causes.length > 0 ? say.because({ causes }) : undefined,
    things.length > 0 ? say.becauseWithout({ things }) : undefined,
  );
}

/** The rows of reasons of one kind; for a missing route, the good and its destination. */
function rowsOf(reasons: readonly Reason[], facts: Facts): string {
  const { kind, column } = reasons[0]!;
  const keys = reasons.map(({ key }) => key);
  if (kind !== 'places' || column !== 'route') return rowsName(facts, kind, keys);
  const named = keys.map((key) => {
    const [place = '', good = ''] = key.split('/');
    return words().plan.goodTo({ good: facts.good(good).name, place: facts.placeName(place) });
  });
  return named.join('; ');
}

type Reason = NonNullable<PlanDocument['why']>[number]['because'][number];

/** The kind of a limit or a reason: its table, or a column of it (`candidates.lead`, `restrictions.ban`). */
export function reasonKind({ kind, key, column }: Pick<Relaxation, 'kind' | 'key' | 'column'>): string {
  if (column !== undefined) return `${kind}.${column}`;
  return kind === 'restrictions' ? `${kind}.${key.split('/')[0]}` : kind;
}

/** A limit as text, by its kind (`reasonKind`) and its rows. */
export function reasonName(kind: string, what: string): string {
  const { reasons, reasonOther } = words().plan;
  return Object.hasOwn(reasons, kind)
    ? reasons[kind as keyof typeof reasons]({ what })
    : reasonOther({ table: kind, what });
}

/** Rows that a plan does not use, as text, by their table. */
function withoutName(kind: string, what: string): string {
  const { without, reasonOther } = words().plan;
  return Object.hasOwn(without, kind)
    ? without[kind as keyof typeof without]({ what })
    : reasonOther({ table: kind, what });
}
