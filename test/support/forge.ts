import { type Case, putInto } from '../../src/case/index.ts';
import { type PlanDocument, verify } from '../../src/plan/index.ts';
import { seeded } from './seeded.ts';

/** A plan with one false entry. */
interface Forgery {
  /** The place and the change: `costs[3].country: UZ becomes KZ`. */
  readonly what: string;
  /** The part of the document that was changed. */
  readonly part: string;
  readonly plan: PlanDocument;
}

type Value = unknown;
type Place = { readonly holder: Record<string, Value>; readonly key: string; readonly path: string };

const isRecord = (value: Value): value is Record<string, Value> => typeof value === 'object' && value !== null;

/** Parts of a plan that `verify` compares with the case: everything a reader relies on. */
const parts = [
  'request',
  'currency',
  'years',
  'status',
  'npv',
  'bound',
  'gap',
  'cost',
  'costs',
  'builds',
  'closings',
  'legs',
  'activity',
  'purchases',
  'flows',
  'duties',
  'surplus',
  'deliveries',
  'certificates',
  'kept',
  'licences',
  'draws',
  'restsOn',
  'worth',
  'moved',
  'asked',
  'case',
] as const;

/**
 * `count` forgeries of a plan, drawn from a seed; each differs from the plan: a figure changed by a little or a lot,
 * a name replaced by another, a row left out, doubled or moved by a year, a part of a list left out. Others keep the
 * totals consistent: a heading with its lines, NPV and bound (`worth`), the lines of a heading moved to another country
 * (`moved`), or the options that the document records (`asked`).
 */
function forgeries(plan: PlanDocument, count: number, seed = 1): Forgery[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const made: Forgery[] = [];
  const before = JSON.stringify(plan);
  for (let tries = 0; made.length < count && tries < 50 * count; tries++) {
    const copy = structuredClone(plan);
    const part = pick(parts);
    const what = forge(copy, part, pick, random);
    if (what !== undefined && JSON.stringify(copy) !== before) made.push({ what, part, plan: copy });
  }
  return made;
}

type Pick = <T>(list: readonly T[]) => T;

function forge(plan: PlanDocument, part: string, pick: Pick, random: () => number): string | undefined {
  if (part === 'worth') return restated(plan, pick);
  if (part === 'moved') return moved(plan, pick);
  if (part === 'asked') return asked(plan, pick);
  const document = plan as unknown as Record<string, Value>;
  const value = document[part];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    const kind = random();
    if (kind < 0.15) {
      const at = Math.floor(random() * value.length);
      const [row] = value.splice(at, 1);
      return `${part}[${at}] left out: ${JSON.stringify(row)}`;
    }
    if (kind < 0.3) {
      const row = pick(value);
      value.push(structuredClone(row));
      return `${part}: a row twice: ${JSON.stringify(row)}`;
    }
    if (kind < 0.33) {
      document[part] = [];
      return `${part} emptied`;
    }
  }
  const places = leaves(document, part);
  if (places.length === 0) return undefined;
  const { holder, key, path } = pick(places);
  const old = holder[key];
  holder[key] = otherThan(old, key, plan, pick, random);
  return `${path}: ${JSON.stringify(old)} becomes ${JSON.stringify(holder[key])}`;
}

/** All figures, names and lists of names within a part. */
function leaves(holder: Record<string, Value>, key: string, path = key): Place[] {
  const value = holder[key];
  if (!isRecord(value)) return [{ holder, key, path }];
  const inner = Object.keys(value).flatMap((name) => leaves(value, name, `${path}.${name}`));
  return Array.isArray(value) && value.every((one) => !isRecord(one)) ? [{ holder, key, path }, ...inner] : inner;
}

function otherThan(old: Value, key: string, plan: PlanDocument, pick: Pick, random: () => number): Value {
  if (typeof old === 'number') {
    if (key === 'year' || /years\.\d+$/.test(key)) return old + pick([-1, 1, 3]);
    return pick([old * 1.01, old * 0.9, old * 2, old + 1000, -old, 0, old / 1000]);
  }
  if (typeof old === 'boolean') return !old;
  if (Array.isArray(old)) {
    if (old.length === 0) return ['nothing'];
    const at = Math.floor(random() * old.length);
    return pick([old.filter((_, i) => i !== at), [...old, old[at]], [...old].reverse()]);
  }
  const others = wordsFor(key, plan).filter((word) => word !== old);
  return others.length > 0 && random() < 0.8 ? pick(others) : `${old}x`;
}

/** Words of the same kind elsewhere in the plan. */
function wordsFor(key: string, plan: PlanDocument): string[] {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    place: ['place', 'from', 'to'],
    from: ['place', 'from', 'to'],
    to: ['place', 'from', 'to'],
    country: ['country', 'origin'],
    origin: ['country', 'origin'],
  };
  const wanted = new Set(kinds[key] ?? [key]);
  const found = new Set<string>();
  const look = (value: Value): void => {
    if (!isRecord(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && wanted.has(name)) found.add(inner);
      else look(inner);
    }
  };
  look({ costs: plan.costs, flows: plan.flows, builds: plan.builds, deliveries: plan.deliveries });
  return [...found];
}

