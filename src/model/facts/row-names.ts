import { isTable, readable, type TableName, tableOf } from '../../case/index.ts';
import { modeName } from '../../figures/index.ts';
import { listed as conjoined, words } from '../../i18n/index.ts';
import type { Facts } from './facts.ts';

/** Number of names that are listed; of more, only the first is named, or they are counted. */
const FEW = 2;

/**
 * The name of some rows of a table: goods, places, processes and countries by name, empty parts left out, many of a
 * kind counted ("Module TOPCon and 4 more at 5 places in China, spot").
 */
export function rowsName(facts: Facts, table: string, keys: readonly string[]): string {
  const split = keys.map((key) => key.split('/'));
  const at = (i: number) => [...new Set(split.map((parts) => parts[i] ?? ''))].filter((part) => part !== '');
  const goods = (i: number) => several(at(i).map((id) => facts.good(id).name));
  const processes = (i: number) => several(at(i).map((id) => facts.processName(id)));
  const places = (i: number) => placesName(facts, at(i));
  const countries = (i: number) => several(at(i).map((id) => facts.countryName(id)));
  /** Parts from the i-th on that all rows share. */
  const shared = (i: number, until?: number) =>
    split[0]!.slice(i, until).filter((part, j) => part !== '' && at(i + j).length === 1 && allHave(i + j));
  const allHave = (i: number) => split.every((parts) => (parts[i] ?? '') !== '');
  const say = words().plan;
  const listed = (...parts: readonly string[]) => say.rowParts({ parts: parts.filter((part) => part !== '') });
  switch (table) {
    case 'demands':
    case 'supplies':
      return listed(
        say.goodAt({ good: goods(0), place: places(1) }),
        ...shared(2, 3),
        ...shared(3).map(() => facts.named(table, keys[0]!)),
      );
    case 'candidates':
      return listed(places(0), processes(1));
    case 'goods':
      return goods(0);
    case 'places':
      return places(0);
    case 'processes':
      return processes(0);
    case 'countries':
      return countries(0);
    case 'targets':
      return several(at(0).map((id) => facts.targetName(id)));
    case 'tiers':
      return listed(processes(0), several(keys.map((key) => facts.named('tiers', key))));
    case 'recipes':
      return say.goodIn({ good: goods(1), process: processes(0) });
    case 'borders':
      return listed(`${countries(0)}–${countries(1)}`, several(at(2).map(modeName)), places(3), ...shared(4));
    case 'modes':
      return listed(several(at(0).map(modeName)), several(at(1).map(cargoIn)), countries(2));
    case 'tariffs':
      return dutiesName(facts, at(0), at(1), at(2), [
        ...shared(3, 4).map((agreement) => facts.named('agreements', agreement)),
        ...shared(4),
      ]);
    case 'restrictions':
      // A ban on a technology concerns no goods.
      return at(5).length > 0
        ? listed(several(at(5).map(readable)), countries(2))
        : dutiesName(facts, at(1), at(2), at(3), at(4).map(modeName));
    case 'legs':
      return several(
        keys.map((key) => legName(facts, key)),
        say.andMoreLegs,
      );
    case 'case':
      return split[0]!.some((part) => part !== '')
        ? readable(split[0]!.filter((part) => part !== '').join(', '))
        : say.ownFunds;
    default:
      return otherName(facts, table, keys) || table;
  }
}

/** "A", "A and B", "A and 3 more". */
function several(names: readonly string[], more = words().plan.andMore): string {
  const distinct = [...new Set(names)];
  return distinct.length <= FEW ? conjoined(distinct) : more({ first: distinct[0]!, more: distinct.length - 1 });
}

function placesName(facts: Facts, places: readonly string[]): string {
  if (places.length <= FEW) return several(places.map((place) => facts.placeName(place)));
  const countries = new Set(places.map((place) => facts.countryOf(place)));
  const [country = ''] = countries;
  const { placesIn, placesCount } = words().plan;
  const count = places.length;
  return countries.size === 1 && country !== ''
    ? placesIn({ count, country: facts.countryName(country) })
    : placesCount({ count });
}

function legName(facts: Facts, key: string): string {
  const leg = facts.leg(key);
  if (!leg) return key;
  const ends = `${facts.placeName(leg.from)}–${facts.placeName(leg.to)}`;
  return words().plan.rowParts({ parts: [ends, modeName(leg.mode)] });
}

/** Duties by the goods that an HS prefix stands for: "Aluminium frame into Uzbekistan". */
function dutiesName(
  facts: Facts,
  from: readonly string[],
  into: readonly string[],
  prefixes: readonly string[],
  rest: readonly string[],
): string {
  const goodsOf = (hs: string) =>
    facts.rows.goods.filter((row) => row.hs.startsWith(hs)).map((row) => facts.good(row.good).name);
  const goods = prefixes.flatMap((hs) => {
    const own = goodsOf(hs);
    return own.length > 0 ? own : [`HS ${hs}`];
  });
  const say = words().plan;
  const about = {
    goods: several(goods) || say.allGoods,
    from: several(from.map(facts.countryName)),
    into: several(into.map(facts.countryName)),
  };
  const name =
    about.from && about.into
      ? say.goodsFromInto(about)
      : about.from
        ? say.goodsFrom(about)
        : about.into
          ? say.goodsInto(about)
          : about.goods;
  return say.rowParts({ parts: [name, ...rest] });
}

/** Rows by their names if their table has any, else by the parts of their keys. */
function otherName(facts: Facts, table: string, keys: readonly string[]): string {
  if (isTable(table) && hasNames(table)) return several(keys.map((key) => facts.named(table, key)));
  const parts = keys.map((key) => key.split('/').filter((part) => part !== ''));
  return several(parts.map((part) => part.join(', ')));
}

const hasNames = (table: TableName): boolean => tableOf(table).columns.some(({ name }) => name === 'name');

/** The name of a kind of cargo; one that only the case knows keeps its key. */
export const cargoIn = (cargo: string): string => words().routes.cargos[cargo] ?? cargo;
