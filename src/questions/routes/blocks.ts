import {
  type Block,
  blocksOf,
  column,
  fold,
  list,
  note,
  type Section,
  sentence,
  type Table,
  tabulate,
  type WholeAnswer,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { modeName, significant } from '../../figures/index.ts';
import { capital, sentences, words } from '../../i18n/index.ts';
import type { RouteEntry, RouteKind, WhatIf } from '../../network/index.ts';
import { cargoIn, cautionWords, dutySentence, factsOf, reviewWords, rowsName } from '../../report/index.ts';
import { wholePageAndText } from '../declare.ts';
import type { routes as RoutesDocument } from '../documents.ts';
import { distanceFigure, frontierFigure, mapFigure, type RoutesContext } from './figures.ts';
import { distinct, type NamedRoute } from './named.ts';

/** Rows of routes and of network changes where space is short, and the most changes in all. */
const [ROUTES, FEW, CHANGES] = [24, 6, 8];
/** Smaller savings, in money per t and in hours, are left out. */
const LEAST = 0.05;
/** From this number of hours on, days are written too. */
const DAYS = 48;

function timeWords(hours: number): string {
  const say = words().routes;
  const params = { hours: significant(hours) };
  return hours < DAYS ? say.hours(params) : say.hoursAndDays({ ...params, days: significant(hours / 24) });
}

/** Page and text of routes between two places. */
export const routesOutput = (c: Case, d: RoutesDocument) => wholePageAndText(() => routesAnswer(c, d));

/** Routes between two places: side by side, over distance, on a map, step by step. */
function routesAnswer(c: Case, d: RoutesDocument): WholeAnswer {
  const say = words().routes;
  const facts = factsOf(c, d.year);
  const named = distinct(d.routes, facts.countryName);
  const good = d.good === undefined ? undefined : facts.good(d.good).name;
  const cargo = cargoIn(d.cargo);
  const ends = { from: facts.placeName(d.from), to: facts.placeName(d.to) };
  const { year, priceYear } = d;
  const title = capital(say.title({ ...ends, cargo: good ?? cargo, year }));
  const context = { case: c, d, facts, named, title };
  const [cheapest, fastest] = (['cheapest', 'fastest'] as const).map((kind) => routeOf(d, kind) ?? d.routes[0]!);
  const head = say.head({ ...ends, cargo: good ? say.goodOf({ good, cargo }) : cargo, year, priceYear });
  const steps = { ...stepsTable(context, named, true), most: 0 };
  const ways = waysTable(context);
  const sections: Section[] = [
    {
      id: 'ways',
      title: say.sideBySide,
      blocks: [sentence(head), ways, note(sentences(words().report.p95Note, say.weakNote)), ...changes(context)],
    },
    { id: 'distance', title: say.overDistance, blocks: [distanceFigure(context, cheapest!, steps)] },
    ...(named.length > 2
      ? [
          {
            id: 'frontier-section',
            title: say.hourCosts,
            blocks: [frontierFigure(context, cheapest!, { ...ways, most: 0 })],
          },
        ]
      : []),
    { id: 'map-section', title: say.map, blocks: [mapFigure(context, steps)] },
    {
      id: 'steps',
      title: say.steps,
      blocks: named.map((route) => fold(route.name, [stepsTable(context, [route])])),
    },
  ];
  const paramsOf = (route: RouteEntry) => ({
    cost: say.perTonne({ amount: significant(route.cost), currency: d.currency }),
    time: timeWords(route.hours),
    modes: route.modes.map(modeName),
  });
  const same = cheapest!.legs.join() === fastest!.legs.join();
  const best = routeOf(d, 'best');
  const dues = (d.duties ?? []).map((duty) =>
    say.duty({ good: good ?? '', origin: facts.countryName(duty.origin), duty: dutySentence(duty, facts) }),
  );
  const reviews = reviewWords(c, facts);
  return {
    title,
    answer: same
      ? say.answerOne(paramsOf(cheapest!))
      : say.answerTwo({ cheapest: paramsOf(cheapest!), fastest: paramsOf(fastest!) }),
    beside: blocksOf(
      cautions(context),
      reviews.length > 0 ? fold(words().plan.signedOffs({ count: reviews.length }), [list(reviews)]) : undefined,
      best && good ? sentence(say.bestIs({ ...paramsOf(best), good })) : undefined,
      dues.map((due) => sentence(due)),
    ),
    sections,
    foot: sentences(words().report.footOf({ name: c.name }), words().figures.borders),
  };
}

const routeOf = ({ routes }: RoutesDocument, kind: RouteKind) => routes.find((route) => route.kind === kind);

/** The routes side by side. */
function waysTable({ d, named }: RoutesContext) {
  const { report, routes: say } = words();
  const unknown = ({ quality }: RouteEntry) => (quality.recalled ?? 0) + (quality.assumed ?? 0);
  return tabulate(
    named,
    [
      column.text(say.route, ({ whole }) => whole),
      column.amount(report.km, ({ route }) => route.km),
      column.amount(report.hours, ({ route }) => route.hours),
      column.amount(report.p95, ({ route }) => route.hours_p95),
      column.amount(report.perTonne({ currency: d.currency }), ({ route }) => route.cost),
      column.amount(say.co2, ({ route }) => route.co2),
      column.share(say.weak, ({ route }) => unknown(route)),
    ],
    { most: ROUTES },
  );
}

/** The steps of some routes, one table of all; `named`: each step says its route. */
function stepsTable({ d, facts }: RoutesContext, routes: readonly NamedRoute[], named = false): Table {
  const { report, routes: say } = words();
  const rows = routes.flatMap(({ name, route }) => route.steps.map((step) => ({ ...step, name })));
  return tabulate(rows, [
    named && column.name(say.route, ({ name }) => name),
    column.name(report.to, ({ place }) => facts.placeName(place)),
    column.name(report.step, ({ what, leg = '' }) =>
      what === 'leg' ? modeName(facts.leg(leg)?.mode ?? '') : stepName(what),
    ),
    column.amount(report.km, ({ km }) => km),
    column.amount(report.hours, ({ hours }) => hours),
    column.amount(report.perTonne({ currency: d.currency }), ({ cost }) => cost),
    column.quality(say.lengthKnown, ({ leg }) => (leg === undefined ? '' : facts.quality(facts.leg(leg)))),
  ]);
}

/** A border, a transfer or another step in the reader's words. */
function stepName(what: string): string {
  const names: Readonly<Record<string, string>> = words().report.steps;
  return names[what] ?? what;
}

/** Savings of changes of the network. */
function changes({ case: c, d }: RoutesContext): Block[] {
  const lines = d.whatIf.slice(0, CHANGES).map((whatIf) => capital(changeWords(whatIf, d, c)));
  return lines.length > 0 ? [sentence(words().routes.whatIf), list(lines, FEW)] : [];
}

/** The saving of one change of the network: `Kashgar–Osh, rail, planned 2030: saves 4.8 USD/t`. */
function changeWords(change: WhatIf, { currency, year }: RoutesDocument, c: Case): string {
  const say = words().routes;
  const [first, ...others] = change.keys;
  const name = rowsName(factsOf(c, year), change.table, [first!]);
  const legs = say.opened({ leg: name, more: others.length });
  const what =
    change.change === 'halved'
      ? say.halved({ border: name })
      : change.opens === undefined
        ? legs
        : say.planned({ legs, year: change.opens });
  const gains = [
    ...(change.costSaved > LEAST ? [say.perTonne({ amount: significant(change.costSaved), currency })] : []),
    ...(change.hoursSaved > LEAST ? [timeWords(change.hoursSaved)] : []),
  ];
  return say.saves({ what, gains });
}

/** Cautions about rows that the routes use, with the number of routes. */
function cautions({ d, facts, named }: RoutesContext): Block[] {
  return (d.cautions ?? []).map(({ routes: passing, ...caution }) => {
    const ways = new Set(passing.map((i) => d.routes[i]!.legs.join('\n'))).size;
    return sentence(
      sentences(...cautionWords([caution], facts), words().routes.cautionOn({ ways, all: named.length })),
    );
  });
}
