import { eachRow, type Program, type ProgramArrays } from '../program.ts';
import { mpsNames } from './names.ts';

/**
 * Writes a program as free-format MPS, with integer markers, RANGES for rows with two bounds, all bounds other than [0, infinity), and the
 * constant of the objective as minus its right-hand side. CBC 2.10 ignores OBJSENSE, so the file always minimises: the objective of a program
 * that maximises is written with the opposite sign, and a comment says so.
 */
export function toMps(p: Program, name = 'chorsu'): string {
  const a = p.arrays();
  return mpsText(a, mpsNames(a.numCols, p.colName), mpsNames(a.numRows, p.rowName, ['OBJ']), name);
}

/** MPS text of typed arrays, with names that MPS allows. */
export function mpsText(a: ProgramArrays, cols: readonly string[], rows: readonly string[], name: string): string {
  const sign = a.sense === 'max' ? -1 : 1;
  const out: string[] = sign < 0 ? ['* Minimise: the objective is minus the one to be maximised.'] : [];
  out.push(`NAME ${mpsNames(1, () => name)[0]}`);
  out.push('ROWS', ' N OBJ');
  for (let i = 0; i < a.numRows; i++) out.push(` ${rowType(a.rowLower[i]!, a.rowUpper[i]!)} ${rows[i]}`);
  out.push('COLUMNS');
  writeColumns(a, sign, cols, rows, out);
  out.push('RHS');
  if (a.offset !== 0) out.push(` RHS OBJ ${-sign * a.offset}`);
  for (let i = 0; i < a.numRows; i++) {
    const side = rowSide(a.rowLower[i]!, a.rowUpper[i]!);
    if (side !== 0) out.push(` RHS ${rows[i]} ${side}`);
  }
  out.push('RANGES');
  for (let i = 0; i < a.numRows; i++) {
    const range = a.rowUpper[i]! - a.rowLower[i]!;
    if (Number.isFinite(range) && range !== 0) out.push(` RNG ${rows[i]} ${range}`);
  }
  out.push('BOUNDS');
  for (let j = 0; j < a.numCols; j++) {
    writeBounds(cols[j]!, a.lower[j]!, a.upper[j]!, a.integer[j] === 1, out);
  }
  out.push('ENDATA', '');
  return out.join('\n');
}

function rowType(lower: number, upper: number): 'N' | 'E' | 'G' | 'L' {
  if (lower === upper) return 'E';
  if (lower !== -Infinity) return 'G';
  return upper === Infinity ? 'N' : 'L';
}

const rowSide = (lower: number, upper: number): number =>
  lower !== -Infinity ? lower : upper === Infinity ? 0 : upper;

function writeColumns(
  a: ProgramArrays,
  sign: number,
  cols: readonly string[],
  rows: readonly string[],
  out: string[],
): void {
  let whole = false;
  let markers = 0;
  const marker = (): void => {
    whole = !whole;
    out.push(` MARKER${markers++} 'MARKER' '${whole ? 'INTORG' : 'INTEND'}'`);
  };
  for (let j = 0; j < a.numCols; j++) {
    if ((a.integer[j] === 1) !== whole) marker();
    const empty = a.starts[j] === a.starts[j + 1];
    if (a.cost[j] !== 0 || empty) out.push(` ${cols[j]} OBJ ${sign * a.cost[j]!}`);
    eachRow(a, j, (row, value) => out.push(` ${cols[j]} ${rows[row]} ${value}`));
  }
  if (whole) marker();
}

/** Writes bounds without relying on defaults that differ between readers: negative upper bounds and integer columns get both bounds. */
function writeBounds(name: string, lower: number, upper: number, integer: boolean, out: string[]): void {
  if (lower === upper) out.push(` FX BND ${name} ${lower}`);
  else if (lower === -Infinity && upper === Infinity) out.push(` FR BND ${name}`);
  else {
    if (lower === -Infinity) out.push(` MI BND ${name}`);
    else if (lower !== 0 || upper < 0) out.push(` LO BND ${name} ${lower}`);
    if (upper !== Infinity) out.push(` UP BND ${name} ${upper}`);
    else if (integer) out.push(` PL BND ${name}`);
  }
}
