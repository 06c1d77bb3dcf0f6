import { power } from '../value/present.ts';
import { type Place, written } from './code.ts';
import type { Line } from './line.ts';
import { type Cellwork, order, placeOf } from './order.ts';

/** Lines as numbers. */
export type Numbers = {
  /** all periods of a line */
  readonly row: (key: string) => number[];
  /** the constant of a line */
  readonly one: (key: string) => number;
};

/** Rows under names of their own, by the lines that they are read from. */
export const rowsOf = <K extends string>({ row }: Numbers, keys: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(keys).map(([name, key]) => [name, row(key)])) as Record<K, number[]>;

/** Lines made ready to be computed. */
type Program = {
  /** Takes what is given from lines of the same formulas, and computes the rest. */
  readonly run: (lines: ReadonlyMap<string, Line>) => Numbers;
  /** Numbers of all draws, period after period with an empty one on each side; undefined for a line that is the same in all. */
  readonly drawn: (key: string) => Float64Array | undefined;
  /** Reckons what follows from the draws. */
  readonly draw: () => void;
};

/** Lines that take a number a draw and period, and how many draws are computed at a time. */
type Drawn = { readonly keys: readonly string[]; readonly width: number };
const none: Drawn = { keys: [], width: 0 };

const isConstant = (place: string): boolean => place.endsWith('[C]');

/** Name of the place that a piece of work fills. */
const placeName = ({ key, constant }: Cellwork): string => (constant ? `${key}[C]` : key);

/**
 * Makes lines ready over `n` periods: those `wanted`, and all that they need. Their formulas are written as loops over typed arrays, in the
 * order in which they need each other. What follows from a `drawn` line has a number for each draw. Throws where a line is not there or needs itself.
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
    const text = work.map((one) =>
      written(one.formula.tree, place(placeName(one)), {
        n,
        onwards: direction >= 0,
        placeOf: ({ key, where }) => place(placeOf(lines, key, where)),
        kept: (many) => {
          room(`sum ${names.length}`, many ? width : 1);
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
  const given = names.filter((name) => !made.has(name) && !wide.has(name) && !name.startsWith('sum '));
  /** Places whose figures are not those of the last run. */
  const changed = new Set<string>();
  const take = (from: ReadonlyMap<string, Line>): void => {
    for (const name of given) {
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

/** Programs that are kept: of numbers some 100 kB each, more kinds of projects than a plan has; of draws some 10 MB each. */
const programs = { numbers: new Map<string, Program>(), draws: new Map<string, Program>() };
const most = { numbers: 100, draws: 3 };

/** The program of lines over `n` periods: those `wanted`, and all that they need. Lines with the same formulas share one. */
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
  const kept = programs[kind];
  let ready = kept.get(name);
  if (!ready) {
    if (kept.size >= most[kind]) kept.delete(kept.keys().next().value!);
    ready = program(lines, n, wanted, drawn);
    kept.set(name, ready);
  }
  return ready;
}

/** Lines read as loops over draws: a row holds one number a draw. */
type Draws = {
  /** Numbers of a line in period p, counted from 0: to be filled where the line is drawn, to be read where it follows. */
  readonly at: (key: string, p: number) => Float64Array;
  /** Reckons all lines that follow from what is drawn. */
  readonly run: () => void;
  /** A line that is the same in all draws. */
  readonly sure: (key: string) => number[];
};

/**
 * Makes lines ready for `width` draws at a time. What is `drawn` takes a number a draw and period; lines that follow from it are
 * computed draw by draw, all others once, with what is given. Lines with the same formulas share their rows: what was drawn before is gone.
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
