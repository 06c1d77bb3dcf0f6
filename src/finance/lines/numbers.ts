import type { Node } from './formula.ts';
import type { Line } from './line.ts';
import { operations, type Reader } from './operations.ts';
import { order, placeOf, type Step } from './order.ts';

/** Lines as numbers. */
export type Numbers = {
  /** all periods of a line */
  readonly row: (key: string) => number[];
  /** the constant of a line */
  readonly one: (key: string) => number;
};

/** Lines made ready to be reckoned: rows with an empty period on each side, and the order in which they are filled. */
export type Program = {
  readonly steps: readonly Step[];
  readonly reader: (tree: Node) => Reader;
  /** period that sums have come to */
  readonly at: { q: number };
  /** Takes what is given from lines of the same formulas, and reckons the rest. */
  readonly run: (lines: ReadonlyMap<string, Line>) => Numbers;
};

/** Makes lines ready over `n` periods: those `wanted`, and all that they need. Throws where a line is not there or needs itself. */
export function program(lines: ReadonlyMap<string, Line>, n: number, wanted: readonly string[]): Program {
  const rows = new Map<string, Float64Array>();
  const rowOf = (place: string): Float64Array => {
    const known = rows.get(place);
    if (known) return known;
    const row = new Float64Array(place.endsWith('[C]') ? 1 : n + 2);
    rows.set(place, row);
    return row;
  };
  const at = { q: 0 };

  const reader = (tree: Node): Reader => {
    if (tree.kind === 'number') return () => tree.value;
    if (tree.kind === 'line') {
      const row = rowOf(placeOf(lines, tree.key, tree.where));
      const { where } = tree;
      if (row.length === 1) return () => row[0]!;
      if (where === 'now') return (p) => row[p]!;
      if (where === 'before') return (p) => row[p - 1]!;
      if (where === 'after') return (p) => row[p + 1]!;
      if (typeof where === 'number') return () => row[where + 1]!;
      return () => row[at.q]!;
    }
    const { name, parts } = tree;
    if (name === 'SUM' || name === 'SUMPRODUCT') return summing(parts[0]!);
    const [first, ...others] = parts.map(reader) as [Reader, ...Reader[]];
    if (name === 'IF') {
      const [then, otherwise] = others as [Reader, Reader];
      return (p) => (first(p) !== 0 ? then(p) : otherwise(p));
    }
    const operation = operations[name]?.one;
    if (!operation) throw new Error(`only a spreadsheet reads ${name}`);
    return others.length === 0 ? operation(first, first) : others.reduce(operation, first);
  };

  /** A sum over all periods, or over those before this one, as the first range in it says. */
  const summing = (body: Node): Reader => {
    const earlier = isEarlier(body);
    const each = reader(body);
    return (p) => {
      let sum = 0;
      const end = earlier ? p : n + 1;
      for (at.q = 1; at.q < end; at.q++) sum += each(p);
      return sum;
    };
  };

  const steps = order(lines, wanted);
  const jobs = steps.map(({ work, direction }) => ({
    direction,
    places: work.map(placeName),
    needs: work.flatMap(({ formula }) => formula.lines.map(({ key, where }) => placeOf(lines, key, where))),
    work: work.map((one) => ({ row: rowOf(placeName(one)), read: reader(one.formula.tree) })),
  }));
  const made = new Set(jobs.flatMap(({ places }) => places));
  const given = [...rows.keys()].filter((place) => !made.has(place));

  /** Places whose figures are not those of the last run. */
  const changed = new Set<string>();
  const take = (from: ReadonlyMap<string, Line>): void => {
    for (const place of given) {
      const row = rows.get(place)!;
      const one = row.length === 1;
      const { constant, values = [] } = from.get(one ? place.slice(0, -3) : place)!;
      for (let p = 0; p < (one ? 1 : n); p++) {
        const value = one ? constant : values[p];
        const k = one ? 0 : p + 1;
        const number = typeof value === 'number' ? value : 0;
        if (row[k] === number) continue;
        row[k] = number;
        changed.add(place);
      }
    }
  };
  let fresh = true;
  const run = (from: ReadonlyMap<string, Line>): Numbers => {
    changed.clear();
    take(from);
    for (const { direction, needs, places, work } of jobs) {
      if (!fresh && !needs.some((place) => changed.has(place))) continue;
      for (const place of places) changed.add(place);
      if (direction < 0) for (let p = n; p > 0; p--) for (const { row, read } of work) row[p] = read(p);
      else if (direction > 0) for (let p = 1; p <= n; p++) for (const { row, read } of work) row[p] = read(p);
      else
        for (const { row, read } of work)
          if (row.length === 1) row[0] = read(0);
          else for (let p = 1; p <= n; p++) row[p] = read(p);
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
  };
  return { steps, reader, at, run };
}

/** Name of the place that a piece of work fills. */
export const placeName = ({ key, constant }: { readonly key: string; readonly constant: boolean }): string =>
  constant ? `${key}[C]` : key;

/** Whether a sum runs over the periods before this one alone. */
export const isEarlier = (tree: Node): boolean =>
  tree.kind === 'line' ? tree.where === 'earlier' : tree.kind === 'call' && tree.parts.some(isEarlier);

const programs = new Map<string, Program>();
/** Programs kept: more kinds of projects than a plan has. Each takes some 100 kB. */
const most = 100;

/** The program of lines over `n` periods: those `wanted`, and all that they need. Lines with the same formulas share one. */
export function programOf(lines: ReadonlyMap<string, Line>, n: number, wanted: readonly string[]): Program {
  let name = `${n} ${wanted.join(' ')}`;
  for (const { key, each, constant } of lines.values())
    name += `\n${key}=${each ?? ''}|${typeof constant === 'string' ? constant : ''}`;
  let ready = programs.get(name);
  if (!ready) {
    if (programs.size >= most) programs.delete(programs.keys().next().value!);
    ready = program(lines, n, wanted);
    programs.set(name, ready);
  }
  return ready;
}
