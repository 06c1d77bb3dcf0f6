import { cell, listed, readTable } from '../lib/csv.ts';
import { input } from '../lib/paths.ts';

/** Points of a line, each as latitude and longitude. */
export type Line = readonly (readonly [lat: number, lon: number])[];

/** A passage of ships that can be closed: `gate` is a line across it, `channel` a way that the raster must keep open. */
export type Strait = {
  readonly name: string;
  /** Closed unless a caller opens it: ice, or 7.7 m of water in the Oresund. */
  readonly closed?: boolean;
  readonly gate: Line;
  readonly channel?: Line;
};

/** A line as its cell has it: `30.4 32.15;30.4 32.55`. */
const lineOf = (text: string): Line => listed(text).map((point) => point.split(' ').map(Number) as [number, number]);

/** Named straits and canals, positions from memory to about 10 km. */
export const straits: readonly Strait[] = readTable(input('sea', 'straits.csv')).map((row) => ({
  name: cell(row, 'strait'),
  ...(row.closed === 'yes' ? { closed: true } : {}),
  gate: lineOf(cell(row, 'gate')),
  ...(row.channel ? { channel: lineOf(row.channel) } : {}),
}));

/** Isthmuses and canals of small craft that the raster would let through: lines that are land. */
export const walls: readonly Line[] = readTable(input('sea', 'walls.csv')).map((row) => lineOf(cell(row, 'line')));
