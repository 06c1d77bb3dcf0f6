import { el, short } from './svg.ts';

/** Qualities of figures, the best first. */
export type Quality = 'measured' | 'official' | 'industry' | 'derived' | 'recalled' | 'assumed';

export const qualities: readonly Quality[] = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'];

/** The worst of several qualities; the best quality for none. */
export function worst(of: readonly (Quality | undefined)[]): Quality {
  let found = 0;
  for (const quality of of) if (quality) found = Math.max(found, qualities.indexOf(quality));
  return qualities[found]!;
}

export function isQuality(text: string): text is Quality {
  return (qualities as readonly string[]).includes(text);
}

/** Whether a figure of this quality carries a mark. */
export function isMarked(quality: Quality | undefined): quality is 'recalled' | 'assumed' {
  return quality === 'recalled' || quality === 'assumed';
}

/** The mark centred at a point: open circle assumed, half circle recalled, nothing for the others. */
export function qualityMark(x: number, y: number, quality: Quality | undefined, radius = 3.2): string {
  if (!isMarked(quality)) return '';
  const ring = el('circle', { cx: x, cy: y, r: radius, fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1 });
  if (quality === 'assumed') return ring;
  const half = `M${short(x)},${short(y - radius)}A${radius},${radius} 0 0 0 ${short(x)},${short(y + radius)}Z`;
  return ring + el('path', { d: half, fill: 'var(--ink)' });
}
