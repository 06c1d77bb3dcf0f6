import type { Vertex } from '../../linear/index.ts';
import type { Assembled } from '../problem.ts';

const LOWER = 0;
const BASIC = 1;
const UPPER = 2;

type Names = Pick<Assembled['frame']['program'], 'numCols' | 'numRows' | 'colName' | 'rowName' | 'rowBounds'>;

/**
 * A basis of a relaxation as a text that can be read for a similar case: the 32-bit hashes of the names of its basic columns, then of its
 * nonbasic rows. If two names share a hash, or a name exists in one case only, the basis is slightly different, which is harmless.
 */
export function vertexText(p: Names, { colStatus, rowStatus }: Vertex): string {
  const cols: number[] = [];
  const rows: number[] = [];
  for (let j = 0; j < p.numCols; j++) if (colStatus[j] === BASIC) cols.push(hashOf(p.colName(j)));
  for (let i = 0; i < rowStatus.length; i++) if (rowStatus[i] !== BASIC) rows.push(hashOf(p.rowName(i)));
  const words = Uint32Array.of(cols.length, ...cols, ...rows);
  return Buffer.from(words.buffer).toString('base64');
}

/** Reads the basis of a similar case for a programme, and makes it square. */
export function vertexFrom(p: Names, text: string): Vertex {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const words = new Uint32Array(bytes.buffer);
  const count = words[0] ?? 0;
  const [basic, tight] = [new Set(words.subarray(1, count + 1)), new Set(words.subarray(count + 1))];
  const colStatus = Int32Array.from({ length: p.numCols }, (_, j) => (basic.has(hashOf(p.colName(j))) ? BASIC : LOWER));
  const sideOf = (row: number) => (Number.isFinite(p.rowBounds(row)[1]) ? UPPER : LOWER);
  const rowStatus = Int32Array.from({ length: p.numRows }, (_, i) =>
    tight.has(hashOf(p.rowName(i))) ? sideOf(i) : BASIC,
  );
  return squared({ colStatus, rowStatus }, sideOf);
}

/** A basis with as many basic rows and columns as there are rows; `sideOf` gives the status of a nonbasic row. */
function squared({ colStatus, rowStatus: rows }: Vertex, sideOf: (row: number) => number): Vertex {
  const rowStatus = rows.slice();
  const basics = (list: Int32Array) => list.reduce((sum, status) => sum + (status === BASIC ? 1 : 0), 0);
  let spare = basics(colStatus) + basics(rowStatus) - rowStatus.length;
  for (let i = 0; i < rowStatus.length && spare !== 0; i++) {
    if (spare < 0 === (rowStatus[i] === BASIC)) continue;
    rowStatus[i] = spare < 0 ? BASIC : sideOf(i);
    spare += spare < 0 ? 1 : -1;
  }
  return { colStatus, rowStatus };
}

/** FNV-1a over the characters of a name. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
