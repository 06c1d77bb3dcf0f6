import type { Basis } from '../match/bundled.ts';
import type { CapacityOf } from './capacity.ts';
import { isPrecious } from './precious.ts';

/** Exports and imports of a product by a member in a year; money in USD thousand. */
export interface Position {
  readonly economy: string;
  readonly product: string;
  readonly exports: number;
  readonly imports: number;
  /** The parts to members and from members. */
  readonly toMembers: number;
  readonly fromMembers: number;
  /** Number of economies that buy from it. */
  readonly buyers: number;
  /** Exports in tonnes; null where unknown. */
  readonly tonnes: number | null;
}

/** Sales of one member to another; money in USD thousand. */
export interface Exchange {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly value: number;
  readonly tonnes: number | null;
  /** The same flow as each side reports it; null where it does not, or where the table has only one figure. */
  readonly byExporter: number | null;
  readonly byImporter: number | null;
}

/** Trade of the members by heading in one year. */
export interface TradeTable {
  readonly basis: Basis;
  readonly year: number;
  /** Whether it has every flow; otherwise only the largest of each product, and every sum is a lower bound. */
  readonly whole: boolean;
  readonly products: readonly string[];
  /** The world's trade of each product. */
  readonly world: ReadonlyMap<string, number>;
  /** The share of it that the flows of the table cover, 0 to 1. */
  readonly held: ReadonlyMap<string, number>;
  readonly positions: readonly Position[];
  readonly exchanges: readonly Exchange[];
  /** What economies can make, where known. */
  readonly capacityOf: CapacityOf;
}

/** The headings that sums of a table cover; empty for all. Precious metals are in no sum. */
export const covered = ({ whole, products }: Pick<TradeTable, 'whole' | 'products'>): readonly string[] =>
  whole ? [] : products.filter((product) => !isPrecious(product));

/** Exports less imports. */
export const net = ({ exports, imports }: Pick<Position, 'exports' | 'imports'>): number => exports - imports;

/** Exports less imports with economies that are not members. */
export const netOutside = ({ exports, imports, toMembers, fromMembers }: Position): number =>
  exports - toMembers - (imports - fromMembers);

/** The position of an economy in a product; undefined where the table has no such flow. */
export const positionOf = (table: TradeTable, economy: string, product: string): Position | undefined =>
  table.positions.find((position) => position.economy === economy && position.product === product);
