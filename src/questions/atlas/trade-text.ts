import { type Direction, readersText, type TradeMatch } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { textTable, wrapLines } from '../../report/index.ts';

/** Products that a terminal is shown of each direction. */
const MOST = 10;
const number = (value: number) => significant(value);
const known = (value: number | null) => (value === null ? words().evidence.unknown : number(value));

/** Measures of loaded trade of two economies, by their names. */
export function tradeLines(d: TradeMatch, a: string, b: string): string[] {
  const w = words().evidence;
  const { aToB, bToA } = d;
  return [
    wrapLines(w.tradeHead(d)),
    wrapLines(w.complementarityLine({ a, b, ab: number(aToB.complementarity), ba: number(bToA.complementarity) })),
    wrapLines(w.intensityLine({ a, b, ab: known(aToB.intensity), ba: known(bToA.intensity) })),
    wrapLines(w.twoWayLine({ value: known(d.grubelLloyd) })),
    wrapLines(w.concentrationLine({ a, b, ca: number(d.concentration.a), cb: number(d.concentration.b) })),
    ...complexityLines(d.complexity, a, b),
    '',
    ...gapLines(aToB, a, b, d.year),
    ...gapLines(bToA, b, a, d.year),
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

/** The largest gaps, from USD thousand to million. */
function gapLines(d: Direction, seller: string, buyer: string, year: number): string[] {
  if (d.gaps.length === 0) return [];
  const w = words().evidence;
  const right = true;
  const heads = [w.product, w.advantageOf({ economy: seller }), w.potential, w.actual, w.gap, w.fromOutside];
  const rows = d.gaps
    .slice(0, MOST)
    .map((x) => [
      x.product,
      number(x.rca),
      ...[x.potential, x.actual, x.gap, x.fromOutside].map((y) => number(y / 1000)),
    ]);
  return [
    wrapLines(w.gapsHead({ a: seller, b: buyer, gap: number(d.gap / 1000), year })),
    textTable(
      heads.map((head, i) => ({ head, ...(i > 0 && { right }) })),
      rows,
    ),
    '',
  ];
}
