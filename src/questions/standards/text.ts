import { putInto } from '../../case/index.ts';
import { fixed, moneyUnit } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { type First, growing } from '../../plan/index.ts';
import {
  askedWords,
  costOf,
  type Facts,
  factsOf,
  labelWords,
  orderOf,
  pathOf,
  sitesIn,
  stepName,
  whole,
} from '../../report/index.ts';
import { ENOUGH, type StandardsReport } from '../../standards/index.ts';
import { shortList, shortTable, textTable, wrapLines } from '../../view/index.ts';
import type { StandardsWhole } from './ask.ts';

const needsOf = (report: StandardsReport) => report.certificates.flatMap((cell) => cell.needs);

/** What a terminal shows: tables of 80 columns, the answer last. */
export function standardsText({ report, first, page }: StandardsWhole, files: readonly string[]): string {
  const facts = factsOf(page.case);
  const blocks = [
    needTable(report, facts),
    workTable(report, facts),
    costTable(report, facts),
    ...beside(report, facts),
    distances(report, facts),
    ...firsts(first, facts),
  ];
  if (files.length > 0) blocks.push(wrapLines(words().standards.files({ files })));
  return `${[...blocks.filter((block) => block !== ''), wrapLines(page.answer, 80, '')].join('\n\n')}\n`;
}

/** How many, and which: the number stays where the names are cut. */
const numbered = (sites: readonly string[]): string =>
  sites.length > 1 ? words().standards.numbered({ count: sites.length, places: sites }) : sites.join();

function needTable(report: StandardsReport, facts: Facts): string {
  const said = words().standards;
  const planned = needsOf(report).some((need) => sitesIn(need, 'planned').length > 0);
  const named = ({ market, good }: { market: string; good: string }) => [
    facts.countryName(market),
    facts.good(good).name,
  ];
  const cells = report.certificates.flatMap((cell) =>
    cell.needs.map((need) => [
      ...named(cell),
      need.name,
      askedWords(need),
      String(sitesIn(need, 'held').length),
      ...(planned ? [String(sitesIn(need, 'planned').length)] : []),
      numbered(sitesIn(need, 'missing').map(facts.placeName)),
      words().evidence.qualities[need.quality] ?? need.quality,
    ]),
  );
  const spoken = new Set(report.certificates.filter((cell) => cell.needs.length > 0).map((cell) => cell.good));
  const silent = report.certificates
    .filter((cell) => cell.wanted && cell.needs.length === 0 && spoken.has(cell.good))
    .map((cell) => {
      const what = cell.known ? said.noneAskedHere : words().number.notKnown;
      return [...named(cell), what, '', '', ...(planned ? [''] : []), '', ''];
    });
  cells.push(...silent);
  const columns = [
    { head: said.market },
    { head: said.good, gives: true, wraps: true },
    { head: said.certificate, gives: true, wraps: true },
    { head: said.askedHead },
    { head: said.held, right: true },
    ...(planned ? [{ head: said.planned, right: true }] : []),
    { head: said.missingAt, gives: true },
    { head: said.quality, gives: true, wraps: true },
  ];
  return cells.length === 0 ? '' : shortTable(columns, cells);
}

function workTable(report: StandardsReport, facts: Facts): string {
  const said = words().standards;
  const step = stepName(facts.rows);
  const rows = report.evidence.map((one) => [
    words().plan.rowParts({ parts: [facts.placeName(one.place), facts.good(one.good).name] }),
    one.start.slice(0, 4),
    pathOf(one, step),
    String(Math.ceil(one.schedule.weeks)),
    whole(one.plan.cost),
  ]);
  const columns = [
    { head: said.siteAndGood, gives: true, wraps: true },
    { head: said.begun },
    { head: said.criticalPath, gives: true, wraps: true },
    { head: said.weeks, right: true },
    { head: inMoney(said.cost, facts), right: true },
  ];
  return rows.length === 0 ? '' : `${shortTable(columns, rows)}\n${orders(report, facts)}`;
}

/** Kinds of work that are told. */
const SITES = 3;

/** The whole work of each site by the week in which it begins; sites with the same work in one line. */
function orders({ evidence }: StandardsReport, facts: Facts): string {
  const step = stepName(facts.rows);
  const sites = new Map<string, string[]>();
  for (const one of evidence) {
    const work = JSON.stringify([facts.good(one.good).name, orderOf(one, step)]);
    putInto(sites, work, facts.placeName(one.place));
  }
  const { allWork, workOf } = words().standards;
  const lines = [...sites].map(([work, places]) => {
    const [good, order] = JSON.parse(work) as [string, string];
    return `  ${wrapLines(workOf({ good, places, order }), 78, '    ')}`;
  });
  return [allWork, ...shortList(lines, SITES)].join('\n');
}

/** A head with the money that its column is in. */
const inMoney = (head: string, { currency }: Facts): string =>
  words().plan.rowParts({ parts: [head, moneyUnit(currency, '')] });

function costTable(report: StandardsReport, facts: Facts): string {
  const said = words().standards;
  const years = [...new Set(report.cost.map((line) => line.year))].sort();
  const rows = years.map((year) => [
    String(year),
    ...(['first', 'yearly', 'renewal'] as const).map((what) => whole(costOf(report, year, what))),
  ]);
  const columns = [
    { head: said.year },
    { head: inMoney(said.firstTime, facts), right: true },
    { head: said.yearly, right: true },
    { head: said.renewal, right: true },
  ];
  return rows.length === 0 ? '' : shortTable(columns, rows);
}

