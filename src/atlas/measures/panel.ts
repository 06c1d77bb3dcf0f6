/** Values by economy and product: `values[c * products.length + p]`, row-major, in one currency of one period. */
export interface Panel {
  readonly countries: readonly string[];
  readonly products: readonly string[];
  readonly values: Float64Array;
}

/** The products in which each economy has an advantage, and the economies of each product. */
export interface Presence {
  /** Products of economy c, in ascending order: `products[starts[c]]` to before `products[starts[c + 1]]`. */
  readonly starts: Uint32Array;
  readonly products: Uint32Array;
  /** Number of products of each economy. */
  readonly diversity: Uint32Array;
  /** Number of economies of each product. */
  readonly ubiquity: Uint32Array;
}

/** The products whose measure is at least `least` (1 for revealed comparative advantage); NaN counts as absent. */
export function presenceOf(measure: Float64Array, countries: number, products: number, least = 1): Presence {
  const starts = new Uint32Array(countries + 1);
  const diversity = new Uint32Array(countries);
  const ubiquity = new Uint32Array(products);
  const list = new Uint32Array(measure.length);
  let n = 0;
  for (let c = 0; c < countries; c++) {
    for (let p = 0; p < products; p++) {
      if (!(measure[c * products + p]! >= least)) continue;
      list[n++] = p;
      ubiquity[p]!++;
    }
    starts[c + 1] = n;
    diversity[c] = n - starts[c]!;
  }
  return { starts, products: list.subarray(0, n), diversity, ubiquity };
}

/**
 * Revealed comparative advantage (Balassa 1965): the share of a product in an economy's exports over its share in all
 * exports. Values are gross exports or value added in exports, C x P row-major. NaN where an economy or a product has no
 * exports at all.
 */
export function advantage(values: Float64Array, countries: number, products: number): Float64Array {
  const byCountry = new Float64Array(countries);
  const byProduct = new Float64Array(products);
  let all = 0;
  for (let c = 0, at = 0; c < countries; c++) {
    let sum = 0;
    for (let p = 0; p < products; p++, at++) {
      const value = values[at]!;
      sum += value;
      byProduct[p]! += value;
    }
    byCountry[c] = sum;
    all += sum;
  }
  const world = byProduct.map((value) => all / value);
  const rca = new Float64Array(values.length);
  for (let c = 0, at = 0; c < countries; c++) {
    const own = byCountry[c]!;
    for (let p = 0; p < products; p++, at++) rca[at] = (values[at]! / own) * world[p]!;
  }
  return rca;
}
