import { bundledSpace, type ProductSpace, readersText, sourceWords } from '../../atlas/index.ts';
import { type Block, column, figure, type Section, tabulate } from '../../blocks/index.ts';
import { goodColours, space, spaceEdges, spacePlaces } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { WIDTH } from './trade-blocks.ts';

/** Divisions that are named in the space of products, the most compact first. */
const NAMED = 10;
/** A division of fewer products is not named. */
const LEAST = 6;
/** Area of a product's point over that of a sector. */
const POINT = 0.25;

/** Which of two has an advantage: 0 only the first, 1 only the second, 2 both; undefined for neither. */
const groupOf = (a: boolean, b: boolean) => (a ? (b ? 2 : 0) : b ? 1 : undefined);

/** Products and who has an advantage in them: bundled ones, or those of loaded trade. */
export function spaceSection(a: string, b: string, loaded?: ProductSpace): Section {
  const title = words().evidence.spaceSection;
  return { id: 'space', title, detail: true, blocks: productFigure(a, b, loaded ?? bundledSpace()) };
}

/** Nothing where the data do not hold both. */
function productFigure(a: string, b: string, productSpace: ProductSpace): Block[] {
  const w = words().evidence;
  const { basis, codes, groups, has } = productSpace;
  if (has(a, 0) === undefined || has(b, 0) === undefined) return [];
  const edges = productSpace.edges ?? spaceEdges(codes.length, productSpace.near!);
  const places = productSpace.places ?? spacePlaces(codes.length, edges);
  const named = namesOf(groups, places);
  const who = codes.map((_, i) => groupOf(has(a, i)!, has(b, i)!));
  const count = (which: number, name?: string) =>
    who.filter((group, i) => group === which && (name === undefined || groups[i] === name)).length;
  const nodes = codes.map((_, i) => {
    const [name, group] = [named.get(i), who[i]];
    return {
      at: places[i]!,
      size: POINT,
      ...(name !== undefined && { name: readersText(name) }),
      ...(group !== undefined && { group }),
    };
  });
  const [own, other, both] = [0, 1, 2].map((which) => String(count(which)));
  const parties = { a: countryIn(a), b: countryIn(b), own: own!, other: other!, both: both! };
  const draw = () =>
    space(
      {
        nodes,
        edges,
        none: w.neither,
        groups: [countryIn(a), countryIn(b), w.bothHave].map((name, i) => ({ name, colour: goodColours[i]! })),
      },
      {
        title: w.productsTitle({ ...parties, of: String(codes.length), vintage: basis.vintage }),
        unit: w.productsUnit,
        notes: [w.productsNote],
        source: sourceWords(basis),
        width: WIDTH,
        id: 'space-products',
      },
    );
  const data = tabulate(
    [...new Set(groups)],
    [
      column.text(w.classOfGoods, (name) => readersText(name)),
      column.count(w.productsHead, (name) => groups.filter((group) => group === name).length),
      column.count(w.alone({ name: countryIn(a) }), (name) => count(0, name)),
      column.count(w.alone({ name: countryIn(b) }), (name) => count(1, name)),
      column.count(w.bothHave, (name) => count(2, name)),
    ],
  );
  return [figure(data, draw)];
}

/** The node of each compact division that is nearest to its middle, with the division's name. */
function namesOf(groups: readonly string[], places: readonly (readonly [number, number])[]): Map<number, string> {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const found = [...new Set(groups)].flatMap((name) => {
    const own = groups.flatMap((group, i) => (group === name ? [i] : []));
    if (own.length < LEAST) return [];
    const middle = [0, 1].map((k) => mean(own.map((i) => places[i]![k]!))) as [number, number];
    const from = (i: number) => Math.hypot(places[i]![0] - middle[0], places[i]![1] - middle[1]);
    const nearest = own.reduce((x, y) => (from(y) < from(x) ? y : x));
    return [{ name, nearest, spread: mean(own.map(from)) }];
  });
  const compact = found.sort((x, y) => x.spread - y.spread).slice(0, NAMED);
  return new Map(compact.map(({ name, nearest }) => [nearest, name]));
}
