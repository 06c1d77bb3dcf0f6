import { power } from '../value/present.ts';
import { type Place, written } from './code.ts';
import type { Line } from './line.ts';
import { type Cellwork, order, placeOf } from './order.ts';

/** Results of a computation of lines. */
export type Numbers = {
  /** numbers of a line by period */
  readonly row: (key: string) => number[];
  /** the constant of a line */
  readonly one: (key: string) => number;
};

/** The rows of some lines, under new names. */
export const rowsOf = <K extends string>({ row }: Numbers, keys: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(keys).map(([name, key]) => [name, row(key)])) as Record<K, number[]>;

/** Compiled lines. */
type Program = {
  /** Computes lines with the same formulas, from their inputs. */
  readonly run: (lines: ReadonlyMap<string, Line>) => Numbers;
  /** Numbers of all draws, period after period, with an empty period on each side; undefined if the line is the same in all draws. */
  readonly drawn: (key: string) => Float64Array | undefined;
  /** Computes the lines that depend on the draws. */
  readonly draw: () => void;
};

/** Lines with a number for each draw and period, and the number of draws that are computed together. */
type Drawn = { readonly keys: readonly string[]; readonly width: number };
const none: Drawn = { keys: [], width: 0 };

const isConstant = (place: string): boolean => place.endsWith('[C]');

/** Name of the place that a piece of work computes. */
const placeName = ({ key, constant }: Cellwork): string => (constant ? `${key}[C]` : key);

/**
 * Compiles the `wanted` lines, and all that they depend on, to loops over typed arrays for `n` periods. Lines that depend on a `drawn` line
 * have a number for each draw.
 *
 * @throws {Error} if a line is missing, or depends on itself in the same period
 */
function program(
  lines: ReadonlyMap<string, Line>,
  n: number,
  wanted: readonly string[],
  { keys, width }: Drawn,
): Program {
  const rows = new Map<string, Float64Array>();
  const names: string[] = [];
  const drawnPlaces = new Set(keys.map((key) => placeOf(lines, key, 'now')));
  const wide = new Set(drawnPlaces);
  const single = (name: string): boolean => isConstant(name) && !drawnPlaces.has(name);
  const room = (name: string, size: number): Float64Array => {
    const row = new Float64Array(size);
    rows.set(name, row);
    names.push(name);
    return row;
  };
  const rowOf = (name: string): Float64Array =>
    rows.get(name) ?? room(name, (single(name) ? 1 : n + 2) * (wide.has(name) ? width : 1));
  const place = (name: string): Place => {
    rowOf(name);
    return { row: `r${names.indexOf(name)}`, wide: wide.has(name), single: single(name) };
  };

  const steps = order(lines, wanted).map(({ work, direction }) => {
    const needs = work.flatMap(({ formula }) => formula.lines.map(({ key, where }) => placeOf(lines, key, where)));
    const places = work.map(placeName);
    const moves = needs.some((name) => wide.has(name));
    if (moves) for (const name of places) wide.add(name);
    return { work, direction, needs, places, moves };
  });
  const code = steps.map(({ work, direction }) => {
    const text = work.map((cellwork) =>
      written(cellwork.formula.tree, place(placeName(cellwork)), {
        n,
        onwards: direction >= 0,
        placeOf: ({ key, where }) => place(placeOf(lines, key, where)),
        accumulator: (isWide) => {
          room(`sum ${names.length}`, isWide ? width : 1);
          return `r${names.length - 1}`;
        },
      }),
    );
    const [first] = work.map(placeName);
    if (single(first!)) return `()=>{const p=${wide.has(first!) ? 1 : 0};${text.join('')}}`;
    const loop = direction < 0 ? 'let p=n;p>0;p--' : 'let p=1;p<=n;p++';
    return `()=>{for(${loop}){${text.join('')}}}`;
  });
  for (const key of wanted) rowOf(placeOf(lines, key, 'now'));
  const all = names.map((name) => rows.get(name)!);
  const list = all.map((_, k) => `r${k}`).join(',');
  const make = new Function('rows', 'n', 'w', 'power', `const [${list}]=rows;return [${code.join(',\n')}]`);
  const works = make(all, n, width, power) as (() => void)[];
  const jobs = steps.map((step, k) => ({ ...step, work: works[k]! }));

  const made = new Set(jobs.flatMap(({ places }) => places));
  const inputs = names.filter((name) => !made.has(name) && !wide.has(name) && !name.startsWith('sum '));
  /** Places whose numbers differ from the last run. */
  const changed = new Set<string>();
  const take = (from: ReadonlyMap<string, Line>): void => {
    for (const name of inputs) {
      const row = rows.get(name)!;
      const one = row.length === 1;
      const { constant, values = [] } = from.get(one ? name.slice(0, -3) : name)!;
      for (let p = 0; p < (one ? 1 : n); p++) {
        const value = one ? constant : values[p];
        const k = one ? 0 : p + 1;
        const number = typeof value === 'number' ? value : 0;
        if (row[k] === number) continue;
        row[k] = number;
        changed.add(name);
      }
    }
  };
  let fresh = true;
  return {
    run: (from) => {
      changed.clear();
      take(from);
      for (const { moves, needs, places, work } of jobs) {
        if (moves || (!fresh && !needs.some((name) => changed.has(name)))) continue;
        for (const name of places) changed.add(name);
        work();
      }
      fresh = false;
      return {
        row: (key) => {
          const row = rowOf(placeOf(lines, key, 'now'));
          const out = new Array<number>(n);
          for (let p = 0; p < n; p++) out[p] = (row.length === 1 ? row[0]! : row[p + 1]!) + 0; // no -0
          return out;
        },
        one: (key) => rowOf(`${key}[C]`)[0]!,
      };
    },
    drawn: (key) => {
      const name = placeOf(lines, key, 'now');
      return wide.has(name) ? rows.get(name)! : undefined;
    },
    draw: () => {
      for (const { moves, work } of jobs) if (moves) work();
    },
  };
}

