import {
  type Block,
  blocksOf,
  column,
  fold,
  heading,
  note,
  type Section,
  sentence,
  table,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { moneyUnit } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { type Facts, factsOf } from '../../report/index.ts';
import { ACTS, isClosed, isDue } from '../../rights/index.ts';
import type { rights as RightsDocument } from '../documents.ts';
import { teamWords } from './team.ts';
import * as wording from './words.ts';

/** Rows of a table or lines of a list that are enough where there is little room; of deadlines and of what a team is asked. */
const [FEW, FIRST] = [5, 3];

interface RightsContext {
  readonly d: RightsDocument;
  readonly facts: Facts;
  readonly names: wording.Names;
}

type Cell = RightsDocument['freedom'][number];

/** Cells of those who would make something by the chain, what is closed first; all where the chain names nobody who would. */
function makersCells({ freedom, makers }: RightsDocument): Cell[] {
  const made = freedom.filter((cell) => cell.act === 'make');
  const keys = new Set(makers.map(({ process, country, party }) => JSON.stringify([process, country, party])));
  const own = made.filter(({ process, country, party }) => keys.has(JSON.stringify([process, country, party])));
  const shown = own.length > 0 ? own : made;
  return [...shown].sort((a, b) => Number(isClosed(b.state)) - Number(isClosed(a.state)));
}

/** The answer in a few sentences; `ofPlan` where only what a plan runs was looked at. */
export function rightsAnswer(c: Case, d: RightsDocument, ofPlan: boolean): string {
  const said = words().rights;
  const { start, rows } = factsOf(c);
  const made = makersCells(d);
  const closed = made.filter((cell) => isClosed(cell.state)).length;
  const wanted = d.gaps.filter((gap) => gap.act === 'make').length;
  const last = start + rows.settings.years - 1;
  const due = said.due({ count: d.deadlines.filter(isDue).length, last });
  if (made.length === 0)
    return sentences(ofPlan ? said.planRunsNone : said.caseUsesNone, d.deadlines.length > 0 ? due : undefined);
  const about = { closed, ways: made.length, year: start };
  if (closed + wanted === 0) return sentences(said.noneBars(about), due);
  return sentences(said.closed(about), said.wanted({ count: wanted }), due);
}

/** Who is free to operate which process where, what is missing, what collides, and what falls due. */
export function rightsSection(c: Case, d: RightsDocument): Section {
  const facts = factsOf(c);
  const told = { d, facts, names: wording.namesOf(facts) };
  const { names } = told;
  const page = words().rightsPage;
  const collide = [
    ...d.conflicts.map((one) => wording.conflictWords(one, names)),
    ...d.flaws.map((one) => wording.flawWords(one, names)),
  ];
  const blocks = blocksOf(
    freedomBlocks(told),
    gapBlocks(told),
    listUnder(
      page.lanesTitle,
      d.lanes.map((one) => wording.laneWords(one, names)),
    ),
    listUnder(page.conflictsTitle, collide),
    deadlineBlocks(told),
    listUnder(
      page.newsTitle,
      d.news.map((one) => wording.newsWords(one, names)),
    ),
    listUnder(
      page.openTitle,
      d.notKnown.map((one) => wording.notKnownWords(one, names)),
    ),
    teamBlocks(told),
    sentence(words().rights.advice),
  );
  return { id: 'rights', title: page.title, blocks };
}

const list = (items: readonly string[], most = FEW): Block => ({ kind: 'list', items, most });

/** Lines under a heading; nothing where there are none. */
const listUnder = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [heading(title), list(items)];

/** Who may make what where, of those who would; and each act of each party in every country, for who reads on. */
function freedomBlocks(told: RightsContext): Block[] {
  const { d, names } = told;
  const said = words().rights;
  const { text, year } = column;
  const cells = makersCells(d);
  if (cells.length === 0) return [];
  const turns = cells.some((cell) => cell.turns !== undefined);
  const own = table(
    [
      ...[text(said.process), text(said.country), text(said.party), text(said.toMake), text(said.by)],
      ...(turns ? [year(said.turns)] : []),
    ],
    cells.map((cell) => [
      ...[names.process(cell.process), names.country(cell.country), names.party(cell.party), wording.stateWords(cell)],
      cell.by
        .map((one) => (one.licence === undefined ? names.asset(one.asset) : names.licence(one.licence)))
        .join(', '),
      ...(turns ? [cell.turns ?? null] : []),
    ]),
    { most: FEW },
  );
  return [own, ...ACTS.flatMap((act) => matrix(told, act))];
}

/** Who may do one act: a row for each process and party, a column for each country. */
function matrix({ d, names }: RightsContext, act: Cell['act']): Block[] {
  const cells = d.freedom.filter((cell) => cell.act === act);
  if (cells.length === 0) return [];
  const page = words().rightsPage;
  const said = words().rights;
  const countries = [...new Set(cells.map((cell) => cell.country))];
  const runs = new Map<string, Map<string, Cell>>();
  for (const cell of cells) {
    const run = JSON.stringify([cell.process, cell.party]);
    runs.set(run, (runs.get(run) ?? new Map()).set(cell.country, cell));
  }
  const stateIn = (cell: Cell | undefined): string => {
    if (!cell) return '';
    const state = wording.stateWords(cell);
    const by = cell.by.map((one) => names.asset(one.asset)).join(', ');
    const barred = by === '' ? state : page.by({ state, by });
    return cell.turns === undefined ? barred : page.until({ state: barred, year: cell.turns - 1 });
  };
  const every = table(
    [said.process, said.party, ...countries.map(names.country)].map((head) => column.text(head)),
    [...runs.values()].map((run) => {
      const [{ process, party }] = run.values() as unknown as [Cell];
      return [names.process(process), names.party(party), ...countries.map((country) => stateIn(run.get(country)))];
    }),
  );
  return [fold(page.inAll({ act: page.acts[act] }), [every])];
}

/** A row for each way to close a gap, with what it asks, and what it costs where it was priced. */
function gapBlocks({ d, facts, names }: RightsContext): Block[] {
  if (d.gaps.length === 0) return [];
  const said = words().rights;
  const ways = d.gaps.flatMap((gap) => gap.ways);
  const priced = ways.some((way) => way.cost !== undefined);
  const ranged = ways.some(wording.isRange);
  const inMoney = (head: string) => words().plan.rowParts({ parts: [head, moneyUnit(facts.currency, '')] });
  const rows = d.gaps.flatMap((gap) => {
    const head = [
      said.gapOf({
        ...{ act: said.acts[gap.act], process: names.process(gap.process) },
        ...{ country: names.country(gap.country), party: names.party(gap.party) },
      }),
      gap.from === gap.until ? String(gap.from) : `${gap.from}–${gap.until}`,
      gap.by.map((one) => names.asset(one.asset)).join(', '),
    ];
    const known = gap.ways.map((way) => [
      wording.wayName(way, names),
      ...(way.kind === 'licence' ? [way.fee, way.royalty] : ['', '']),
      ...(priced ? [wording.costOf(way)] : []),
      ...(ranged ? (wording.isRange(way) ? [way.low!, way.high!] : ['', '']) : []),
    ]);
    const none = [said.none, ...Array.from({ length: 2 + Number(priced) + 2 * Number(ranged) }, () => '')];
    return (known.length > 0 ? known : [none]).map((way, i) => [...(i === 0 ? head : head.map(() => '')), ...way]);
  });
  const { text, label, count, rate } = column;
  const columns = [
    ...[text(said.gapHead), label(said.years), text(words().rightsPage.asset, { detail: true }), text(said.way)],
    ...[count(inMoney(said.fee), { detail: priced }), rate(said.royalty, { detail: priced })],
    ...(priced ? [count(inMoney(said.costs))] : []),
    ...(ranged ? [count(said.atLeast), count(said.atMost)] : []),
  ];
  return blocksOf(
    heading(words().rightsPage.gapsTitle),
    table(columns, rows, { most: FEW }),
    priced ? note(sentences(said.costNote, ranged ? said.costEnds() : undefined)) : undefined,
  );
}

/** What falls due for the reader, then what was paid or done, and rows of the docket that meet nothing. */
function deadlineBlocks({ d, names }: RightsContext): Block[] {
  const said = words().rights;
  const page = words().rightsPage;
  const parties = listed(d.parties.map(names.party));
  const sorted = [...d.deadlines].sort((a, b) => Number(isDue(b)) - Number(isDue(a)) || (a.date < b.date ? -1 : 1));
  const standing = sorted.map(wording.standingWords);
  const stands = standing.some((one) => one !== '');
  const rows = sorted.map((one, i) => [
    one.date,
    { text: wording.deadlineWords(one, names), under: sentences(one.effect, one.source) },
    ...(stands ? [standing[i]!] : []),
    one.quality,
  ]);
  const { date, text, label, quality } = column;
  const columns = [
    date(said.deadline),
    text(said.what),
    ...(stands ? [label(said.status)] : []),
    quality(said.quality),
  ];
  const none = parties === '' ? said.noReader() : said.noneDue({ parties });
  return blocksOf(
    rows.length > 0 ? [heading(page.deadlinesTitle), table(columns, rows, { most: FIRST })] : undefined,
    rows.length > 0 ? note(said.asOf({ date: d.asOf, parties })) : sentence(none),
    d.unmatched.length > 0 ? list(d.unmatched.map(wording.unmatchedWords)) : undefined,
  );
}

/** What the laws ask of parties that invent together. */
function teamBlocks({ d, names }: RightsContext): Block[] {
  if (d.teams.length === 0) return [];
  const teams = d.teams.flatMap((team) => {
    const [head = '', ...demands] = teamWords(team, names);
    return [sentence(head), list(demands, FIRST)];
  });
  return [heading(words().rightsPage.teamsTitle), ...teams];
}
