import {
  type Caution,
  type Complement,
  cleaningWords,
  complementMatrix,
  type Estimate,
  type Exchange,
  type ProductSpace,
  readersText,
  type SectorMatch,
  sourceWords,
  type TradeMatch,
} from '../../atlas/index.ts';
import { bars, cross, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { chart, escapeText, number, page, paragraph, type Section, tableHtml } from '../../view/index.ts';
import { type HeadingsFound, matchAnswer } from './answers.ts';
import { cautionsText } from './caution-words.ts';
import { countrySection } from './country.ts';
import { firstSection } from './first.ts';
import { headingName, headingsSection } from './headings.ts';
import { spaceSection } from './space.ts';

export interface AtlasInput {
  readonly a: string;
  readonly b: string;
  readonly headings: HeadingsFound;
  /** Flows between the two that need a second look. */
  readonly doubtful: readonly Doubtful[];
  readonly sectors: SectorMatch | null;
  readonly trade: TradeMatch | null;
  /** The product space of loaded trade; the bundled one if left out. */
  readonly space?: ProductSpace;
}
/** A flow between two members with what keeps it from being quoted, and the name of its heading. */
export interface Doubtful {
  readonly flow: Exchange;
  readonly name: string;
  readonly cautions: readonly Caution[];
}
/** Bars of one figure. */
const MOST = 10;
const WIDTH = 832;

/** A page on two economies: gaps, all members, the product space, a page of each. */
export function atlasReport(input: AtlasInput): string {
  const w = words().evidence;
  const title = `${countryIn(input.a)}, ${countryIn(input.b)}`;
  const sections = [
    ...(input.trade ? [] : [firstSection()]),
    headingsSection(input.headings),
    ...(input.doubtful.length > 0 ? [doubtfulSection(input)] : []),
    ...(input.trade ? [tradeSection(input, input.trade)] : []),
    ...(input.sectors ? [gapSection(input, input.sectors)] : []),
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

function doubtfulSection({ doubtful, headings: { year } }: AtlasInput): Section {
  const w = words().atlas;
  const rows = doubtful.map(({ flow, name, cautions }) => [
    headingName({ product: flow.product, name }),
    countryIn(flow.exporter),
    countryIn(flow.importer),
    number(significant(flow.value / 1000)),
    cautionsText(cautions),
  ]);
  const columns = [w.heading, w.exporter, w.importer, w.value, w.cautions];
  return { id: 'doubtful', title: w.secondLook({ year }), html: tableHtml({ columns, rows }) };
}

const million = (value: number) => significant(value / 1000);

/** A figure with its interval, USD million. */
export const withInterval = ({ value, low, high }: Estimate): string =>
  words().atlas.range({ value: million(value), low: million(low), high: million(high) });

function tradeSection({ a, b }: AtlasInput, d: TradeMatch): Section {
  const w = words().evidence;
  const t = words().atlas;
  const figure = (from: string, to: string, direction: TradeMatch['aToB']) => {
    const { value, low, high } = direction.gap;
    const gap = { value: million(value), low: million(low), high: million(high) };
    const bar = (one: (typeof direction.gaps)[number]) => ({ name: one.product, value: one.gap.value / 1000 });
    const svg = () =>
      bars([{ bars: direction.gaps.slice(0, MOST).map(bar) }], {
        title: t.gapsHead({ a: countryIn(from), b: countryIn(to), gap, year: d.year }).split(/[:：]/u)[0]!,
        unit: `${w.gap}, USD million, ${d.scheme} ${d.year}`,
        source: `${d.source.file} (${w.qualities.derived})`,
        width: WIDTH,
        id: `trade-${from}`,
      });
    const columns = [w.product, w.potential, w.actual, w.gap, w.fromOutside, t.cautions];
    const rows = direction.gaps.map((one) => [
      one.product,
      withInterval(one.potential),
      number(million(one.actual)),
      withInterval(one.gap),
      number(million(one.fromOutside)),
      [...(one.netExporter ? [] : [t.netImporter]), cautionsText(one.cautions)].filter((x) => x !== '').join('; '),
    ]);
    return chart(svg, { columns, rows });
  };
  const { precious } = d;
  const apart = t.preciousLine({ a: countryIn(a), b: countryIn(b), va: million(precious.a), vb: million(precious.b) });
  const notes = [t.potentialNote, apart].map(paragraph).join('');
  return { id: 'trade', title: w.gap, html: figure(a, b, d.aToB) + figure(b, a, d.bToA) + notes };
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
