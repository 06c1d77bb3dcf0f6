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
