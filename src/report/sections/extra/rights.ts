import { capital } from '../../../i18n/index.ts';
import type { Facts } from '../../facts.ts';
import { behind, day, escapeText, type HtmlTable, paragraph, type Section, tableHtml } from '../../html.ts';
import { count } from '../../words.ts';
import type { ExtraContext } from './base.ts';
import type { RightsData } from './data.ts';

type Cell = RightsData['freedom'][number];

const isBarred = (one: Cell): boolean => !/^(no right recorded|own process|licensed|owned|expired)/i.test(one.state);

/** A cell in words: the state (set in bold where it bars), by what, and the last year in which it is so. */
function stateHtml(one: Cell): string {
  const by = one.by === '' ? '' : ` (${one.by})`;
  const state = isBarred(one) ? `<strong>${escapeText(one.state)}</strong>` : escapeText(one.state);
  return `${state}${escapeText(`${by}${one.turns === undefined ? '' : `, until ${one.turns - 1}`}`)}`;
}

/** The name of a party as the case has it. */
function partyNames(facts: Facts): (party: string) => string {
  const names = new Map(facts.rows.parties.map((row) => [row.party, row.name]));
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
      'Country',
      ...heads.map((head) => {
        const [process = '', who = ''] = JSON.parse(head) as string[];
        return `${facts.processName(process)}: ${party(who)}`;
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

const acts: Readonly<Record<string, string>> = {
  make: 'Who may make',
  use: 'Who may use',
  sell: 'Who may sell',
  import: 'Who may import',
};

function freedom(data: RightsData, context: ExtraContext): string {
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
  const party = partyNames(facts);
  const priced = list.some((one) => one.ways.includes('(costs '));
  const table = tableHtml({
    columns: [
      'Process',
      'Country',
      'Party',
      'Act',
      'Years',
      'Asset',
      priced ? `Ways, and what they cost in ${facts.currency}` : 'Ways',
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
  const note = priced
    ? paragraph(
        'A cost is the NPV lost against the case in which the act is free; the range is what the solver leaves open; where it reaches 0 the cost is undecided.',
      )
    : '';
  return `<h3>What is missing, and the ways to close it</h3>${table}${note}`;
}

function deadlines(data: RightsData): string {
  const list = [...(data.deadlines ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (list.length === 0) return '';
  return `<h3>Deadlines</h3>${tableHtml({
    columns: ['Date', 'What', 'Effect and law'],
    rows: list.map((one) => [day(one.date), one.what, one.law ?? '']),
  })}${paragraph(
    `As of ${data.asOf ?? 'the day of this page'}. The case does not say what was done or paid: what is overdue or missed is so unless it was. Working days by weekly days off and holidays of a fixed date; moving feasts are not in them.`,
  )}`;
}

/** Questions to the law that are not answered here. */
function open(data: RightsData): string {
  const list = data.notKnown ?? [];
  if (list.length === 0) return '';
  const items = list.map((line) => `<li>${escapeText(capital(line))}</li>`).join('');
  return `<h3>Not known here: ask in the country</h3><ul>${items}</ul>`;
}

/** Who is free to operate which process where, what is missing, what collides, and what falls due. */
export function rightsSection(data: RightsData, context: ExtraContext): Section | undefined {
  if (data.freedom.length + (data.deadlines ?? []).length === 0) return undefined;
  const made = data.freedom.filter((one) => one.act === 'make');
  const barred = (made.length > 0 ? made : data.freedom).filter(isBarred);
  const answer =
    data.freedom.length === 0
      ? 'Nothing that is run here uses a protected technology.'
      : barred.length === 0
        ? 'No recorded right stands against any process where it is a candidate.'
        : capital(
            `${count(barred.length, 'way')} of ${made.length || data.freedom.length} to run a process ${barred.length === 1 ? 'is' : 'are'} not open in ${context.facts.start}.`,
          );
  const warnings = (data.warnings ?? []).map(paragraph).join('');
  const collide = warnings === '' ? '' : `<h3>Grants that do not hold together</h3>${warnings}`;
  const teams = (data.teams ?? [])
    .map(([who = '', ...asks]) => {
      const items = asks.map((line) => `<li>${escapeText(capital(line.trim()))}</li>`).join('');
      return `${paragraph(who)}<ul>${items}</ul>`;
    })
    .join('');
  const joint = teams === '' ? '' : `<h3>Inventing together</h3>${teams}`;
  const html =
    paragraph(answer) +
    freedom(data, context) +
    gaps(data, context) +
    collide +
    deadlines(data) +
    open(data) +
    joint +
    paragraph('Nothing here is legal advice.');
  return { id: 'rights', title: 'Rights: who may run what, where', html };
}
