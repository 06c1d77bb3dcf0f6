import {
  type Block,
  blocksOf,
  type Cell,
  column,
  fold,
  list,
  note,
  type Section,
  sentence,
  table,
  type WholeAnswer,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { modeName, significant } from '../../figures/index.ts';
import { capital, sentences, words } from '../../i18n/index.ts';
import type { RouteEntry, RouteKind, WhatIf } from '../../network/index.ts';
import { cargoIn, cautionWords, dutySentence, factsOf, reviewWords, rowsName } from '../../report/index.ts';
import { wholePageAndText } from '../declare.ts';
import type { routes as RoutesDocument } from '../documents.ts';
import { type Drawn, distanceFigure, frontierFigure, mapFigure } from './figures.ts';
import { distinct, type NamedRoute } from './named.ts';

/** Rows where there is little room: routes, and changes of the network; and changes that are told at all. */
const [ROUTES, FEW, CHANGES] = [24, 6, 8];
/** Savings below this, in money per t and in hours, are not told. */
const LEAST = 0.05;
/** Hours from which on days are told too. */
const DAYS = 48;

function timeWords(hours: number): string {
  const say = words().routes;
  const told = { hours: significant(hours) };
  return hours < DAYS ? say.hours(told) : say.hoursAndDays({ ...told, days: significant(hours / 24) });
}

/** Page and text of routes between two places. */
export const routesTold = (c: Case, d: RoutesDocument) => wholePageAndText(() => routesAnswer(c, d));

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
  const drawn = { c, d, facts, named, title };
  const [cheapest, fastest] = (['cheapest', 'fastest'] as const).map((kind) => routeOf(d, kind) ?? d.routes[0]!);
  const head = say.head({ ...ends, cargo: good ? say.goodOf({ good, cargo }) : cargo, year, priceYear });
  const steps = { ...stepsTable(drawn), most: 0 };
  const ways = waysTable(drawn);
  const sections: Section[] = [
    {
      id: 'ways',
      title: say.sideBySide,
      blocks: [sentence(head), ways, note(sentences(words().report.p95Note, say.weakNote)), ...changes(drawn)],
    },
    { id: 'distance', title: say.overDistance, blocks: [distanceFigure(drawn, cheapest!, steps)] },
    ...(named.length > 2
      ? [
          {
            id: 'frontier-section',
            title: say.hourCosts,
            blocks: [frontierFigure(drawn, cheapest!, { ...ways, most: 0 })],
          },
        ]
      : []),
    { id: 'map-section', title: say.map, blocks: [mapFigure(drawn, steps)] },
    { id: 'steps', title: say.steps, blocks: named.map((one) => fold(one.name, [stepsOf(drawn, one)])) },
  ];
  const told = (route: RouteEntry) => ({
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
      ? say.answerOne(told(cheapest!))
      : say.answerTwo({ cheapest: told(cheapest!), fastest: told(fastest!) }),
    beside: blocksOf(
      cautions(drawn),
      reviews.length > 0 ? fold(words().plan.signedOffs({ count: reviews.length }), [list(reviews)]) : undefined,
      best && good ? sentence(say.bestIs({ ...told(best), good })) : undefined,
      dues.map((one) => sentence(one)),
    ),
    sections,
    foot: sentences(words().report.footOf({ name: c.name }), words().figures.borders),
  };
}

const routeOf = ({ routes }: RoutesDocument, kind: RouteKind) => routes.find((one) => one.kind === kind);

/** The routes side by side. */
function waysTable({ d, named }: Drawn) {
  const { report, routes: say } = words();
  const unknown = ({ quality }: RouteEntry) => (quality.recalled ?? 0) + (quality.assumed ?? 0);
  return table(
    [
      column.text(say.route),
      column.amount(report.km),
      column.amount(report.hours),
      column.amount(report.p95),
      column.amount(report.perTonne({ currency: d.currency })),
      column.amount(say.co2),
      column.share(say.weak),
    ],
    named.map(({ whole, route }) => [
      ...[whole, route.km, route.hours, route.hours_p95, route.cost, route.co2, unknown(route)],
    ]),
    { most: ROUTES },
  );
}

const stepColumns = (currency: string) => {
  const { report, routes: say } = words();
  return [
    column.name(report.to),
    column.name(report.step),
    column.amount(report.km),
    column.amount(report.hours),
    column.amount(report.perTonne({ currency })),
    column.quality(say.lengthKnown),
  ];
};

const stepCells = ({ facts }: Drawn, { route }: NamedRoute): Cell[][] =>
  route.steps.map((step) => [
    facts.placeName(step.place),
    step.what === 'leg' ? modeName(facts.leg(step.leg ?? '')?.mode ?? '') : stepName(step.what),
    ...[step.km, step.hours, step.cost],
    step.leg === undefined ? '' : facts.quality(facts.leg(step.leg)),
  ]);

/** A border, a transfer or another step in the reader's words. */
function stepName(what: string): string {
  const known: Readonly<Record<string, string>> = words().report.steps;
  return known[what] ?? what;
}

const stepsOf = (drawn: Drawn, one: NamedRoute) => table(stepColumns(drawn.d.currency), stepCells(drawn, one));

/** The steps of all routes in one table. */
const stepsTable = (drawn: Drawn) =>
  table(
    [column.name(words().routes.route), ...stepColumns(drawn.d.currency)],
    drawn.named.flatMap((one) => stepCells(drawn, one).map((row) => [one.name, ...row])),
  );

/** What changes of the network would save. */
function changes({ c, d }: Drawn): Block[] {
  const told = d.whatIf.slice(0, CHANGES).map((one) => capital(changeWords(one, d, c)));
  return told.length > 0 ? [sentence(words().routes.whatIf), list(told, FEW)] : [];
}

/** What one change of the network would save: `Kashgar–Osh, rail, planned 2030: saves 4.8 USD/t`. */
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

/** What must be known of rows that the ways pass, and how many of them do. */
function cautions({ d, facts, named }: Drawn): Block[] {
  return (d.cautions ?? []).map(({ routes: passing, ...caution }) => {
    const ways = new Set(passing.map((i) => d.routes[i]!.legs.join('\n'))).size;
    return sentence(
      sentences(...cautionWords([caution], facts), words().routes.cautionOn({ ways, all: named.length })),
    );
  });
}
