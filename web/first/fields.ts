import type { Answers, PaperAnswer, PlaceAnswer } from '../../src/first/index.ts';
import type { Language } from '../../src/i18n/index.ts';
import { plainNumber } from '../parts/meant.ts';

/** The value of a place field: a name, or a point of the map with a name. */
export interface PlaceText {
  readonly text: string;
  readonly point?: { readonly lat: number; readonly lon: number };
}

export interface PaperText {
  readonly as: 'usual' | 'none' | 'own';
  readonly name: string;
  readonly weeks: string;
  readonly fee: string;
}

/** The typed values of the fields of the six questions. */
export interface Fields {
  readonly good: string;
  readonly name: string;
  readonly hs: string;
  readonly inputs: Readonly<Record<string, { readonly place: PlaceText; readonly price: string }>>;
  readonly places: readonly PlaceText[];
  readonly markets: readonly { readonly place: PlaceText; readonly quantity: string; readonly price: string }[];
  readonly price: string;
  readonly papers: Readonly<Record<string, PaperText>>;
  readonly own: string;
  readonly rate: string;
  readonly years: string;
  readonly grace: string;
}

export const noPlace: PlaceText = { text: '' };
export const noMarket = { place: noPlace, quantity: '', price: '' };
export const usualPaper: PaperText = { as: 'usual', name: '', weeks: '', fee: '' };
export const noFields: Fields = {
  good: '',
  name: '',
  hs: '',
  inputs: {},
  places: [noPlace],
  markets: [noMarket],
  price: '',
  papers: {},
  own: '',
  rate: '',
  years: '',
  grace: '',
};

const numberIn = (text: string, spoken: Language): number | undefined => {
  const plain = plainNumber(text, spoken);
  return plain === undefined ? undefined : Number(plain);
};

/** Parses latitude and longitude in degrees, with a point or a comma for decimals; undefined where the text is no point. */
export function pointOf(text: string): { readonly lat: number; readonly lon: number } | undefined {
  const parts = /^([-\u2212]?\d{1,2}(?:[.,]\d+)?)°?\s*[;,\s]\s*([-\u2212]?\d{1,3}(?:[.,]\d+)?)°?$/.exec(text.trim());
  const [lat = Number.NaN, lon = Number.NaN] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part.replace('\u2212', '-').replace(',', '.')));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

const placeOf = ({ text, point: marked }: PlaceText): PlaceAnswer[] => {
  const name = text.trim();
  if (name === '') return [];
  const point = marked ?? pointOf(name);
  const degrees = (value: number) => Math.round(value * 1e4) / 1e4;
  return [point ? { name, lat: degrees(point.lat), lon: degrees(point.lon) } : name];
};

/** Drops undefined values. */
const definedFields = <T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;

/** The answers in the fields; an empty field is no answer. */
export function answersOf(fields: Fields, spoken: Language): Answers {
  const number = (text: string) => numberIn(text, spoken);
  const above = (text: string) => {
    const value = number(text);
    return value !== undefined && value > 0 ? value : undefined;
  };
  const share = (text: string) => {
    const value = number(text);
    return value === undefined ? undefined : value / 100;
  };
  const word = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const places = fields.places.flatMap(placeOf);
  const markets = fields.markets.flatMap((market) =>
    placeOf(market.place).map((place) => ({
      place,
      ...definedFields({ quantity: above(market.quantity), price: above(market.price) }),
    })),
  );
  const inputs = Object.entries(fields.inputs).flatMap(([good, { place, price }]) => {
    const [at] = placeOf(place);
    const one = definedFields({ place: at, price: above(price) });
    return Object.keys(one).length > 0 ? [{ good, ...one }] : [];
  });
  const papers = Object.entries(fields.papers).flatMap(([market, { as, name, weeks, fee }]): PaperAnswer[] => {
    if (as === 'usual') return [];
    if (as === 'none') return [{ market, none: true }];
    return [{ market, ...definedFields({ name: word(name), weeks: number(weeks), fee: number(fee) }) }];
  });
  const money = definedFields({
    own: share(fields.own),
    rate: share(fields.rate),
    years: number(fields.years),
    grace: number(fields.grace),
  });
  const some = <T>(list: readonly T[]) => (list.length > 0 ? [...list] : undefined);
  return definedFields({
    good: word(fields.good),
    name: word(fields.name),
    hs: /^(\d\d){1,6}$/.test(fields.hs) ? fields.hs : undefined,
    inputs: some(inputs),
    places: some(places),
    markets: some(markets),
    price: above(fields.price),
    papers: some(papers),
    money: Object.keys(money).length > 0 ? money : undefined,
  });
}

/** The list with one entry replaced. */
export const withAt = <T>(list: readonly T[], at: number, one: T): T[] =>
  list.map((other, i) => (i === at ? one : other));
