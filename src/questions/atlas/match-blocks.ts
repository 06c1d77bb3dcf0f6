import {
  type Complement,
  cleaningWords,
  complementMatrix,
  readersText,
  type SectorMatch,
  sourceWords,
} from '../../atlas/index.ts';
import {
  type Block,
  column,
  figure,
  heading,
  type Section,
  sentence,
  tabulate,
  type WholeAnswer,
} from '../../blocks/index.ts';
import { bars, cross, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { wholePageAndText } from '../declare.ts';
import { countrySection } from './country.ts';
import { firstSection } from './first.ts';
import { basisBlocks, cautionsText, FEW, headingName, headingsSection, million } from './headings.ts';
import type { MatchDocument, MatchWhole } from './match.ts';
import { spaceSection } from './space.ts';
import { tradeSection, WIDTH } from './trade-blocks.ts';

/** How many bars a figure has. */
const MOST = 10;

/** Page and text of two economies. */
export const matchOutput = (matchWhole: MatchWhole) => wholePageAndText(() => matchAnswer(matchWhole));

/** Two economies: headings that complement, trade and its gaps, advantages; then all members, the product space, a page of each. */
function matchAnswer({ document: d, space }: MatchWhole): WholeAnswer {
  const { a, b, trade, sectors } = d;
  return {
    title: `${countryIn(a)}, ${countryIn(b)}`,
    answer: answerOf(d),
    sections: [
      ...(trade ? [] : [firstSection()]),
      headingsSection(d.headings),
      ...(d.doubtful.length > 0 ? [doubtfulSection(d)] : []),
      trade ? tradeSection(d, trade) : noTrade(),
      ...(sectors ? [gapSection(d, sectors)] : []),
      matrixSection(),
      spaceSection(a, b, space),
      ...[a, b].map(countrySection),
    ],
    foot: words().evidence.atlasFoot,
  };
}

/** In how many headings each of two economies sells net what the other buys net; then classes of the bundled table, in the past. */
function answerOf({ a: first, b: second, headings, sectors }: MatchDocument): string {
  const [a, b] = [countryIn(first), countryIn(second)];
  const { of, year, whole, rows } = headings;
  const sold = (seller: string) => new Set(rows.flatMap((row) => (row.seller === seller ? [row.product] : []))).size;
  const told = words().atlas.headingsAnswer({ a, b, ab: sold(first), ba: sold(second), of, year, whole });
  if (!sectors) return told;
  const { aForB, bForA, both, basis } = sectors;
  const counts = { aForB: aForB.length, bForA: bForA.length, both: both.length };
  return `${told} ${words().evidence.matchAnswer({ a, b, ...counts, vintage: basis.vintage })}`;
}

/** Flows between the two that need a second look. */
function doubtfulSection({ doubtful, headings: { year } }: MatchDocument): Section {
  const w = words().atlas;
  const flows = tabulate(
    doubtful,
    [
      column.text(w.heading, ({ flow, name }) => headingName({ product: flow.product, name })),
      column.label(w.exporter, ({ flow }) => countryIn(flow.exporter)),
      column.label(w.importer, ({ flow }) => countryIn(flow.importer)),
      column.amount(w.value, ({ flow }) => million(flow.value)),
      column.remark(w.cautions, ({ cautions }) => cautionsText(cautions)),
    ],
    { most: FEW },
  );
  return { id: 'doubtful', title: w.secondLook({ year }), blocks: [flows] };
}

const noTrade = (): Section => ({
  id: 'trade',
  title: words().evidence.gap,
  blocks: [sentence(words().evidence.noPairTrade)],
});

/** Classes in which one had an advantage and the other had none, both ways, and those in which both had one. */
function gapSection({ a, b }: MatchDocument, s: SectorMatch): Section {
  const w = words().evidence;
  const { vintage } = s.basis;
  const classes = (from: string, to: string, rows: readonly Complement[], of: 'a' | 'b') => {
    const columns = [
      column.name(w.classOfGoods, ({ name }: Complement) => readersText(name)),
      column.amount(countryIn(from), (row: Complement) => row[of]),
      column.amount(countryIn(to), (row: Complement) => row[of === 'a' ? 'b' : 'a']),
    ];
    return tabulate(rows, columns, { most: FEW });
  };
  const oneWay = (from: string, to: string, rows: readonly Complement[], of: 'a' | 'b'): Block[] => {
    const names = { a: countryIn(from), b: countryIn(to), vintage };
    const [best] = rows;
    if (!best) return [sentence(w.noGapTitle(names))];
    const title = w.gapTitle({ ...names, name: readersText(best.name), value: significant(best[of]) });
    const drawn = rows.slice(0, MOST).map((row) => ({ name: readersText(row.name), value: row[of] }));
    const draw = () =>
      bars([{ bars: drawn }], {
        title,
        unit: w.rcaUnit,
        source: sourceWords(s.basis),
        notes: [cleaningWords(s.basis)],
        width: WIDTH,
        id: `gap-${from}`,
      });
    return [heading(w.aForB(names)), figure(classes(from, to, rows, of), draw)];
  };
  const both = s.both.length > 0 ? [heading(w.bothStrong({ vintage })), classes(a, b, s.both, 'a')] : [];
  return {
    id: 'gaps',
    title: w.gapsSection,
    blocks: [...oneWay(a, b, s.aForB, 'a'), ...oneWay(b, a, s.bForA, 'b'), ...both, ...basisBlocks(s.basis)],
  };
}

/** All members by each other. */
function matrixSection(): Section {
  const w = words().evidence;
  const { basis, members, counts, of } = complementMatrix();
  const all = counts.flatMap((row, a) => row.map((value, b) => ({ a, b, value })));
  const best = all.reduce((x, y) => (y.value > x.value ? y : x));
  const names = members.map(countryIn);
  const about = { value: String(best.value), of: String(of), vintage: basis.vintage };
  const title = w.matrixTitle({ a: names[best.a]!, b: names[best.b]!, ...about });
  const draw = () =>
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
  const data = tabulate(counts, [
    column.name(w.countries, (_, a) => names[a]!),
    ...members.map((member, b) => column.count(member, (row: readonly number[]) => row[b]!)),
  ]);
  return { id: 'members', title: w.matrixSection, detail: true, blocks: [figure(data, draw)] };
}
