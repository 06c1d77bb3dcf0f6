import { type Direction, type Estimate, readersText, type TradeMatch } from '../../atlas/index.ts';
import { type Block, column, figure, heading, list, type Section, sentence, tabulate } from '../../blocks/index.ts';
import { bars, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { cautionsText, FEW, inMillion, million } from './headings.ts';

/** Width of a figure, px. */
export const WIDTH = 832;

const known = (value: number | null): string => (value === null ? words().evidence.unknown : significant(value));
/** A figure with the ends of its interval. */
const shown = ({ value, low, high }: Estimate, say = significant) => ({
  value: say(value),
  low: say(low),
  high: say(high),
});
const withInterval = (estimate: Estimate): string => words().atlas.range(shown(estimate, inMillion));

/** Measures of loaded trade of two economies, and what each could sell the other more. */
export function tradeSection(
  { a: first, b: second }: { readonly a: string; readonly b: string },
  d: TradeMatch,
): Section {
  const [w, t] = [words().evidence, words().atlas];
  const [a, b] = [countryIn(first), countryIn(second)];
  const { aToB, bToA, precious } = d;
  const ease = (estimate: Estimate | null) => (estimate === null ? w.unknown : t.range(shown(estimate)));
  const measures = [
    w.tradeHead(d),
    w.complementarityLine({ a, b, ab: significant(aToB.complementarity), ba: significant(bToA.complementarity) }),
    w.intensityLine({ a, b, ab: known(aToB.intensity), ba: known(bToA.intensity) }),
    t.easeLine({ a, b, ab: ease(aToB.ease), ba: ease(bToA.ease) }),
    w.twoWayLine({ value: known(d.grubelLloyd) }),
    w.concentrationLine({ a, b, ca: significant(d.concentration.a), cb: significant(d.concentration.b) }),
    ...complexityLines(d.complexity, a, b),
    t.preciousLine({ a, b, va: inMillion(precious.a), vb: inMillion(precious.b) }),
  ];
  const gaps = [...gapBlocks(d, aToB, first, second), ...gapBlocks(d, bToA, second, first)];
  return { id: 'trade', title: w.gap, blocks: [list(measures), ...gaps, sentence(t.potentialNote)] };
}

/** Economic complexity of both, where it is known, and which economies were counted. */
function complexityLines({ cleaning, ...of }: TradeMatch['complexity'], a: string, b: string): string[] {
  const w = words().evidence;
  const line = (name: string, complexity: TradeMatch['complexity']['a']) =>
    complexity
      ? w.complexityLine({
          name,
          eci: significant(complexity.eci),
          outlook: significant(complexity.outlook),
          diversity: complexity.diversity,
        })
      : w.complexityUnknown({ name });
  return [line(a, of.a), line(b, of.b), w.cleaning({ cleaning: readersText(cleaning) })];
}

/** The largest gaps with their intervals, in USD million, each with what keeps it from being quoted. */
function gapBlocks(d: TradeMatch, { gaps, gap }: Direction, from: string, to: string): Block[] {
  if (gaps.length === 0) return [];
  const [w, t] = [words().evidence, words().atlas];
  const [seller, buyer] = [countryIn(from), countryIn(to)];
  const head = t.gapsHead({ a: seller, b: buyer, gap: shown(gap, inMillion), year: d.year });
  const remark = ({ netExporter, cautions }: (typeof gaps)[number]) =>
    [netExporter ? '' : `${seller} ${t.netImporter}`, cautionsText(cautions)].filter((text) => text !== '').join('; ');
  const data = tabulate(
    gaps,
    [
      column.label(w.product, ({ product }) => product),
      column.amount(seller, ({ rca }) => rca, { detail: true }),
      column.amount(w.potential, ({ potential }) => withInterval(potential)),
      column.amount(w.actual, ({ actual }) => million(actual)),
      column.amount(w.gap, (gap) => withInterval(gap.gap)),
      column.amount(w.fromOutside, ({ fromOutside }) => million(fromOutside)),
      column.remark(t.cautions, remark),
    ],
    { most: FEW },
  );
  const draw = () =>
    bars([{ bars: gaps.slice(0, FEW).map((gap) => ({ name: gap.product, value: million(gap.gap.value) })) }], {
      title: head.split(/[:：]/u)[0]!,
      unit: `${w.gap}, USD million, ${d.scheme} ${d.year}`,
      source: `${d.source.file} (${w.qualities.derived})`,
      width: WIDTH,
      id: `trade-${from}`,
    });
  return [heading(head), figure(data, draw)];
}
