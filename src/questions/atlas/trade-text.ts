import { type Direction, type Estimate, readersText, type TradeMatch } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { cautionsText, withInterval } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';

/** Products that a terminal is shown of each direction. */
const MOST = 10;
const number = (value: number) => significant(value);
const million = (value: number) => significant(value / 1000);
const between = (one: Estimate | null): string => {
  if (one === null) return words().evidence.unknown;
  return words().atlas.range({ value: number(one.value), low: number(one.low), high: number(one.high) });
};
const known = (value: number | null) => (value === null ? words().evidence.unknown : number(value));

/** Measures of loaded trade of two economies, by their names. */
export function tradeLines(d: TradeMatch, a: string, b: string): string[] {
  const w = words().evidence;
  const { aToB, bToA } = d;
  return [
    wrapLines(w.tradeHead(d)),
    wrapLines(w.complementarityLine({ a, b, ab: number(aToB.complementarity), ba: number(bToA.complementarity) })),
    wrapLines(w.intensityLine({ a, b, ab: known(aToB.intensity), ba: known(bToA.intensity) })),
    wrapLines(words().atlas.easeLine({ a, b, ab: between(aToB.ease), ba: between(bToA.ease) })),
    wrapLines(w.twoWayLine({ value: known(d.grubelLloyd) })),
    wrapLines(w.concentrationLine({ a, b, ca: number(d.concentration.a), cb: number(d.concentration.b) })),
    ...complexityLines(d.complexity, a, b),
    wrapLines(words().atlas.preciousLine({ a, b, va: million(d.precious.a), vb: million(d.precious.b) })),
    '',
    ...gapLines(aToB, a, b, d.year),
    ...gapLines(bToA, b, a, d.year),
    wrapLines(words().atlas.potentialNote),
    '',
  ];
}

/** Economic complexity of both, where it is known, and which economies were counted. */
function complexityLines({ cleaning, ...d }: TradeMatch['complexity'], a: string, b: string): string[] {
  const w = words().evidence;
  const told = [
    [a, d.a],
    [b, d.b],
  ] as const;
  const lines = told.map(([name, one]) =>
    one
      ? w.complexityLine({ name, eci: number(one.eci), outlook: number(one.outlook), diversity: one.diversity })
      : w.complexityUnknown({ name }),
  );
  return [...lines, w.cleaning({ cleaning: readersText(cleaning) })].map((line) => wrapLines(line));
}

/** The largest gaps with their intervals, from USD thousand to million, then what keeps each from being quoted. */
function gapLines(d: Direction, seller: string, buyer: string, year: number): string[] {
  if (d.gaps.length === 0) return [];
  const w = words().evidence;
  const t = words().atlas;
  const right = true;
  const heads = [w.product, w.advantageOf({ economy: seller }), w.potential, w.actual, w.gap, w.fromOutside];
  const shown = d.gaps.slice(0, MOST);
  const rows = shown.map((x) => [
    x.product,
    number(x.rca),
    withInterval(x.potential),
    million(x.actual),
    withInterval(x.gap),
    million(x.fromOutside),
  ]);
  const doubts = shown.flatMap((x) => {
    const own = [...(x.netExporter ? [] : [`${seller} ${t.netImporter}`]), cautionsText(x.cautions)];
    const text = own.filter((one) => one !== '').join('; ');
    return text === '' ? [] : [wrapLines(`${x.product}: ${text}.`)];
  });
  const { value, low, high } = d.gap;
  const gap = { value: million(value), low: million(low), high: million(high) };
  return [
    wrapLines(t.gapsHead({ a: seller, b: buyer, gap, year })),
    textTable(
      heads.map((head, i) => ({ head, ...(i > 0 && { right }) })),
      rows,
    ),
    ...doubts,
    '',
  ];
}
