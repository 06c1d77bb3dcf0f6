import { type Block, figure, type Table } from '../../blocks/index.ts';
import { distance, map, money, scatter, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { RouteEntry } from '../../network/index.ts';
import { figureOptions, MAP_WIDTH, routeOf } from '../../report/index.ts';
import type { AnswerContext } from '../context.ts';
import type { routes as RoutesDocument } from '../documents.ts';
import { routesMap } from './map.ts';
import type { NamedRoute } from './named.ts';

/** Routes that are drawn over distance. */
const DRAWN = 5;

export interface RoutesContext extends AnswerContext<RoutesDocument> {
  readonly named: readonly NamedRoute[];
  /** The cargo, origin, destination and year, as text. */
  readonly title: string;
}

/** Hours or cost of a route at borders and transfers. */
const stops = (route: RouteEntry, of: 'hours' | 'cost'): number =>
  route.steps.filter((step) => step.what !== 'leg').reduce((sum, step) => sum + step[of], 0);

/** Time and cost over distance; the titles tell of the cheapest route. */
export function distanceFigure(context: RoutesContext, cheapest: RouteEntry, steps: Table): Block {
  const { d, facts, named } = context;
  const { report, routes: say } = words();
  const { currency, priceYear } = facts;
  const cash = (x: number) => money(x, currency);
  const lines = (by: 'hours' | 'cost') =>
    named.slice(0, DRAWN).map(({ name, route }) => routeOf(name, d.from, route.steps, by, facts.placeName));
  const still = significant(stops(cheapest, 'hours'));
  const time = say.stillTitle({ still, hours: significant(cheapest.hours) });
  const cost = say.costTitle({ cost: cash(cheapest.cost), stops: cash(stops(cheapest, 'cost')) });
  const costUnit = report.costUnit({ currency, priceYear });
  const drawn = (by: 'hours' | 'cost', axis: string) => ({
    routes: lines(by),
    axes: [report.kmFromStart, axis] as const,
  });
  return figure(
    steps,
    () => distance(drawn('hours', report.hoursAxis), figureOptions(context, 'time', time, report.hoursUnit)),
    () => distance(drawn('cost', report.perTonne({ currency })), figureOptions(context, 'cost', cost, costUnit)),
  );
}

/** Each route by its hours and its cost. */
export function frontierFigure(context: RoutesContext, cheapest: RouteEntry, ways: Table): Block {
  const { facts, named } = context;
  const points = named.map(({ name, route }) => ({
    name,
    x: route.hours,
    y: route.cost,
    marked: route === cheapest,
  }));
  const axes = [words().report.hoursAxis, words().report.perTonne({ currency: facts.currency })] as const;
  const options = figureOptions(context, 'frontier', words().routes.timeAgainstMoney, '');
  return figure(ways, () => scatter({ points, axes, fromZero: true }, options));
}

/** The ways whole, and closer without the sea where some go by sea. */
export function mapFigure(context: RoutesContext, steps: Table): Block {
  const { d, facts, named, title } = context;
  const say = words().routes;
  const data = routesMap(d, named, facts);
  const whole = { ...data, focus: data.flows.flatMap((flow) => flow.path) };
  const options = (id: string, head: string) => ({
    ...figureOptions(context, id, head, say.mapUnit),
    width: MAP_WIDTH,
    ways: true,
    ends: say.ends,
  });
  const bySea = data.legs?.some((leg) => leg.mode === 'sea');
  return figure(
    steps,
    () => map(whole, options('map', say.mapTitle({ title }))),
    ...(bySea ? [() => map(data, options('near', say.closer))] : []),
  );
}
