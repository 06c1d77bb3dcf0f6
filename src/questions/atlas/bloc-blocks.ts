import { type BlocFact, MEMBERS, readersText } from '../../atlas/index.ts';
import {
  type Cell,
  column,
  heading,
  note,
  type Section,
  sentence,
  tabulate,
  type WholeAnswer,
} from '../../blocks/index.ts';
import { worst } from '../../case/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { wholePageAndText } from '../declare.ts';
import { amountWords } from '../projects/table.ts';
import type { BlocDocument } from './bloc.ts';
import { firstSection } from './first.ts';
import { cautionsText, FEW, headingName, headingsTable, million, tradeNotes } from './headings.ts';

const MILLION = 1e6;
/** How many pairs are listed, and how many headings of each where space is short. */
const [PAIRS, LARGEST] = [30, 2];

/** Page and text of the ten members together. */
export const blocOutput = (d: BlocDocument) => wholePageAndText(() => blocAnswer(d));

/** The share of the ten in the world; null where one of both is not known. */
const shareOf = ({ together, world }: BlocFact): number | null =>
  together === null || world === null ? null : together / world;

/** The ten members together: each figure with year, source and definition. */
function blocAnswer(d: BlocDocument): WholeAnswer {
  const w = words();
  const { facts, trade } = d;
  const share = (measure: BlocFact['measure']) => {
    const share = shareOf(facts.find((fact) => fact.measure === measure)!);
    return share === null ? '' : percent(share);
  };
  const within = trade.pairs.reduce((sum, pair) => sum + pair.value, 0) / MILLION;
  return {
    title: w.atlas.blocTitle,
    answer: w.atlas.blocAnswer({
      people: share('population'),
      product: share('gdp'),
      year: trade.year,
      whole: trade.whole,
      of: trade.covers.length,
      within: significant(within),
    }),
    sections: [
      ...(trade.whole ? [] : [firstSection()]),
      factsSection(facts),
      tradeSection(d),
      complementsSection(d),
      projectsSection(d),
    ],
    foot: w.evidence.atlasFoot,
  };
}

function factsSection(facts: readonly BlocFact[]): Section {
  const w = words().atlas;
  const name = ({ measure }: BlocFact) => w.blocMeasures[measure]!;
  const own = (fact: BlocFact, economy: string): Cell => {
    const { value, quality } = fact.members.find((x) => x.economy === economy)!;
    return value === null ? w.notKnown : { text: significant(value), quality };
  };
  const together = tabulate(facts, [
    column.text(words().evidence.fact, name),
    column.amount(w.together, (fact) => fact.together ?? w.notKnown),
    column.amount(w.world, (fact) => fact.world ?? w.notKnown),
    column.share(w.share, (fact) => shareOf(fact) ?? ''),
  ]);
  const members = tabulate(
    MEMBERS,
    [
      column.name(words().evidence.countries, countryIn),
      ...facts.map((fact) => column.text(name(fact), (economy: string) => own(fact, economy))),
    ],
    { most: 0 },
  );
  const definitions = facts.map((fact) => sentence(definition(fact)));
  return { id: 'facts', title: w.blocFacts, blocks: [together, members, ...definitions] };
}

/** Unit, years, sources and the worst quality of a fact. */
function definition({ measure, unit, members }: BlocFact): string {
  const w = words();
  const years = [...new Set(members.flatMap((member) => (member.year === '' ? [] : [member.year])))].sort();
  const sources = [...new Set(members.flatMap((member) => (member.source === '' ? [] : [member.source])))];
  const quality = w.evidence.qualities[worst(members.map((member) => member.quality))]!;
  const name = w.atlas.blocMeasures[measure]!;
  return `${name}: ${readersText(unit)}; ${years.join(', ')}; ${sources.join('; ')} (${quality}).`;
}

/** Who sold how much of a heading, with what must be known of it. */
const sold = (name: string, value: number, cautions: Parameters<typeof cautionsText>[0] = []): string =>
  `${name} ${significant(million(value))}${cautions.length > 0 ? ` [${cautionsText(cautions)}]` : ''}`;

function tradeSection({ trade, held }: BlocDocument): Section {
  const w = words().atlas;
  const { year, whole, pairs, headings } = trade;
  const ofWhich = (trade: (typeof pairs)[number]): Cell => {
    const parts = trade.headings.map((x) => sold(headingName(x), x.value, x.cautions));
    const [largest, others] = [parts.slice(0, LARGEST), parts.slice(LARGEST)];
    return { text: largest.join('; '), ...(others.length > 0 && { under: others.join('; ') }) };
  };
  const pairsTable = tabulate(
    pairs.slice(0, PAIRS),
    [
      column.label(w.exporter, (trade) => countryIn(trade.exporter)),
      column.label(w.importer, (trade) => countryIn(trade.importer)),
      column.amount(w.value, (trade) => million(trade.value)),
      column.text(w.ofWhich, ofWhich),
    ],
    { most: FEW },
  );
  const net = (side: (typeof headings)[number]['exporters' | 'importers']) =>
    side.map((x) => sold(countryIn(x.economy), x.net)).join('; ');
  const headingsOf = tabulate(headings, [
    column.text(w.heading, headingName),
    column.amount(w.within, (blocHeading) => million(blocHeading.within)),
    column.amount(w.netOutside, (blocHeading) => million(blocHeading.netOutside)),
    column.text(w.netSellers, (blocHeading) => net(blocHeading.exporters), { detail: true }),
    column.text(w.netBuyers, (blocHeading) => net(blocHeading.importers), { detail: true }),
    column.remark(w.cautions, (blocHeading) =>
      blocHeading.exporters
        .filter((x) => x.cautions.length > 0)
        .map((x) => `${countryIn(x.economy)}: ${cautionsText(x.cautions)}`)
        .join('; '),
    ),
  ]);
  return {
    id: 'trade',
    title: w.blocTrade({ year, whole, of: trade.covers.length }),
    blocks: [
      heading(w.blocPairs({ year })),
      pairsTable,
      heading(w.blocHeadings({ year })),
      headingsOf,
      ...tradeNotes({ ...trade, held }),
    ],
  };
}

const complementsSection = ({ trade: { year, complements } }: BlocDocument): Section => ({
  id: 'complements',
  title: words().atlas.blocComplements({ year }),
  blocks: [headingsTable(complements), note(words().atlas.couldNote)],
});

function projectsSection({ projects }: BlocDocument): Section {
  const w = words().atlas;
  const e = words().evidence;
  const amounts = (project: (typeof projects)[number], realised: boolean) =>
    project.amounts.filter((x) => (x.kind === 'realised') === realised).map(amountWords);
  const answer = w.blocProjectsAnswer({
    count: projects.length,
    working: projects.filter((project) => project.status === 'operating').length,
    realised: projects.filter((project) => amounts(project, true).length > 0).length,
  });
  const all = tabulate(
    projects,
    [
      column.text(e.project, (project) => readersText(project.name)),
      column.text(e.countries, (project) => project.countries.map(countryIn).join(', ')),
      column.text(e.status, (project) => `${e.statuses[project.status]!} (${project.status_as_of})`),
      column.text(w.announced, (project) => amounts(project, false).join('; ')),
      column.text(w.realised, (project) => amounts(project, true).join('; ')),
      column.text(e.source, (project) => [...new Set(project.sources.map((x) => x.source))].join('; ')),
    ],
    { most: 0 },
  );
  return { id: 'projects', title: w.blocProjects, blocks: [sentence(answer), all, sentence(e.neverAdded)] };
}
