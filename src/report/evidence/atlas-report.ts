import {
  type Complement,
  cleaningWords,
  complementMatrix,
  type ProductSpace,
  readersText,
  type SectorMatch,
  sourceWords,
  type TradeMatch,
} from '../../atlas/index.ts';
import { bars, cross, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { chart, escapeText, number, page, paragraph, type Section } from '../html.ts';
import { matchAnswer } from './answers.ts';
import { countrySection } from './country.ts';
import { spaceSection } from './space.ts';

export interface AtlasInput {
  readonly a: string;
  readonly b: string;
  readonly sectors: SectorMatch | null;
  readonly trade: TradeMatch | null;
  /** The product space of loaded trade; the bundled one if left out. */
  readonly space?: ProductSpace;
}
/** Bars of one figure. */
const MOST = 10;
const WIDTH = 832;

/** A page on two economies: gaps, all members, the product space, a page of each. */
export function atlasReport(input: AtlasInput): string {
  const w = words().evidence;
  const title = `${countryIn(input.a)}, ${countryIn(input.b)}`;
  const sections = [
    ...(input.sectors ? [gapSection(input, input.sectors)] : []),
    ...(input.trade ? [tradeSection(input, input.trade)] : []),
    matrixSection(),
    spaceSection(input.a, input.b, input.space),
    countrySection(input.a),
    countrySection(input.b),
  ];
  const lead = `<h1>${escapeText(title)}</h1><p class="answer">${escapeText(matchAnswer(input))}</p>`;
  return page(title, lead, sections, escapeText(w.atlasFoot));
}

function gapSection({ a, b }: AtlasInput, s: SectorMatch): Section {
  const w = words().evidence;
  const figure = (from: string, to: string, rows: readonly Complement[], own: 'a' | 'b', other: 'a' | 'b') => {
    const best = rows[0];
    const { vintage } = s.basis;
    const title = best
      ? w.gapTitle({
          a: countryIn(from),
          b: countryIn(to),
          name: readersText(best.name),
          value: significant(best[own]),
          vintage,
        })
      : w.noGapTitle({ a: countryIn(from), b: countryIn(to), vintage });
    const source = sourceWords(s.basis);
    const svg = () =>
      bars([{ bars: rows.slice(0, MOST).map((row) => ({ name: readersText(row.name), value: row[own] })) }], {
        title,
        unit: w.rcaUnit,
        source,
        notes: [cleaningWords(s.basis)],
        width: WIDTH,
        id: `gap-${from}`,
      });
    const table = {
      columns: [w.classOfGoods, countryIn(from), countryIn(to)],
      rows: rows.map((row) => [readersText(row.name), number(significant(row[own])), number(significant(row[other]))]),
    };
    return rows.length > 0 ? chart(svg, table) : paragraph(title);
  };
  return {
    id: 'gaps',
    title: w.gapsSection,
    html: figure(a, b, s.aForB, 'a', 'b') + figure(b, a, s.bForA, 'b', 'a'),
  };
}

function tradeSection({ a, b }: AtlasInput, d: TradeMatch): Section {
  const w = words().evidence;
  const figure = (from: string, to: string, direction: TradeMatch['aToB']) => {
    const million = (value: number) => value / 1000;
    const svg = () =>
      bars([{ bars: direction.gaps.slice(0, MOST).map((one) => ({ name: one.product, value: million(one.gap) })) }], {
        title: w
          .gapsHead({ a: countryIn(from), b: countryIn(to), gap: significant(million(direction.gap)), year: d.year })
          .replace(/[.:：].*$/u, ''),
        unit: `${w.gap}, USD million, ${d.scheme} ${d.year}`,
        source: `${d.source.file} (${w.qualities.derived})`,
        width: WIDTH,
        id: `trade-${from}`,
      });
    const columns = [w.product, w.potential, w.actual, w.gap, w.fromOutside];
    const rows = direction.gaps.map((one) => [
      one.product,
      ...[one.potential, one.actual, one.gap, one.fromOutside].map((x) => number(significant(million(x)))),
    ]);
    return chart(svg, { columns, rows });
  };
  return { id: 'trade', title: w.gap, html: figure(a, b, d.aToB) + figure(b, a, d.bToA) };
}

function matrixSection(): Section {
  const w = words().evidence;
  const { basis, members, counts, of } = complementMatrix();
  const all = counts.flatMap((row, a) => row.map((value, b) => ({ a, b, value })));
  const best = all.reduce((x, y) => (y.value > x.value ? y : x));
  const names = members.map(countryIn);
  const about = { value: String(best.value), of: String(of), vintage: basis.vintage };
  const title = w.matrixTitle({ a: names[best.a]!, b: names[best.b]!, ...about });
  const svg = () =>
    cross(
      { names, short: members, values: counts },
      {
        title,
        unit: w.matrixUnit,
        source: sourceWords(basis),
        notes: [cleaningWords(basis)],
        width: WIDTH,
        id: 'cross',
      },
    );
  const rows = counts.map((row, a) => [names[a]!, ...row.map((value) => number(String(value)))]);
  return { id: 'members', title: w.matrixSection, html: chart(svg, { columns: [w.countries, ...members], rows }) };
}
