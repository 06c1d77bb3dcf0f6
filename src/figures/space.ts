import { type FigureOptions, frame, widthOf } from './frame.ts';
import { type LabelWish, placeLabels } from './labels.ts';
import { legendRows } from './legend.ts';
import { el, lineFrom, textAt } from './svg.ts';

export interface SpaceNode {
  readonly name: string;
  /** Which group has it, by the place in `groups`; none of them if left out. */
  readonly group?: number;
  /** Size by area, 1 if left out. */
  readonly size?: number;
}

export interface SpaceData {
  readonly nodes: readonly SpaceNode[];
  /** Nearness of two nodes, 0 to 1. */
  near(a: number, b: number): number;
  /** What a filled node of each group means. */
  readonly groups: readonly { readonly name: string; readonly colour: string }[];
  readonly none: string;
}

type Edge = readonly [a: number, b: number, weight: number];

/** Edges beside the tree are drawn from this nearness on, as in Hidalgo et al. (2007). */
const STRONG = 0.55;

/** The tree that joins all nodes by their greatest nearness (Prim), and all strong edges beside it. */
export function spaceEdges({ nodes, near }: SpaceData): Edge[] {
  const n = nodes.length;
  const best = Array.from({ length: n }, (_, b): Edge => [0, b, near(0, b)]);
  const joined = new Set([0]);
  const edges: Edge[] = [];
  while (joined.size < n) {
    const next = best.filter(([, b]) => !joined.has(b)).reduce((x, y) => (y[2] > x[2] ? y : x));
    joined.add(next[1]);
    edges.push(next);
    for (let b = 0; b < n; b++) {
      const weight = near(next[1], b);
      if (!joined.has(b) && weight > best[b]![2]) best[b] = [next[1], b, weight];
    }
  }
  const tree = new Set(edges.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const weight = near(a, b);
      if (weight >= STRONG && !tree.has(`${a} ${b}`)) edges.push([a, b, weight]);
    }
  return edges;
}

/** Places by springs along edges and repulsion of all pairs (Fruchterman and Reingold 1991), from a circle: the same each time. */
function placed(n: number, edges: readonly Edge[]): [number, number][] {
  const at = Array.from({ length: n }, (_, i): [number, number] => [
    Math.cos((2 * Math.PI * i) / n),
    Math.sin((2 * Math.PI * i) / n),
  ]);
  const ideal = 1.2 / Math.sqrt(n);
  for (let round = 0; round < 400; round++) {
    const move = at.map((): [number, number] => [0, 0]);
    const push = (a: number, b: number, force: (d: number) => number) => {
      const [dx, dy] = [at[a]![0] - at[b]![0], at[a]![1] - at[b]![1]];
      const d = Math.hypot(dx, dy) || 1e-6;
      const f = force(d) / d;
      for (const [i, sign] of [
        [a, 1],
        [b, -1],
      ] as const) {
        move[i]![0] += sign * f * dx;
        move[i]![1] += sign * f * dy;
      }
    };
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) push(a, b, (d) => ideal ** 2 / d);
    for (const [a, b, weight] of edges) push(a, b, (d) => (-weight * d ** 2) / ideal);
    const heat = 0.1 * (1 - round / 400);
    for (let i = 0; i < n; i++) {
      const [dx, dy] = move[i]!;
      const d = Math.hypot(dx, dy) || 1;
      at[i] = [at[i]![0] + (dx / d) * Math.min(d, heat), at[i]![1] + (dy / d) * Math.min(d, heat)];
    }
  }
  return at;
}

/** Classes of goods placed by their nearness; those that a group has are filled in its colour. No axes. */
export function space(data: SpaceData, options: FigureOptions): string {
  const width = widthOf(options);
  const edges = spaceEdges(data);
  const at = placed(data.nodes.length, edges);
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  const [left, top, w, h] = [30, 46, width - 60, 400];
  const scaled = (v: number, all: readonly number[], from: number, wide: number) =>
    from + ((v - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1)) * wide;
  const spots = at.map(([x, y]) => [scaled(x, xs, left, w), scaled(y, ys, top, h)] as const);
  const dot = (x: number, y: number, r: number, group: number | undefined) =>
    el('circle', {
      cx: x,
      cy: y,
      r,
      fill: group === undefined ? 'var(--paper)' : data.groups[group]!.colour,
      stroke: group === undefined ? 'var(--muted)' : 'var(--ink)',
      'stroke-width': 0.8,
    });
  const legend = legendRows(
    [
      ...data.groups.map((one, i) => ({ text: one.name, group: i as number | undefined })),
      { text: data.none, group: undefined },
    ].map(({ text, group }) => ({ text, sampleWidth: 12, sample: (x: number, y: number) => dot(x + 6, y, 5, group) })),
    width,
  );
  let svg = legend.svg;
  for (const [a, b, weight] of edges)
    svg += lineFrom(...spots[a]!, ...spots[b]!, { stroke: 'var(--faint)', 'stroke-width': 0.5 + 2 * weight });
  const wishes: LabelWish[] = [];
  const boxes = [];
  for (const [i, node] of data.nodes.entries()) {
    const [x, y] = spots[i]!;
    const radius = 6 * Math.sqrt(node.size ?? 1);
    svg += dot(x, y, radius, node.group);
    boxes.push({ x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius });
    wishes.push({ id: String(i), text: node.name, x, y, radius, size: 10.5, bold: false });
  }
  wishes.sort(
    (a, b) =>
      Number(data.nodes[Number(a.id)]!.group === undefined) - Number(data.nodes[Number(b.id)]!.group === undefined),
  );
  const { placed: labels } = placeLabels(wishes, boxes, { x0: 2, y0: legend.height, x1: width - 2, y1: top + h + 26 });
  for (const { leader, textX, textY, text, size } of labels) {
    if (leader)
      svg += lineFrom(leader.x1, leader.y1, leader.x2, leader.y2, { stroke: 'var(--muted)', 'stroke-width': 0.7 });
    svg += textAt(textX, textY, text, { size, halo: true });
  }
  return frame('space', options, { height: top + h + 28, svg });
}
