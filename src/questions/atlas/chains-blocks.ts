import { type OrderTest, readersText, type StageMember } from '../../atlas/index.ts';
import {
  type Block,
  blocksOf,
  type Cell,
  type Column,
  column,
  heading,
  note,
  type Section,
  sentence,
  table,
  type WholeAnswer,
} from '../../blocks/index.ts';
import { type Case, caseTitle } from '../../case/index.ts';
import { fixed, percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import type { BuyersBorder } from '../../plan/index.ts';
import { dutySentence, type Facts, factsOf } from '../../report/index.ts';
import { printed } from '../../view/index.ts';
import { wholePageAndText } from '../declare.ts';
import { cautionsText } from './caution-words.ts';
import { type ChainStage, type ChainsDocument, chainsInWords } from './chains.ts';
import { firstSection } from './first.ts';
import { basisBlocks, million } from './headings.ts';

/** Page and text of the exporters of a chain. */
export const chainsTold = (d: ChainsDocument, c: Case) => wholePageAndText(() => chainsAnswer(chainsInWords(d, c), c));

/** Exporters by stage of a case's chain, what each country can make, has and lacks; and why no country is put first. */
function chainsAnswer(d: ChainsDocument, c: Case): WholeAnswer {
  const w = words();
  const { stages, year, orders, loaded } = d;
  const counted = { stages: stages.length, traded: stages.filter((one) => one.traded).length, year };
  const facts = factsOf(c);
  return {
    title: caseTitle(c),
    answer: orders.some((one) => one.score?.better)
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

/** What each order of the members found, with intervals. */
function ordersBlocks(orders: readonly OrderTest[]): Block[] {
  const w = words().atlas;
  const h = w.orderHeads;
  const between = (low: string, high: string) => `(${low}–${high})`;
  const cells = ({ by, basis, found, score }: OrderTest): Cell[] => {
    const name = w.orders[by]!;
    if (!score) return [name, basis.vintage, found.length, '', '', '', w.notTested];
    const { top, place, chance, better } = score;
    return [
      ...[name, basis.vintage, top.of],
      `${percent(top.value)} ${between(fixed(100 * top.low, 0), fixed(100 * top.high, 0))}`,
      chance,
      `${fixed(place.value, 2)} ${between(fixed(place.low, 2), fixed(place.high, 2))}`,
      better ? w.better : w.notBetter,
    ];
  };
  const columns = [
    ...[column.text(h.by), column.label(h.data), column.count(h.plants), column.text(h.top)],
    ...[column.share(h.chance), column.text(h.place), column.text(h.verdict)],
  ];
  return [
    sentence(w.ordersLead({ plants: Math.max(...orders.map((one) => one.found.length)) })),
    table(columns, orders.map(cells)),
    note(w.ordersNote),
  ];
}

/** The test alone: where each plant's host comes in each order, then what the orders are worth. */
export function ordersText(orders: readonly OrderTest[]): string {
  const w = words().atlas;
  const plants = orders.flatMap((one) => one.found);
  const rows = [...new Set(plants.map((one) => one.plant))].map((plant) => [
    readersText(plant),
    countryIn(plants.find((one) => one.plant === plant)!.host),
    ...orders.map((one) => one.found.find((x) => x.plant === plant)?.rank ?? ''),
  ]);
  const columns = [
    ...[column.text(w.plantName), column.label(words().evidence.host)],
    ...orders.map((one) => column.count(w.orders[one.by]!)),
  ];
  return printed(table(columns, rows), heading(w.ordersTitle), ...ordersBlocks(orders));
}

function stageSection(stage: ChainStage, i: number, year: number, facts: Facts): Section {
  const w = words().atlas;
  const { hs, name, traded, members, certificates, borders } = stage;
  const [known, others] = [members.filter(isKnown), members.filter((one) => !isKnown(one))];
  const asked = [...new Set(certificates.map((one) => `${one.market}: ${one.scheme}`))].join(', ');
  return {
    id: `stage-${i + 1}`,
    title: hs === '' ? name : `${name} (HS ${hs.slice(0, 4)})`,
    blocks: blocksOf(
      traded ? undefined : sentence(w.notTraded({ hs: hs.slice(0, 4), year })),
      asked === '' ? undefined : sentence(w.certificatesOf({ list: asked })),
      known.length > 0 ? membersTable(known, traded, year) : sentence(w.nothingKnown),
      known.length > 0 && others.length > 0
        ? note(w.nothingOf({ list: others.map((one) => countryIn(one.country)) }))
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

/** What is known of each country; exports and imports only where the trade holds the heading. */
function membersTable(members: readonly StageMember[], traded: boolean, year: number) {
  const w = words();
  const a = w.atlas;
  const detail = { detail: true };
  const listed = (items: readonly string[], text: string): Cell =>
    items.length === 0 ? text : { text, under: items.join('; ') };
  const trade = (one: StageMember, side: 'exports' | 'imports') => (one.trade ? million(one.trade[side]) : a.notKnown);
  const columns = [
    column.name(w.evidence.countries),
    ...(traded ? [column.amount(a.stageExports), column.amount(a.stageImports)] : []),
    ...[column.amount(a.capacity, detail), column.text(a.madeInCase), column.text(a.newPlants), column.text(a.atHand)],
    ...[column.text(a.lacks, detail), column.amount(a.near, detail), column.amount(w.evidence.demandHead)],
    column.remark(a.cautions),
  ];
  const rows = members.map((one): Cell[] => {
    const { capacity, makers, plants, inputs, missing, near, demand } = one;
    return [
      countryIn(one.country),
      ...(traded ? [trade(one, 'exports'), trade(one, 'imports')] : []),
      ...[capacity?.tonnes ?? '', makers.map(makerWords).join('; ')],
      listed(plants.map(plantWords), plants.length === 0 ? '' : String(plants.length)),
      listed(inputs, `${inputs.length}/${inputs.length + missing.length}`),
      ...[missing.join('; '), near ?? '', demand === 0 ? '' : demand, cautionsText(one.cautions)],
    ];
  });
  const caption = traded ? { caption: `${a.stageExports}, ${a.stageImports}: ${a.million({ year })}` } : {};
  return withoutEmpty(columns, rows, caption);
}

const makerWords = ({ place, amount }: StageMember['makers'][number]): string =>
  amount === null ? place : `${place} ${significant(amount)}`;

const plantWords = ({ plant, since, state }: StageMember['plants'][number]): string =>
  `${readersText(plant)} (${since}, ${words().evidence.statuses[state] ?? state})`;

/** The table without columns that say nothing of any row. */
function withoutEmpty(columns: readonly Column[], rows: readonly (readonly Cell[])[], more?: { caption?: string }) {
  const kept = columns.flatMap((_, i) => (rows.some((row) => row[i] !== '') ? [i] : []));
  return table(
    kept.map((i) => columns[i]!),
    rows.map((row) => kept.map((i) => row[i]!)),
    more,
  );
}

/** A lower duty says what is due without it: then the general one needs no line of its own. */
const due = (duties: BuyersBorder['duties'][number]['duties']) =>
  duties.length > 1 && duties[0]!.agreement === undefined ? duties.slice(1) : duties;

/** What the good meets at the border of each buyer: a line for each buyer and duty, from where, the duty, certificates. */
function bordersBlocks(borders: readonly BuyersBorder[], facts: Facts): Block[] {
  const { borderTitle, borderHeads: h, borderNone, inUnion } = words().atlas;
  const rows = borders.flatMap(({ to, duties, papers }) =>
    duties.map(({ from, duties: all }, i) => [
      i === 0 ? countryIn(to) : '',
      from.map(countryIn).join(', '),
      all.length === 0
        ? inUnion
        : due(all)
            .map((one) => dutySentence(one, facts))
            .join('; '),
      i === 0 ? papers.join(', ') : '',
    ]),
  );
  const columns = [column.name(h.buyer), ...[h.from, h.duty, h.papers].map((head) => column.text(head))];
  return [heading(borderTitle), rows.length === 0 ? sentence(borderNone) : withoutEmpty(columns, rows)];
}
