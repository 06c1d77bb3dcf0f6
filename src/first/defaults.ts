import { at, type Case, type Quality, qualityOf, type RawRow, sumOf } from '../case/index.ts';
import { placeFinder } from '../network/index.ts';
import type { Answers, PaperAnswer, PlaceAnswer } from './answers.ts';
import { type Chain, chainOf, processOf, quantityOf } from './chain.ts';
import type { Library } from './library.ts';
import { type NewPlace, newPlace } from './new-place.ts';
import { findProduct, type Product, productsOf } from './products.ts';

/** An answer that is not understood. */
export interface FirstFault {
  readonly code: 'good-unknown' | 'place-unknown' | 'input-unknown';
  readonly value: string;
  /** Suggestions of what was meant. */
  readonly near: readonly string[];
}

/** A value with its quality; `yours` if it was answered. */
export interface QualifiedValue<T> {
  readonly value: T;
  readonly yours: boolean;
  readonly quality: Quality;
  /** The row of a template from which it was taken. */
  readonly row?: RawRow;
}

/** Every question with its answer or its default. */
export interface Complete {
  readonly product: Product;
  readonly template: Case;
  readonly chain: Chain;
  readonly name?: string;
  readonly hs: QualifiedValue<string>;
  readonly inputs: readonly {
    readonly good: string;
    readonly places: readonly QualifiedValue<string>[];
    readonly price: QualifiedValue<number>;
  }[];
  readonly places: readonly QualifiedValue<string>[];
  readonly markets: readonly {
    readonly place: QualifiedValue<string>;
    readonly quantity: QualifiedValue<number>;
    readonly price: QualifiedValue<number>;
  }[];
  readonly price: QualifiedValue<number>;
  readonly papers: readonly PaperAnswer[];
  readonly money: {
    readonly own: QualifiedValue<number>;
    readonly rate: QualifiedValue<number>;
    readonly years: QualifiedValue<number>;
    readonly grace: QualifiedValue<number>;
  };
  /** Places that the network lacks. */
  readonly joined: readonly NewPlace[];
  readonly faults: readonly FirstFault[];
}

const yours = <T>(value: T): QualifiedValue<T> => ({ value, yours: true, quality: 'recalled' });
const assumed = <T>(value: T): QualifiedValue<T> => ({ value, yours: false, quality: 'assumed' });
const answerOr = <T>(value: T | undefined, otherwise: () => QualifiedValue<T>): QualifiedValue<T> =>
  value === undefined ? otherwise() : yours(value);

/** Default financing: the owners' share, and a commercial loan in dollars; assumed. */
const terms = { own: 0.4, rate: 0.085, years: 7, grace: 1 };
/** Default demand of all markets together, as a share of the smallest plant, if the template has none. */
const SHARE = 0.8;

/** The answers with defaults for everything left out; an answer that is not understood is a fault and is left out. */
export function complete(library: Library, answers: Answers): Complete {
  const products = productsOf(library);
  const faults: FirstFault[] = [];
  const match = answers.good === undefined ? products[0] : findProduct(products, answers.good);
  if (!match) {
    const text = answers.good!.toLowerCase();
    const near = products.filter(({ product, row }) =>
      `${product} ${row.name}`.toLowerCase().includes(text.slice(0, 4)),
    );
    faults.push({
      code: 'good-unknown',
      value: answers.good!,
      near: near.map((product) => product.product).slice(0, 5),
    });
  }
  const product = match ?? products[0]!;
  const template = library.templates.get(product.template)!;
  const chain = chainOf(template, product.good);
  const quality = qualityOf(template.tables as never);
  const fromRow = <T>(value: T, row: RawRow): QualifiedValue<T> => ({
    value,
    yours: false,
    quality: quality(row),
    row,
  });

  const added = new Map<string, NewPlace>();
  const find = placeFinder(at(library.network, 0));
  const placed = (answer: PlaceAnswer): string[] => {
    if (typeof answer !== 'string') {
      const made = newPlace(library.network, answer);
      const key = String(made.place.place);
      const existing = find(key);
      if (existing.place === key) return [key];
      added.set(key, made);
      return [key];
    }
    const { place, suggestions } = find(answer);
    if (place === undefined) faults.push({ code: 'place-unknown', value: answer, near: suggestions });
    return place === undefined ? [] : [place];
  };
  const unique = (keys: readonly string[]) => [...new Set(keys)].map(yours);

  const answered = unique((answers.places ?? []).flatMap(placed));
  const places =
    answered.length > 0
      ? answered
      : template.tables.candidates
          .filter((row) => row.process === processOf(template, product.good))
          .map((row) => fromRow(String(row.place), row));
  const price = answerOr(answers.price, () => fromRow(Number(product.row.value ?? 0), product.row));
  const wanted = (answers.markets ?? []).flatMap((market) =>
    placed(market.place).map((place) => ({ ...market, place })),
  );
  const usual = demandsOf(template, product, chain);
  const total = sumOf(usual, quantityOf);
  const markets =
    wanted.length > 0
      ? [...new Map(wanted.map((one) => [one.place, one])).values()].map((one) => ({
          place: yours(one.place),
          quantity: answerOr(one.quantity, () => assumed(rounded(total / wanted.length))),
          price: one.price === undefined ? price : yours(one.price),
        }))
      : usual.map((row) => ({
          place: fromRow(String(row.place), row),
          quantity: fromRow(quantityOf(row), row),
          price,
        }));
  for (const input of answers.inputs ?? [])
    if (!chain.bought.includes(input.good))
      faults.push({ code: 'input-unknown', value: input.good, near: chain.bought });
  const inputs = chain.bought.map((good) => {
    const own = answers.inputs?.find((input) => input.good === good);
    const rows = template.tables.supplies.filter((row) => row.good === good);
    const at = own?.place === undefined ? [] : placed(own.place).map(yours);
    const first = rows[0]!;
    return {
      good,
      places: at.length > 0 ? at : rows.map((row) => fromRow(String(row.place), row)),
      price: answerOr(own?.price, () => fromRow(Number(first.price), first)),
    };
  });
  const money = answers.money ?? {};
  return {
    product,
    template,
    chain,
    inputs,
    places,
    markets,
    price,
    faults,
    ...(answers.name !== undefined && { name: answers.name }),
    hs: answerOr(answers.hs, () => fromRow(product.hs, product.row)),
    papers: answers.papers ?? [],
    money: {
      own: answerOr(money.own, () => assumed(terms.own)),
      rate: answerOr(money.rate, () => assumed(terms.rate)),
      years: answerOr(money.years, () => assumed(terms.years)),
      grace: answerOr(money.grace, () => assumed(Math.min(terms.grace, (money.years ?? terms.years) - 1))),
    },
    joined: [...added.values()],
  };
}

/** Two figures. */
export const rounded = (value: number): number => Number(value.toPrecision(2));

/** The demand for a good in the template; for an intermediate good, a share of the smallest plant at the places where the chain sells. */
function demandsOf({ tables }: Case, { good }: Product, { processes }: Chain): readonly RawRow[] {
  const own = tables.demands.filter((row) => row.good === good);
  if (own.length > 0) return own;
  const places = [...new Set(tables.demands.map((row) => String(row.place)))];
  const sizes = tables.tiers.filter((row) => row.process === processes[0]).map((row) => Number(row.capacity));
  const quantity = rounded((SHARE * Math.min(...sizes)) / Math.max(1, places.length));
  return places.map((place) => ({ good, place, quantity, quality: 'assumed' }));
}
