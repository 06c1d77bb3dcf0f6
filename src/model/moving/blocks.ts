import {
  type Block,
  blocksOf,
  column,
  figure,
  heading,
  note,
  type Section,
  type Table,
  table,
} from '../../blocks/index.ts';
import { addTo, sumOf } from '../../case/index.ts';
import { distance, modeName, percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Flow, LaneSteps } from '../document.ts';
import type { PlanContext } from '../facts/index.ts';
import { planFigure } from '../facts/index.ts';
import { placesOf, routeOf } from './paths.ts';

/** Lanes that the chart shows: those that cross a border first, by tonnes and hours, one from each origin. */
function lanesOfChart(context: PlanContext): LaneSteps[] {
  const { plan, facts, year } = context;
  const lanes = (context.explained?.lanes ?? []).filter((lane) => lane.year === year && lane.steps.length > 0);
  const carried = new Map<string, number>();
  for (const flow of plan.flows) {
    if (flow.year !== year) continue;
    const key = `${flow.good}|${flow.from}|${flow.to}`;
    addTo(carried, key, facts.tonnes(flow.good, flow.amount) * flow.hours);
  }
  const weight = (lane: LaneSteps) => carried.get(`${lane.good}|${lane.from}|${lane.to}`) ?? 0;
  const crosses = (lane: LaneSteps) => lane.steps.some((step) => step.what === 'border');
  const sorted = [...lanes].sort((a, b) => Number(crosses(b)) - Number(crosses(a)) || weight(b) - weight(a));
  const seen = new Set<string>();
  const far = sorted.filter((lane) => {
    if (seen.has(lane.from) || !lane.steps.some((step) => step.what !== 'leg' && step.hours > 0)) return false;
    seen.add(lane.from);
    return true;
  });
  return far.slice(0, 4);
}

const nameOf = ({ from, to }: LaneSteps, { facts }: PlanContext) => `${facts.placeName(from)}–${facts.placeName(to)}`;

function stepsTable(context: PlanContext, lanes: readonly LaneSteps[]): Table {
  const { facts, plan } = context;
  const say = words().report;
  const { name, text, amount } = column;
  return table(
    [name(say.lane), name(say.to), text(say.step), amount(say.km), amount(say.hours), amount(say.perTonne(plan))],
    lanes.flatMap((lane) =>
      lane.steps.map(({ what, place, leg, km, hours, cost }) => [
        nameOf(lane, context),
        facts.placeName(place),
        what === 'leg' ? modeName(facts.leg(leg ?? '')?.mode ?? '') : say.steps[what],
        km,
        hours,
        cost,
      ]),
    ),
  );
}

/** Places at which a flow passes from one country into another. */
function bordersOf(context: PlanContext, flow: Flow): string {
  const { facts } = context;
  const places = placesOf(flow, facts);
  const crossed = places.filter((place, i) => i > 0 && facts.countryOf(places[i - 1]!) !== facts.countryOf(place));
  return crossed.map(facts.placeName).join(', ');
}

/** Number of lanes that are shown; the others can be unfolded. */
const STAND = 12;

function lanesTable(context: PlanContext): Table {
  const { facts, plan, year } = context;
  const steps = new Map(
    (context.explained?.lanes ?? [])
      .filter((lane) => lane.year === year)
      .map((lane) => [`${lane.good}|${lane.from}|${lane.to}`, lane.steps]),
  );
  const km = (flow: Flow) => sumOf(flow.legs, (leg) => facts.leg(leg)?.km ?? 0);
  const rows = plan.flows
    .filter((flow) => flow.year === year && flow.from !== flow.to)
    .sort((a, b) => facts.tonnes(b.good, b.amount) - facts.tonnes(a.good, a.amount))
    .map((flow) => {
      const laneSteps = steps.get(`${flow.good}|${flow.from}|${flow.to}`);
      const sum = (of: 'km' | 'cost') => laneSteps?.reduce((total, step) => total + step[of], 0);
      return [
        facts.good(flow.good).name,
        facts.placeName(flow.from),
        facts.placeName(flow.to),
        facts.tonnes(flow.good, flow.amount),
        sum('km') ?? km(flow),
        flow.hours,
        flow.hours_p95,
        sum('cost') ?? null,
        bordersOf(context, flow),
        flow.agreement === undefined ? '' : facts.named('agreements', flow.agreement),
      ];
    });
  const say = words().report;
  const { name, amount } = column;
  return table(
    [
      name(say.good),
      name(say.from),
      name(say.to),
      amount(say.tonnes),
      amount(say.km),
      amount(say.hours),
      amount(say.p95),
      amount(say.perTonne(plan)),
      name(say.borderCrossed),
      name(say.agreement),
    ],
    rows,
    { stand: { rows: STAND, others: (count) => say.smallerLanes({ count }) } },
  );
}

/** The routes of a few lanes: time and cost over distance. */
function waysFigure(context: PlanContext): Block | undefined {
  const lanes = lanesOfChart(context);
  if (lanes.length === 0) return undefined;
  const { facts, plan } = context;
  const say = words().report;
  const longest = [...lanes].sort((a, b) => shareStanding(b) - shareStanding(a))[0]!;
  const standStill = say.standStill({
    from: facts.placeName(longest.from),
    to: facts.placeName(longest.to),
    share: percent(shareStanding(longest)),
  });
  const drawn =
    (by: 'hours' | 'cost', axis: string, ...labels: readonly [id: string, title: string, unit: string]) =>
    () =>
      distance(
        {
          routes: lanes.map((lane) => routeOf(nameOf(lane, context), lane.from, lane.steps, by, facts.placeName)),
          axes: [say.kmFromStart, axis],
        },
        planFigure(context, ...labels),
      );
  const unit = say.costUnit({ currency: plan.currency, priceYear: facts.priceYear });
  return figure(
    stepsTable(context, lanes),
    drawn('hours', say.hoursAxis, 'lane-time', standStill, say.hoursUnit),
    drawn('cost', say.perTonne(plan), 'lane-cost', say.sameWaysCost, unit),
  );
}

export function lanesSection(context: PlanContext): Section | undefined {
  const data = lanesTable(context);
  if (data.rows.length === 0) return undefined;
  const say = words().report;
  const blocks = blocksOf(waysFigure(context), heading(say.lanesOf({ year: context.year })), data, note(say.p95Note));
  return { id: 'lanes', title: say.lanesTitle, blocks };
}

/** Share of the hours in which goods do not move. */
function shareStanding(lane: LaneSteps): number {
  const all = sumOf(lane.steps, (step) => step.hours);
  const still = sumOf(
    lane.steps.filter((step) => step.what !== 'leg'),
    (step) => step.hours,
  );
  return all > 0 ? still / all : 0;
}
