import { textWidth } from './measure.ts';
import { type Attributes, lineFrom, textAt } from './svg.ts';

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A label to place beside a round mark. */
export interface LabelWish {
  id: string;
  text: string;
  x: number;
  y: number;
  radius: number;
  size: number;
  bold?: boolean | undefined;
  /** Space after the text for a quality mark, px. */
  after?: number;
  /** Whether the label may be placed in a box; by default in any. */
  allows?: (box: Box) => boolean;
}

export interface PlacedLabel extends LabelWish {
  /** Where the text starts and its baseline. */
  textX: number;
  textY: number;
  box: Box;
  /** The leader line from the edge of the mark to a label that is placed away from it. */
  leader?: { x1: number; y1: number; x2: number; y2: number };
}

/** The box of a round mark. */
export const boxAbout = (x: number, y: number, radius: number): Box => ({
  x0: x - radius,
  x1: x + radius,
  y0: y - radius,
  y1: y + radius,
});

/** Labels as they were placed, with their leaders. */
export const labelsSvg = (
  labels: readonly PlacedLabel[],
  leaders: Attributes = { stroke: 'var(--muted)', 'stroke-width': 0.7 },
): string =>
  labels
    .map(({ leader, textX, textY, text, size, bold }) => {
      const line = leader ? lineFrom(leader.x1, leader.y1, leader.x2, leader.y2, leaders) : '';
      return line + textAt(textX, textY, text, { size, weight: bold ? 700 : undefined, halo: true });
    })
    .join('');

export function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function segmentMeets(line: { x1: number; y1: number; x2: number; y2: number }, box: Box): boolean {
  let from = 0;
  let to = 1;
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  for (const [p, q] of [
    [-dx, line.x1 - box.x0],
    [dx, box.x1 - line.x1],
    [-dy, line.y1 - box.y0],
    [dy, box.y1 - line.y1],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return from <= to;
}

const near = [0, 180, 270, 90, 315, 45, 225, 135];
const far = [0, 180, 330, 210, 30, 150, 300, 240, 60, 120, 270, 90];

function boxAt(wish: LabelWish, degrees: number, gap: number): { box: Box; textX: number; textY: number } {
  const width = textWidth(wish.text, wish.size, wish.bold) + (wish.after ?? 0);
  const angle = (degrees * Math.PI) / 180;
  const x = wish.x + Math.cos(angle) * (wish.radius + gap);
  const y = wish.y + Math.sin(angle) * (wish.radius + gap);
  const cos = Math.cos(angle);
  const textX = Math.abs(cos) < 0.1 ? x - width / 2 : cos > 0 ? x : x - width;
  const sin = Math.sin(angle);
  const middle = y + sin * wish.size * 0.45;
  const box = {
    x0: textX - 1,
    x1: textX + width + 1,
    y0: middle - wish.size * 0.58,
    y1: middle + wish.size * 0.58,
  };
  return { box, textX, textY: middle + wish.size * 0.35 };
}

/**
 * Places labels in the order given, each at the first free spot: beside its mark, else apart with a leader line.
 * No placed label meets another, a mark, or a leader; labels without room are returned as `left`.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly Box[],
  frame: Box,
  reach: readonly number[] = [16, 28, 42, 58],
): { placed: PlacedLabel[]; left: LabelWish[] } {
  const placed: PlacedLabel[] = [];
  const left: LabelWish[] = [];
  const inside = (box: Box) => box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;
  const free = (box: Box, { allows }: LabelWish) =>
    inside(box) &&
    !marks.some((mark) => overlaps(box, mark)) &&
    !placed.some((label) => overlaps(box, label.box) || (label.leader && segmentMeets(label.leader, box))) &&
    // Tested last: whether a point is in a country takes longer than all other tests.
    (allows?.(box) ?? true);
  for (const wish of wishes) {
    const label = beside(wish, free) ?? apart(wish, free, placed, reach);
    if (label) placed.push(label);
    else left.push(wish);
  }
  return { placed, left };
}

function beside(wish: LabelWish, free: (box: Box, wish: LabelWish) => boolean): PlacedLabel | undefined {
  for (const degrees of near) {
    const spot = boxAt(wish, degrees, 3);
    if (free(spot.box, wish)) return { ...wish, ...spot };
  }
  return undefined;
}

function apart(
  wish: LabelWish,
  free: (box: Box, wish: LabelWish) => boolean,
  placed: readonly PlacedLabel[],
  reach: readonly number[],
): PlacedLabel | undefined {
  for (const gap of reach) {
    for (const degrees of far) {
      const spot = boxAt(wish, degrees, gap);
      if (!free(spot.box, wish)) continue;
      const angle = (degrees * Math.PI) / 180;
      const leader = {
        x1: wish.x + Math.cos(angle) * wish.radius,
        y1: wish.y + Math.sin(angle) * wish.radius,
        x2: wish.x + Math.cos(angle) * (wish.radius + gap - 1),
        y2: wish.y + Math.sin(angle) * (wish.radius + gap - 1),
      };
      if (placed.some((label) => segmentMeets(leader, label.box))) continue;
      return { ...wish, ...spot, leader };
    }
  }
  return undefined;
}
