import { distance, modeName, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Flow } from '../../plan/index.ts';
import { behind, chart, type HtmlTable, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import { type Context, planSource } from '../context.ts';
import { placesOf } from '../flow-path.ts';
import type { LaneSteps } from '../input.ts';
import { routeOf } from './route-steps.ts';

/** The lanes worth a line in the chart: those that cross a border first, by tonnes and hours, one from each origin. */
function chosen(context: Context): LaneSteps[] {
  const { plan, facts, year } = context;
  const lanes = (context.explained?.lanes ?? []).filter((one) => one.year === year && one.steps.length > 0);
  const carried = new Map<string, number>();
  for (const one of plan.flows) {
    if (one.year !== year) continue;
    const key = `${one.good}|${one.from}|${one.to}`;
    carried.set(key, (carried.get(key) ?? 0) + facts.tonnes(one.good, one.amount) * one.hours);
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

function stepsTable(context: Context, lanes: readonly LaneSteps[]): HtmlTable {
  const { facts } = context;
  const say = words().report;
  const rows = lanes.flatMap((lane) =>
    lane.steps.map((step) => [
      `${facts.placeName(lane.from)}–${facts.placeName(lane.to)}`,
      facts.placeName(step.place),
      step.what === 'leg' ? modeName(facts.leg(step.leg ?? '')?.mode ?? '') : words().report.steps[step.what],
      number(significant(step.km)),
      number(significant(step.hours)),
      number(significant(step.cost)),
    ]),
  );
  return { columns: [say.lane, say.to, say.step, say.km, say.hours, say.perTonne(context.plan)], rows };
}

/** Places where a flow passes from one country into another. */
function bordersOf(context: Context, flow: Flow): string {
  const { facts } = context;
  const places = placesOf(flow, facts);
  const crossed = places.filter((place, i) => i > 0 && facts.countryOf(places[i - 1]!) !== facts.countryOf(place));
  return crossed.map(facts.placeName).join(', ');
}

function lanesTable(context: Context): HtmlTable {
  const { facts, plan, year } = context;
  const steps = new Map(
    (context.explained?.lanes ?? [])
      .filter((one) => one.year === year)
      .map((one) => [`${one.good}|${one.from}|${one.to}`, one.steps]),
  );
  const km = (flow: Flow) => flow.legs.reduce((sum, leg) => sum + (facts.leg(leg)?.km ?? 0), 0);
  const rows = plan.flows
    .filter((one) => one.year === year && one.from !== one.to)
    .sort((a, b) => facts.tonnes(b.good, b.amount) - facts.tonnes(a.good, a.amount))
    .map((flow) => {
      const known = steps.get(`${flow.good}|${flow.from}|${flow.to}`);
      const sum = (of: 'km' | 'cost') => known?.reduce((total, step) => total + step[of], 0);
      return [
        facts.good(flow.good).name,
        facts.placeName(flow.from),
        facts.placeName(flow.to),
        number(significant(facts.tonnes(flow.good, flow.amount))),
        number(significant(sum('km') ?? km(flow))),
        number(significant(flow.hours)),
        number(significant(flow.hours_p95)),
        number(known ? significant(sum('cost') ?? 0) : '–'),
        bordersOf(context, flow),
        flow.agreement === undefined ? '' : facts.named('agreements', flow.agreement),
      ];
    });
  const say = words().report;
  const way = [say.tonnes, say.km, say.hours, say.p95, say.perTonne(plan), say.borderCrossed, say.agreement];
  return { columns: [say.good, say.from, say.to, ...way], rows };
}

export function lanesSection(context: Context): Section | undefined {
  const { facts, plan, year } = context;
  const table = lanesTable(context);
  if (table.rows.length === 0) return undefined;
  const lanes = chosen(context);
  const say = words().report;
  let html = '';
  if (lanes.length > 0) {
    const name = (lane: LaneSteps) => `${facts.placeName(lane.from)}–${facts.placeName(lane.to)}`;
    const longest = [...lanes].sort((a, b) => standing(b) - standing(a))[0]!;
    const options = { source: planSource(context), width: 832 };
    const time = () =>
      distance(
        {
          routes: lanes.map((lane) => routeOf(name(lane), lane.from, lane.steps, 'hours', facts.placeName)),
          axes: [say.kmFromStart, say.hoursAxis],
        },
        {
          ...options,
          title: say.standStill({
            from: facts.placeName(longest.from),
            to: facts.placeName(longest.to),
            share: percent(standing(longest)),
          }),
          unit: say.hoursUnit,
          id: 'lane-time',
        },
      );
    const cost = () =>
      distance(
        {
          routes: lanes.map((lane) => routeOf(name(lane), lane.from, lane.steps, 'cost', facts.placeName)),
          axes: [say.kmFromStart, say.perTonne(plan)],
        },
        {
          ...options,
          title: say.sameWaysCost,
          unit: say.costUnit({ currency: plan.currency, priceYear: facts.priceYear }),
          id: 'lane-cost',
        },
      );
    html += chart(time, stepsTable(context, lanes), cost);
  }
  const most = { ...table, rows: table.rows.slice(0, 12) };
  html += `<h3>${say.lanesOf({ year })}</h3>${tableHtml(most)}`;
  if (table.rows.length > 12)
    html += behind({ ...table, rows: table.rows.slice(12) }, say.smallerLanes({ count: table.rows.length - 12 }));
  html += paragraph(say.p95Note);
  return { id: 'lanes', title: say.lanesTitle, html };
}

/** Share of the hours that goods do not move. */
function standing(lane: LaneSteps): number {
  const all = lane.steps.reduce((sum, step) => sum + step.hours, 0);
  const still = lane.steps.filter((step) => step.what !== 'leg').reduce((sum, step) => sum + step.hours, 0);
  return all > 0 ? still / all : 0;
}
