import { plainName } from '../../src/linear/mps/names.ts';
import { type Program, program } from '../../src/linear/program.ts';

interface Reading {
  objective: string | undefined;
  rows: Map<string, { type: string; side: number; range: number | undefined; index: number }>;
  cols: Map<string, { index: number; bounded: boolean }>;
  integer: boolean;
}

/**
 * Reads free-format MPS (and fixed format if names have no blanks). Further N rows become rows without bounds. Integer columns without bounds
 * are [0, infinity), as in HiGHS. Throws an Error with the line number.
 */
export function fromMps(text: string): Program {
  const lines = text.split(/\r?\n/);
  const p = program(/^\s*(OBJSENSE\s+)?MAX(IMI[SZ]E)?\s*$/im.test(head(text)) ? 'max' : 'min');
  const state: Reading = { objective: undefined, rows: new Map(), cols: new Map(), integer: false };
  let section = '';
  lines.forEach((line, at) => {
    if (line.startsWith('*') || line.trim() === '') return;
    const words = line.trim().split(/\s+/);
    const dollar = words.findIndex((word, i) => i > 0 && word.startsWith('$'));
    if (dollar > 0) words.length = dollar;
    if (!/^\s/.test(line)) {
      section = words[0]!.toUpperCase();
      return;
    }
    try {
      readLine(section, words, state, p);
    } catch (error) {
      throw new Error(`MPS line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  setSides(state, p);
  return p;
}

/** The text before ROWS: the name and the sense. */
const head = (text: string): string => text.slice(0, Math.max(0, text.search(/^ROWS/m)));

const readers: Readonly<Record<string, (words: string[], state: Reading, p: Program) => void>> = {
  NAME: () => {},
  OBJSENSE: () => {},
  ROWS: readRow,
  COLUMNS: readColumn,
  RHS: (words, state, p) => readSides('RHS', words, state, p),
  RANGES: (words, state, p) => readSides('RANGES', words, state, p),
  BOUNDS: readBound,
};

function readLine(section: string, words: string[], state: Reading, p: Program): void {
  const read = readers[section];
  if (!read) throw new Error(`section ${section} is not known`);
  read(words, state, p);
}

function readRow([type, name]: string[], state: Reading, p: Program): void {
  if (type === undefined || name === undefined || !/^[NEGL]$/i.test(type))
    throw new Error('expected N, E, G or L and a name');
  if (type.toUpperCase() === 'N' && state.objective === undefined) {
    state.objective = name;
    return;
  }
  const index = p.row(plainName(name), -Infinity, Infinity);
  state.rows.set(name, { type: type.toUpperCase(), side: 0, range: undefined, index });
}

function readColumn(words: string[], state: Reading, p: Program): void {
  if (words[1] === "'MARKER'") {
    state.integer = words[2] === "'INTORG'";
    return;
  }
  const name = words[0]!;
  let col = state.cols.get(name);
  if (!col) {
    col = { index: p.column(plainName(name), 0, 0, Infinity, state.integer), bounded: false };
    state.cols.set(name, col);
  }
  for (let k = 1; k + 1 < words.length; k += 2) {
    if (words[k] === state.objective) p.addCost(col.index, number(words[k + 1]));
    else p.add(rowOf(words[k]!, state).index, col.index, number(words[k + 1]));
  }
}

function readSides(section: string, words: string[], state: Reading, p: Program): void {
  for (let k = words.length % 2; k + 1 < words.length; k += 2) {
    const value = number(words[k + 1]);
    if (words[k] === state.objective) {
      if (section === 'RHS') p.offset = 0 - value;
      continue;
    }
    const row = rowOf(words[k]!, state);
    if (section === 'RHS') row.side = value;
    else row.range = value;
  }
}

function readBound(words: string[], state: Reading, p: Program): void {
  const type = words[0]!.toUpperCase();
  const bare = ['FR', 'MI', 'PL', 'BV'].includes(type);
  const named = words.length > (bare ? 2 : 3);
  const name = words[named ? 2 : 1];
  const col = name === undefined ? undefined : state.cols.get(name);
  if (!col) throw new Error(`column ${name} is not known`);
  const [lower, upper] = p.bounds(col.index);
  const value = bare ? 0 : number(words[named ? 3 : 2]);
  if (type === 'UP') p.setBounds(col.index, value < 0 && !col.bounded && lower === 0 ? -Infinity : lower, value);
  else if (type === 'LO') p.setBounds(col.index, value, upper);
  else if (type === 'FX') p.setBounds(col.index, value, value);
  else if (type === 'FR') p.setBounds(col.index, -Infinity, Infinity);
  else if (type === 'MI') p.setBounds(col.index, -Infinity, upper);
  else if (type === 'PL') p.setBounds(col.index, lower, Infinity);
  else if (type === 'BV') {
    p.setBounds(col.index, 0, 1);
    p.setInteger(col.index, true);
  } else throw new Error(`bound ${type} is not known`);
  if (type !== 'UP') col.bounded = true;
}

/** Row bounds from type, right-hand side and range. The sign of an E row's range says which bound it moves. */
function setSides(state: Reading, p: Program): void {
  for (const { type, side, range, index } of state.rows.values()) {
    const width = Math.abs(range ?? 0);
    if (type === 'E') p.setRowBounds(index, side - (range! < 0 ? width : 0), side + (range! > 0 ? width : 0));
    else if (type === 'G') p.setRowBounds(index, side, range === undefined ? Infinity : side + width);
    else if (type === 'L') p.setRowBounds(index, range === undefined ? -Infinity : side - width, side);
  }
}

function rowOf(name: string, state: Reading): { type: string; side: number; range: number | undefined; index: number } {
  const row = state.rows.get(name);
  if (!row) throw new Error(`row ${name} is not known`);
  return row;
}

function number(word: string | undefined): number {
  const value =
    word === undefined || word === ''
      ? Number.NaN
      : /^[+-]?inf(inity)?$/i.test(word)
        ? word.startsWith('-')
          ? -Infinity
          : Infinity
        : Number(word);
  if (Number.isNaN(value)) throw new Error(`${word} is not a number`);
  return value;
}
