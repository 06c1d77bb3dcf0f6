import { groupBy, type Quality } from '../../case/index.ts';
import { className, MEMBERS, macro } from '../data/bundled.ts';
import type { Basis } from '../match/bundled.ts';
import type { Project } from '../register/project.ts';
import { type Caution, cautionsOn, cautionsOnExchange } from '../trade/checks.ts';
import { complementsOf, type HeadingComplement } from '../trade/complements.ts';
import { isPrecious } from '../trade/precious.ts';
import { covered, net, netOutside, positionOf, type TradeTable } from '../trade/table.ts';

/** People, people of working age, product, exports: by member, together and in the world. */
export interface BlocFact {
  readonly measure: 'population' | 'working_age' | 'gdp' | 'exports' | 'goods_exports';
  readonly unit: string;
  readonly members: readonly {
    readonly economy: string;
    readonly value: number | null;
    readonly year: string;
    readonly source: string;
    readonly quality: Quality;
  }[];
  /** Null where the figure of a member, or of the world, is missing. */
  readonly together: number | null;
  readonly world: number | null;
}

/** Sales of one member to another, by heading; USD thousand. */
export interface PairTrade {
  readonly exporter: string;
  readonly importer: string;
  readonly value: number;
  readonly headings: readonly {
    readonly product: string;
    readonly name: string;
    readonly value: number;
    readonly cautions: readonly Caution[];
  }[];
}

/** A heading of all members together; USD thousand. */
export interface BlocHeading {
  readonly product: string;
  readonly name: string;
  readonly precious: boolean;
  /** Sales between members, and net exports of the members to other economies. */
  readonly within: number;
  readonly netOutside: number;
  readonly exporters: readonly {
    readonly economy: string;
    readonly net: number;
    readonly cautions: readonly Caution[];
  }[];
  readonly importers: readonly { readonly economy: string; readonly net: number }[];
}

export interface Bloc {
  readonly facts: readonly BlocFact[];
  readonly trade: {
    readonly basis: Basis;
    readonly year: number;
    /** Whether it has all trade; otherwise only the largest flows of some headings. */
    readonly whole: boolean;
    /** Headings that sums cover; empty where they cover all. */
    readonly covers: readonly string[];
    readonly pairs: readonly PairTrade[];
    readonly headings: readonly BlocHeading[];
    readonly complements: readonly HeadingComplement[];
  };
  readonly projects: readonly Project[];
}

const MEASURES: readonly BlocFact['measure'][] = ['population', 'working_age', 'gdp', 'exports', 'goods_exports'];
/** The unit of working-age people: millions for the ten together, a share of its population for each member. */
const OF_AGE = 'million people together; % of its people for each';
/** Limits of the headings listed for a pair, and of the complementary headings of all pairs. */
const [OF_PAIR, OF_ALL] = [5, 40];

/** The ten members together: population and product, trade with each other and what it could become, joint projects. */
export function blocOf(table: TradeTable, projects: readonly Project[]): Bloc {
  const { basis, year, whole, products } = table;
  return {
    facts: MEASURES.map(factOf),
    trade: {
      basis,
      year,
      whole,
      covers: covered(table),
      pairs: pairsOf(table),
      headings: products
        .map((product) => headingOf(table, product))
        .filter((blocHeading) => blocHeading.within > 0 || blocHeading.exporters.length > 0)
        .sort((a, b) => b.within - a.within)
        .slice(0, OF_ALL),
      complements: complementsOf(table, MEMBERS, MEMBERS).slice(0, OF_ALL),
    },
    projects,
  };
}

function factOf(measure: BlocFact['measure']): BlocFact {
  const { own, together, world } = macro(measure);
  const members = MEMBERS.map((economy) => {
    const row = own.find((row) => row.economy === economy);
    const { year = '', source = '', quality = 'assumed' } = row ?? {};
    return { economy, value: row?.value ?? null, year, source, quality: quality as Quality };
  });
  const finite = (x: number) => (Number.isFinite(x) ? x : null);
  const unit = measure === 'working_age' ? OF_AGE : (own[0]?.unit ?? '');
  return { measure, unit, members, together: finite(together), world: finite(world) };
}

/** Sales of each member to each other, the largest first. */
export function pairsOf(table: TradeTable): PairTrade[] {
  const pairs = groupBy(table.exchanges, (exchange) => `${exchange.exporter}/${exchange.importer}`);
  const sales = [...pairs.values()].map((list): PairTrade => {
    const { exporter, importer } = list[0]!;
    const goods = list.filter((exchange) => !isPrecious(exchange.product)).sort((a, b) => b.value - a.value);
    const headings = goods.slice(0, OF_PAIR).map((good) => ({
      product: good.product,
      name: className('hs4', good.product),
      value: good.value,
      cautions: [...cautionsOnExchange(good, table), ...ofExporter(table, exporter, good.product)],
    }));
    return { exporter, importer, value: goods.reduce((sum, good) => sum + good.value, 0), headings };
  });
  return sales.filter((sale) => sale.value > 0).sort((a, b) => b.value - a.value);
}

const ofExporter = (table: TradeTable, economy: string, product: string): Caution[] => {
  const position = positionOf(table, economy, product);
  return position ? cautionsOn(position, table).filter((caution) => caution.kind !== 'thin') : [];
};

function headingOf(table: TradeTable, product: string): BlocHeading {
  const own = table.positions.filter((position) => position.product === product);
  const sums = (of: (position: (typeof own)[number]) => number) => own.reduce((all, position) => all + of(position), 0);
  const by = (a: { net: number }, b: { net: number }) => b.net - a.net;
  return {
    product,
    name: className('hs4', product),
    precious: isPrecious(product),
    within: sums((position) => position.toMembers),
    netOutside: sums(netOutside),
    exporters: own
      .filter((position) => net(position) > 0)
      .map((position) => ({ economy: position.economy, net: net(position), cautions: cautionsOn(position, table) }))
      .sort(by),
    importers: own
      .filter((position) => net(position) < 0)
      .map((position) => ({ economy: position.economy, net: -net(position) }))
      .sort(by),
  };
}
