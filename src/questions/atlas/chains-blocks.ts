import { type OrderTest, readersText, type StageMember } from '../../atlas/index.ts';
import {
  type Block,
  blocksOf,
  type Cell,
  column,
  heading,
  note,
  type Section,
  sentence,
  type Table,
  tabulate,
  type WholeAnswer,
} from '../../blocks/index.ts';
import { type Case, caseTitle } from '../../case/index.ts';
import { fixed, percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import type { BuyersBorder } from '../../plan/index.ts';
import { dutySentence, type Facts, factsOf } from '../../report/index.ts';
import { printed } from '../../view/index.ts';
import { wholePageAndText } from '../declare.ts';
import { type ChainStage, type ChainsDocument, chainsInWords } from './chains.ts';
import { firstSection } from './first.ts';
import { basisBlocks, cautionsText, million } from './headings.ts';

/** Page and text of the exporters of a chain. */
export const chainsOutput = (d: ChainsDocument, c: Case) =>
  wholePageAndText(() => chainsAnswer(chainsInWords(d, c), c));

/** Exporters by stage of a case's chain, what each country can make, has and lacks; and why no country is put first. */
function chainsAnswer(d: ChainsDocument, c: Case): WholeAnswer {
  const w = words();
  const { stages, year, orders, loaded } = d;
  const counted = { stages: stages.length, traded: stages.filter((stage) => stage.traded).length, year };
  const facts = factsOf(c);
  return {
    title: caseTitle(c),
    answer: orders.some((order) => order.score?.better)
      ? w.atlas.chainsOrder({ year })
      : w.atlas.chainsAnswer({ name: caseTitle(c), ...counted }),
    beside: basisBlocks(d.basis),
    sections: [
      ...(loaded ? [] : [firstSection()]),
      { id: 'orders', title: w.atlas.ordersTitle, blocks: ordersBlocks(orders) },
      ...stages.map((stage, i) => stageSection(stage, i, year, facts)),
    ],
    foot: w.evidence.atlasFoot,
  };
}

/** The results of each order of the members, with intervals. */
function ordersBlocks(orders: readonly OrderTest[]): Block[] {
  const w = words().atlas;
  const h = w.orderHeads;
  type Score = NonNullable<OrderTest['score']>;
  const top = ({ top: { value, low, high } }: Score) =>
    `${percent(value)} (${fixed(100 * low, 0)}–${fixed(100 * high, 0)})`;
  const place = ({ place: { value, low, high } }: Score) => `${fixed(value, 2)} (${fixed(low, 2)}–${fixed(high, 2)})`;
  const tests = tabulate(orders, [
    column.text(h.by, ({ by }) => w.orders[by]!),
    column.label(h.data, ({ basis }) => basis.vintage),
    column.count(h.plants, ({ score, found }) => score?.top.of ?? found.length),
    column.text(h.top, ({ score }) => (score ? top(score) : '')),
    column.share(h.chance, ({ score }) => score?.chance ?? ''),
    column.text(h.place, ({ score }) => (score ? place(score) : '')),
    column.text(h.verdict, ({ score }) => (score ? (score.better ? w.better : w.notBetter) : w.notTested)),
  ]);
  return [
    sentence(w.ordersLead({ plants: Math.max(...orders.map((order) => order.found.length)) })),
    tests,
    note(w.ordersNote),
  ];
}

/** The test alone: where each plant's host comes in each order, then what the orders are worth. */
export function ordersText(orders: readonly OrderTest[]): string {
  const w = words().atlas;
  const plants = orders.flatMap((order) => order.found);
  const ranks = tabulate(
    [...new Map(plants.map((plant) => [plant.plant, plant])).values()],
    [
      column.text(w.plantName, ({ plant }) => readersText(plant)),
      column.label(words().evidence.host, ({ host }) => countryIn(host)),
      ...orders.map(({ by, found }) =>
        column.count(
          w.orders[by]!,
          (one: (typeof plants)[number]) => found.find((x) => x.plant === one.plant)?.rank ?? '',
        ),
      ),
    ],
  );
  return printed(ranks, heading(w.ordersTitle), ...ordersBlocks(orders));
}

function stageSection(stage: ChainStage, i: number, year: number, facts: Facts): Section {
  const w = words().atlas;
  const { hs, name, traded, members, certificates, borders } = stage;
  const [known, others] = [members.filter(isKnown), members.filter((member) => !isKnown(member))];
  const schemes = [...new Set(certificates.map((certificate) => `${certificate.market}: ${certificate.scheme}`))].join(
    ', ',
  );
  return {
    id: `stage-${i + 1}`,
    title: hs === '' ? name : `${name} (HS ${hs.slice(0, 4)})`,
    blocks: blocksOf(
      traded ? undefined : sentence(w.notTraded({ hs: hs.slice(0, 4), year })),
      schemes === '' ? undefined : sentence(w.certificatesOf({ list: schemes })),
      known.length > 0 ? membersTable(known, traded, year) : sentence(w.nothingKnown),
      known.length > 0 && others.length > 0
        ? note(w.nothingOf({ list: others.map((member) => countryIn(member.country)) }))
        : undefined,
      bordersBlocks(borders, facts),
    ),
  };
}

const isKnown = ({ makers, plants, inputs, demand, trade, capacity }: StageMember): boolean =>
  [makers, plants, inputs].some((all) => all.length > 0) ||
  demand > 0 ||
  capacity !== null ||
  (trade?.exports ?? 0) + (trade?.imports ?? 0) > 0;

/** Facts on each country; exports and imports only if the trade data have the heading. */
function membersTable(members: readonly StageMember[], traded: boolean, year: number) {
  const w = words();
  const a = w.atlas;
  const detail = { detail: true };
  const listed = (items: readonly string[], text: string): Cell =>
    items.length === 0 ? text : { text, under: items.join('; ') };
  const trade = (member: StageMember, side: 'exports' | 'imports') =>
    member.trade ? million(member.trade[side]) : a.notKnown;
  const data = tabulate(
    members,
    [
      column.name(w.evidence.countries, (member) => countryIn(member.country)),
      traded && column.amount(a.stageExports, (member) => trade(member, 'exports')),
      traded && column.amount(a.stageImports, (member) => trade(member, 'imports')),
      column.amount(a.capacity, ({ capacity }) => capacity?.tonnes ?? '', detail),
      column.text(a.madeInCase, ({ makers }) => makers.map(makerWords).join('; ')),
      column.text(a.newPlants, ({ plants }) =>
        listed(plants.map(plantWords), plants.length === 0 ? '' : String(plants.length)),
      ),
      column.text(a.atHand, ({ inputs, missing }) =>
        listed(inputs, `${inputs.length}/${inputs.length + missing.length}`),
      ),
      column.text(a.lacks, ({ missing }) => missing.join('; '), detail),
      column.amount(a.near, ({ near }) => near ?? '', detail),
      column.amount(w.evidence.demandHead, ({ demand }) => (demand === 0 ? '' : demand)),
      column.remark(a.cautions, ({ cautions }) => cautionsText(cautions)),
    ],
    traded ? { caption: `${a.stageExports}, ${a.stageImports}: ${a.million({ year })}` } : {},
  );
  return withoutEmpty(data);
}

const makerWords = ({ place, amount }: StageMember['makers'][number]): string =>
  amount === null ? place : `${place} ${significant(amount)}`;

const plantWords = ({ plant, since, state }: StageMember['plants'][number]): string =>
  `${readersText(plant)} (${since}, ${words().evidence.statuses[state] ?? state})`;

/** The table without columns that say nothing of any row. */
function withoutEmpty(data: Table): Table {
  const says = data.columns.map((_, i) => data.rows.some((row) => row[i] !== ''));
  return {
    ...data,
    columns: data.columns.filter((_, i) => says[i]),
    rows: data.rows.map((row) => row.filter((_, i) => says[i])),
  };
}

/** A lower duty says what is due without it: then the general one needs no line of its own. */
const due = (duties: BuyersBorder['duties'][number]['duties']) =>
  duties.length > 1 && duties[0]!.agreement === undefined ? duties.slice(1) : duties;

/** Duties and certificates for the good at the border of each buyer: a line for each buyer and duty. */
function bordersBlocks(borders: readonly BuyersBorder[], facts: Facts): Block[] {
  const { borderTitle, borderHeads: h, borderNone, inUnion } = words().atlas;
  const rows = borders.flatMap(({ to, duties, papers }) =>
    duties.map((duty, i) => ({ ...duty, to: i === 0 ? countryIn(to) : '', papers: i === 0 ? papers.join(', ') : '' })),
  );
  if (rows.length === 0) return [heading(borderTitle), sentence(borderNone)];
  const dutyWords = (all: BuyersBorder['duties'][number]['duties']): string => {
    if (all.length === 0) return inUnion;
    return due(all)
      .map((duty) => dutySentence(duty, facts))
      .join('; ');
  };
  const data = tabulate(rows, [
    column.name(h.buyer, ({ to }) => to),
    column.text(h.from, ({ from }) => from.map(countryIn).join(', ')),
    column.text(h.duty, ({ duties }) => dutyWords(duties)),
    column.text(h.papers, ({ papers }) => papers),
  ]);
  return [heading(borderTitle), withoutEmpty(data)];
}
