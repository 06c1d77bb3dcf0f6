import type { Rows } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { textTable, wrapLines } from '../report/index.ts';
import { ENOUGH, type StandardsReport } from '../standards/index.ts';
import { asked, costOf, orderOf, pathOf, shortName, sitesIn } from './standards-data.ts';
import { type First, growing } from './standards-first.ts';

/** Money without decimals, thousands apart by a narrow space that no line is broken at. */
export const whole = (amount: number): string =>
  Math.round(amount).toLocaleString('en').replaceAll(',', '\u202f').replace('-', '\u2212');

const needsOf = (report: StandardsReport) => report.certificates.flatMap((cell) => cell.needs);

/** The answer in a sentence. */
export function answerOf(report: StandardsReport, currency: string, plan: PlanDocument | undefined): string {
  const needs = needsOf(report);
  if (needs.length === 0) return 'No market of the case asks for a certificate.';
  const weeks = Math.ceil(Math.max(0, ...report.evidence.map((one) => one.schedule.weeks)));
  if (plan) {
    const paid = plan.cost.certification ?? 0;
    const adapted = plan.cost.adaptation ?? 0;
    const sites = new Set(plan.certificates.map((one) => one.place)).size;
    const more = adapted === 0 ? '' : `, and ${currency} ${whole(adapted)} for adapting goods`;
    if (plan.certificates.length === 0) return `The plan obtains no certificate that is not held already${more}.`;
    return `The plan obtains ${count(plan.certificates.length, 'certificate')} at ${count(sites, 'site')}: ${currency} ${whole(paid)} over the horizon, discounted${more}${weeks > 0 ? `; the longest takes ${count(weeks, 'week')}` : ''}.`;
  }
  const lack = needs.reduce((sum, need) => sum + sitesIn(need, 'missing').length, 0);
  const cost = report.cost.reduce((sum, line) => sum + line.amount, 0);
  if (lack === 0) return `${count(needs.length, 'certificate')} asked for; every site holds what it would need.`;
  return `${count(needs.length, 'certificate')} asked for; ${lack} missing at a site. All of them together cost ${currency} ${whole(cost)} over the horizon, undiscounted${weeks > 0 ? `, and take up to ${count(weeks, 'week')}` : ''}.`;
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** What a terminal shows: tables of 80 columns, the answer last. */
export function textOf(
  rows: Rows,
  report: StandardsReport,
  first: First | undefined,
  files: readonly string[],
  answer: string,
): string {
  const blocks = [needTable(rows, report), workTable(report), costTable(report), distances(report), ...firsts(first)];
  if (files.length > 0) blocks.push(wrapLines(`Files: ${files.join(', ')}`));
  return `${[...blocks.filter((block) => block !== ''), wrapLines(answer, 80, '')].join('\n\n')}\n`;
}

/** How many, and which: the number stays where the names are cut. */
const numbered = (sites: readonly string[]): string =>
  sites.length > 1 ? `${sites.length}: ${sites.join(', ')}` : sites.join();

function needTable(rows: Rows, report: StandardsReport): string {
  const years = new Map(rows.sources.map((row) => [row.source, row.year]));
  const planned = needsOf(report).some((need) => sitesIn(need, 'planned').length > 0);
  const cells = report.certificates.flatMap((cell) =>
    cell.needs.map((need) => [
      cell.market,
      cell.good,
      need.scheme,
      asked(need),
      String(sitesIn(need, 'held').length),
      ...(planned ? [String(sitesIn(need, 'planned').length)] : []),
      numbered(sitesIn(need, 'missing')),
      [need.source || '-', years.get(need.source) ?? ''].join(' ').trim(),
      need.quality,
    ]),
  );
  const spoken = new Set(report.certificates.filter((cell) => cell.needs.length > 0).map((cell) => cell.good));
  const silent = report.certificates
    .filter((cell) => cell.wanted && cell.needs.length === 0 && spoken.has(cell.good))
    .map((cell) => {
      const said = cell.known ? 'none asked' : 'not known';
      return [cell.market, cell.good, said, '', '', ...(planned ? [''] : []), '', '', ''];
    });
  cells.push(...silent);
  const columns = [
    { head: 'Market' },
    { head: 'Good' },
    { head: 'Certificate' },
    { head: 'asked' },
    { head: 'held', right: true },
    ...(planned ? [{ head: 'planned', right: true }] : []),
    { head: 'missing at', gives: true },
    { head: 'source', gives: true },
    { head: 'quality' },
  ];
  return cells.length === 0 ? '' : textTable(columns, cells);
}

function workTable(report: StandardsReport): string {
  const rows = report.evidence.map((one) => [
    `${one.place}, ${one.good}`,
    one.start.slice(0, 4),
    pathOf(one),
    String(Math.ceil(one.schedule.weeks)),
    whole(one.plan.cost),
  ]);
  const columns = [
    { head: 'Site and good', gives: true },
    { head: 'begun' },
    { head: 'critical path (weeks)', gives: true },
    { head: 'weeks', right: true },
    { head: 'cost', right: true },
  ];
  return rows.length === 0 ? '' : `${textTable(columns, rows)}\n${orders(report)}`;
}

/** The whole work of each site by the week in which it begins; sites with the same work in one line. */
function orders({ evidence }: StandardsReport): string {
  const sites = new Map<string, string[]>();
  for (const one of evidence) {
    const work = JSON.stringify([one.good, orderOf(one)]);
    sites.set(work, [...(sites.get(work) ?? []), one.place]);
  }
  const said = [...sites].map(([work, places]) => {
    const [good, order] = JSON.parse(work) as string[];
    return wrapLines(`week ${order!.replaceAll('; ', '; week ')} (${good} of ${places.join(', ')})`);
  });
  return ['All work in its order:', ...said].join('\n');
}

function costTable(report: StandardsReport): string {
  const years = [...new Set(report.cost.map((line) => line.year))].sort();
  const rows = years.map((year) => [
    String(year),
    ...(['first', 'yearly', 'renewal'] as const).map((what) => whole(costOf(report, year, what))),
  ]);
  const columns = [
    { head: 'Year' },
    { head: 'first time', right: true },
    { head: 'yearly', right: true },
    { head: 'renewal', right: true },
  ];
  return rows.length === 0 ? '' : textTable(columns, rows);
}

function distances(report: StandardsReport): string {
  const far = [...report.distance].sort((a, b) => b.value - a.value || (a.a < b.a ? -1 : 1)).slice(0, 10);
  const { measures, products } = report.said;
  if (far.length === 0)
    return measures === 0
      ? ''
      : wrapLines(
          `Regulatory distance is not told: the case has ${count(measures, 'measure')} on ${count(products, 'product')}; it takes ${ENOUGH.measures} on ${ENOUGH.products}.`,
          80,
          '',
        );
  const columns = [
    { head: 'Market' },
    { head: 'and' },
    { head: 'kinds of measure that differ', right: true },
    { head: "UNCTAD's", right: true },
  ];
  const table = textTable(
    columns,
    far.map((one) => [one.a, one.b, one.value.toFixed(2), one.all.toFixed(3)]),
  );
  const [best] = report.centres;
  if (!best) return `${table}\nSame kinds of measure, not mutual recognition.`;
  if (best.cost === 0)
    return `${table}\nSame kinds of measure, not mutual recognition: all markets apply the same, by their codes.`;
  const alike = report.centres.filter(({ cost }) => cost === best.cost).map(({ market }) => market);
  return `${table}\n${wrapLines(`Cheapest to align with: ${alike.join(' or ')} (${count(best.cost, 'change')} of measures by all others${alike.length > 1 ? ', whichever is taken' : ''}).`, 80, '')}`;
}

/** What published rates say of a deep agreement between two partners: another number, of another thing. */
function partners({ partners: list }: First): string[] {
  if (list.length === 0) return [];
  const rows = list
    .slice(0, 5)
    .map(({ a, b, trade, published }) => [a, b, whole(trade), `${whole(published.low)}-${whole(published.high)}`]);
  const columns = [
    { head: 'Deep agreement' },
    { head: 'with' },
    { head: 'trade, a year', right: true },
    { head: 'saving by published rates', right: true },
  ];
  const source = `Estimated on deep agreements between partners (${list[0]!.published.sources.join('; ')}), not on single recognitions, and not added to what the plan gains.`;
  return [`${textTable(columns, rows)}\n${wrapLines(source, 80, '')}`];
}

const idleNote = ({ idle }: First): string =>
  idle.size === 0
    ? ''
    : `\n${wrapLines(`${count(idle.size, 'other')} would change nothing alone: no market that is sold to asks what they make cheaper.`, 80, '')}`;

function firsts(first: First | undefined): string[] {
  if (!first) return [];
  if (first.singles.length === 0) return ['Nothing to harmonise: no two markets ask different evidence of one good.'];
  const columns = [
    { head: 'Harmonise first', gives: true },
    { head: 'NPV gained', right: true },
    { head: 'trade it touches, a year', right: true },
    { head: '' },
  ];
  const told = growing(first.sets);
  const rows = told.flatMap((one) =>
    one.ids.map((id, i) =>
      i === 0
        ? [shortName(id), whole(one.saves), whole(one.trade), one.exact ? 'proven' : 'searched']
        : [`+ ${shortName(id)}`, '', '', ''],
    ),
  );
  const busy = first.singles.filter((one) => !first.idle.has(one.ids[0]!));
  const alone = busy
    .slice(0, 10)
    .map((one) => [
      shortName(one.ids[0]!),
      one.open ? `0 to ${whole(one.high)}` : whole(one.saves),
      whole(one.trade),
      one.open ? 'not planned in time' : '',
    ]);
  const size = told.at(-1)?.ids.length ?? 0;
  const more =
    size < (first.sets.at(-1)?.ids.length ?? 0) ? ` No set of more than ${size} that was tried gains more.` : '';
  const builds = first.rebuilt
    ? 'Builds were chosen anew.'
    : 'Builds are those of the plan; --rebuild chooses them anew.';
  return [
    `${textTable([{ ...columns[0]!, head: 'Alone' }, ...columns.slice(1)], alone)}${idleNote(first)}`,
    `${textTable(columns, rows)}\n${wrapLines(`${builds}${more}`, 80, '')}`,
    ...partners(first),
  ];
}
