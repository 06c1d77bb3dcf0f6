import { type OrderTest, readersText, type Stage, type StageMember } from '../../atlas/index.ts';
import { fixed, percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import type { BuyersBorder } from '../../plan/index.ts';
import { type Cell, escapeText, number, page, paragraph, type Section, tableHtml } from '../../view/index.ts';
import { dutySentence } from '../duty-words.ts';
import type { Facts } from '../facts.ts';
import { cautionsText } from './caution-words.ts';
import { firstSection } from './first.ts';

/** The last of the columns that tell trade. */
const TRADE = 2;

export interface ChainsInput {
  /** Title of the case. */
  readonly title: string;
  readonly year: number;
  /** Whether trade was loaded. */
  readonly loaded: boolean;
  readonly stages: readonly (Stage & { readonly borders: readonly BuyersBorder[] })[];
  readonly facts: Pick<Facts, 'named' | 'currency'>;
  readonly orders: readonly OrderTest[];
  readonly answer: string;
}

/** Exporters by stage of a case's chain, what each country can make, has and lacks; and why no country is put first. */
export function chainsReport(input: ChainsInput): string {
  const w = words();
  const lead = `<h1>${escapeText(input.title)}</h1><p class="answer">${escapeText(input.answer)}</p>`;
  const sections = [
    ...(input.loaded ? [] : [firstSection()]),
    ordersSection(input.orders),
    ...input.stages.map((stage, i) => stageSection(stage, i, input)),
  ];
  return page(input.title, lead, sections, escapeText(w.evidence.atlasFoot));
}

/** Cells of an order: what it found, with intervals. */
export function orderCells({ by, basis, found, score }: OrderTest): string[] {
  const w = words().atlas;
  const name = w.orders[by]!;
  if (!score) return [name, basis.vintage, String(found.length), '', '', '', w.notTested];
  const { top, place, chance, better } = score;
  const between = (low: string, high: string) => `${low}–${high}`;
  return [
    name,
    basis.vintage,
    String(top.of),
    `${percent(top.value)} (${between(fixed(100 * top.low, 0), fixed(100 * top.high, 0))})`,
    percent(chance),
    `${fixed(place.value, 2)} (${between(fixed(place.low, 2), fixed(place.high, 2))})`,
    better ? w.better : w.notBetter,
  ];
}

function ordersSection(orders: readonly OrderTest[]): Section {
  const w = words().atlas;
  const h = w.orderHeads;
  const columns = [h.by, h.data, h.plants, h.top, h.chance, h.place, h.verdict];
  const lead = paragraph(w.ordersLead({ plants: Math.max(...orders.map((one) => one.found.length)) }));
  const table = tableHtml({ columns, rows: orders.map(orderCells) });
  return { id: 'orders', title: w.ordersTitle, html: lead + table + paragraph(w.ordersNote) };
}

function stageSection(stage: ChainsInput['stages'][number], i: number, { year, facts }: ChainsInput): Section {
  const w = words().atlas;
  const e = words().evidence;
  const columns = [
    e.countries,
    `${w.stageExports}, ${w.million({ year })}`,
    `${w.stageImports}, ${w.million({ year })}`,
    w.capacity,
    w.madeInCase,
    w.newPlants,
    w.atHand,
    w.lacks,
    w.near,
    e.demandHead,
    w.cautions,
  ];
  const known = withoutEmpty(columns, stage.members.map(rowOf), stage.traded);
  const asked = stage.certificates.map((one) => `${one.market}: ${one.scheme}`);
  const notes = [
    ...(stage.traded ? [] : [w.notTraded({ hs: stage.hs.slice(0, 4), year })]),
    ...(asked.length > 0 ? [w.certificatesOf({ list: [...new Set(asked)].join(', ') })] : []),
  ];
  return {
    id: `stage-${i + 1}`,
    title: stage.hs === '' ? stage.name : `${stage.name} (HS ${stage.hs.slice(0, 4)})`,
    html: [
      ...notes.map(paragraph),
      known.columns.length > 1 ? tableHtml(known) : paragraph(w.nothingKnown),
      `<h3>${escapeText(w.borderTitle)}</h3>`,
      bordersHtml(stage.borders, facts),
    ].join(''),
  };
}

/** A lower duty says what is due without it: then the general one needs no line of its own. */
const told = (duties: BuyersBorder['duties'][number]['duties']) =>
  duties.length > 1 && duties[0]!.agreement === undefined ? duties.slice(1) : duties;

/** A line for each buyer and duty: from where, the duty, certificates. */
export function borderRows(borders: readonly BuyersBorder[], facts: ChainsInput['facts']): string[][] {
  const w = words().atlas;
  return borders.flatMap(({ to, duties, papers }) =>
    duties.map(({ from, duties: all }, i) => [
      i === 0 ? countryIn(to) : '',
      from.map(countryIn).join(', '),
      all.length === 0
        ? w.inUnion
        : told(all)
            .map((one) => dutySentence(one, facts))
            .join('; '),
      i === 0 ? papers.join(', ') : '',
    ]),
  );
}

function bordersHtml(borders: readonly BuyersBorder[], facts: ChainsInput['facts']): string {
  const { borderHeads: h, borderNone } = words().atlas;
  const rows = borderRows(borders, facts);
  const columns = [h.buyer, h.from, h.duty, h.papers];
  return rows.length === 0 ? paragraph(borderNone) : tableHtml(withoutEmpty(columns, rows, true));
}

/** The table without columns that say nothing of any country; exports and imports only where the trade holds the heading. */
function withoutEmpty(columns: readonly string[], rows: readonly Cell[][], traded: boolean) {
  const kept = columns.flatMap((_, i) =>
    (traded || i === 0 || i > TRADE) && rows.some((row) => row[i] !== '') ? [i] : [],
  );
  return { columns: kept.map((i) => columns[i]!), rows: rows.map((row) => kept.map((i) => row[i]!)) };
}

function rowOf(one: StageMember): Cell[] {
  const w = words();
  const million = (value: number | undefined): Cell =>
    value === undefined ? w.atlas.notKnown : number(significant(value / 1000));
  const shown = (value: number | null): Cell => (value === null ? '' : number(significant(value)));
  return [
    countryIn(one.country),
    million(one.trade?.exports),
    million(one.trade?.imports),
    shown(one.capacity?.tonnes ?? null),
    one.makers.map((x) => (x.amount === null ? x.place : `${x.place} ${significant(x.amount)}`)).join('; '),
    one.plants
      .map((x) => `${readersText(x.plant)} (${x.since}, ${w.evidence.statuses[x.state] ?? x.state})`)
      .join('; '),
    one.inputs.join(', '),
    one.missing.join(', '),
    shown(one.near),
    one.demand === 0 ? '' : number(significant(one.demand)),
    cautionsText(one.cautions),
  ];
}
