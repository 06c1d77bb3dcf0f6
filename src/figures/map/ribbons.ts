import { pathThrough } from '../svg.ts';
import type { LonLat, MapFlow } from './data.ts';

type Point = readonly [number, number];

/** Flows of one series on a stretch of way where their sum does not change. */
export interface Stretch {
  series: string;
  tonnes: number;
  points: readonly Point[];
  /** The flows that go over it. */
  flows: readonly MapFlow[];
  /** Offset to the left of the way, pixels, at each point, so that series run side by side. */
  offsets: readonly number[];
}

interface Edge {
  series: string;
  from: string;
  to: string;
  tonnes: number;
  flows: MapFlow[];
}

function keyOf(at: LonLat): string {
  return `${at[0].toFixed(3)},${at[1].toFixed(3)}`;
}

/** Sums flows of the same series over each directed step between two places. */
function edgesOf(flows: readonly MapFlow[], project: (at: LonLat) => Point, seen: Map<string, Point>): Edge[] {
  const edges = new Map<string, Edge>();
  for (const flow of flows) {
    for (let i = 0; i + 1 < flow.path.length; i++) {
      const from = keyOf(flow.path[i]!);
      const to = keyOf(flow.path[i + 1]!);
      if (from === to) continue;
      seen.set(from, project(flow.path[i]!));
      seen.set(to, project(flow.path[i + 1]!));
      const key = `${flow.series}|${from}|${to}`;
      const edge = edges.get(key);
      if (edge) {
        edge.tonnes += flow.tonnes;
        edge.flows.push(flow);
      } else edges.set(key, { series: flow.series, from, to, tonnes: flow.tonnes, flows: [flow] });
    }
  }
  return [...edges.values()];
}

/** Offsets of the edges that share a way, packed side by side about its middle. */
function offsetsOf(edges: readonly Edge[], order: readonly string[], width: (tonnes: number) => number) {
  const ways = new Map<string, Edge[]>();
  for (const edge of edges) {
    const way = edge.from < edge.to ? `${edge.from}|${edge.to}` : `${edge.to}|${edge.from}`;
    const list = ways.get(way);
    if (list) list.push(edge);
    else ways.set(way, [edge]);
  }
  const offsets = new Map<Edge, number>();
  for (const list of ways.values()) {
    list.sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series) || (a.from < b.from ? -1 : 1));
    const total = list.reduce((sum, edge) => sum + width(edge.tonnes), 0);
    let at = -total / 2;
    for (const edge of list) {
      const middle = at + width(edge.tonnes) / 2;
      offsets.set(edge, edge.from < edge.to ? middle : -middle);
      at += width(edge.tonnes);
    }
  }
  return offsets;
}

/** Joins steps into stretches that run from one place where flows meet, part or change to the next. */
export function stretchesOf(
  flows: readonly MapFlow[],
  order: readonly string[],
  project: (at: LonLat) => Point,
  width: (tonnes: number) => number,
): Stretch[] {
  const points = new Map<string, Point>();
  const edges = edgesOf(flows, project, points);
  const offsets = offsetsOf(edges, order, width);
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const [map, key] of [
      [out, `${edge.series}|${edge.from}`],
      [into, `${edge.series}|${edge.to}`],
    ] as const) {
      const list = map.get(key);
      if (list) list.push(edge);
      else map.set(key, [edge]);
    }
  }
  const next = (edge: Edge): Edge | undefined => {
    const key = `${edge.series}|${edge.to}`;
    const follow = out.get(key);
    if (follow?.length !== 1 || into.get(key)?.length !== 1) return undefined;
    const only = follow[0]!;
    return only.to !== edge.from && Math.abs(only.tonnes - edge.tonnes) < 1e-6 * edge.tonnes ? only : undefined;
  };
  const continued = new Set(edges.map(next).filter((edge) => edge !== undefined));
  const stretches: Stretch[] = [];
  for (const start of edges) {
    if (continued.has(start)) continue;
    const chain = [start];
    for (let edge = next(start); edge && !chain.includes(edge); edge = next(edge)) chain.push(edge);
    const own = chain.map((edge) => offsets.get(edge)!);
    stretches.push({
      series: start.series,
      tonnes: start.tonnes,
      flows: start.flows,
      points: [points.get(start.from)!, ...chain.map((edge) => points.get(edge.to)!)],
      offsets: [own[0]!, ...own.map((offset, i) => (i + 1 < own.length ? (offset + own[i + 1]!) / 2 : offset))],
    });
  }
  return stretches;
}

function normals(points: readonly Point[]): Point[] {
  return points.map((_, i) => {
    const [ax, ay] = points[Math.max(0, i - 1)]!;
    const [bx, by] = points[Math.min(points.length - 1, i + 1)]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    return [(by - ay) / length, -(bx - ax) / length];
  });
}

/** Outline of a stretch, full width at its start and `taper` of it at its end. */
export function ribbon(stretch: Pick<Stretch, 'points' | 'offsets'>, width: number, taper = 0.4): string {
  const across = normals(stretch.points);
  const lengths = [0];
  for (let i = 1; i < stretch.points.length; i++) {
    const [ax, ay] = stretch.points[i - 1]!;
    const [bx, by] = stretch.points[i]!;
    lengths.push(lengths[i - 1]! + Math.hypot(bx - ax, by - ay));
  }
  const whole = lengths.at(-1)! || 1;
  const left: Point[] = [];
  const right: Point[] = [];
  for (const [i, [x, y]] of stretch.points.entries()) {
    const half = (width / 2) * (1 - (1 - taper) * (lengths[i]! / whole));
    const [nx, ny] = across[i]!;
    const offset = stretch.offsets[i]!;
    left.push([x + nx * (offset + half), y + ny * (offset + half)]);
    right.push([x + nx * (offset - half), y + ny * (offset - half)]);
  }
  return pathThrough([...left, ...right.reverse()], true);
}
