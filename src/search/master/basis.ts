import type { Vertex } from '../../linear/index.ts';
import type { Assembled } from '../problem.ts';

const LOWER = 0;
const BASIC = 1;
const UPPER = 2;

type Names = Pick<Assembled['frame']['program'], 'numCols' | 'numRows' | 'colName' | 'rowName' | 'rowBounds'>;

/**
 * A vertex of a relaxation as a text that like cases understand: 32-bit hashes of the names of its basic columns, then of
 * the rows at a side. Where two names share a hash, or a name is of one case alone, the vertex is a little off, no more.
 */
export function vertexText(p: Names, { colStatus, rowStatus }: Vertex): string {
  const cols: number[] = [];
  const rows: number[] = [];
  for (let j = 0; j < p.numCols; j++) if (colStatus[j] === BASIC) cols.push(hashOf(p.colName(j)));
  for (let i = 0; i < rowStatus.length; i++) if (rowStatus[i] !== BASIC) rows.push(hashOf(p.rowName(i)));
  const words = Uint32Array.of(cols.length, ...cols, ...rows);
  return Buffer.from(words.buffer).toString('base64');
}

/** The vertex of a text in the programme of a like case, made up so that as many are basic as there are rows. */
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

/** A vertex made up so that as many are basic as there are rows; `sideOf` is where a row stands that is not. */
export function squared({ colStatus, rowStatus: rows }: Vertex, sideOf: (row: number) => number): Vertex {
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