/** What begins or ends for the goods of the case, and who issues the evidence that is needed. */
function beside({ coming, laboratories }: StandardsReport, { named, countryName }: Facts): string[] {
  const said = words().standards;
  const scheme = (key: string) => (key === '' ? said.nothingAsked : named('schemes', key));
  const changes = coming.map(({ date, what, market, hs, scheme: key }) =>
    said.coming[what]({ date, market: countryName(market), hs, scheme: scheme(key) }),
  );
  const labs = laboratories.map(({ laboratory, country, accreditation, evidence, schemes, cost, weeks }) =>
    said.laboratory({
      name: named('laboratories', laboratory),
      about: listed([...(country === '' ? [] : [countryName(country)]), ...accreditation]),
      evidence: named('evidence', evidence),
      schemes: listed(schemes.map(scheme)),
      cost: cost === 0 ? '' : whole(cost),
      weeks,
    }),
  );
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [[title, ...shortList(lines).map((line) => `  ${wrapLines(line, 78, '    ')}`)].join('\n')];
  return [...block(said.comingTitle, changes), ...block(said.laboratoriesTitle, labs)];
}

function distances(report: StandardsReport, { countryName }: Facts): string {
  const said = words().standards;
  const far = [...report.distance].sort((a, b) => b.value - a.value || (a.a < b.a ? -1 : 1)).slice(0, 10);
  const { measures, products } = report.said;
  if (far.length === 0)
    return measures === 0
      ? ''
      : wrapLines(
          said.tooFewMeasures({
            measures,
            products,
            leastMeasures: ENOUGH.measures,
            leastProducts: ENOUGH.products,
          }),
          80,
          '',
        );
  const columns = [
    { head: said.market },
    { head: said.and },
    { head: said.kindsDiffer, right: true },
    { head: said.unctad, right: true },
  ];
  const table = textTable(
    columns,
    far.map((one) => [countryName(one.a), countryName(one.b), fixed(one.value, 2), fixed(one.all, 3)]),
  );
  const [best] = report.centres;
  const note = (text: string) => `${table}\n${wrapLines(text, 80, '')}`;
  if (!best) return note(said.sameKinds);
  if (best.cost === 0) return note(sentences(said.allAlike, said.sameKinds));
  const alike = report.centres.filter(({ cost }) => cost === best.cost).map(({ market }) => countryName(market));
  const cheapest = alike.length > 1 ? said.cheapestOf : said.cheapest;
  return note(sentences(said.sameKinds, cheapest({ markets: listed(alike), changes: best.cost })));
}

/** What published rates say of a deep agreement between two partners: another number, of another thing. */
function partners({ partners: list }: First, { countryName }: Facts): string[] {
  if (list.length === 0) return [];
  const said = words().standards;
  const rows = list
    .slice(0, 5)
    .map(({ a, b, trade, published }) => [
      countryName(a),
      countryName(b),
      whole(trade),
      `${whole(published.low)}–${whole(published.high)}`,
    ]);
  const columns = [
    { head: said.deepAgreement },
    { head: said.with },
    { head: said.tradeYear, right: true },
    { head: said.publishedSaving, right: true },
  ];
  const source = said.publishedNote({ sources: list[0]!.published.sources.join('; ') });
  return [`${textTable(columns, rows)}\n${wrapLines(source, 80, '')}`];
}

const idleNote = ({ idle }: First): string =>
  idle.size === 0 ? '' : `\n${wrapLines(words().standards.idle({ count: idle.size }), 80, '')}`;

function firsts(first: First | undefined, facts: Facts): string[] {
  if (!first) return [];
  if (first.singles.length === 0) return [wrapLines(words().standards.nothingToHarmonise, 80, '')];
  const said = words().standards;
  const columns = [
    { head: said.harmoniseFirst, gives: true, wraps: true },
    { head: said.npvGained, right: true },
    { head: said.tradeTouched, right: true },
    { head: '' },
  ];
  const told = growing(first.sets);
  const rows = told.flatMap((one) =>
    one.labels.map((label, i) =>
      i === 0
        ? [labelWords(label, facts.rows), whole(one.saves), whole(one.trade), one.exact ? said.proven : said.searched]
        : [`+ ${labelWords(label, facts.rows)}`, '', '', ''],
    ),
  );
  const busy = first.singles.filter((one) => !first.idle.has(one.ids[0]!));
  const alone = busy
    .slice(0, 10)
    .map((one) => [
      labelWords(one.labels[0]!, facts.rows),
      one.open ? words().number.range({ low: '0', high: whole(one.high) }) : whole(one.saves),
      whole(one.trade),
      one.open ? said.notPlannedInTime : '',
    ]);
  const size = told.at(-1)?.ids.length ?? 0;
  const more = size < (first.sets.at(-1)?.ids.length ?? 0) ? said.noLarger({ size }) : undefined;
  const builds = first.rebuilt ? said.rebuilt : said.sameBuilds;
  return [
    `${textTable([{ ...columns[0]!, head: said.alone }, ...columns.slice(1)], alone)}${idleNote(first)}`,
    `${textTable(columns, rows)}\n${wrapLines(sentences(builds, more), 80, '')}`,
    ...partners(first, facts),
  ];
}
