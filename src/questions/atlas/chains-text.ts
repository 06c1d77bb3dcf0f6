import { cleaningWords, type OrderTest, type Stage, sourceWords } from '../../atlas/index.ts';
import type { Case } from '../../case/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { borderRows, cautionsText, factsOf, firstLines, orderCells } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import type { ChainStage, ChainsDocument } from './chains.ts';

const right = true;

/** What a terminal prints: exporters of each stage, then what orders of the members are worth. */
export function chainsText(d: ChainsDocument, c: Case, answer: string): string {
  const w = words().evidence;
  const of = factsOf(c);
  const parts = d.stages.flatMap((stage) => [
    wrapLines(stage.hs === '' ? stage.name : `${stage.name} (HS ${stage.hs.slice(0, 4)})`),
    ...(stage.traded ? [] : [wrapLines(words().atlas.notTraded({ hs: stage.hs.slice(0, 4), year: d.year }))]),
    stageTable(stage, d.year),
    ...stage.members
      .filter((one) => one.cautions.length > 0)
      .map((one) => wrapLines(`${countryIn(one.country)}: ${cautionsText(one.cautions)}.`)),
    ...borderLines(stage, of),
    '',
  ]);
  const lines = [
    ...(d.loaded ? [] : firstLines()),
    ...parts,
    wrapLines(w.basis({ source: sourceWords(d.basis) })),
    wrapLines(cleaningWords(d.basis)),
    '',
    ...orderLines(d.orders),
    wrapLines(answer),
  ];
  return `${lines.join('\n')}\n`;
}

/** Duties and certificates that the good meets at the border of each buyer. */
function borderLines({ borders }: ChainStage, of: Parameters<typeof borderRows>[1]): string[] {
  const { borderTitle, borderHeads: h, borderNone } = words().atlas;
  const rows = borderRows(borders, of);
  if (rows.length === 0) return [wrapLines(borderNone)];
  const heads = [h.buyer, h.from, h.duty, h.papers].map((head, i) => ({
    head,
    ...(i > 0 && { gives: true, wraps: true }),
  }));
  return [wrapLines(`${borderTitle}:`), textTable(heads, rows)];
}

/** Countries of which something is known at the stage. */
function stageTable(stage: Stage, year: number): string {
  const w = words().atlas;
  const e = words().evidence;
  const heads = [
    { head: e.countries },
    ...(stage.traded
      ? [
          { head: `${w.stageExports} ${year}`, right },
          { head: `${w.stageImports} ${year}`, right },
        ]
      : []),
    { head: w.madeInCase, gives: true, wraps: true },
    { head: w.newPlants, right },
    { head: w.atHand, right },
    { head: e.demandHead, right },
  ];
  const million = (value: number | undefined) => (value === undefined ? w.notKnown : significant(value / 1000));
  const known = stage.members.filter(
    (one) =>
      [one.makers, one.plants, one.inputs].some((list) => list.length > 0) ||
      one.demand > 0 ||
      (one.trade?.exports ?? 0) + (one.trade?.imports ?? 0) > 0,
  );
  if (known.length === 0) return wrapLines(w.nothingKnown);
  const rows = known.map((one) => [
    countryIn(one.country),
    ...(stage.traded ? [million(one.trade?.exports), million(one.trade?.imports)] : []),
    one.makers.map((x) => x.place).join(' '),
    one.plants.length === 0 ? '' : String(one.plants.length),
    `${one.inputs.length}/${one.inputs.length + one.missing.length}`,
    one.demand === 0 ? '' : significant(one.demand),
  ]);
  return textTable(heads, rows);
}

/** What each order of the members is worth. */
export function orderLines(orders: readonly OrderTest[]): string[] {
  const w = words().atlas;
  const h = w.orderHeads;
  const heads = [
    { head: h.by, gives: true, wraps: true },
    { head: h.data },
    { head: h.plants, right },
    { head: h.top },
    { head: h.chance, right },
    { head: h.place },
    { head: h.verdict, gives: true, wraps: true },
  ];
  return [
    wrapLines(w.ordersTitle),
    wrapLines(w.ordersLead({ plants: Math.max(...orders.map((one) => one.found.length)) })),
    textTable(heads, orders.map(orderCells)),
    wrapLines(w.ordersNote),
    '',
  ];
}

/** The test alone: where each plant's host comes in each order, then what the orders are worth. */
export function ordersText(orders: readonly OrderTest[]): string {
  const w = words().atlas;
  const heads = [
    { head: w.plantName, gives: true, wraps: true },
    { head: words().evidence.host },
    ...orders.map((one) => ({ head: w.orders[one.by]!, right, gives: true, wraps: true })),
  ];
  const plants = orders.flatMap((one) => one.found);
  const names = [...new Set(plants.map((one) => one.plant))];
  const rows = names.map((plant) => [
    plant,
    countryIn(plants.find((one) => one.plant === plant)!.host),
    ...orders.map((one) => String(one.found.find((x) => x.plant === plant)?.rank ?? '')),
  ]);
  return `${[textTable(heads, rows), '', ...orderLines(orders)].join('\n')}\n`;
}
