import { MEMBERS, mechanisms, type NearProject, type Project, readersText } from '../../atlas/index.ts';
import { blocksOf, column, figure, type Section, sentence, table, type WholeAnswer } from '../../blocks/index.ts';
import { map, timeline } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { worldCountries } from '../../report/index.ts';
import { printed } from '../../view/index.ts';
import { cautionsText } from '../atlas/caution-words.ts';
import { countrySection } from '../atlas/country.ts';
import { firstSection } from '../atlas/first.ts';
import { headingName, headingsSection, million } from '../atlas/headings.ts';
import { wholePageAndText } from '../declare.ts';
import type { ListDocument } from './ask.ts';
import type { PairDocument } from './pair.ts';
import { projectsBlocks } from './table.ts';

const WIDTH = 832;
const detail = true;

/** Projects that stand near a case of that name, within so many km. */
export interface Near {
  readonly found: readonly NearProject[];
  readonly name: string;
  readonly km: number;
}

/** Page and text of projects, with what has passed of their dates by a day (ISO 8601), and of those near a case. */
export const projectsTold = (projects: readonly Project[], today: string, near?: Near) =>
  wholePageAndText(() => registerAnswer(projects, today, near));

const realised = (projects: readonly Project[]): number =>
  projects.filter((one) => one.amounts.some((x) => x.kind === 'realised')).length;

/** Map, time line, all projects, mechanisms, a page for each country that hosts or joins one. */
function registerAnswer(projects: readonly Project[], today: string, near: Near | undefined): WholeAnswer {
  const w = words().evidence;
  const about = { count: projects.length, realised: realised(projects) };
  const countries = MEMBERS.filter((one) => projects.some((project) => project.countries.includes(one)));
  const table = { id: 'projects', title: w.registerTable, blocks: projectsBlocks(projects, today, true) };
  return {
    title: w.registerTitle,
    answer: near ? w.nearAnswer({ ...near, count: near.found.length }) : w.projectsAnswer(about),
    beside: near ? [sentence(w.projectsAnswer(about))] : [],
    sections: [
      ...(near ? [nearSection(near)] : []),
      ...[mapSection(projects), timelineSection(projects)].filter((one) => one !== undefined),
      ...[{ ...table, detail: near !== undefined }, mechanismSection()],
      ...countries.map((one) => withProjects(one, projects, today)),
    ],
    foot: w.atlasFoot,
  };
}

/** A country's page with its projects on top. */
function withProjects(code: string, projects: readonly Project[], today: string): Section {
  const own = projects.filter((one) => one.countries.includes(code));
  const section = countrySection(code);
  return { ...section, blocks: [...projectsBlocks(own, today), ...section.blocks] };
}

function nearSection({ found, name }: Near): Section {
  const w = words().evidence;
  const rows = found.map(({ project, place, km, candidates }) => [
    ...[readersText(project.name), w.statuses[project.status]!, place ?? w.nowhere, km ?? ''],
    candidates.join(' '),
  ]);
  const columns = [
    ...[column.text(w.project), column.label(w.status), column.name(w.place), column.amount(w.km)],
    column.text(w.candidates),
  ];
  return { id: 'near', title: w.nearTitle({ name }), blocks: [table(columns, rows)] };
}

function mapSection(projects: readonly Project[]): Section | undefined {
  const w = words().evidence;
  const placed = projects.filter((one) => one.lat !== undefined && one.lon !== undefined);
  if (placed.length === 0) return undefined;
  const sectors = [...new Set(placed.map((one) => one.sector))].sort();
  const draw = () =>
    map(
      {
        world: worldCountries(),
        series: sectors.map((series) => ({ series, name: readersText(series) })),
        places: placed.map((one) => ({
          id: one.project,
          name: readersText(one.name),
          at: [one.lon!, one.lat!] as const,
          kind: 'site' as const,
          stages: [{ series: one.sector, size: 1 }],
          built: one.status === 'operating',
        })),
        flows: [],
      },
      {
        title: w.mapTitle({ count: projects.length, placed: placed.length }),
        ...{ unit: w.mapUnit, notes: [w.mapNote], width: WIDTH, id: 'register-map', ways: true },
      },
    );
  const rows = placed.map((one) => [...[one.name, one.place, one.sector].map(readersText), w.statuses[one.status]!]);
  const columns = [w.project, w.place, w.sector, w.status].map((head) => column.text(head));
  return { id: 'map', title: w.registerMap, detail, blocks: [figure(table(columns, rows), draw)] };
}

