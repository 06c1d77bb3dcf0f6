import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pointsOf } from '../eurasia/legs.ts';
import { sourceTable } from '../eurasia/network.ts';
import { type Cells, cell, csvText, readTable } from '../lib/csv.ts';
import { input } from '../lib/paths.ts';
import type { Point } from '../lib/sphere.ts';
import { type Pair, seaLengths } from './lengths.ts';
import { grid } from './raster.ts';
import { straits, walls } from './straits.ts';

const lengthsFile = input('sea', 'lengths.csv');
const stampFile = input('sea', 'lengths.sha256');

/** The legs whose length the sea router finds: by sea or ferry, without a length or a circuity of their own. */
export const seaPairs = (): (Pair & { mode: string })[] =>
  sourceTable('legs')
    .filter((leg) => ['sea', 'ferry'].includes(cell(leg, 'mode')) && leg.km === '' && leg.circuity === '')
    .map((leg) => ({ from: cell(leg, 'from'), to: cell(leg, 'to'), mode: cell(leg, 'mode') }));

export const seaPoints = (): Map<string, Point> => pointsOf(sourceTable('places'));

/** A digest of all that the sea router reads, but Natural Earth and its own code. */
export const seaStamp = (): string => {
  const points = seaPoints();
  const pairs = seaPairs().map((p) => [p, points.get(p.from), points.get(p.to)]);
  const approaches = readFileSync(input('sea', 'approaches.csv'), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify([pairs, approaches, straits, walls, grid]))
    .digest('hex');
};

/** Runs the sea router over every pair. About half a minute. */
export const routeSea = (): Cells[] =>
  seaLengths(seaPairs(), seaPoints()).map((way) => ({
    from: way.from,
    to: way.to,
    mode: way.mode,
    km: String(way.km),
    straits: way.straits.join(';'),
  }));

export const seaText = (rows: readonly Cells[]): string =>
  csvText(['from', 'to', 'mode', 'km', 'straits'], rows, ['straits']);

/** The lengths as they were routed last. */
export const cachedSea = (): Cells[] => readTable(lengthsFile);

/** Whether the inputs of the router are unchanged since the lengths were routed. */
export const seaCurrent = (): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === seaStamp();

export const seaFiles = { lengths: lengthsFile, stamp: stampFile };
