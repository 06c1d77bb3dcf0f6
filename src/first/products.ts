import { type Case, plainName, type RawRow } from '../case/index.ts';
import { processOf } from './chain.ts';
import type { Library } from './library.ts';

/** A good with a recipe in a template. */
export interface Product {
  /** `template/good`. */
  readonly product: string;
  readonly template: string;
  readonly good: string;
  readonly hs: string;
  readonly row: RawRow;
}

/** All products of the templates by HS code. */
export function productsOf({ templates }: Library): Product[] {
  const products = [...templates].flatMap(([template, c]) =>
    c.tables.goods.flatMap((row) => productOf(template, c, row)),
  );
  return products.sort((a, b) => (a.hs < b.hs ? -1 : a.hs > b.hs ? 1 : a.product < b.product ? -1 : 1));
}

function productOf(template: string, c: Case, row: RawRow): Product[] {
  const good = String(row.good);
  if (processOf(c, good) === undefined) return [];
  return [{ product: `${template}/${good}`, template, good, hs: String(row.hs ?? ''), row }];
}

const namesOf = ({ product, good, row }: Product): string[] =>
  [product, good, row.name, row.name_ru, row.name_zh].filter((cell) => typeof cell === 'string').map(plainName);

/** Finds a product by key, by a name in any language, else by a unique part of a name or beginning of the HS code. */
export function findProduct(products: readonly Product[], wanted: string): Product | undefined {
  const text = plainName(wanted);
  const named = products.filter((product) => namesOf(product).includes(text));
  if (named.length > 0) return named[0];
  const near = /^\d{2,}$/.test(text)
    ? products.filter(({ hs }) => hs !== '' && (hs.startsWith(text) || text.startsWith(hs)))
    : products.filter((product) => namesOf(product).some((name) => name.includes(text)));
  return near.length === 1 ? near[0] : undefined;
}
