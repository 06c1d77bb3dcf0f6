import { MEMBERS, mechanisms, type NearProject, type Project, readersText } from '../../atlas/index.ts';
import { blocksOf, column, figure, type Section, sentence, tabulate, type WholeAnswer } from '../../blocks/index.ts';
import { map, timeline } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { worldCountries } from '../../report/index.ts';
import { printed } from '../../view/index.ts';
import { countrySection } from '../atlas/country.ts';
import { firstSection } from '../atlas/first.ts';
import { cautionsText, headingName, headingsSection, million } from '../atlas/headings.ts';
import { WIDTH } from '../atlas/trade-blocks.ts';
import { wholePageAndText } from '../declare.ts';
import type { ListDocument, PairDocument } from './ask.ts';
import { projectsBlocks } from './table.ts';

const detail = true;

/** Projects near a case, with its name and the distance in km. */
interface Near {
  readonly found: readonly NearProject[];
  readonly name: string;
  readonly km: number;
}

/** Page and text of projects, with what has passed of their dates by a day (ISO 8601), and of those near a case. */
export const projectsOutput = (projects: readonly Project[], today: string, near?: Near) =>
  wholePageAndText(() => registerAnswer(projects, today, near));

const realised = (projects: readonly Project[]): number =>
  projects.filter((project) => project.amounts.some((x) => x.kind === 'realised')).length;

/** Map, time line, all projects, mechanisms, a page for each country that hosts or joins one. */
function registerAnswer(projects: readonly Project[], today: string, near: Near | undefined): WholeAnswer {
  const w = words().evidence;
  const about = { count: projects.length, realised: realised(projects) };
  const countries = MEMBERS.filter((member) => projects.some((project) => project.countries.includes(member)));
  const all = { id: 'projects', title: w.registerTable, blocks: projectsBlocks(projects, today, true) };
  return {
    title: w.registerTitle,
    answer: near ? w.nearAnswer({ ...near, count: near.found.length }) : w.projectsAnswer(about),
    beside: near ? [sentence(w.projectsAnswer(about))] : [],
    sections: [
      ...(near ? [nearSection(near)] : []),
      ...[mapSection(projects), timelineSection(projects)].filter((section) => section !== undefined),
      { ...all, detail: near !== undefined },
      mechanismSection(),
      ...countries.map((country) => withProjects(country, projects, today)),
    ],
    foot: w.atlasFoot,
  };
}

/** A country's page with its projects on top. */
function withProjects(code: string, projects: readonly Project[], today: string): Section {
  const own = projects.filter((project) => project.countries.includes(code));
  const section = countrySection(code);
  return { ...section, blocks: [...projectsBlocks(own, today), ...section.blocks] };
}

function nearSection({ found, name }: Near): Section {
  const w = words().evidence;
  const data = tabulate(found, [
    column.text(w.project, ({ project }) => readersText(project.name)),
    column.label(w.status, ({ project }) => w.statuses[project.status]!),
    column.name(w.place, ({ place }) => place ?? w.nowhere),
    column.amount(w.km, ({ km }) => km ?? ''),
    column.text(w.candidates, ({ candidates }) => candidates.join(' ')),
  ]);
  return { id: 'near', title: w.nearTitle({ name }), blocks: [data] };
}

function mapSection(projects: readonly Project[]): Section | undefined {
  const w = words().evidence;
  const placed = projects.filter((project) => project.lat !== undefined && project.lon !== undefined);
  if (placed.length === 0) return undefined;
  const sectors = [...new Set(placed.map((project) => project.sector))].sort();
  const draw = () =>
    map(
      {
        world: worldCountries(),
        series: sectors.map((series) => ({ series, name: readersText(series) })),
        places: placed.map((project) => ({
          id: project.project,
          name: readersText(project.name),
          at: [project.lon!, project.lat!] as const,
          kind: 'site' as const,
          stages: [{ series: project.sector, size: 1 }],
          built: project.status === 'operating',
        })),
        flows: [],
      },
      {
        title: w.mapTitle({ count: projects.length, placed: placed.length }),
        unit: w.mapUnit,
        notes: [w.mapNote],
        width: WIDTH,
        id: 'register-map',
        ways: true,
      },
    );
  const data = tabulate(placed, [
    column.text(w.project, (project) => readersText(project.name)),
    column.text(w.place, (project) => readersText(project.place)),
    column.text(w.sector, (project) => readersText(project.sector)),
    column.text(w.status, (project) => w.statuses[project.status]!),
  ]);
  return { id: 'map', title: w.registerMap, detail, blocks: [figure(data, draw)] };
}

