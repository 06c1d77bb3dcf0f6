import type { Case, Caution } from '../case/index.ts';
import { distance, type MapData, map, scatter, significant } from '../figures/index.ts';
import { capital } from '../i18n/index.ts';
import type { RouteEntry, RoutesDocument } from '../network/index.ts';
import { cautionWords } from './cautions.ts';
import { type Facts, factsOf } from './facts.ts';
import { chart, escapeText, number, page, paragraph, type Section, tableHtml } from './html.ts';
import { distinct, type NamedRoute } from './routes-document.ts';
import { routesMap } from './routes-map.ts';
import { routeOf } from './sections/route-steps.ts';

export interface RoutesReportInput {
  routes: RoutesDocument;
  case: Case;
  /** What an opened leg or a halved border would change: a sentence each. */
  changes?: readonly string[];
  /** What a careful reader must know of rows that the routes pass. */
  cautions?: readonly Caution[];
}

function stepsSection(named: readonly NamedRoute[], facts: Facts, currency: string): Section {
  const html = named
    .map(({ name, route }) => {
      const rows = route.steps.map((step) => [
        facts.placeName(step.place),
        step.what === 'leg' ? (facts.leg(step.leg ?? '')?.mode ?? 'leg') : step.what,
        number(significant(step.km)),
        number(significant(step.hours)),
        number(significant(step.cost)),
        step.leg === undefined ? '' : facts.quality(facts.leg(step.leg)),
      ]);
      const columns = ['To', 'Step', 'km', 'Hours', `${currency} per t`, 'Length known as'];
      return `<details><summary>${escapeText(name)}</summary>${tableHtml({ columns, rows })}</details>`;
    })
    .join('\n');
  return { id: 'steps', title: 'Step by step', html };
}

/** The ways whole, and closer without the sea where some go by sea. */
function mapsHtml(data: MapData, title: string, source: string): string {
  const options = {
    unit: 'each way in its colour',
    source,
    width: 832,
    ways: true,
    words: { demand: 'start and end' },
  };
  const whole = { ...data, focus: data.flows.flatMap((flow) => flow.path) };
  const first = map(whole, { ...options, title: `${title}: the ways`, id: 'map' });
  if (!data.legs?.some((leg) => leg.mode === 'sea')) return `<figure>${first}</figure>`;
  const near = map(data, { ...options, title: 'The same, closer', id: 'near' });
  return `<figure>${first}</figure><figure>${near}</figure>`;
}

/** Routes between two places side by side: the answer, time and cost over distance, map, table, each step. */
export function routesReport(input: RoutesReportInput): string {
  const { routes } = input;
  const facts = factsOf(input.case, routes.year);
  const named = distinct(routes.routes, facts.countryName);
  const [from, to] = [facts.placeName(routes.from), facts.placeName(routes.to)];
  const cargo = routes.good === undefined ? routes.cargo : facts.good(routes.good).name;
  const title = capital(`${cargo} from ${from} to ${to}, ${routes.year}`);
  const { currency, priceYear } = facts;
  const source = `case ${input.case.name}, prices of ${priceYear}`;
  const cheapest = routes.routes.find((one) => one.kind === 'cheapest') ?? routes.routes[0];
  const fastest = routes.routes.find((one) => one.kind === 'fastest') ?? routes.routes[0];
  if (!cheapest || !fastest)
    return page(
      title,
      `<h1>${escapeText(title)}</h1><p class="answer">There is no way from ${escapeText(from)} to ${escapeText(to)}.</p>`,
      [],
      '',
    );
  const answer =
    cheapest.legs.join() === fastest.legs.join()
      ? `One way is both cheapest and fastest: ${currency} ${significant(cheapest.cost)} per tonne in ${significant(cheapest.hours)} hours.`
      : `The cheapest way costs ${currency} ${significant(cheapest.cost)} per tonne and takes ${significant(cheapest.hours)} hours; the fastest takes ${significant(fastest.hours)} hours for ${currency} ${significant(fastest.cost)}.`;
  const table = {
    columns: ['Way', 'Modes', 'Countries', 'km', 'Hours', 'p95', `${currency} per t`, 'CO2, kg per t'],
    rows: named.map(({ name, route }) => [
      name,
      route.modes.join(', '),
      route.countries.join(', '),
      ...[route.km, route.hours, route.hours_p95, route.cost, route.co2].map((value) => number(significant(value))),
    ]),
  };
  const still = (route: RouteEntry) =>
    route.steps.filter((step) => step.what !== 'leg').reduce((sum, step) => sum + step.hours, 0);
  const lines = (by: 'hours' | 'cost') =>
    named.slice(0, 5).map(({ name, route }) => routeOf(name, routes.from, route.steps, by, facts.placeName));
  const time = distance(
    { routes: lines('hours'), axes: ['km from the start', 'hours'] },
    {
      title: `On the cheapest way goods stand still for ${significant(still(cheapest))} of ${significant(cheapest.hours)} hours`,
      unit: 'hours over distance; borders and transfers stand as steps',
      source,
      id: 'time',
      width: 832,
    },
  );
  const cost = distance(
    { routes: lines('cost'), axes: ['km from the start', `${currency} per t`] },
    {
      title: `The cheapest way costs ${currency} ${significant(cheapest.cost)} per tonne, of which ${significant(cheapest.steps.filter((step) => step.what !== 'leg').reduce((sum, step) => sum + step.cost, 0))} at borders and transfers`,
      unit: `${currency} per tonne over distance`,
      source,
      id: 'cost',
      width: 832,
    },
  );
  const sections: Section[] = [
    {
      id: 'ways',
      title: 'The ways side by side',
      html: tableHtml(table) + (input.changes ?? []).map(paragraph).join(''),
    },
    { id: 'distance', title: 'Time and cost over distance', html: `<figure>${time}</figure><figure>${cost}</figure>` },
  ];
  if (named.length > 2) {
    const points = named.map(({ name, route }) => ({
      name,
      x: route.hours,
      y: route.cost,
      marked: route === cheapest,
    }));
    const svg = scatter(
      { points, axes: ['hours', `${currency} per tonne`], fromZero: true },
      { title: 'Time against money', source, id: 'frontier', width: 832 },
    );
    sections.push({ id: 'frontier-section', title: 'What an hour costs', html: chart(svg, table) });
  }
  sections.push(
    { id: 'map-section', title: 'The map', html: mapsHtml(routesMap(routes, named, facts), title, source) },
    stepsSection(named, facts, currency),
  );
  const cautions = cautionWords(input.cautions, facts).map(paragraph).join('');
  const lead = `<h1>${escapeText(title)}</h1><p class="answer">${escapeText(answer)}</p>${cautions}`;
  return page(
    title,
    lead,
    sections,
    `Case ${escapeText(input.case.name)}. Boundaries as in Natural Earth; no position is taken.`,
  );
}
