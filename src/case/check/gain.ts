import { groupBy, putInto } from '../group.ts';
import { productive } from './simplex.ts';

/** One line of a recipe. */
interface Line {
  readonly process: string;
  readonly good: string;
  readonly quantity: number;
}

/** Processes that together make a good without using anything from outside. */
interface Gain {
  readonly processes: readonly string[];
  readonly good: string;
}

/**
 * Finds cycles of processes that make goods from nothing. Processes without inputs (mines, training) are sources and
 * left out. A set of processes that runs without inputs from outside must hold a cycle, and its most upstream strongly
 * connected part must run by itself. So each such part is tested: is there x >= 0 with A x >= 0 and A x != 0, where A
 * is the net output of each good?
 */
export function gains(recipes: readonly Line[]): Gain[] {
  const byProcess = groupBy(recipes, ({ process }) => process);
  for (const [process, lines] of byProcess) {
    if (!lines.some((line) => line.quantity < 0)) byProcess.delete(process);
  }
  const gains: Gain[] = [];
  for (const part of cyclicParts(byProcess)) {
    const goods = [...new Set(part.flatMap((process) => byProcess.get(process)!.map((line) => line.good)))];
    const net = goods.map(() => part.map(() => 0));
    part.forEach((process, j) => {
      for (const line of byProcess.get(process)!) net[goods.indexOf(line.good)]![j]! += line.quantity;
    });
    const x = productive(net);
    if (!x) continue;
    const amounts = net.map((row) => row.reduce((sum, a, j) => sum + a * x[j]!, 0));
    const good = goods[amounts.indexOf(Math.max(...amounts))]!;
    gains.push({ processes: part.filter((_, j) => x[j]! > 1e-12), good });
  }
  return gains;
}

/**
 * Strongly connected parts that hold a cycle, in the graph with an edge from a process to each process that uses its
 * outputs.
 */
function cyclicParts(byProcess: ReadonlyMap<string, readonly Line[]>): string[][] {
  const users = new Map<string, string[]>();
  for (const [process, lines] of byProcess) {
    for (const line of lines) if (line.quantity < 0) putInto(users, line.good, process);
  }
  const next = (process: string) =>
    byProcess.get(process)!.flatMap((line) => (line.quantity > 0 ? (users.get(line.good) ?? []) : []));
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const stack = next(from);
    for (let process = stack.pop(); process !== undefined; process = stack.pop()) {
      if (seen.has(process)) continue;
      seen.add(process);
      stack.push(...next(process));
    }
    return seen;
  };
  const reached = new Map([...byProcess.keys()].map((process) => [process, reach(process)]));
  const parts: string[][] = [];
  const done = new Set<string>();
  for (const [process, seen] of reached) {
    if (done.has(process) || !seen.has(process)) continue;
    const part = [...reached.keys()].filter((other) => seen.has(other) && reached.get(other)!.has(process));
    for (const other of part) done.add(other);
    parts.push(part);
  }
  return parts;
}
