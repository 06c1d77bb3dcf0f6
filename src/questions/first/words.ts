import {
  columnMeaning,
  greatCircle,
  headingOf,
  keyOf,
  qualityOf,
  type RawRow,
  rowName,
  tableOf,
} from '../../case/index.ts';
import {
  dutiesOf,
  type FirstCase,
  type FirstFault,
  type Library,
  type Line,
  marketsOf,
  papersFor,
  productsOf,
  type QualifiedValue,
} from '../../first/index.ts';
import { countryIn, ownName, unitIn, words } from '../../i18n/index.ts';
import { cellText } from '../list/ask.ts';

/** A value of an answer with how good it is, and what is known of where it comes from. */
const qualified = <T extends string | number>({ value, yours, quality, row }: QualifiedValue<T>) => ({
  value,
  yours,
  quality,
  note: row?.note === undefined ? '' : cellText(row.note),
});

const nameOf = (row: RawRow | undefined, key: string): string => (row && ownName(row)) ?? key;

/** What cannot be understood of an answer, in words. */
export function faultText({ code, value, near }: FirstFault): string {
  const say = words().first.faults;
  return say[code]({ value, near });
}

const pointOf = (row: RawRow | undefined) =>
  typeof row?.lat === 'number' && typeof row.lon === 'number' ? { lat: row.lat, lon: row.lon } : undefined;

/** The short text of an HS code in the language that is spoken. */
function headingText(hs: string): string {
  const heading = headingOf(hs);
  return (heading && ownName({ ...heading })) ?? '';
}

/** What can be made: products of templates by HS code, with their names in the language that is spoken. */
export const productsInWords = (library: Library) =>
  productsOf(library).map(({ product, template, good, hs, row }) => ({
    product,
    template,
    hs,
    name: nameOf(row, good),
    heading: headingText(hs),
  }));

/** A first case in the language that is spoken: the answers with their defaults, what follows from them, and every value with its origin. */
export function firstInWords(library: Library, first: FirstCase) {
  const { complete, lines, case: own } = first;
  const { product, template, chain } = complete;
  const places = new Map([...library.network.tables.places, ...own.tables.places].map((row) => [row.place, row]));
  const placeName = (key: string) => nameOf(places.get(key), key);
  const place = (qualifiedValue: QualifiedValue<string>) => ({
    ...qualified(qualifiedValue),
    name: placeName(qualifiedValue.value),
    country: countryIn(String(places.get(qualifiedValue.value)?.country ?? '')),
  });
  /** The border crossing that is nearest to a place, as the crow flies. */
  const crossing = (key: string) => {
    const here = pointOf(places.get(key));
    const near = library.network.tables.places.flatMap((row) => {
      const there = row.kind === 'border' && row.place !== key ? pointOf(row) : undefined;
      return here && there ? [{ name: nameOf(row, String(row.place)), km: Math.round(greatCircle(here, there)) }] : [];
    });
    return near.sort((a, b) => a.km - b.km)[0] ?? null;
  };
  const good = (key: string) => template.tables.goods.find((row) => row.good === key);
  const unit = unitIn(String(product.row.unit ?? 't'));
  const dutyQuality = qualityOf(library.network.tables as never);
  return {
    product: product.product,
    name: complete.name ?? nameOf(product.row, product.good),
    unit,
    steps: chain.processes.map((key) => rowName(template.tables, 'processes', key)),
    hs: qualified(complete.hs),
    heading: headingText(complete.hs.value),
    price: qualified(complete.price),
    places: complete.places.map((qualifiedValue) => ({
      ...place(qualifiedValue),
      crossing: crossing(qualifiedValue.value),
    })),
    markets: complete.markets.map((market) => ({
      place: place(market.place),
      quantity: qualified(market.quantity),
      price: qualified(market.price),
    })),
    inputs: complete.inputs.map((input) => ({
      good: input.good,
      name: nameOf(good(input.good), input.good),
      unit: unitIn(String(good(input.good)?.unit ?? 't')),
      places: input.places.map(place),
      price: qualified(input.price),
      moved: good(input.good)?.cargo !== 'none',
    })),
    money: {
      own: qualified(complete.money.own),
      rate: qualified(complete.money.rate),
      years: qualified(complete.money.years),
      grace: qualified(complete.money.grace),
    },
    papers: papersInWords(library, first),
    duties: dutiesOf(library, first).map(({ row, ...duty }) => ({
      ...duty,
      fromName: placeName(duty.from),
      toName: placeName(duty.to),
      quality: duty.inside ? 'official' : row ? dutyQuality(row as never) : 'unknown',
      note: row?.note === undefined ? '' : cellText(row.note),
    })),
    lines: lines.map((line) => lineInWords(first, line, placeName)),
    tables: Object.entries(own.tables).flatMap(([table, rows]) =>
      rows.length === 0 || table === 'sources' ? [] : [{ table, rows: rows.length }],
    ),
    faults: complete.faults.map((fault) => ({ ...fault, near: [...fault.near], text: faultText(fault) })),
  };
}
export type FirstInWords = ReturnType<typeof firstInWords>;

/** What each market asks, and who says so. */
function papersInWords(library: Library, { complete, case: own }: FirstCase) {
  const { start } = own.settings;
  const quality = qualityOf(own.tables as never);
  return marketsOf(library, complete).map((names) => {
    const market = names[0]!;
    const named = complete.papers.some((paper) => names.includes(paper.market));
    const { requirements, schemes, needs, evidence } = papersFor(own, names, complete.hs.value, Number(start));
    const number = (value: unknown) => Number(value ?? 0);
    return {
      market,
      name: countryIn(market),
      state: named ? ('yours' as const) : requirements.length === 0 ? ('unknown' as const) : ('known' as const),
      asked: schemes.map((row) => {
        const pieces = needs.filter((need) => need.scheme === row.scheme).map((need) => need.evidence);
        const tests = evidence.filter((one) => pieces.includes(one.evidence));
        const sum = (column: string) => tests.reduce((total, test) => total + number(test[column]), 0);
        return {
          scheme: String(row.scheme),
          name: nameOf(row, String(row.scheme)),
          weeks: number(row.weeks) + Math.max(0, ...tests.map((test) => number(test.weeks))),
          cost: number(row.fee) + number(row.audit) + sum('cost'),
          quality: quality(row as never),
        };
      }),
    };
  });
}

/** A value of the new case, with its row and its column as a reader calls them. */
function lineInWords({ case: own }: FirstCase, line: Line, placeName: (key: string) => string) {
  const { table, key, value, source } = line;
  const parts = key.split('/');
  const name =
    table === 'case'
      ? ''
      : parts
          .map(
            (part) =>
              (own.tables.goods.some((row) => row.good === part) ? rowName(own.tables, 'goods', part) : undefined) ??
              (own.tables.processes.some((row) => row.process === part)
                ? rowName(own.tables, 'processes', part)
                : undefined) ??
              placeName(part),
          )
          .join(', ');
  const title = own.tables.sources.find((row) => row.source === source)?.title;
  const row = table === 'case' ? undefined : own.tables[table].find((one) => keyOf(table, one) === key);
  return {
    question: line.question,
    table,
    key,
    name,
    column: line.column,
    value: cellText(value),
    figure: typeof value === 'number',
    meaning: meaningOf(line),
    from: line.from,
    quality: line.quality,
    source: title === undefined ? '' : cellText(title),
    note: row?.note === undefined ? '' : cellText(row.note),
  };
}

function meaningOf({ table, column: name }: Line): string {
  const column = tableOf(table).columns.find((column) => column.name === name);
  return column ? columnMeaning(table, column) : name;
}
