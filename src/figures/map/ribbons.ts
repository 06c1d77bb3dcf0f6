import type { Box } from '../labels.ts';
import { pathThrough } from '../trail.ts';
import type { LonLat, MapFlow } from './data.ts';
import { simplifiedLine } from './simplified.ts';

type Point = readonly [number, number];

/** Flows of one series on a stretch of way where their sum does not change. */
export interface Stretch {
  series: string;
  tonnes: number;
  points: readonly Point[];
  /** The flows that go over it. */
  flows: readonly MapFlow[];
  /** Offset to the left of the way, pixels, on each step between two points, so that series run side by side. */
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

/**
 * Offsets of the edges that share a way, packed side by side about its middle. Each direction keeps to its right, and its
 * series keep their order as it travels, so that a bundle never crosses itself where it goes on from step to step.
 */
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
    const turn = (edge: Edge) =>
      edge.from < edge.to ? order.indexOf(edge.series) : 2 * order.length - order.indexOf(edge.series);
    list.sort((a, b) => turn(a) - turn(b));
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
    const onward = out.get(`${edge.series}|${edge.to}`)?.filter(({ to }) => to !== edge.from) ?? [];
    const only = onward[0];
    if (!only || onward.length > 1) return undefined;
    const came = into.get(`${edge.series}|${edge.to}`)!.filter(({ from }) => from !== only.to);
    return came.length === 1 && Math.abs(only.tonnes - edge.tonnes) < 1e-6 * edge.tonnes ? only : undefined;
  };
  const continued = new Set(edges.map(next).filter((edge) => edge !== undefined));
  const stretches: Stretch[] = [];
  for (const start of edges) {
    if (continued.has(start)) continue;
    const chain = [start];
    for (let edge = next(start); edge && !chain.includes(edge); edge = next(edge)) chain.push(edge);
    stretches.push({
      series: start.series,
      tonnes: start.tonnes,
      flows: start.flows,
      points: [points.get(start.from)!, ...chain.map((edge) => points.get(edge.to)!)],
      offsets: chain.map((edge) => offsets.get(edge)!),
    });
  }
  return stretches;
}

/** A point of a route, the direction of travel there, and the offset of the ribbon's middle to the left. */
interface Station {
  readonly at: Point;
  readonly along: Point;
  readonly offset: number;
}

/** Pixels before and after a place over which a ribbon turns, besides its own width. */
const BEND = 6;
/** Most steps of a bend, and the turn that one step takes, radians. */
const BENDS = 6;
const TURN = 0.2;
/** Pixels of a stretch over which it tapers in full; shorter ones taper less, so that no saw is drawn. */
const TAPERED = 60;

const between = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [ax + (bx - ax) * t, ay + (by - ay) * t];

function direction([ax, ay]: Point, [bx, by]: Point): { along: Point; length: number } {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return { along: [(bx - ax) / length, (by - ay) / length], length };
}

/** Stations along a way: at each place between its ends it turns in a bend (a quadratic Bézier curve), where its offset changes too. */
function stationsOf({ points, offsets }: Pick<Stretch, 'points' | 'offsets'>, width: number): Station[] {
  const steps = points.slice(1).map((to, i) => direction(points[i]!, to));
  const stations: Station[] = [{ at: points[0]!, along: steps[0]!.along, offset: offsets[0]! }];
  for (let i = 1; i < steps.length; i++) {
    const [before, after] = [steps[i - 1]!, steps[i]!];
    const [o, p] = [offsets[i - 1]!, offsets[i]!];
    const wide = BEND + width / 2 + Math.max(Math.abs(o), Math.abs(p));
    const reach = Math.min(wide, before.length / 2, after.length / 2);
    const place = points[i]!;
    const [from, to] = [
      between(place, points[i - 1]!, reach / before.length),
      between(place, points[i + 1]!, reach / after.length),
    ];
    const turn = Math.acos(
      Math.min(1, Math.max(-1, before.along[0] * after.along[0] + before.along[1] * after.along[1])),
    );
    // A change of offset bends too; where neither changes much, one step is enough.
    const parts = Math.min(BENDS, Math.max(Math.ceil(turn / TURN), Math.ceil(Math.abs(p - o))));
    for (let k = 0; k <= parts; k++) {
      const t = parts === 0 ? 0.5 : k / parts;
      const [a, b] = [between(from, place, t), between(place, to, t)];
      const turned = Math.hypot(b[0] - a[0], b[1] - a[1]) > 1e-9;
      stations.push({
        at: between(a, b, t),
        along: turned ? direction(a, b).along : after.along,
        offset: o + (p - o) * t,
      });
    }
  }
  return [...stations, { at: points.at(-1)!, along: steps.at(-1)!.along, offset: offsets.at(-1)! }];
}

/** By how much the edge of a ribbon may be off, px. */
const UNSEEN = 0.15;

/** Outline of a stretch, full width at its start and `taper` of it at its end. */
export function ribbon(stretch: Pick<Stretch, 'points' | 'offsets'>, width: number, taper = 0.4): string {
  const stations = stationsOf(stretch, width);
  const lengths = [0];
  for (let i = 1; i < stations.length; i++) {
    const [ax, ay] = stations[i - 1]!.at;
    const [bx, by] = stations[i]!.at;
    lengths.push(lengths[i - 1]! + Math.hypot(bx - ax, by - ay));
  }
  const whole = lengths.at(-1)! || 1;
  const lost = (1 - taper) * Math.min(1, whole / TAPERED);
  const side = (sign: 1 | -1): Point[] =>
    stations.map(({ at: [x, y], along: [dx, dy], offset }, i) => {
      const far = offset + (sign * width * (1 - lost * (lengths[i]! / whole))) / 2;
      return [x + dy * far, y - dx * far];
    });
  const seen = (points: readonly Point[]) => simplifiedLine(points, UNSEEN, false);
  return pathThrough([...seen(side(1)), ...seen(side(-1).reverse())], true);
}

/** Pixels between the boxes that stand for a ribbon. */
const STEP = 6;

/** Boxes along a stretch, in which no name of a country is set. */
export function boxesOf(stretch: Pick<Stretch, 'points' | 'offsets'>, width: number): Box[] {
  const middles = stationsOf(stretch, width).map(
    ({ at: [x, y], along: [dx, dy], offset }): Point => [x + dy * offset, y - dx * offset],
  );
  const half = width / 2 + 1;
  return middles.slice(1).flatMap((to, i) => {
    const from = middles[i]!;
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP);
    return Array.from({ length: steps + 1 }, (_, k) => {
      const [x, y] = between(from, to, steps === 0 ? 0 : k / steps);
      return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
    });
  });
}
