import { type FigureOptions, frame, widthOf } from './frame.ts';
import { boxAbout, type LabelWish, labelsSvg, placeLabels } from './labels.ts';
import { legendRows } from './legend.ts';
import type { SpaceEdge } from './space-layout.ts';
import { el, lineFrom } from './svg.ts';

export interface SpaceNode {
  /** Stands beside it; a node without one is a point only. */
  readonly name?: string;
  readonly at: readonly [x: number, y: number];
  /** Which group has it, by the place in `groups`; none of them if left out. */
  readonly group?: number;
  /** Size by area, 1 if left out. */
  readonly size?: number;
}

export interface SpaceData {
  readonly nodes: readonly SpaceNode[];
  readonly edges: readonly SpaceEdge[];
  /** The meaning of a filled node, by group. */
  readonly groups: readonly { readonly name: string; readonly colour: string }[];
  readonly none: string;
}

/** Classes of goods, placed by their proximity; the classes of a group are filled in its colour. No axes. */
export function space(data: SpaceData, options: FigureOptions): string {
  const width = widthOf(options);
  const at = data.nodes.map((node) => node.at);
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
      ...data.groups.map((group, i) => ({ text: group.name, group: i as number | undefined })),
      { text: data.none, group: undefined },
    ].map(({ text, group }) => ({ text, sampleWidth: 12, sample: (x: number, y: number) => dot(x + 6, y, 5, group) })),
    width,
  );
  // Many edges would hide each other.
  const thin = Math.min(1, 60 / data.edges.length + 0.45);
  let svg = legend.svg;
  for (const [a, b, weight] of data.edges)
    svg += lineFrom(...spots[a]!, ...spots[b]!, { stroke: 'var(--faint)', 'stroke-width': thin * (0.5 + 2 * weight) });
  const wishes: LabelWish[] = [];
  const boxes = [];
  for (const [i, node] of data.nodes.entries()) {
    const [x, y] = spots[i]!;
    const radius = 6 * Math.sqrt(node.size ?? 1);
    svg += dot(x, y, radius, node.group);
    if (node.name === undefined) continue;
    boxes.push(boxAbout(x, y, radius));
    wishes.push({ id: String(i), text: node.name, x, y, radius, size: 10.5, bold: false });
  }
  wishes.sort(
    (a, b) =>
      Number(data.nodes[Number(a.id)]!.group === undefined) - Number(data.nodes[Number(b.id)]!.group === undefined),
  );
  const { placed: labels } = placeLabels(wishes, boxes, { x0: 2, y0: legend.height, x1: width - 2, y1: top + h + 26 });
  svg += labelsSvg(labels);
  return frame('space', options, { height: top + h + 28, svg });
}
