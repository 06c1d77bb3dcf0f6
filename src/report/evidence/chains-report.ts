import { type OrderTest, readersText, type Stage, type StageMember } from '../../atlas/index.ts';
import { fixed, percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { type Cell, escapeText, number, page, paragraph, type Section, tableHtml } from '../html.ts';
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
  readonly stages: readonly Stage[];
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
    ...input.stages.map((stage, i) => stageSection(stage, i, input.year)),
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

function stageSection(stage: Stage, i: number, year: number): Section {
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
  const asked = stage.certificates.map((one) => `${one.market}: ${one.scheme}`);
  const notes = [
    ...(stage.traded ? [] : [w.notTraded({ hs: stage.hs.slice(0, 4), year })]),
    ...(asked.length > 0 ? [w.certificatesOf({ list: [...new Set(asked)].join(', ') })] : []),
  ];
  return {
    id: `stage-${i + 1}`,
    title: stage.hs === '' ? stage.name : `${stage.name} (HS ${stage.hs.slice(0, 4)})`,
    html: notes.map(paragraph).join('') + tableHtml(withoutEmpty(columns, stage.members.map(rowOf), stage.traded)),
  };
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
