import { type Case, type Caution, caseTitle } from '../case/index.ts';
import { distance, type MapData, map, modeName, money, scatter, significant } from '../figures/index.ts';
import { capital, sentences, words } from '../i18n/index.ts';
import type { RouteEntry, RoutesDocument } from '../network/index.ts';
import {
  behind,
  type Cell,
  chart,
  escapeText,
  type HtmlTable,
  number,
  page,
  paragraph,
  type Section,
  tableHtml,
} from '../view/index.ts';
import { cautionWords, signedOff } from './cautions.ts';
import { type Facts, factsOf } from './facts.ts';
import { distinct, type NamedRoute } from './routes-document.ts';
import { routesMap } from './routes-map.ts';
import { WIDTH } from './sections/map.ts';
import { routeOf } from './sections/route-steps.ts';
import { cargoIn } from './words.ts';

export interface RoutesReportInput {
  routes: RoutesDocument;
  case: Case;
  /** What an opened leg or a halved border would change: a sentence each. */
  changes?: readonly string[];
  /** What a careful reader must know of rows that the routes pass. */
  cautions?: readonly Caution[];
}

const stepHeads = (currency: string): string[] => {
  const say = words().report;
  return [say.to, say.step, say.km, say.hours, say.perTonne({ currency }), words().routes.lengthKnown];
};

const stepRows = (route: RouteEntry, facts: Facts): Cell[][] =>
  route.steps.map((step) => [
    facts.placeName(step.place),
    step.what === 'leg' ? modeName(facts.leg(step.leg ?? '')?.mode ?? '') : stepName(step.what),
    number(significant(step.km)),
    number(significant(step.hours)),
    number(significant(step.cost)),
    step.leg === undefined ? '' : words().figures[facts.quality(facts.leg(step.leg))],
  ]);

function stepsSection(named: readonly NamedRoute[], facts: Facts, currency: string): Section {
  const html = named
    .map(({ name, route }) => behind({ columns: stepHeads(currency), rows: stepRows(route, facts) }, name))
    .join('\n');
  return { id: 'steps', title: words().routes.steps, html };
}

/** The steps of all routes in one table. */
const stepsTable = (named: readonly NamedRoute[], facts: Facts, currency: string): HtmlTable => ({
  columns: [words().routes.route, ...stepHeads(currency)],
  rows: named.flatMap(({ name, route }) => stepRows(route, facts).map((row) => [name, ...row])),
});

/** A border, a transfer or another step in the reader's words. */
function stepName(what: string): string {
  const known: Readonly<Record<string, string>> = words().report.steps;
  return known[what] ?? what;
}

/** The ways whole, and closer without the sea where some go by sea. */
function mapsHtml(data: MapData, table: HtmlTable, title: string, source: string): string {
  const say = words().routes;
  const options = {
    unit: say.mapUnit,
    source,
    width: WIDTH,
    ways: true,
    ends: say.ends,
  };
  const whole = { ...data, focus: data.flows.flatMap((flow) => flow.path) };
  const first = () => map(whole, { ...options, title: say.mapTitle({ title }), id: 'map' });
  if (!data.legs?.some((leg) => leg.mode === 'sea')) return chart(first, table);
  const near = () => map(data, { ...options, title: say.closer, id: 'near' });
  return chart(first, table, near);
}

