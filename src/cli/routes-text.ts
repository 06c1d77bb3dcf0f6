import type { RouteEntry, RouteKind, WhatIf } from '../network/index.ts';
import { cautionSentence, dutySentence, wrapLines } from '../report/index.ts';
import type { routes as RoutesTold } from './documents.ts';

/** Words of each kind of route in the terminal's table. */
const words: Readonly<Record<RouteKind, string>> = {
  cheapest: 'money',
  fastest: 'time',
  reliable: 'p95',
  best: 'good',
  shortest: 'km',
  frontier: 'front',
  corridor: 'other',
};
const mostRows = 24;

const grouped = (x: number) => x.toLocaleString('en', { maximumFractionDigits: 0 }).replaceAll(',', '\u2009');
const money = (x: number) => (x < 1000 ? x.toFixed(1) : grouped(x));
const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Text cut or filled to a width. */
function cell(text: string, width: number, right = false): string {
  const short = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return right ? short.padStart(width) : short.padEnd(width);
}

function hoursAndDays(hours: number): string {
  return hours < 48 ? `${hours.toFixed(1)} h` : `${grouped(hours)} h (${(hours / 24).toFixed(1)} days)`;
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

const soft = (share: number) => (share >= 0.005 ? `${Math.round(100 * share)}%` : '');

function line({ route, kinds }: { route: RouteEntry; kinds: RouteKind[] }): string {
  const named = kinds.filter((kind) => kind !== 'frontier' || kinds.length === 1).map((kind) => words[kind]);
  const shaky = (route.quality.recalled ?? 0) + (route.quality.assumed ?? 0);
  return [
    cell(named.join('+'), 12),
    cell(route.modes.join('-'), 13),
    cell(route.countries.join(' '), 16),
    cell(grouped(route.km), 6, true),
    cell(grouped(route.hours), 5, true),
    cell(grouped(route.hours_p95), 5, true),
    cell(money(route.cost), 7, true),
    cell(grouped(route.co2), 4, true),
    cell(soft(shaky), 4, true),
  ]
    .join(' ')
    .trimEnd();
}

/** What one change of the network would save, and how: `Kashgar-Osh-rail, planned 2030`, `saves 4.8 USD/t`. */
export function changeWords(change: WhatIf, currency: string): { what: string; saves: string } {
  const [first, ...others] = change.keys;
  const planned = change.opens === undefined ? '' : `, planned ${change.opens}`;
  const what =
    change.change === 'halved'
      ? `half the hours and cost at ${first!.replace(/\/+/g, '/')}`
      : `${first}${others.length > 0 ? ` and ${plural(others.length, 'leg')} more` : ''}${planned}`;
  const gains = [
    ...(change.costSaved > 0.05 ? [`${money(change.costSaved)} ${currency}/t`] : []),
    ...(change.hoursSaved > 0.05 ? [hoursAndDays(change.hoursSaved)] : []),
  ];
  return { what, saves: `saves ${gains.join(' and ')}` };
}

function told(change: WhatIf, currency: string): string {
  const { what, saves } = changeWords(change, currency);
  return what.length + saves.length <= 76 ? `  ${what}: ${saves}` : `  ${what}:\n    ${saves}`;
}

/** The routes of a document as a table of 80 columns, what would change them, what must be known of them, and the answer last. */
export function routesText(document: RoutesTold): string {
  const { from, to, cargo, good, year, currency, priceYear, routes, duties = [], cautions = [] } = document;
  const rows = once(routes);
  const head = [
    cell('best by', 12),
    cell('modes', 13),
    cell('through', 16),
    cell('km', 6, true),
    cell('h', 5, true),
    cell('p95', 5, true),
    cell(`${currency}/t`, 7, true),
    cell('kg', 4, true),
    'soft',
  ].join(' ');
  const lines = [
    `${from} to ${to}, ${good ? `${good} (${cargo})` : cargo}, ${year}, money of ${priceYear}`,
    '',
    head,
    ...rows.slice(0, mostRows).map(line),
    ...(rows.length > mostRows ? [`and ${rows.length - mostRows} more: --json has all`] : []),
    '',
    'money, time, p95 (late arrivals), km: best by that; front: on the frontier of',
    'money and time; other: another corridor. kg of CO2 a tonne. soft: share of km',
    'that is recalled or assumed.',
  ];
  if (document.whatIf.length > 0) {
    lines.push('', 'What would change the cheapest and the fastest way:');
    lines.push(...document.whatIf.slice(0, 6).map((x) => told(x, currency)));
  }
  if (cautions.length > 0) lines.push('');
  for (const { routes: passing, ...caution } of cautions) {
    const ways = new Set(passing.map((i) => routes[i]!.legs.join('\n'))).size;
    lines.push(wrapLines(`${cautionSentence(caution)} It is on ${ways} of ${rows.length} ways.`, 80));
  }
  const kind = (wanted: RouteKind) => routes.find((x) => x.kind === wanted);
  const answer = (label: string, route: RouteEntry | undefined) =>
    route
      ? [`${label}: ${money(route.cost)} ${currency}/t in ${hoursAndDays(route.hours)} by ${route.modes.join(', ')}`]
      : [];
  lines.push('', ...answer('Cheapest', kind('cheapest')), ...answer('Fastest', kind('fastest')));
  lines.push(...(good ? answer(`Best for ${good}`, kind('best')) : []));
  for (const duty of duties)
    lines.push(wrapLines(`Duty on ${good} from ${duty.origin}: ${dutySentence(duty, currency)}.`, 80));
  return `${lines.join('\n')}\n`;
}
