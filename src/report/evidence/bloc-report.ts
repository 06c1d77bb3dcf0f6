import {
  type Bloc,
  type BlocFact,
  cleaningWords,
  MEMBERS,
  type Project,
  readersText,
  sourceWords,
} from '../../atlas/index.ts';
import { worst } from '../../case/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { type Cell, escapeText, mark, number, page, paragraph, type Section, tableHtml } from '../../view/index.ts';
import { cautionsText } from './caution-words.ts';
import { firstSection } from './first.ts';
import { coversNote, headingName, headingsTable, heldNote } from './headings.ts';
import { amountWords } from './projects-table.ts';

const million = (value: number): Cell => number(significant(value / 1000));
const MILLION = 1e6;
/** Pairs that a page shows. */
const PAIRS = 30;

/** The share of the ten in the world; empty where one of both is not known. */
export const shareOf = ({ together, world }: BlocFact): string =>
  together === null || world === null ? '' : percent(together / world);

/** People and product of the ten, and what they sold each other. */
export function blocAnswer({ facts, trade }: Bloc): string {
  const share = (measure: BlocFact['measure']) => shareOf(facts.find((one) => one.measure === measure)!);
  const within = trade.pairs.reduce((sum, one) => sum + one.value, 0) / MILLION;
  return words().atlas.blocAnswer({
    ...{ people: share('population'), product: share('gdp') },
    ...{ year: trade.year, whole: trade.whole, of: trade.covers.length, within: significant(within) },
  });
}

/** The ten members on one page: each figure with year, source and definition. */
export function blocReport(bloc: Bloc, held: readonly [number, number]): string {
  const w = words();
  const lead = `<h1>${escapeText(w.atlas.blocTitle)}</h1><p class="answer">${escapeText(blocAnswer(bloc))}</p>`;
  const sections = [
    ...(bloc.trade.whole ? [] : [firstSection()]),
    factsSection(bloc.facts),
    tradeSection(bloc.trade, held),
    complementsSection(bloc.trade),
    projectsSection(bloc.projects),
  ];
  return page(w.atlas.blocTitle, lead, sections, escapeText(w.evidence.atlasFoot));
}

function factsSection(facts: readonly BlocFact[]): Section {
  const w = words().atlas;
  const shown = (value: number | null): Cell => (value === null ? w.notKnown : significant(value));
  const own = (one: BlocFact, economy: string): Cell => {
    const found = one.members.find((x) => x.economy === economy)!;
    if (found.value === null) return w.notKnown;
    return { html: `${escapeText(significant(found.value))}${mark(found.quality)}` };
  };
  const columns = [words().evidence.countries, ...facts.map((one) => w.blocMeasures[one.measure]!)];
  const rows: Cell[][] = [
    ...MEMBERS.map((economy) => [countryIn(economy), ...facts.map((one) => own(one, economy))]),
    [w.together, ...facts.map((one) => shown(one.together))],
    [w.world, ...facts.map((one) => shown(one.world))],
    [w.share, ...facts.map(shareOf)],
  ];
  return {
    id: 'facts',
    title: w.blocFacts,
    html: tableHtml({ columns, rows }) + facts.map((one) => paragraph(definition(one))).join(''),
  };
}

/** Unit, years, sources and the worst quality of a fact. */
export function definition({ measure, unit, members }: BlocFact): string {
  const w = words();
  const years = [...new Set(members.flatMap((one) => (one.year === '' ? [] : [one.year])))].sort();
  const sources = [...new Set(members.flatMap((one) => (one.source === '' ? [] : [one.source])))];
  const quality = w.evidence.qualities[worst(members.map((one) => one.quality))]!;
  const name = w.atlas.blocMeasures[measure]!;
  return `${name}: ${readersText(unit)}; ${years.join(', ')}; ${sources.join('; ')} (${quality}).`;
}

function tradeSection(trade: Bloc['trade'], held: readonly [number, number]): Section {
  const w = words().atlas;
  const { year, whole, pairs, headings, basis } = trade;
  const pairRows = pairs.slice(0, PAIRS).map((one): Cell[] => [
    countryIn(one.exporter),
    countryIn(one.importer),
    million(one.value),
    one.headings
      .map((x) => {
        const caution = x.cautions.length > 0 ? ` [${cautionsText(x.cautions)}]` : '';
        return `${headingName(x)} ${significant(x.value / 1000)}${caution}`;
      })
      .join('; '),
  ]);
  const headingRows = headings.map((one): Cell[] => [
    headingName(one),
    million(one.within),
    million(one.netOutside),
    one.exporters
      .map((x) => {
        const caution = x.cautions.length > 0 ? ` [${cautionsText(x.cautions)}]` : '';
        return `${countryIn(x.economy)} ${significant(x.net / 1000)}${caution}`;
      })
      .join('; '),
    one.importers.map((x) => `${countryIn(x.economy)} ${significant(x.net / 1000)}`).join('; '),
  ]);
  const notes = [
    coversNote(trade),
    heldNote({ whole, held }),
    words().evidence.basis({ source: sourceWords(basis) }),
    cleaningWords(basis),
  ];
  return {
    id: 'trade',
    title: w.blocTrade({ year, whole, of: trade.covers.length }),
    html: [
      `<h3>${escapeText(w.blocPairs({ year }))}</h3>`,
      tableHtml({ columns: [w.exporter, w.importer, w.value, w.ofWhich], rows: pairRows }),
      `<h3>${escapeText(w.blocHeadings({ year }))}</h3>`,
      tableHtml({ columns: [w.heading, w.within, w.netOutside, w.netSellers, w.netBuyers], rows: headingRows }),
      ...notes.filter((one) => one !== '').map(paragraph),
    ].join('\n'),
  };
}

function complementsSection({ year, complements }: Bloc['trade']): Section {
  const w = words().atlas;
  return {
    id: 'complements',
    title: w.blocComplements({ year }),
    html: headingsTable(complements) + paragraph(w.couldNote),
  };
}

/** How many projects operate, and of how many it is known what was spent. */
export function blocProjectsAnswer(projects: readonly Project[]): string {
  return words().atlas.blocProjectsAnswer({
    count: projects.length,
    working: projects.filter((one) => one.status === 'operating').length,
    realised: projects.filter((one) => one.amounts.some((x) => x.kind === 'realised')).length,
  });
}

function projectsSection(projects: readonly Project[]): Section {
  const w = words().atlas;
  const e = words().evidence;
  const rows = projects.map((one): Cell[] => {
    const of = (realised: boolean) => one.amounts.filter((x) => (x.kind === 'realised') === realised).map(amountWords);
    return [
      readersText(one.name),
      one.countries.map(countryIn).join(', '),
      `${e.statuses[one.status]!} (${one.status_as_of})`,
      of(false).join('; '),
      of(true).join('; '),
      [...new Set(one.sources.map((x) => x.source))].join('; '),
    ];
  });
  const columns = [e.project, e.countries, e.status, w.announced, w.realised, e.source];
  return {
    id: 'projects',
    title: w.blocProjects,
    html: paragraph(blocProjectsAnswer(projects)) + tableHtml({ columns, rows }) + paragraph(e.neverAdded),
  };
}
