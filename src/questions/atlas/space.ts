import { bundledSpace, type ProductSpace, readersText, sourceWords } from '../../atlas/index.ts';
import { type Block, column, figure, type Section, table } from '../../blocks/index.ts';
import { goodColours, space, spaceEdges, spacePlaces } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';

const WIDTH = 832;
/** Divisions that are named in the space of products, the most compact first. */
const NAMED = 10;
/** A division of fewer products is not named. */
const LEAST = 6;
/** Area of a product's point over that of a sector. */
const POINT = 0.25;

/** Who of two has an advantage: 0 the first alone, 1 the second alone, 2 both, undefined neither. */
const groupOf = (a: boolean, b: boolean) => (a ? (b ? 2 : 0) : b ? 1 : undefined);

interface Spot {
  readonly name?: string;
  readonly at: readonly [number, number];
  readonly group: ReturnType<typeof groupOf>;
  readonly size: number;
}

/** Products and who has an advantage in them: bundled ones, or those of loaded trade. */
export function spaceSection(a: string, b: string, loaded?: ProductSpace): Section {
  const w = words().evidence;
  return {
    ...{ id: 'space', title: w.spaceSection, detail: true },
    blocks: productFigure(a, b, loaded ?? bundledSpace()),
  };
}

function drawn(a: string, b: string, spots: readonly Spot[], rest: { edges: readonly Edge[] } & Texts): string {
  const w = words().evidence;
  const count = (which: number) => String(spots.filter((one) => one.group === which).length);
  return space(
    {
      nodes: spots.map(({ group, ...one }) => ({ ...one, ...(group !== undefined && { group }) })),
      edges: rest.edges,
      groups: [countryIn(a), countryIn(b), w.bothHave].map((text, i) => ({ name: text, colour: goodColours[i]! })),
      none: w.neither,
    },
    {
      title: rest.title({ a: countryIn(a), b: countryIn(b), own: count(0), other: count(1), both: count(2) }),
      unit: rest.unit,
      source: rest.source,
      notes: rest.notes ?? [],
      width: WIDTH,
      id: rest.id,
    },
  );
}

type Edge = readonly [number, number, number];

interface Texts {
  readonly title: (p: { a: string; b: string; own: string; other: string; both: string }) => string;
  readonly unit: string;
  readonly source: string;
  readonly notes?: readonly string[];
  readonly id: string;
}

/** Nothing where the data do not hold both. */
function productFigure(a: string, b: string, found: ProductSpace): Block[] {
  const w = words().evidence;
  const { basis, codes, groups, has } = found;
  if (has(a, 0) === undefined || has(b, 0) === undefined) return [];
  const edges = found.edges ?? spaceEdges(codes.length, found.near!);
  const places = found.places ?? spacePlaces(codes.length, edges);
  const named = namesOf(groups, places);
  const spots = codes.map((_, i): Spot => {
    const name = named.get(i);
    const group = groupOf(has(a, i)!, has(b, i)!);
    return { ...(name !== undefined && { name: readersText(name) }), at: places[i]!, group, size: POINT };
  });
  const svg = () =>
    drawn(a, b, spots, {
      edges,
      title: (p) => w.productsTitle({ ...p, of: String(codes.length), vintage: basis.vintage }),
      unit: w.productsUnit,
      notes: [w.productsNote],
      source: sourceWords(basis),
      id: 'space-products',
    });
  const of = (name: string, which?: number) =>
    spots.filter((one, i) => groups[i] === name && (which === undefined || one.group === which)).length;
  const rows = [...new Set(groups)].map((name) => [
    ...[readersText(name), of(name), of(name, 0), of(name, 1), of(name, 2)],
  ]);
  const only = (code: string) => w.alone({ name: countryIn(code) });
  const counts = [w.productsHead, only(a), only(b), w.bothHave].map((head) => column.count(head));
  return [figure(table([column.text(w.classOfGoods), ...counts], rows), svg)];
}

/** The node of each compact division that is nearest to its middle, with the division's name. */
function namesOf(groups: readonly string[], places: readonly (readonly [number, number])[]): Map<number, string> {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const found = [...new Set(groups)].flatMap((name) => {
    const own = groups.flatMap((one, i) => (one === name ? [i] : []));
    if (own.length < LEAST) return [];
    const middle = [0, 1].map((k) => mean(own.map((i) => places[i]![k]!))) as [number, number];
    const from = (i: number) => Math.hypot(places[i]![0] - middle[0], places[i]![1] - middle[1]);
    const nearest = own.reduce((x, y) => (from(y) < from(x) ? y : x));
    return [{ name, nearest, spread: mean(own.map(from)) }];
  });
  const compact = found.sort((x, y) => x.spread - y.spread).slice(0, NAMED);
  return new Map(compact.map(({ name, nearest }) => [nearest, name]));
}