/** From the year in which a project began, or will, to the last that anything was said of it. */
function timelineSection(projects: readonly Project[]): Section | undefined {
  const w = words().evidence;
  const dated = projects.filter((project) => project.begins !== undefined).sort((a, b) => a.begins! - b.begins!);
  if (dated.length === 0) return undefined;
  const yearOf = (text: string) => Number(text.slice(0, 4));
  const rows = dated.map((project) => {
    const years = [project.status_as_of, ...project.amounts.map((x) => x.as_of)].map(yearOf);
    const working = project.status === 'operating';
    const last = Math.max(project.begins!, ...years);
    return {
      name: readersText(project.name),
      detail: w.statuses[project.status]!,
      begins: Math.min(project.begins!, ...years),
      serves: working ? project.begins! : last,
      until: last,
      kind: working ? ('build' as const) : ('existing' as const),
    };
  });
  const years = rows.flatMap((row) => [row.begins, row.until]);
  const working = dated.filter((project) => project.status === 'operating').length;
  const title = w.timelineTitle({ working, count: dated.length });
  const draw = () =>
    timeline({ years: [Math.min(...years), Math.max(...years)], rows }, { title, width: WIDTH, id: 'register-time' });
  const data = tabulate(dated, [
    column.text(w.project, (project) => readersText(project.name)),
    column.year(w.year, (project) => project.begins!),
    column.label(w.status, (project) => w.statuses[project.status]!),
    column.date(w.date, (project) => project.status_as_of),
  ]);
  return { id: 'timeline', title: w.registerTimeline, detail, blocks: [figure(data, draw)] };
}

function mechanismSection(): Section {
  const w = words().evidence;
  const data = tabulate(
    [...mechanisms()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    [
      column.date(w.date, (one) => one.date),
      column.text(
        w.mechanism,
        ({ name, place }) => readersText(name) + (place === '' ? '' : `, ${readersText(place)}`),
      ),
      column.text(w.agreed, (one) => readersText(one.text)),
      column.text(w.followed, (one) => readersText(one.followed)),
      column.text(w.vintage, (one) => one.followed_as_of),
      column.text(w.source, (one) => one.source),
    ],
  );
  return { id: 'mechanisms', title: w.mechanismsHead, detail, blocks: [data] };
}

/** Page and text of two members. */
export const pairOutput = (d: PairDocument, today: string) => wholePageAndText(() => pairAnswer(d, today));

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
  const rows = flows.flatMap((flow) => flow.headings.map((heading) => ({ flow, heading })));
  const data = tabulate(rows, [
    column.text(w.heading, ({ heading }) => headingName(heading)),
    column.name(w.exporter, ({ flow }) => countryIn(flow.exporter)),
    column.name(w.importer, ({ flow }) => countryIn(flow.importer)),
    column.amount(w.value, ({ heading }) => million(heading.value)),
    column.remark(w.cautions, ({ heading }) => cautionsText(heading.cautions)),
  ]);
  const none = sentence(w.noTrade({ a: countryIn(a), b: countryIn(b), year }));
  return { id: 'flows', title: w.pairTrade({ year }), blocks: [rows.length > 0 ? data : none] };
}

/** Differences between a list and the register; equal rows are left out. */
export function listText({ rows, differences }: ListDocument): string {
  const w = words().atlas;
  const h = w.listHeads;
  const changed = differences.filter((difference) => difference.kind !== 'alike');
  const count = (...kinds: readonly string[]) => changed.filter((difference) => kinds.includes(difference.kind)).length;
  const fresh = count('new');
  const about = { rows, fresh, other: count('status', 'amount', 'countries'), absent: count('absent') };
  const blocks = blocksOf(
    tabulate(changed, [
      column.text(h.name, ({ name }) => readersText(name)),
      column.label(h.kind, ({ kind }) => w.differences[kind]!),
      column.text(h.ours, ({ ours }) => ours),
      column.text(h.theirs, ({ theirs }) => theirs),
    ]),
    sentence(w.listAnswer(about)),
    fresh > 0 ? sentence(w.listNext) : undefined,
  );
  return printed(...blocks);
}
