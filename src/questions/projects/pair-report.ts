import type { PairTrade, Project, TradeTable } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import {
  type Cell,
  escapeText,
  number,
  page,
  paragraph,
  type Section,
  sectionOf,
  tableHtml,
} from '../../view/index.ts';
import { cautionsText } from '../atlas/caution-words.ts';
import { firstSection } from '../atlas/first.ts';
import { type HeadingsFound, headingName, headingsSection } from '../atlas/headings.ts';
import { projectsTable } from './projects-table.ts';

export interface PairInput {
  readonly a: string;
  readonly b: string;
  readonly projects: readonly Project[];
  /** What each sells to the other; empty where no flow is known. */
  readonly flows: readonly PairTrade[];
  readonly trade: Pick<TradeTable, 'year' | 'whole'>;
  readonly headings: HeadingsFound;
  /** The day by which dates have passed, ISO 8601. */
  readonly today: string;
}

/** How many projects two countries have together. */
export function pairAnswer({ a, b, projects }: Pick<PairInput, 'a' | 'b' | 'projects'>): string {
  const realised = projects.filter((one) => one.amounts.some((x) => x.kind === 'realised')).length;
  return words().atlas.pairAnswer({ a: countryIn(a), b: countryIn(b), count: projects.length, realised });
}

/** Two countries: their joint projects with status and dates, what they sell each other, and what they could. */
export function pairReport(input: PairInput): string {
  const w = words().atlas;
  const title = w.pairTitle({ a: countryIn(input.a), b: countryIn(input.b) });
  const lead = `<h1>${escapeText(title)}</h1><p class="answer">${escapeText(pairAnswer(input))}</p>`;
  const { registerTable, neverAdded, atlasFoot } = words().evidence;
  const projects: Section = {
    id: 'projects',
    title: registerTable,
    html: paragraph(neverAdded) + projectsTable(input.projects, input.today),
  };
  const sections = [
    projects,
    ...(input.trade.whole ? [] : [sectionOf(firstSection())]),
    flowsSection(input),
    sectionOf(headingsSection(input.headings)),
  ];
  return page(title, lead, sections, escapeText(atlasFoot));
}

function flowsSection({ a, b, flows, trade }: PairInput): Section {
  const w = words().atlas;
  const { year } = trade;
  const rows = flows.flatMap((pair) =>
    pair.headings.map((one): Cell[] => [
      countryIn(pair.exporter),
      countryIn(pair.importer),
      headingName(one),
      number(significant(one.value / 1000)),
      cautionsText(one.cautions),
    ]),
  );
  const columns = [w.exporter, w.importer, w.heading, w.value, w.cautions];
  const none = w.noTrade({ a: countryIn(a), b: countryIn(b), year });
  return {
    id: 'flows',
    title: w.pairTrade({ year }),
    html: rows.length > 0 ? tableHtml({ columns, rows }) : paragraph(none),
  };
}
