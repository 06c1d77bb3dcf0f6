import { ownName, words } from '../../../i18n/index.ts';
import { behind, day, escapeText, type HtmlTable, paragraph, type Section, tableHtml } from '../../../view/index.ts';
import type { Facts } from '../../facts.ts';
import type { ExtraContext } from './base.ts';
import type { RightsData } from './data.ts';

type Cell = RightsData['freedom'][number];

/** A cell in words: the state (set in bold where it bars), by what, and the last year in which it is so. */
function stateHtml(one: Cell): string {
  const said = words().rightsPage;
  const state = escapeText(one.state);
  const bold = one.barred ? `<strong>${state}</strong>` : state;
  const by = one.by === '' ? bold : said.by({ state: bold, by: escapeText(one.by) });
  return one.turns === undefined ? by : said.until({ state: by, year: one.turns - 1 });
}

/** The name of a party as the case has it. */
function partyNames(facts: Facts): (party: string) => string {
  const names = new Map(facts.rows.parties.map((row) => [row.party, ownName(row)]));
  return (party) => names.get(party) || party;
}

/** Who may do one act: a row for each country, a column for each process and party. */
function matrix(cells: readonly Cell[], { facts }: ExtraContext): HtmlTable {
  const party = partyNames(facts);
  const heads = [...new Set(cells.map((one) => JSON.stringify([one.process, one.party])))];
  const countries = [...new Set(cells.map((one) => one.country))];
  const found = new Map(cells.map((one) => [JSON.stringify([one.country, one.process, one.party]), one]));
  return {
    columns: [
      words().rightsPage.country,
      ...heads.map((head) => {
        const [process = '', who = ''] = JSON.parse(head) as string[];
        return words().rightsPage.processOf({ process: facts.processName(process), party: party(who) });
      }),
    ],
    rows: countries.map((country) => [
      facts.countryName(country),
      ...heads.map((head) => {
        const [process = '', who = ''] = JSON.parse(head) as string[];
        const one = found.get(JSON.stringify([country, process, who]));
        return one ? { html: stateHtml(one) } : '';
      }),
    ]),
  };
}

function freedom(data: RightsData, context: ExtraContext): string {
  const acts: Readonly<Record<string, string>> = words().rightsPage.acts;
  const names = [...new Set(data.freedom.map((one) => one.act))];
  return names
    .map((act, i) => {
      const table = matrix(
        data.freedom.filter((one) => one.act === act),
        context,
      );
      const title = acts[act] ?? act;
      return i === 0 ? `<h3>${title}</h3>${tableHtml(table)}` : behind(table, title);
    })
    .join('');
}

function gaps(data: RightsData, { facts }: ExtraContext): string {
  const list = data.gaps ?? [];
  if (list.length === 0) return '';
  const said = words().rightsPage;
  const party = partyNames(facts);
  const priced = list.some((one) => one.priced);
  const table = tableHtml({
    columns: [
      said.process,
      said.country,
      said.party,
      said.act,
      said.years,
      said.asset,
      priced ? said.waysPriced({ currency: facts.currency }) : said.ways,
    ],
    rows: list.map((one) => [
      facts.processName(one.process),
      facts.countryName(one.country),
      party(one.party ?? ''),
      one.act ?? '',
      one.years ?? '',
      one.asset,
      one.ways,
    ]),
  });
  return `<h3>${said.gapsTitle}</h3>${table}${priced ? paragraph(said.costNote) : ''}`;
}

function deadlines(data: RightsData): string {
  const list = [...(data.deadlines ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (list.length === 0) return '';
  const said = words().rightsPage;
  const table = tableHtml({
    columns: [said.date, said.what, said.law],
    rows: list.map((one) => [day(one.date), one.what, one.law ?? '']),
  });
  const asOf = data.asOf === undefined ? '' : paragraph(said.asOf({ date: data.asOf }));
  return `<h3>${said.deadlinesTitle}</h3>${table}${asOf}`;
}

/** Lines under a heading; nothing where there are none. */
function lines(title: string, list: readonly string[] = []): string {
  if (list.length === 0) return '';
  return `<h3>${title}</h3><ul>${list.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
}

/** Who is free to operate which process where, what is missing, what collides, and what falls due. */
export function rightsSection(data: RightsData, context: ExtraContext): Section | undefined {
  if (data.freedom.length + (data.deadlines ?? []).length === 0) return undefined;
  const said = words().rightsPage;
  const made = data.freedom.filter((one) => one.act === 'make');
  const asked = made.length > 0 ? made : data.freedom;
  const closed = asked.filter((one) => one.barred).length;
  const answer =
    data.freedom.length === 0
      ? said.nothingRun
      : closed === 0
        ? said.noneBars
        : said.closed({ closed, ways: asked.length, year: context.facts.start });
  const warnings = (data.warnings ?? []).map(paragraph).join('');
  const collide = warnings === '' ? '' : `<h3>${said.conflictsTitle}</h3>${warnings}`;
  const teams = (data.teams ?? [])
    .map(([who = '', ...asks]) => {
      const items = asks.map((line) => `<li>${escapeText(line)}</li>`).join('');
      return `${paragraph(who)}<ul>${items}</ul>`;
    })
    .join('');
  const joint = teams === '' ? '' : `<h3>${said.teamsTitle}</h3>${teams}`;
  const html =
    paragraph(answer) +
    freedom(data, context) +
    gaps(data, context) +
    lines(said.lanesTitle, data.lanes) +
    collide +
    deadlines(data) +
    lines(said.newsTitle, data.news) +
    lines(said.openTitle, data.notKnown) +
    joint +
    paragraph(words().rights.advice);
  return { id: 'rights', title: said.title, html };
}
