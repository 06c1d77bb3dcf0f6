import { className, factsOfEconomy, indicatorsOf, readersText, standardsAsked } from '../../atlas/index.ts';
import { type Block, blocksOf, type Cell, column, heading, type Section, sentence, table } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, ownName, words } from '../../i18n/index.ts';
import { memberOf, type Treaty } from '../../rights/index.ts';
import { topicOf, topics } from './topics.ts';

const TREATIES: readonly Treaty[] = ['Paris', 'PCT', 'EAPC', 'Madrid', 'Hague'];
/** Classes that a page names. */
const MOST = 6;

/** One country by topic: size, exports, capabilities, energy, wages, money, logistics, risk, standards, treaties. */
export const countrySection = (code: string): Section => ({
  ...{
    id: `country-${code.toLowerCase()}`,
    title: words().evidence.countryPage({ name: countryIn(code) }),
    detail: true,
  },
  blocks: blocksOf(factsTable(code), capabilities(code), standards(code), treaties(code)),
});

interface Fact {
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly year: string;
  readonly source: string;
  readonly quality: string;
}

/** Facts by topic, the newest first; a topic of which nothing is known says so. */
function factsTable(code: string): Block {
  const w = words().evidence;
  const [eci] = indicatorsOf(code, 'eci').sort((a, b) => b.year! - a.year!);
  const complexity = [eci].flatMap((one): Fact[] => {
    if (!one) return [];
    const [value, year] = [String(one.value), String(one.year)];
    return [{ measure: 'eci', value, unit: w.deviations, year, source: one.source, quality: 'derived' }];
  });
  const all: readonly Fact[] = [...factsOfEconomy(code), ...complexity];
  const newest = (a: Fact, b: Fact) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0);
  const rows = topics.flatMap((topic): Cell[][] => {
    const head = w.topics[topic]!;
    const own = all.filter((one) => topicOf(one.measure) === topic).sort(newest);
    if (own.length === 0) return [[head, w.noFact, '', '', '', '', '']];
    return own.map((one, i) => [
      ...[i === 0 ? head : '', w.facts[one.measure] ?? one.measure.replaceAll('_', ' ')],
      ...[shown(one.value), readersText(one.unit), one.year, one.quality, one.source],
    ]);
  });
  return table(
    [
      ...[w.topic, w.fact, w.value, w.unit, w.year].map((head) => column.text(head)),
      ...[column.quality(w.quality), column.text(w.source)],
    ],
    rows,
  );
}

const line = (head: string, told: readonly string[]): Block | undefined =>
  told.length > 0 ? sentence(`${head}: ${told.join('; ')}`) : undefined;

/** Classes in which the country has an advantage, by the newest bundled table that holds it. */
function capabilities(code: string): Block | undefined {
  const w = words().evidence;
  const strong = indicatorsOf(code, 'rca').filter((one) => one.value! >= 1);
  const year = Math.max(...strong.map((one) => one.year!));
  const best = strong
    .filter((one) => one.year === year)
    .sort((a, b) => b.value! - a.value!)
    .slice(0, MOST);
  const named = best.map((one) => `${readersText(className(one.scheme, one.code))} ${significant(one.value!)}`);
  return line(`${w.strongIn} (${w.rcaUnit}, ${year})`, named);
}

function standards(code: string): Block[] {
  const w = words().evidence;
  const rows = standardsAsked(code).map((one) => [
    one.market.length === 2 ? countryIn(one.market) : one.market,
    one.hs,
    one.scheme ? (ownName(one.scheme) ?? String(one.scheme.scheme)) : w.asksNothing,
    one.scheme ? (one.home ? w.alsoHome : w.importsOnly) : '',
    ...[one.weeks ?? '', one.quality, one.case],
  ]);
  const columns = [
    ...[w.market, w.goodsHs, w.scheme, w.appliesTo].map((head) => column.text(head)),
    ...[column.amount(w.weeks), column.quality(w.quality), column.text(w.ofCase)],
  ];
  return [heading(w.standardsHead), rows.length > 0 ? table(columns, rows) : sentence(w.noStandard)];
}

function treaties(code: string): Block | undefined {
  const w = words().evidence;
  const joined = TREATIES.flatMap((treaty) => {
    const state = memberOf(code, treaty, new Date().getUTCFullYear(), []);
    return state === undefined ? [] : [w.treatyWord({ treaty, joined: state })];
  });
  return line(w.treaties, joined);
}

const shown = (value: string): string =>
  Number.isFinite(Number(value)) && value !== '' ? significant(Number(value)) : value;
