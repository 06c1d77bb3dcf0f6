import { getOrInsert } from '../../case/index.ts';
import {
  type Avoiding,
  avoidingName,
  avoidings,
  type Duty,
  type FlowSpec,
  type Frame,
  sources,
  type Tariffs,
  tradeOf,
} from '../../model/index.ts';
import { kShortest, type Weights } from '../../network/index.ts';
import { pricing } from './parameters.ts';
import { avoidingOf, type WayQuery, type Ways } from './ways.ts';

/** The initial flows of the programme: use at the place of production, and the best ways of each lane for each origin of the good and each duty. */
export function lanes(frame: Frame, ways: Ways, tariffs: readonly Tariffs[]): FlowSpec[] {
  const flows: FlowSpec[] = [];
  const origins = sources(frame);
  frame.periods.forEach(({ rows }, p) => {
    for (const { good, cargo } of rows.goods) {
      for (const from of frame.variables.makers(good, p)) {
        const users = frame.variables.usersFrom(from, good, p);
        for (const origin of origins.of(good, from, p)) {
          if (users.includes(from)) flows.push({ good, from, to: from, period: p, ...tradeOf({ origin }) });
          if (cargo !== 'none') flows.push(...lanesFrom(frame, ways, tariffs[p]!, good, from, p, origin));
        }
      }
    }
  });
  return flows;
}

/** The flows of a good from a place to all its users, on the best ways for each duty on goods of this origin. */
export function lanesFrom(
  frame: Frame,
  ways: Ways,
  tariffs: Tariffs,
  good: string,
  from: string,
  period: number,
  origin?: string,
): FlowSpec[] {
  const flows: FlowSpec[] = [];
  const wide = frame.rows.targets.some((t) => t.measure === 'co2' || t.measure === 'hours');
  const ends = frame.variables.usersFrom(from, good, period).filter((place) => place !== from);
  const lane = { good, from, period, ...tradeOf({ origin }) };
  let avoided = false;
  for (const group of byDuty(frame, tariffs, lane, ends)) {
    const query = queryOf(frame, period, good, from, group.rate, group.avoiding);
    const found = ways.best(query, group.to);
    const { agreement } = group;
    avoided ||= Object.keys(group.avoiding).length > 0;
    group.to.forEach((to, i) => {
      const list = wide ? [...found[i]!, ...more(frame, ways, query, to)] : found[i]!;
      for (const way of new Set(list)) flows.push({ ...lane, to, way, ...tradeOf({ ...lane, agreement }) });
    });
  }
  return avoided ? distinct(flows) : flows;
}

/** Each flow once: a way that avoids a rule may be the way of least cost anyway. */
function distinct(flows: readonly FlowSpec[]): FlowSpec[] {
  const namesByWay = new Map<unknown, Set<string>>();
  return flows.filter(({ way, to, agreement }) => {
    const seen = getOrInsert(namesByWay, way, () => new Set());
    const name = `${to}\u0000${agreement ?? ''}`;
    return !seen.has(name) && seen.add(name);
  });
}

interface Group {
  readonly rate: number;
  readonly agreement: string;
  readonly avoiding: Avoiding;
  readonly to: string[];
}

/** Destinations with the same duty rate, agreement and restrictions on ways. One search of the network serves them all. */
function byDuty(frame: Frame, tariffs: Tariffs, lane: Omit<FlowSpec, 'to'>, ends: readonly string[]): Group[] {
  const groups: Group[] = [];
  const put = ({ rate }: Duty, agreement: string, to: string, avoiding: Avoiding) => {
    const name = avoidingName(avoiding);
    const group = groups.find(
      (group) => group.rate === rate && group.agreement === agreement && avoidingName(group.avoiding) === name,
    );
    if (group) group.to.push(to);
    else groups.push({ rate, agreement, to: [to], avoiding });
  };
  for (const to of ends) {
    const { plain, conditional } = tariffs.duties(lane.good, lane.from, to, lane.origin);
    for (const avoiding of avoidings(frame, { ...lane, to }, plain)) put(plain[0]!, '', to, avoiding);
    for (const duty of conditional)
      for (const avoiding of avoidings(frame, { ...lane, to }, [duty])) put(duty, duty.agreement, to, avoiding);
  }
  return groups;
}

/** Weights per tonne: money including the duty on it, and the holding cost of an expected hour and of an hour of possible delay. */
function weightsOf(frame: Frame, good: string, rate: number): Weights {
  const { holdingRate, safetyFactor } = frame.settings;
  const mass = frame.lookup.mass(good);
  const hour = (frame.lookup.value(good) * holdingRate) / 8760;
  if (mass <= 0) return { money: pricing.hair, hours: hour || pricing.hair, p95: hour * safetyFactor };
  return { money: 1 + rate, hours: hour / mass, p95: (hour * safetyFactor) / mass };
}

interface CandidateLegs {
  /** Candidate legs that may be in service in a period. */
  readonly candidateLegs: ReadonlySet<string>;
  /** Candidate legs that cannot be in service in the period. */
  readonly without: ReadonlySet<string>;
}

const legsByFrame = new WeakMap<Frame, CandidateLegs[]>();

function legsOf(frame: Frame, p: number): CandidateLegs {
  const byPeriod = getOrInsert(legsByFrame, frame, () => []);
  if (byPeriod[p]) return byPeriod[p];
  const { rows, period } = frame.periods[p]!;
  const candidateLegs = new Set<string>();
  const without = new Set<string>();
  for (const row of rows.legs) {
    if (row.capex === undefined) continue;
    const available = frame.legs.serving(row.leg!, period.year).length > 0;
    (available ? candidateLegs : without).add(row.leg!);
  }
  byPeriod[p] = { candidateLegs, without };
  return byPeriod[p];
}

/** The query for the best ways of a good from a place at a duty rate. */
export function queryOf(
  frame: Frame,
  p: number,
  good: string,
  from: string,
  rate: number,
  avoiding: Avoiding = {},
): WayQuery {
  const { rows, period } = frame.periods[p]!;
  const { candidateLegs, without } = legsOf(frame, p);
  const cargo = frame.lookup.good.get(good)!.cargo;
  return {
    rows,
    year: period.year,
    cargo,
    from,
    weights: weightsOf(frame, good, rate),
    without,
    candidateLegs,
    ...avoiding,
  };
}

/** Further ways of a lane for limits on CO2 or hours: the fastest one and the next cheapest ones. */
function more(frame: Frame, ways: Ways, query: WayQuery, to: string) {
  const net = ways.networkOf(query.rows, query.year, query.cargo);
  const options = { withoutLegs: query.without, ...avoidingOf(query) };
  const k = frame.settings.routesPerLane;
  const fast = kShortest(net, query.from, to, { money: pricing.hair, hours: 1, p95: 0 }, 1, options);
  return [...fast, ...kShortest(net, query.from, to, query.weights, k, options)].map((route) => ways.wayOf(net, route));
}
