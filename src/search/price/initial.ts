import { kShortest, type Weights } from '../../network/index.ts';
import type { FlowSpec, Frame } from '../../pillars/index.ts';
import { type Duty, modeRules, type Tariffs } from '../../pillars/index.ts';
import type { WayQuery, Ways } from './ways.ts';

/** All flows with which the programme starts: home use, and each lane's best ways for each duty. */
export function lanes(frame: Frame, ways: Ways, tariffs: readonly Tariffs[]): FlowSpec[] {
  const flows: FlowSpec[] = [];
  frame.periods.forEach(({ rows }, p) => {
    for (const { good, cargo } of rows.goods) {
      const makers = frame.variables.makers(good, p);
      const users = frame.variables.users(good, p);
      const there = new Set(users);
      for (const from of makers) {
        if (there.has(from)) flows.push({ good, from, to: from, period: p });
        if (cargo === 'none') continue;
        flows.push(...lanesFrom(frame, ways, tariffs[p]!, good, from, p));
      }
    }
  });
  return flows;
}

/** The best ways of a good from a place to all that use it, for each duty. */
export function lanesFrom(
  frame: Frame,
  ways: Ways,
  tariffs: Tariffs,
  good: string,
  from: string,
  period: number,
): FlowSpec[] {
  const flows: FlowSpec[] = [];
  const wide = frame.rows.targets.some((t) => t.measure === 'co2' || t.measure === 'hours');
  const to = frame.variables.users(good, period).filter((place) => place !== from);
  for (const group of byDuty(frame, tariffs, good, from, to, period)) {
    const query = queryOf(frame, period, good, from, group.rate, group.withoutModes);
    const found = ways.best(query, group.to);
    group.to.forEach((place, i) => {
      const list = wide ? [...found[i]!, ...more(frame, ways, query, place)] : found[i]!;
      const { agreement } = group;
      for (const way of new Set(list))
        flows.push({ good, from, to: place, period, way, ...(agreement ? { agreement } : {}) });
    });
  }
  return flows;
}

interface Group {
  readonly rate: number;
  readonly agreement: string;
  readonly withoutModes?: ReadonlySet<string>;
  readonly to: string[];
}

/** Destinations that share a duty rate, an agreement to be proven, and modes ruled out: one search serves them. */
function byDuty(frame: Frame, tariffs: Tariffs, good: string, from: string, to: readonly string[], p: number): Group[] {
  const groups: Group[] = [];
  const put = ({ rate }: Duty, agreement: string, place: string, withoutModes?: ReadonlySet<string>) => {
    const group = groups.find(
      (one) => one.rate === rate && one.agreement === agreement && sameModes(one.withoutModes, withoutModes),
    );
    if (group) group.to.push(place);
    else groups.push({ rate, agreement, to: [place], ...(withoutModes ? { withoutModes } : {}) });
  };
  for (const place of to) {
    const { due, conditional } = tariffs.duties(good, from, place);
    const ruled = modeRules(frame, { good, from, to: place, period: p });
    put(due, '', place);
    for (const modes of ruled) put(due, '', place, modes);
    for (const duty of conditional) {
      put(duty, duty.agreement, place);
      for (const modes of ruled) put(duty, duty.agreement, place, modes);
    }
  }
  return groups;
}

const sameModes = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && [...a].join() === [...b].join());

/** Weights per tonne: money with the duty on it, and the holding cost of an hour and of an hour of possible delay. */
function weightsOf(frame: Frame, good: string, rate: number): Weights {
  const { holdingRate, safetyFactor } = frame.settings;
  const mass = frame.lookup.mass(good);
  const hour = (frame.lookup.value(good) * holdingRate) / 8760;
  if (mass <= 0) return { money: 1e-9, hours: hour || 1e-9, p95: hour * safetyFactor };
  return { money: 1 + rate, hours: hour / mass, p95: (hour * safetyFactor) / mass };
}

interface CandidateLegs {
  /** Legs that the plan may have built by a period. */
  readonly candidateLegs: ReadonlySet<string>;
  /** Candidate legs that cannot be there yet, or any more. */
  readonly without: ReadonlySet<string>;
}

const legsByFrame = new WeakMap<Frame, CandidateLegs[]>();

function legsOf(frame: Frame, p: number): CandidateLegs {
  const known = legsByFrame.get(frame) ?? [];
  legsByFrame.set(frame, known);
  const found = known[p];
  if (found) return found;
  const { rows, period } = frame.periods[p]!;
  const candidateLegs = new Set<string>();
  const without = new Set<string>();
  for (const row of rows.legs) {
    if (row.capex === undefined) continue;
    const there = frame.legs.serving(row.leg!, period.year).length > 0;
    (there ? candidateLegs : without).add(row.leg!);
  }
  const made = { candidateLegs, without };
  known[p] = made;
  return made;
}

/** What decides the best ways of a lane from a place, at a duty rate. */
export function queryOf(
  frame: Frame,
  p: number,
  good: string,
  from: string,
  rate: number,
  withoutModes?: ReadonlySet<string>,
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
    ...(withoutModes ? { withoutModes } : {}),
  };
}

/** Further ways of a lane, for limits on CO2 or hours: the fastest ones and the next cheapest. */
function more(frame: Frame, ways: Ways, query: WayQuery, to: string) {
  const net = ways.networkOf(query.rows, query.year, query.cargo);
  const options = { withoutLegs: query.without, ...(query.withoutModes ? { withoutModes: query.withoutModes } : {}) };
  const k = frame.settings.routesPerLane;
  const fast = kShortest(net, query.from, to, { money: 1e-6, hours: 1, p95: 0 }, 1, options);
  return [...fast, ...kShortest(net, query.from, to, query.weights, k, options)].map((route) => ways.wayOf(net, route));
}