/** Cache of compiled programs: of numbers some 100 kB each, and more than a plan has kinds of projects; of draws some 10 MB each. */
const programs = { numbers: new Map<string, Program>(), draws: new Map<string, Program>() };
const most = { numbers: 100, draws: 3 };

/** The compiled program of the `wanted` lines and all that they depend on. Lines with the same formulas share one. */
export function programOf(
  lines: ReadonlyMap<string, Line>,
  n: number,
  wanted: readonly string[],
  drawn: Drawn = none,
): Program {
  let name = `${n} ${wanted.join(' ')}|${drawn.width} ${drawn.keys.join(' ')}`;
  for (const { key, each, constant } of lines.values())
    name += `\n${key}=${each ?? ''}|${typeof constant === 'string' ? constant : ''}`;
  const kind = drawn.width > 0 ? 'draws' : 'numbers';
  const cache = programs[kind];
  let ready = cache.get(name);
  if (!ready) {
    if (cache.size >= most[kind]) cache.delete(cache.keys().next().value!);
    ready = program(lines, n, wanted, drawn);
    cache.set(name, ready);
  }
  return ready;
}

/** Lines that are computed for many draws at once. */
type Draws = {
  /** Numbers of a line in period p (from 0) by draw: to write for a drawn line, to read for one that depends on it. */
  readonly at: (key: string, p: number) => Float64Array;
  /** Computes the lines that depend on the drawn ones. */
  readonly run: () => void;
  /** A line that is the same in all draws. */
  readonly sure: (key: string) => number[];
};

/**
 * Prepares lines for `width` draws at a time. The `drawn` lines have a number for each draw and period. Lines that depend on them are
 * computed for each draw, all others once. Lines with the same formulas share their rows, so that a new call overwrites earlier draws.
 */
export function draws(
  lines: ReadonlyMap<string, Line>,
  n: number,
  width: number,
  drawn: readonly string[],
  wanted: readonly string[],
): Draws {
  const ready = programOf(lines, n, wanted, { keys: drawn, width });
  const { row: sure } = ready.run(lines);
  return {
    at: (key, p) =>
      ready.drawn(key)?.subarray((p + 1) * width, (p + 2) * width) ?? new Float64Array(width).fill(sure(key)[p]!),
    run: ready.draw,
    sure,
  };
}
