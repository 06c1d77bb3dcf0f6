import { MEMBERS, mechanisms, type Project, readersText, todayIs } from '../../atlas/index.ts';
import { map, timeline } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { worldCountries } from '../../report/index.ts';
import {
  type Cell,
  chart,
  day,
  escapeText,
  number,
  page,
  paragraph,
  type Section,
  sectionOf,
  tableHtml,
} from '../../view/index.ts';
import { countrySection } from '../atlas/country.ts';
import { projectFilters } from './project-filters.ts';
import { projectsTable } from './projects-table.ts';

const WIDTH = 832;

/** How many projects, and of how many it is known what was spent. */
export function projectsAnswer(projects: readonly Project[]): string {
  const realised = projects.filter((one) => one.amounts.some((x) => x.kind === 'realised')).length;
  return words().evidence.projectsAnswer({ count: projects.length, realised });
}

/** The register as a page: map, time line, all projects, mechanisms, a page for each country that hosts or joins one. */
export function projectsReport(projects: readonly Project[], today = todayIs()): string {
  const answer = projectsAnswer(projects);
  const w = words().evidence;
  const countries = MEMBERS.filter((one) => projects.some((project) => project.countries.includes(one)));
  const lead = `<h1>${escapeText(w.registerTitle)}</h1><p class="answer">${escapeText(answer)}</p>`;
  const sections = [mapSection(projects), timelineSection(projects), tableSection(projects, today), mechanismSection()];
  return page(
    answer,
    lead,
    [...sections.filter((one) => one !== undefined), ...countries.map((one) => withProjects(one, projects, today))],
    escapeText(w.atlasFoot),
  );
}

/** A country's page with its projects on top. */
function withProjects(code: string, projects: readonly Project[], today: string): Section {
  const own = projects.filter((one) => one.countries.includes(code));
  const section = sectionOf(countrySection(code));
  return { ...section, html: projectsTable(own, today) + section.html };
}

function mapSection(projects: readonly Project[]): Section | undefined {
  const w = words().evidence;
  const placed = projects.filter((one) => one.lat !== undefined && one.lon !== undefined);
  if (placed.length === 0) return undefined;
  const sectors = [...new Set(placed.map((one) => one.sector))].sort();
  const svg = () =>
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
        unit: w.mapUnit,
        notes: [w.mapNote],
        width: WIDTH,
        id: 'register-map',
        ways: true,
      },
    );
  const rows = placed.map((one) => [...[one.name, one.place, one.sector].map(readersText), w.statuses[one.status]!]);
  return {
    id: 'map',
    title: w.registerMap,
    html: chart(svg, { columns: [w.project, w.place, w.sector, w.status], rows }),
  };
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
  const svg = () =>
    timeline(
      { years: [Math.min(...years), Math.max(...years)], rows },
      {
        title: w.timelineTitle({
          working: dated.filter((one) => one.status === 'operating').length,
          count: dated.length,
        }),
        width: WIDTH,
        id: 'register-time',
      },
    );
  const table = dated.map((one) => [
    readersText(one.name),
    number(String(one.begins)),
    w.statuses[one.status]!,
    day(one.status_as_of),
  ]);
  return {
    id: 'timeline',
    title: w.registerTimeline,
    html: chart(svg, { columns: [w.project, w.year, w.status, w.date], rows: table }),
  };
}

function tableSection(projects: readonly Project[], today: string): Section {
  const w = words().evidence;
  return {
    id: 'projects',
    title: w.registerTable,
    html: paragraph(w.neverAdded) + projectFilters('projects', projects) + projectsTable(projects, today, true),
  };
}

function mechanismSection(): Section {
  const w = words().evidence;
  const rows = [...mechanisms()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((one): Cell[] => [
      day(one.date),
      readersText(one.name) + (one.place === '' ? '' : `, ${readersText(one.place)}`),
      readersText(one.text),
      readersText(one.followed),
      one.followed_as_of,
      one.source,
    ]);
  return {
    id: 'mechanisms',
    title: w.mechanismsHead,
    html: tableHtml({ columns: [w.date, w.mechanism, w.agreed, w.followed, w.vintage, w.source], rows }),
  };
}
