import type { Basis } from '../match/bundled.ts';
import type { CapacityOf } from './capacity.ts';
import { isPrecious } from './precious.ts';

/** What a member sells and buys of a product in a year; money in USD thousand. */
export interface Position {
  readonly economy: string;
  readonly product: string;
  readonly exports: number;
  readonly imports: number;
  /** The parts that go to members, and come from members. */
  readonly toMembers: number;
  readonly fromMembers: number;
  /** Economies that buy from it. */
  readonly buyers: number;
  /** What is exported, t; null where the table does not say. */
  readonly tonnes: number | null;
}

/** What one member sells to another; money in USD thousand. */
export interface Exchange {
  readonly exporter: string;
  readonly importer: string;
  readonly product: string;
  readonly value: number;
  readonly tonnes: number | null;
  /** The same flow as the exporter and as the importer report it; null where one does not, or the table holds one figure. */
  readonly byExporter: number | null;
  readonly byImporter: number | null;
}

/** Trade of the members by heading in one year. */
export interface TradeTable {
  readonly basis: Basis;
  readonly year: number;
  /** Whether every flow is in it; else the largest flows of each product alone, and every sum is at least so much. */
  readonly whole: boolean;
  readonly products: readonly string[];
  /** The world's trade of each product. */
  readonly world: ReadonlyMap<string, number>;
  /** The share of it that the flows of the table make up, 0 to 1. */
  readonly held: ReadonlyMap<string, number>;
  readonly positions: readonly Position[];
  readonly exchanges: readonly Exchange[];
  /** What economies can make, where it is known. */
  readonly capacityOf: CapacityOf;
}

/** What the sums over headings of a table cover: all headings, else those alone; precious metals are in no sum. */
export const covered = ({ whole, products }: Pick<TradeTable, 'whole' | 'products'>): readonly string[] =>
  whole ? [] : products.filter((one) => !isPrecious(one));

/** Above 0 where more is sold than bought. */
export const net = ({ exports, imports }: Pick<Position, 'exports' | 'imports'>): number => exports - imports;

/** The same with economies that are not members alone. */
export const netOutside = ({ exports, imports, toMembers, fromMembers }: Position): number =>
  exports - toMembers - (imports - fromMembers);

/** The position of an economy in a product; undefined where the table has no flow of it. */
export const positionOf = (table: TradeTable, economy: string, product: string): Position | undefined =>
  table.positions.find((one) => one.economy === economy && one.product === product);
