import type { Case } from '../../case/index.ts';
import { fixed, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { RouteEntry, RouteKind, WhatIf } from '../../network/index.ts';
import { cargoIn, cautionWords, dutySentence, factsOf, rowsName } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import type { routes as RoutesDocument } from '../documents.ts';

const mostRows = 24;

const money = (x: number) => fixed(x, x < 1000 ? 1 : 0);

function hoursAndDays(hours: number): string {
  const say = words().routes;
  return hours < 48
    ? say.hours({ hours: fixed(hours, 1) })
    : say.hoursAndDays({ hours: fixed(hours), days: fixed(hours / 24, 1) });
}

/** A mode of transport in a short word; one that the catalogue does not know by its own name. */
function shortMode(mode: string): string {
  const known: Readonly<Record<string, string>> = words().routes.modes;
  return known[mode] ?? mode;
}

/** Routes that are the same way once, with all their kinds. */
function once(routes: readonly RouteEntry[]): { route: RouteEntry; kinds: RouteKind[] }[] {
  const found = new Map<string, { route: RouteEntry; kinds: RouteKind[] }>();
  for (const route of routes) {
    const key = route.legs.join('\n');
    const known = found.get(key);
    if (known) known.kinds.push(route.kind);
    else found.set(key, { route, kinds: [route.kind] });
  }
  return [...found.values()].sort((a, b) => a.route.cost - b.route.cost);
}

function cells(
  { route, kinds }: { route: RouteEntry; kinds: RouteKind[] },
  { countryName }: Pick<ReturnType<typeof factsOf>, 'countryName'>,
): string[] {
  const named = kinds.filter((kind) => kind !== 'frontier' || kinds.length === 1);
  const shaky = (route.quality.recalled ?? 0) + (route.quality.assumed ?? 0);
  return [
    named.map((kind) => words().routes.kinds[kind]).join(' + '),
    route.modes.map(shortMode).join('-'),
    route.countries.map(countryName).join(', '),
    fixed(route.km),
    fixed(route.hours),
    fixed(route.hours_p95),
    money(route.cost),
    fixed(route.co2),
    shaky >= 0.005 ? percent(shaky) : '',
  ];
}

/** What one change of the network would save: `Kashgar–Osh, rail, planned 2030: saves 4.8 USD/t`. */
export function changeWords(change: WhatIf, { currency, year }: RoutesDocument, c: Case): string {
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
    ...(change.costSaved > 0.05 ? [say.perTonne({ amount: money(change.costSaved), currency })] : []),
    ...(change.hoursSaved > 0.05 ? [hoursAndDays(change.hoursSaved)] : []),
  ];
  return say.saves({ what, gains });
}

/** The routes of a document as a table of 80 columns, what would change them, what must be known of them, and the answer last. */
export function routesText(c: Case, document: RoutesDocument): string {
  const { year, currency, priceYear, routes, duties = [], cautions = [] } = document;
  const say = words().routes;
  const facts = factsOf(c, year);
  const cargo = cargoIn(document.cargo);
  const good = document.good === undefined ? undefined : facts.good(document.good).name;
  const [from, to] = [facts.placeName(document.from), facts.placeName(document.to)];
  const rows = once(routes);
  const right = true;
  const table = textTable(
    [
      { head: say.bestBy, gives: true, wraps: true },
      { head: say.modesHead, gives: true },
      { head: say.through, gives: true, wraps: true },
      { head: words().report.km, right },
      { head: say.hour, right },
      { head: 'p95', right },
      { head: words().report.perTonne({ currency }), right },
      { head: say.kg, right },
      { head: say.soft, right },
    ],
    rows.slice(0, mostRows).map((row) => cells(row, facts)),
  );
  const lines = [
    wrapLines(say.head({ from, to, cargo: good ? say.goodOf({ good, cargo }) : cargo, year, priceYear })),
    '',
    table,
    ...(rows.length > mostRows ? [wrapLines(say.more({ count: rows.length - mostRows }))] : []),
    '',
    wrapLines(say.legend, 80, ''),
  ];
  if (document.whatIf.length > 0) {
    const changes = document.whatIf.slice(0, 6).map((x) => wrapLines(changeWords(x, document, c)));
    lines.push('', say.whatIf, ...changes);
  }
  if (cautions.length > 0) lines.push('');
  for (const { routes: passing, ...caution } of cautions) {
    const ways = new Set(passing.map((i) => routes[i]!.legs.join('\n'))).size;
    lines.push(wrapLines(sentences(...cautionWords([caution], facts), say.cautionOn({ ways, all: rows.length }))));
  }
  const answer = (kind: RouteKind) => {
    const route = routes.find((x) => x.kind === kind);
    if (!route) return undefined;
    const cost = say.perTonne({ amount: money(route.cost), currency });
    return { cost, time: hoursAndDays(route.hours), modes: route.modes.map(shortMode) };
  };
  const [cheapest, fastest, best] = [answer('cheapest'), answer('fastest'), answer('best')];
  lines.push('');
  if (cheapest) lines.push(say.cheapestIs(cheapest));
  if (fastest) lines.push(say.fastestIs(fastest));
  if (good && best) lines.push(say.bestIs({ ...best, good }));
  for (const duty of duties) {
    const origin = facts.countryName(duty.origin);
    lines.push(wrapLines(say.duty({ good: good ?? '', origin, duty: dutySentence(duty, facts) })));
  }
  return `${lines.join('\n')}\n`;
}
