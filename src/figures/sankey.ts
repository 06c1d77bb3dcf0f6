import { sankey as layout, sankeyJustify } from 'd3-sankey';
import { words } from '../i18n/index.ts';
import { barLabels, type LabelledBar } from './bar-labels.ts';
import { type FigureOptions, frame, widthOf } from './frame.ts';
import { type LegendItem, legendRows, swatch } from './legend.ts';
import { significant } from './number.ts';
import { el, rect } from './svg.ts';
import { goodColour, goodColours } from './theme.ts';
import { isNarrow } from './width.ts';

export interface ChainNode {
  id: string;
  name: string;
  /** The kind of place in the chain, which sets the colour of its bar. */
  kind: 'supply' | 'making' | 'demand';
}

export interface ChainLink {
  from: string;
  to: string;
  /** In the figure's unit. */
  value: number;
  /** A good: its colour is its place in `series`. */
  series: string;
}

export interface ChainData {
  nodes: readonly ChainNode[];
  links: readonly ChainLink[];
  series: readonly { series: string; name: string }[];
}

/** Splits links into those that close no loop, chosen largest first, which a directed diagram can show, and the rest. */
export function withoutLoops(links: readonly ChainLink[]): { kept: ChainLink[]; loops: ChainLink[] } {
  const next = new Map<string, Set<string>>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return [...(next.get(from) ?? [])].some((one) => reaches(one, to, seen));
  };
  const chainLinks: ChainLink[] = [];
  const loops: ChainLink[] = [];
  for (const link of [...links].sort((a, b) => b.value - a.value)) {
    if (link.value <= 0) continue;
    if (reaches(link.to, link.from)) {
      loops.push(link);
      continue;
    }
    next.set(link.from, (next.get(link.from) ?? new Set()).add(link.to));
    chainLinks.push(link);
  }
  return { kept: chainLinks, loops };
}

function bandPath(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const middle = (x0 + x1) / 2;
  const f = (value: number) => value.toFixed(1);
  const top = `M${f(x0)},${f(y0 - thick / 2)}C${f(middle)},${f(y0 - thick / 2)} ${f(middle)},${f(y1 - thick / 2)} ${f(x1)},${f(y1 - thick / 2)}`;
  return `${top}V${f(y1 + thick / 2)}C${f(middle)},${f(y1 + thick / 2)} ${f(middle)},${f(y0 + thick / 2)} ${f(x0)},${f(y0 + thick / 2)}Z`;
}

/** Widest name beside a bar, as a share of the drawing. */
const NAME = 0.32;

/** The chain of goods from purchases through production to deliveries; bands by value, coloured by good. */
export function chain(data: ChainData, options: FigureOptions): string {
  const width = widthOf(options);
  const { kept } = withoutLoops(data.links);
  const used = new Set(kept.flatMap((link) => [link.from, link.to]));
  const nodes = data.nodes.filter((node) => used.has(node.id));
  if (kept.length === 0) return frame('chain', options, { height: 0, svg: '' });
  const colour = (series: string) => goodColour(data.series.findIndex((one) => one.series === series));
  const depth = Math.max(6, ...countsByKind(nodes));
  const height = Math.min(680, Math.max(180, depth * (isNarrow() ? 44 : 34)));
  const graph = layout<ChainNode, { value: number; series: string }>()
    .nodeId((node) => node.id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(8)
    .nodePadding(18)
    .extent([
      [0, 8],
      [width, height - 8],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: kept.map((link) => ({ source: link.from, target: link.to, value: link.value, series: link.series })),
  });
  let svg = '';
  for (const link of graph.links) {
    const [from, to] = [link.source, link.target];
    if (typeof from !== 'object' || typeof to !== 'object') continue;
    svg += el('path', {
      d: bandPath(from.x1!, link.y0!, to.x0!, link.y1!, Math.max(0.8, link.width ?? 0)),
      fill: colour(link.series),
      'fill-opacity': '0.55',
    });
  }
  const labels: LabelledBar[] = [];
  for (const node of graph.nodes) {
    const [x0, x1, y0, y1] = [node.x0!, node.x1!, node.y0!, node.y1!];
    svg += rect(x0, y0, x1 - x0, Math.max(1, y1 - y0), {
      fill: node.kind === 'making' ? 'var(--accent)' : 'var(--ink)',
    });
    const weight = node.value ?? 0;
    const side = x0 < width * 0.6 ? 'right' : 'left';
    labels.push({ text: `${node.name} ${significant(weight)}`, weight, side, box: { x0, x1, y0, y1 } });
  }
  const named = barLabels(labels, width * NAME, { x0: 0, y0: 0, x1: width, y1: height });
  const goods = legendRows(chainLegend(data, kept, colour, words().figures.other), width, height + 4);
  const rest = legendRows(named.listed, width, height + 4 + goods.height);
  return frame('chain', options, {
    height: height + 4 + goods.height + rest.height,
    svg: svg + named.svg + goods.svg + rest.svg,
  });
}

function chainLegend(
  data: ChainData,
  links: readonly ChainLink[],
  colour: (series: string) => string,
  other: string,
): LegendItem[] {
  const shown = data.series.filter((one) => links.some((link) => link.series === one.series));
  const rest = goodColours.at(-1)!;
  const own = shown.filter((one) => colour(one.series) !== rest).map((one) => swatch(one.name, colour(one.series)));
  return shown.length > own.length ? [...own, swatch(other, rest)] : own;
}

function countsByKind(nodes: readonly ChainNode[]): number[] {
  return ['supply', 'making', 'demand'].map((kind) => nodes.filter((node) => node.kind === kind).length);
}
