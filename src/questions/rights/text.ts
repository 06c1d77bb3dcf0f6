import { at } from '../../case/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import type { PricedGap, Team } from '../../plan/index.ts';
import {
  askedFor,
  conflictWords,
  costWords,
  deadlineWords,
  flawWords,
  isRange,
  laneWords,
  makersCells,
  type Names,
  namesOf,
  newsWords,
  notKnownWords,
  qualityWord,
  standingWords,
  stateWords,
  teamWords,
  unmatchedWords,
  wayName,
  whole,
} from '../../report/index.ts';
import { shortList, shortTable, wrapLines } from '../../view/index.ts';
import type { RightsWhole } from './ask.ts';

/** A row for each way to close a gap, with what it costs where it was priced. */
function gapTable(gaps: readonly PricedGap[], names: Names): string {
  const said = words().rights;
  const amount = (value: number | undefined): string => (value === undefined ? '' : whole(value));
  const priced = gaps.some((gap) => gap.ways.some((way) => way.cost !== undefined));
  const rows = gaps.flatMap((gap) => {
    const head = [
      said.gapOf({
        act: said.acts[gap.act],
        process: names.process(gap.process),
        country: names.country(gap.country),
        party: gap.party ? names.party(gap.party) : said.nobody,
      }),
      gap.from === gap.until ? String(gap.from) : `${gap.from}–${gap.until}`,
    ];
    if (gap.ways.length === 0) return [[...head, said.none]];
    return gap.ways.map((way, i) => [
      ...(i === 0 ? head : ['', '']),
      wayName(way, names),
      ...(priced ? [costWords(way)] : [askedFor(way).fee, askedFor(way).royalty]),
      ...(isRange(way) ? [amount(way.low), amount(way.high)] : []),
    ]);
  });
  const columns = [
    { head: said.gapHead, gives: true, wraps: true },
    { head: said.years },
    { head: said.way, gives: true, wraps: true },
  ];
  const ways = gaps.flatMap((gap) => gap.ways);
  if (!priced)
    return shortTable([...columns, { head: said.fee, right: true }, { head: said.royalty, right: true }], rows);
  const heads = ways.some(isRange) ? [said.costs, said.atLeast, said.atMost] : [said.costs];
  const costs = heads.map((head) => ({ head, right: true }));
  const note = sentences(said.costNote, heads.length > 1 ? said.costEnds : undefined);
  return `${shortTable([...columns, ...costs], rows)}\n${wrapLines(note)}`;
}

/** A team on a terminal: who it is, then the demands, indented. */
function teamText(team: Team, names: Names): string {
  const [head = '', ...demands] = teamWords(team, names);
  return [wrapLines(head), ...shortList(demands, 3).map((line) => `  ${wrapLines(line, 78, '    ')}`)].join('\n');
}

/** The first of some lines, each over the width of a terminal. */
const linesOf = (all: readonly string[]): string =>
  shortList(all)
    .map((line) => wrapLines(line))
    .join('\n');

/** What a terminal shows; the answer last. */
export function rightsText({ report, gaps, teams, page, document }: RightsWhole, files: readonly string[]): string {
  const said = words().rights;
  const names = namesOf(at(page.case, Number(page.case.settings.start)));
  const blocks: string[] = [];
  const freedom = makersCells(report).map((cell) => [
    names.process(cell.process),
    names.country(cell.country),
    cell.party ? names.party(cell.party) : said.nobody,
    stateWords(cell),
    cell.by.map((r) => (r.licence === undefined ? names.asset(r.asset) : names.licence(r.licence))).join(', '),
    cell.turns === undefined ? '' : String(cell.turns),
  ]);
  const columns = [
    { head: said.process, gives: true, wraps: true },
    { head: said.country, gives: true, wraps: true },
    { head: said.party, gives: true, wraps: true },
    { head: said.toMake, gives: true, wraps: true },
    { head: said.by, gives: true, wraps: true },
    { head: said.turns, right: true },
  ];
  if (freedom.length > 0) blocks.push(shortTable(columns, freedom));
  if (gaps.length > 0) blocks.push(gapTable(gaps, names));
  if (report.lanes.length > 0) blocks.push(linesOf(report.lanes.map((one) => laneWords(one, names))));
  const parties = listed(document.parties.map(names.party)) || said.nobody;
  const due = report.deadlines.filter((d) => d.status !== 'paid' && d.status !== 'done');
  const dates = due.map((d) => [d.date, deadlineWords(d, names), standingWords(d), qualityWord(d.quality)]);
  const heads = [
    { head: said.deadline },
    { head: said.what, gives: true, wraps: true },
    { head: '' },
    { head: said.quality },
  ];
  if (dates.length > 0) blocks.push(shortTable(heads, dates, 3));
  blocks.push(wrapLines(dates.length > 0 ? said.asOf({ date: document.asOf, parties }) : said.noneDue({ parties })));
  if (report.news.length > 0) blocks.push(linesOf(report.news.map((one) => newsWords(one, names))));
  const open = report.notKnown.map((one) => notKnownWords(one, names));
  if (open.length > 0) blocks.push(linesOf(open));
  const grants = [
    ...report.conflicts.map((one) => conflictWords(one, names)),
    ...report.flaws.map((one) => flawWords(one, names)),
    ...report.unmatched.map(unmatchedWords),
  ];
  if (grants.length > 0) blocks.push(linesOf(grants));
  for (const team of teams) blocks.push(teamText(team, names));
  if (files.length > 0) blocks.push(wrapLines(words().standards.files({ files })));
  blocks.push(said.advice);
  return `${[...blocks, wrapLines(page.answer, 80, '')].join('\n\n')}\n`;
}
