import {
  type Block,
  blocksOf,
  column,
  fold,
  heading,
  list,
  listUnder,
  note,
  type Section,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import { type Case, groupBy } from '../../case/index.ts';
import { moneyUnit } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { factsOf } from '../../report/index.ts';
import { ACTS, isClosed, isDue } from '../../rights/index.ts';
import type { AnswerContext } from '../context.ts';
import type { rights as RightsDocument } from '../documents.ts';
import { teamWords } from './team.ts';
import * as wording from './words.ts';

/** Rows of a table or lines of a list where space is short; the same of deadlines and of demands on a team. */
const [FEW, FIRST] = [5, 3];

interface RightsContext extends AnswerContext<RightsDocument> {
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
  const texts = words().rights;
  const { start, rows } = factsOf(c);
  const made = makersCells(d);
  const closed = made.filter((cell) => isClosed(cell.state)).length;
  const wanted = d.gaps.filter((gap) => gap.act === 'make').length;
  const last = start + rows.settings.years - 1;
  const due = texts.due({ count: d.deadlines.filter(isDue).length, last });
  if (made.length === 0)
    return sentences(ofPlan ? texts.planRunsNone : texts.caseUsesNone, d.deadlines.length > 0 ? due : undefined);
  const about = { closed, ways: made.length, year: start };
  if (closed + wanted === 0) return sentences(texts.noneBars(about), due);
  return sentences(texts.closed(about), texts.wanted({ count: wanted }), due);
}

/** Who is free to operate which process where, what is missing, what collides, and what falls due. */
export function rightsSection(c: Case, d: RightsDocument): Section {
  const facts = factsOf(c);
  const context = { case: c, d, facts, names: wording.namesOf(facts) };
  const { names } = context;
  const page = words().rightsPage;
  const collide = [
    ...d.conflicts.map((conflict) => wording.conflictWords(conflict, names)),
    ...d.flaws.map((flaw) => wording.flawWords(flaw, names)),
  ];
  const blocks = blocksOf(
    freedomBlocks(context),
    gapBlocks(context),
    listUnder(
      page.lanesTitle,
      d.lanes.map((lane) => wording.laneWords(lane, names)),
      FEW,
    ),
    listUnder(page.conflictsTitle, collide, FEW),
    deadlineBlocks(context),
    listUnder(
      page.newsTitle,
      d.news.map((one) => wording.newsWords(one, names)),
      FEW,
    ),
    listUnder(
      page.openTitle,
      d.notKnown.map((one) => wording.notKnownWords(one, names)),
      FEW,
    ),
    teamBlocks(context),
    sentence(words().rights.advice),
  );
  return { id: 'rights', title: page.title, blocks };
}

/** Who may make what where, of those who would; and each act of each party in every country, for who reads on. */
function freedomBlocks(context: RightsContext): Block[] {
  const { d, names } = context;
  const texts = words().rights;
  const cells = makersCells(d);
  if (cells.length === 0) return [];
  const turns = cells.some((cell) => cell.turns !== undefined);
  const grantName = ({ licence, asset }: Cell['by'][number]) =>
    licence === undefined ? names.asset(asset) : names.licence(licence);
  const own = tabulate(
    cells,
    [
      column.text(texts.process, ({ process }) => names.process(process)),
      column.text(texts.country, ({ country }) => names.country(country)),
      column.text(texts.party, ({ party }) => names.party(party)),
      column.text(texts.toMake, wording.stateWords),
      column.text(texts.by, ({ by }) => by.map(grantName).join(', ')),
      turns && column.year(texts.turns, (cell) => cell.turns ?? null),
    ],
    { most: FEW },
  );
  return [own, ...ACTS.flatMap((act) => matrix(context, act))];
}

/** Who may do one act: a row for each process and party, a column for each country. */
function matrix({ d, names }: RightsContext, act: Cell['act']): Block[] {
  const cells = d.freedom.filter((cell) => cell.act === act);
  if (cells.length === 0) return [];
  const page = words().rightsPage;
  const texts = words().rights;
  const countries = [...new Set(cells.map((cell) => cell.country))];
  const runs = groupBy(cells, ({ process, party }) => JSON.stringify([process, party]));
  const stateIn = (cell: Cell): string => {
    const state = wording.stateWords(cell);
    const by = cell.by.map((reason) => names.asset(reason.asset)).join(', ');
    const barred = by === '' ? state : page.by({ state, by });
    return cell.turns === undefined ? barred : page.until({ state: barred, year: cell.turns - 1 });
  };
  const inCountry = (country: string) => (run: readonly Cell[]) => {
    const cell = run.find((cell) => cell.country === country);
    return cell ? stateIn(cell) : '';
  };
  const every = tabulate(
    [...runs.values()],
    [
      column.text(texts.process, ([cell]) => names.process(cell!.process)),
      column.text(texts.party, ([cell]) => names.party(cell!.party)),
      ...countries.map((country) => column.text(names.country(country), inCountry(country))),
    ],
  );
  return [fold(page.inAll({ act: page.acts[act] }), [every])];
}

/** A row for each way to close a gap, with what it asks, and what it costs where it was priced. */
function gapBlocks({ d, facts, names }: RightsContext): Block[] {
  if (d.gaps.length === 0) return [];
  const texts = words().rights;
  const ways = d.gaps.flatMap((gap) => gap.ways);
  const priced = ways.some((way) => way.cost !== undefined);
  const ranged = ways.some(wording.isRange);
  const inMoney = (head: string) => words().plan.rowParts({ parts: [head, moneyUnit(facts.currency, '')] });
  const rows = d.gaps.flatMap((gap) =>
    (gap.ways.length > 0 ? gap.ways : [undefined]).map((way, i) => ({ gap, way, isFirst: i === 0 })),
  );
  type Row = (typeof rows)[number];
  /** Texts on a gap stand only in the row of its first way. */
  const once =
    (cell: (gap: Row['gap']) => string) =>
    ({ gap, isFirst }: Row) =>
      isFirst ? cell(gap) : '';
  const gapName = ({ act, process, country, party }: Row['gap']) =>
    texts.gapOf({
      act: texts.acts[act],
      process: names.process(process),
      country: names.country(country),
      party: names.party(party),
    });
  const asLicence = ({ way }: Row) => (way?.kind === 'licence' ? way : undefined);
  const range = ({ way }: Row) => (way && wording.isRange(way) ? way : undefined);
  const data = tabulate(
    rows,
    [
      column.text(texts.gapHead, once(gapName)),
      column.label(
        texts.years,
        once(({ from, until }) => (from === until ? String(from) : `${from}–${until}`)),
      ),
      column.text(
        words().rightsPage.asset,
        once(({ by }) => by.map(({ asset }) => names.asset(asset)).join(', ')),
        { detail: true },
      ),
      column.text(texts.way, ({ way }) => (way ? wording.wayName(way, names) : texts.none)),
      column.count(inMoney(texts.fee), (row) => asLicence(row)?.fee ?? '', { detail: priced }),
      column.rate(texts.royalty, (row) => asLicence(row)?.royalty ?? '', { detail: priced }),
      priced && column.count(inMoney(texts.costs), ({ way }) => (way ? wording.costOf(way) : '')),
      ranged && column.count(texts.atLeast, (row) => range(row)?.low ?? ''),
      ranged && column.count(texts.atMost, (row) => range(row)?.high ?? ''),
    ],
    { most: FEW },
  );
  return blocksOf(
    heading(words().rightsPage.gapsTitle),
    data,
    priced ? note(sentences(texts.costNote, ranged ? texts.costEnds() : undefined)) : undefined,
  );
}

/** Deadlines of the reader, then those that are paid or done, and rows of the docket without a deadline. */
function deadlineBlocks({ d, names }: RightsContext): Block[] {
  const texts = words().rights;
  const page = words().rightsPage;
  const parties = listed(d.parties.map(names.party));
  const sorted = [...d.deadlines].sort((a, b) => Number(isDue(b)) - Number(isDue(a)) || (a.date < b.date ? -1 : 1));
  const stands = sorted.some((line) => wording.standingWords(line) !== '');
  const data = tabulate(
    sorted,
    [
      column.date(texts.deadline, ({ date }) => date),
      column.text(texts.what, (one) => ({
        text: wording.deadlineWords(one, names),
        under: sentences(one.effect, one.source),
      })),
      stands && column.label(texts.status, wording.standingWords),
      column.quality(texts.quality, ({ quality }) => quality),
    ],
    { most: FIRST },
  );
  const none = parties === '' ? texts.noReader() : texts.noneDue({ parties });
  return blocksOf(
    sorted.length > 0 ? [heading(page.deadlinesTitle), data] : undefined,
    sorted.length > 0 ? note(texts.asOf({ date: d.asOf, parties })) : sentence(none),
    d.unmatched.length > 0 ? list(d.unmatched.map(wording.unmatchedWords), FEW) : undefined,
  );
}

/** Legal demands on parties that invent together. */
function teamBlocks({ d, names }: RightsContext): Block[] {
  if (d.teams.length === 0) return [];
  const teams = d.teams.flatMap((team) => {
    const [head = '', ...demands] = teamWords(team, names);
    return [sentence(head), list(demands, FIRST)];
  });
  return [heading(words().rightsPage.teamsTitle), ...teams];
}