/** Routes between two places side by side: the answer, time and cost over distance, map, table, each step. */
export function routesReport(input: RoutesReportInput): string {
  const { routes } = input;
  const facts = factsOf(input.case, routes.year);
  const named = distinct(routes.routes, facts.countryName);
  const [from, to] = [facts.placeName(routes.from), facts.placeName(routes.to)];
  const cargo = routes.good === undefined ? cargoIn(routes.cargo) : facts.good(routes.good).name;
  const say = words().routes;
  const { report } = words();
  const title = capital(say.title({ cargo, from, to, year: routes.year }));
  const { currency, priceYear } = facts;
  const source = report.caseSource({ name: caseTitle(input.case), priceYear });
  const cash = (x: number) => money(x, currency);
  const cheapest = routes.routes.find((one) => one.kind === 'cheapest') ?? routes.routes[0];
  const fastest = routes.routes.find((one) => one.kind === 'fastest') ?? routes.routes[0];
  if (!cheapest || !fastest)
    return page(
      title,
      `<h1>${escapeText(title)}</h1><p class="answer">${escapeText(say.none({ from, to }))}</p>`,
      [],
      '',
    );
  const answer =
    cheapest.legs.join() === fastest.legs.join()
      ? say.answerOne({ cost: cash(cheapest.cost), hours: significant(cheapest.hours) })
      : say.answerTwo({
          cost: cash(cheapest.cost),
          hours: significant(cheapest.hours),
          fastHours: significant(fastest.hours),
          fastCost: cash(fastest.cost),
        });
  const table = {
    columns: [
      say.route,
      say.modesColumn,
      say.countries,
      report.km,
      report.hours,
      report.p95,
      report.perTonne({ currency }),
      say.co2,
    ],
    rows: named.map(({ name, route }) => [
      name,
      route.modes.map(modeName).join(', '),
      route.countries.map(facts.countryName).join(', '),
      ...[route.km, route.hours, route.hours_p95, route.cost, route.co2].map((value) => number(significant(value))),
    ]),
  };
  const stops = (route: RouteEntry, of: 'hours' | 'cost') =>
    route.steps.filter((step) => step.what !== 'leg').reduce((sum, step) => sum + step[of], 0);
  const lines = (by: 'hours' | 'cost') =>
    named.slice(0, 5).map(({ name, route }) => routeOf(name, routes.from, route.steps, by, facts.placeName));
  const time = () =>
    distance(
      { routes: lines('hours'), axes: [report.kmFromStart, report.hoursAxis] },
      {
        title: say.stillTitle({ still: significant(stops(cheapest, 'hours')), hours: significant(cheapest.hours) }),
        unit: report.hoursUnit,
        source,
        id: 'time',
        width: 832,
      },
    );
  const cost = () =>
    distance(
      { routes: lines('cost'), axes: [report.kmFromStart, report.perTonne({ currency })] },
      {
        title: say.costTitle({ cost: cash(cheapest.cost), stops: cash(stops(cheapest, 'cost')) }),
        unit: report.costUnit({ currency, priceYear }),
        source,
        id: 'cost',
        width: 832,
      },
    );
  const steps = stepsTable(named, facts, currency);
  const sections: Section[] = [
    {
      id: 'ways',
      title: say.sideBySide,
      html: tableHtml(table) + (input.changes ?? []).map(paragraph).join(''),
    },
    { id: 'distance', title: say.overDistance, html: chart(time, steps, cost) },
  ];
  if (named.length > 2) {
    const points = named.map(({ name, route }) => ({
      name,
      x: route.hours,
      y: route.cost,
      marked: route === cheapest,
    }));
    const svg = () =>
      scatter(
        { points, axes: [report.hoursAxis, report.perTonne({ currency })], fromZero: true },
        { title: say.timeAgainstMoney, source, id: 'frontier', width: 832 },
      );
    sections.push({ id: 'frontier-section', title: say.hourCosts, html: chart(svg, table) });
  }
  sections.push(
    { id: 'map-section', title: say.map, html: mapsHtml(routesMap(routes, named, facts), steps, title, source) },
    stepsSection(named, facts, currency),
  );
  const cautions = cautionWords(input.cautions, facts).map(paragraph).join('');
  const lead = `<h1>${escapeText(title)}</h1><p class="answer">${escapeText(answer)}</p>${cautions}${signedOff(input.case, facts).join('')}`;
  return page(
    title,
    lead,
    sections,
    sentences(report.footOf({ name: escapeText(input.case.name) }), words().figures.borders),
  );
}