/** A heading that is a tenth better, with consistent lines, NPV, bound and gap. */
function restated(plan: PlanDocument, pick: Pick): string | undefined {
  const named = Object.keys(plan.cost).filter((name) => plan.cost[name as keyof typeof plan.cost] !== 0);
  if (named.length === 0 || plan.npv === null) return undefined;
  const heading = pick(named) as keyof typeof plan.cost;
  const earns = heading === 'revenue' || heading === 'residual';
  const share = earns ? 1.1 : 0.9;
  const gain = Math.abs(plan.cost[heading]!) * 0.1 * (earns || plan.cost[heading]! > 0 ? 1 : -1);
  for (const line of plan.costs) if (line.heading === heading) line.amount *= share;
  plan.cost[heading]! *= share;
  const gap = plan.bound! - plan.npv;
  const old = grossOf(plan) + (earns || heading === 'shortfall' ? 0 : gain);
  plan.npv += gain;
  plan.bound = plan.npv + gap;
  plan.gap = gap <= 0 ? 0 : (plan.gap! * old) / grossOf(plan);
  return `${heading} a tenth better, with its lines, NPV, bound and gap`;
}

const grossOf = ({ cost }: PlanDocument): number =>
  Object.entries(cost).reduce(
    (sum, [name, amount]) => sum + (['revenue', 'residual', 'shortfall'].includes(name) ? 0 : amount),
    0,
  );

/** All lines of a heading, moved to another country, place or year. */
function moved(plan: PlanDocument, pick: Pick): string | undefined {
  if (plan.costs.length === 0) return undefined;
  const { heading } = pick(plan.costs);
  const lines = plan.costs.filter((line) => line.heading === heading);
  const column = pick(['country', 'place', 'good'] as const);
  const to = pick(wordsFor(column, plan));
  if (to === undefined || !lines.some((line) => line[column] !== undefined && line[column] !== to)) return undefined;
  for (const line of lines) if (line[column] !== undefined) line[column] = to;
  return `${lines.length} lines of ${heading}: ${column} becomes ${to}`;
}

/** The recorded options, changed. */
function asked(plan: PlanDocument, pick: Pick): string | undefined {
  const { request } = plan;
  const built = [...new Set(plan.builds.map((x) => `${x.place}/${x.process}`))];
  const kinds = [
    () => built.length > 0 && Object.assign(request, { forbid: [pick(built)] }),
    () => Object.assign(request, { require: ['nowhere/nothing'] }),
    () => Object.assign(request, { reforms: [...request.reforms, 'nothing'] }),
    () => Object.assign(request, { withoutTargets: ['nothing'] }),
    () => request.reforms.length > 0 && Object.assign(request, { reforms: [] }),
    () => request.withoutTargets && Object.assign(request, { withoutTargets: [] }),
  ];
  return pick(kinds)() ? `request becomes ${JSON.stringify(request)}` : undefined;
}

/** Result of forging a plan many times. */
interface Score {
  readonly tried: number;
  readonly found: number;
  /** Harmless forgeries that `verify` accepts, by reason. */
  readonly harmless: ReadonlyMap<string, readonly string[]>;
  /** Harmful forgeries that `verify` accepts, and those that make it fail. */
  readonly missed: readonly string[];
}

/** Forges a sound plan `count` times and verifies each forgery against the case. */
export function score(plan: PlanDocument, c: Case, count: number, seed = 1): Score {
  const harmless = new Map<string, string[]>();
  const missed: string[] = [];
  const all = forgeries(plan, count, seed);
  for (const forgery of all) {
    try {
      if (!verify(forgery.plan, c).ok) continue;
    } catch (error) {
      missed.push(`${forgery.what}: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const why = whyHarmless(forgery, plan);
    if (why === undefined) missed.push(forgery.what);
    else putInto(harmless, why, forgery.what);
  }
  const passed = [...harmless.values()].reduce((sum, list) => sum + list.length, 0);
  return { tried: all.length, found: all.length - passed - missed.length, harmless, missed };
}

const small = (a: number, b: number, gross: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-6 * Math.max(Math.abs(a), Math.abs(b)), Math.min(1, 1e-6 * gross));

/** Why an accepted forgery is harmless; undefined where it is not. */
function whyHarmless({ part, plan, what }: Forgery, sound: PlanDocument): string | undefined {
  const bare = (x: PlanDocument) => JSON.stringify({ ...x, [part]: null });
  const gross = Object.values(sound.cost).reduce((sum, amount) => sum + Math.abs(amount), 0);
  if (part === 'request' || part === 'asked') {
    const kept = ({ seconds: _, solver: __, gap: ___, ...request }: PlanDocument['request']) => JSON.stringify(request);
    if (kept(plan.request) === kept(sound.request)) return 'how long, how near and by what the plan was sought';
    return 'the plan obeys the request as forged; that a better one exists is for --resolve';
  }
  const sorted = (x: PlanDocument) =>
    JSON.stringify(x[part as keyof PlanDocument])
      .split(/[[\],]/)
      .sort()
      .join();
  if ((part === 'certificates' || part === 'duties') && sorted(plan) === sorted(sound))
    return 'the same names in another order';
  if (part === 'status' && plan.status === 'feasible') return 'says less than is known';
  if (part === 'gap' || part === 'bound' || part === 'npv') {
    const close = small(plan[part] ?? 0, sound[part] ?? 0, gross);
    if (close) return 'below what verify tells apart';
  }
  if (bare(plan) !== bare(sound)) return undefined;
  if (part === 'costs' || part === 'cost' || part === 'flows' || part === 'activity' || part === 'purchases') {
    const numbers = (x: PlanDocument) =>
      JSON.stringify(x[part])
        .match(/-?\d+(\.\d+)?(e[+-]?\d+)?/g)!
        .map(Number);
    const [a, b] = [numbers(plan), numbers(sound)];
    if (a.length === b.length && a.every((value, i) => small(value, b[i]!, gross)))
      return 'below what verify tells apart';
    if (/0 becomes -0|"amount":1e-|e-\d/.test(what)) return 'below what verify tells apart';
  }
  return undefined;
}