/** From the year in which a project began, or will, to the last that anything was said of it. */
function timelineSection(projects: readonly Project[]): Section | undefined {
  const w = words().evidence;
  const dated = projects.filter((one) => one.begins !== undefined).sort((a, b) => a.begins! - b.begins!);
  if (dated.length === 0) return undefined;
  const yearOf = (text: string) => Number(text.slice(0, 4));
  const rows = dated.map((one) => {
    const said = [one.status_as_of, ...one.amounts.map((x) => x.as_of)].map(yearOf);
    const working = one.status === 'operating';
    const last = Math.max(one.begins!, ...said);
    return {
      name: readersText(one.name),
      detail: w.statuses[one.status]!,
      begins: Math.min(one.begins!, ...said),
      serves: working ? one.begins! : last,
      until: last,
      kind: working ? ('build' as const) : ('existing' as const),
    };
  });
  const years = rows.flatMap((row) => [row.begins, row.until]);
  const working = dated.filter((one) => one.status === 'operating').length;
  const title = w.timelineTitle({ working, count: dated.length });
  const draw = () =>
    timeline({ years: [Math.min(...years), Math.max(...years)], rows }, { title, width: WIDTH, id: 'register-time' });
  const data = table(
    [column.text(w.project), column.year(w.year), column.label(w.status), column.date(w.date)],
    dated.map((one) => [readersText(one.name), one.begins!, w.statuses[one.status]!, one.status_as_of]),
  );
  return { id: 'timeline', title: w.registerTimeline, detail, blocks: [figure(data, draw)] };
}

function mechanismSection(): Section {
  const w = words().evidence;
  const rows = [...mechanisms()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((one) => [
      ...[one.date, readersText(one.name) + (one.place === '' ? '' : `, ${readersText(one.place)}`)],
      ...[readersText(one.text), readersText(one.followed), one.followed_as_of, one.source],
    ]);
  const texts = [w.mechanism, w.agreed, w.followed, w.vintage, w.source].map((head) => column.text(head));
  const blocks = [table([column.date(w.date), ...texts], rows)];
  return { id: 'mechanisms', title: w.mechanismsHead, detail, blocks };
}

/** Page and text of two members. */
export const pairTold = (d: PairDocument, today: string) => wholePageAndText(() => pairAnswer(d, today));

/** Two members: their joint projects with status and dates, what they sell each other, what they could. */
function pairAnswer(d: PairDocument, today: string): WholeAnswer {
  const w = words().atlas;
  const { registerTable, atlasFoot } = words().evidence;
  const about = { a: countryIn(d.a), b: countryIn(d.b), count: d.projects.length, realised: realised(d.projects) };
  return {
    title: w.pairTitle(about),
    answer: w.pairAnswer(about),
    sections: [
      { id: 'projects', title: registerTable, blocks: projectsBlocks(d.projects, today) },
      ...(d.trade.whole ? [] : [firstSection()]),
      flowsSection(d),
      headingsSection(d.headings),
    ],
    foot: atlasFoot,
  };
}

function flowsSection({ a, b, flows, trade: { year } }: PairDocument): Section {
  const w = words().atlas;
  const rows = flows.flatMap(({ exporter, importer, headings }) =>
    headings.map((one) => [
      ...[headingName(one), countryIn(exporter), countryIn(importer), million(one.value), cautionsText(one.cautions)],
    ]),
  );
  const columns = [
    ...[column.text(w.heading), column.name(w.exporter), column.name(w.importer), column.amount(w.value)],
    column.remark(w.cautions),
  ];
  const none = sentence(w.noTrade({ a: countryIn(a), b: countryIn(b), year }));
  return { id: 'flows', title: w.pairTrade({ year }), blocks: [rows.length > 0 ? table(columns, rows) : none] };
}

/** How a list differs from the register; rows that are alike are not told. */
export function listText({ rows, differences }: ListDocument): string {
  const w = words().atlas;
  const h = w.listHeads;
  const told = differences.filter((one) => one.kind !== 'alike');
  const count = (...kinds: readonly string[]) => told.filter((one) => kinds.includes(one.kind)).length;
  const fresh = count('new');
  const about = { rows, fresh, other: count('status', 'amount', 'countries'), absent: count('absent') };
  const blocks = blocksOf(
    table(
      [column.text(h.name), column.label(h.kind), column.text(h.ours), column.text(h.theirs)],
      told.map((one) => [readersText(one.name), w.differences[one.kind]!, one.ours, one.theirs]),
    ),
    sentence(w.listAnswer(about)),
    fresh > 0 ? sentence(w.listNext) : undefined,
  );
  return printed(...blocks);
}
