import type { Node } from './formula.ts';
import type { Line } from './line.ts';
import { isEarlier, placeName, program } from './numbers.ts';
import { operations } from './operations.ts';
import { placeOf } from './order.ts';

type Row = Float64Array;

/** Reads a formula for all draws at period p, counted from 1: into `out`, or where it stands already. */
type Loop = (p: number, out: Row) => Row;

/** Lines read as loops over draws: a row holds one number a draw. */
export type Draws = {
  /** Numbers of a line in period p, counted from 0: to be filled where the line is drawn, to be read where it follows. */
  readonly at: (key: string, p: number) => Row;
  /** Reckons all lines that follow from what is drawn. */
  readonly run: () => void;
  /** A line that is the same in all draws. */
  readonly sure: (key: string) => number[];
};

/**
 * Makes lines ready for `width` draws at a time. What is `drawn` takes a number a draw and period; lines that follow from it are
 * reckoned draw by draw, all others once, with what is given.
 */
export function draws(
  lines: ReadonlyMap<string, Line>,
  n: number,
  width: number,
  drawn: readonly string[],
  wanted: readonly string[],
): Draws {
  const { steps, reader, run: once, at } = program(lines, n, wanted);
  const { row: sure } = once(lines);
  const rows = new Map<string, readonly Row[]>();
  const empty = new Float64Array(width);
  const room = (place: string): void => {
    const all = Array.from({ length: n }, () => new Float64Array(width));
    rows.set(place, [empty, ...all, empty]);
  };
  for (const key of drawn) room(placeOf(lines, key, 'now'));
  const moving = steps.filter(({ work }) => {
    const moves = work.some(({ formula }) =>
      formula.lines.some(({ key, where }) => rows.has(placeOf(lines, key, where))),
    );
    if (moves) for (const one of work) room(placeName(one));
    return moves;
  });

  const varies = (tree: Node): boolean =>
    tree.kind === 'line'
      ? rows.has(placeOf(lines, tree.key, tree.where))
      : tree.kind === 'call' && tree.parts.some(varies);
  // Rooms of formulas, by how deep they stand: one formula after the other uses the same.
  const rooms: Row[] = [];
  const roomAt = (depth: number): Row => {
    rooms[depth] ??= new Float64Array(width);
    return rooms[depth];
  };
  let runs = 0;

  const loop = (tree: Node, depth: number): Loop => {
    if (!varies(tree)) {
      const read = reader(tree);
      return (p, out) => out.fill(read(p));
    }
    if (tree.kind === 'line') return lookUp(tree);
    if (tree.kind === 'number') throw new Error('a number does not vary');
    const { name, parts } = tree;
    if (name === 'SUM' || name === 'SUMPRODUCT') return summing(parts[0]!, depth);
    if (name === 'IF') return choosing(parts as [Node, Node, Node], depth);
    const operation = operations[name]?.many;
    if (!operation) throw new Error(`only a spreadsheet reads ${name}`);
    const [a, b] = [roomAt(depth), roomAt(depth + 1)];
    const [first, ...others] = parts.map((part, k) => loop(part, depth + (k === 0 ? 1 : 2))) as [Loop, ...Loop[]];
    if (others.length === 0)
      return (p, out) => {
        operation(first(p, a), a, out);
        return out;
      };
    return (p, out) => {
      let left = first(p, a);
      for (const other of others) {
        operation(left, other(p, b), out);
        left = out;
      }
      return out;
    };
  };

  const lookUp = ({ key, where }: Extract<Node, { kind: 'line' }>): Loop => {
    const found = rows.get(placeOf(lines, key, where))!;
    if (where === 'before') return (p) => found[p - 1]!;
    if (where === 'after') return (p) => found[p + 1]!;
    if (where === 'all' || where === 'earlier') return () => found[at.q]!;
    if (typeof where === 'number') return () => found[where + 1]!;
    return where === 'constant' && !drawn.includes(key) ? () => found[1]! : (p) => found[p]!;
  };

  const choosing = ([holds, then, otherwise]: [Node, Node, Node], depth: number): Loop => {
    const yes = loop(then, depth + 2);
    const no = loop(otherwise, depth + 3);
    if (!varies(holds)) {
      const read = reader(holds);
      return (p, out) => (read(p) !== 0 ? yes(p, out) : no(p, out));
    }
    const test = loop(holds, depth + 1);
    const [mask, a, b] = [roomAt(depth), roomAt(depth + 1), roomAt(depth + 2)];
    return (p, out) => {
      const which = test(p, mask);
      const [left, right] = [yes(p, a), no(p, b)];
      for (let k = 0; k < width; k++) out[k] = which[k] !== 0 ? left[k]! : right[k]!;
      return out;
    };
  };

  const summing = (body: Node, depth: number): Loop => {
    const each = loop(body, depth + 1);
    const part = roomAt(depth);
    const plus = operations['+']!.many;
    if (!isEarlier(body))
      return (p, out) => {
        out.fill(0);
        for (at.q = 1; at.q <= n; at.q++) plus(out, each(p, part), out);
        return out;
      };
    if (body.kind !== 'line')
      return (p, out) => {
        out.fill(0);
        for (at.q = 1; at.q < p; at.q++) plus(out, each(p, part), out);
        return out;
      };
    // Of one line: on from the period before.
    const sum = new Float64Array(width);
    let [done, run] = [0, -1];
    return (p) => {
      if (run !== runs || done >= p) {
        sum.fill(0);
        done = 0;
        run = runs;
      }
      while (done < p - 1) {
        at.q = ++done;
        plus(sum, each(p, part), sum);
      }
      return sum;
    };
  };

  const jobs = moving.map(({ direction, work }) => ({
    direction,
    work: work.map((one) => ({
      constant: one.constant,
      to: rows.get(placeName(one))!,
      read: loop(one.formula.tree, 0),
    })),
  }));
  const reckon = ({ to, read }: { readonly to: readonly Row[]; readonly read: Loop }, p: number): void => {
    const found = read(p, to[p]!);
    if (found !== to[p]) to[p]!.set(found);
  };
  const run = (): void => {
    runs++;
    for (const { direction, work } of jobs) {
      if (direction < 0) for (let p = n; p > 0; p--) for (const one of work) reckon(one, p);
      else if (direction > 0) for (let p = 1; p <= n; p++) for (const one of work) reckon(one, p);
      else for (const one of work) for (let p = 1; p <= (one.constant ? 1 : n); p++) reckon(one, p);
    }
  };
  return {
    at: (key, p) => {
      const found = rows.get(placeOf(lines, key, 'now'));
      return found ? found[p + 1]! : new Float64Array(width).fill(sure(key)[p]!);
    },
    run,
    sure,
  };
}
