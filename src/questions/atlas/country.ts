import { className, factsOfEconomy, indicatorsOf, readersText, standardsAsked } from '../../atlas/index.ts';
import { type Block, blocksOf, column, heading, type Section, sentence, tabulate } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, ownName, words } from '../../i18n/index.ts';
import { memberOf, type Treaty } from '../../rights/index.ts';

/** Topics of a country's page, in their order. */
const topics = ['size', 'exports', 'energy', 'wages', 'money', 'plants', 'logistics', 'risk'] as const;
type Topic = (typeof topics)[number];

/** Beginnings of measures by topic: the first that fits. */
const BEGINNINGS: readonly (readonly [string, Topic])[] = [
  ['population', 'size'],
  ['working_age', 'size'],
  ['gdp', 'size'],
  ['goods_exports', 'exports'],
  ['eci', 'exports'],
  ['electricity', 'energy'],
  ['natural_gas', 'energy'],
  ['avg_', 'wages'],
  ['minimum_wage', 'wages'],
  ['asi_', 'wages'],
  ['plant_capex', 'plants'],
  ['lpi_', 'logistics'],
  ['country_risk', 'risk'],
];

/** The topic of a measure; rates and taxes are money. */
const topicOf = (measure: string): Topic =>
  BEGINNINGS.find(([beginning]) => measure.startsWith(beginning))?.[1] ?? 'money';

const TREATIES: readonly Treaty[] = ['Paris', 'PCT', 'EAPC', 'Madrid', 'Hague'];
/** Classes that a page names. */
const MOST = 6;

/** One country by topic: size, exports, capabilities, energy, wages, money, logistics, risk, standards, treaties. */
export const countrySection = (code: string): Section => ({
  id: `country-${code.toLowerCase()}`,
  title: countryIn(code),
  detail: true,
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
  const complexity = [eci].flatMap((row): Fact[] => {
    if (!row) return [];
    const [value, year] = [String(row.value), String(row.year)];
    return [{ measure: 'eci', value, unit: w.deviations, year, source: row.source, quality: 'derived' }];
  });
  const all: readonly Fact[] = [...factsOfEconomy(code), ...complexity];
  const newest = (a: Fact, b: Fact) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0);
  const rows = topics.flatMap((topic): { head: string; fact?: Fact }[] => {
    const head = w.topics[topic]!;
    const own = all.filter((fact) => topicOf(fact.measure) === topic).sort(newest);
    return own.length === 0 ? [{ head }] : own.map((fact, i) => ({ head: i === 0 ? head : '', fact }));
  });
  return tabulate(rows, [
    column.text(w.topic, ({ head }) => head),
    column.text(w.fact, ({ fact }) => (fact ? (w.facts[fact.measure] ?? fact.measure.replaceAll('_', ' ')) : w.noFact)),
    column.text(w.value, ({ fact }) => shown(fact?.value ?? '')),
    column.text(w.unit, ({ fact }) => readersText(fact?.unit ?? '')),
    column.text(w.year, ({ fact }) => fact?.year ?? ''),
    column.quality(w.quality, ({ fact }) => fact?.quality ?? ''),
    column.text(w.source, ({ fact }) => fact?.source ?? ''),
  ]);
}

const line = (head: string, told: readonly string[]): Block | undefined =>
  told.length > 0 ? sentence(`${head}: ${told.join('; ')}`) : undefined;

/** Classes in which the country has an advantage, by the newest bundled table that holds it. */
function capabilities(code: string): Block | undefined {
  const w = words().evidence;
  const strong = indicatorsOf(code, 'rca').filter((indicator) => indicator.value! >= 1);
  const year = Math.max(...strong.map((row) => row.year!));
  const best = strong
    .filter((row) => row.year === year)
    .sort((a, b) => b.value! - a.value!)
    .slice(0, MOST);
  const named = best.map((row) => `${readersText(className(row.scheme, row.code))} ${significant(row.value!)}`);
  return line(`${w.strongIn} (${w.rcaUnit}, ${year})`, named);
}

function standards(code: string): Block[] {
  const w = words().evidence;
  const asked = standardsAsked(code);
  if (asked.length === 0) return [heading(w.standardsHead), sentence(w.noStandard)];
  const data = tabulate(asked, [
    column.text(w.market, ({ market }) => (market.length === 2 ? countryIn(market) : market)),
    column.text(w.goodsHs, ({ hs }) => hs),
    column.text(w.scheme, ({ scheme }) => (scheme ? (ownName(scheme) ?? String(scheme.scheme)) : w.asksNothing)),
    column.text(w.appliesTo, ({ scheme, home }) => (scheme ? (home ? w.alsoHome : w.importsOnly) : '')),
    column.amount(w.weeks, ({ weeks }) => weeks ?? ''),
    column.quality(w.quality, ({ quality }) => quality),
    column.text(w.ofCase, (one) => one.case),
  ]);
  return [heading(w.standardsHead), data];
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
