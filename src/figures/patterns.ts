import { el, rect } from './svg.ts';
import { type Barrier, barrierColour, barriers } from './theme.ts';

/** White strokes over the barrier's colour, so that bars can be told apart in grey print and without colour vision. */
const strokes: Record<Barrier, string> = {
  making: '',
  logistics: 'M-2,2l4,-4M0,8l8,-8M6,10l4,-4',
  trade: 'M-2,6l4,4M0,0l8,8M6,-2l4,4',
  standards: 'M0,4h8',
  rights: 'M0,0l8,8M8,0l-8,8',
  finance: 'M4,0v8',
  readiness: 'M2,2h1.6M6,6h1.6',
  shortfall: 'M-2,2l4,-4M0,8l8,-8M6,10l4,-4',
};

function patternId(prefix: string, barrier: Barrier): string {
  return `${prefix}-${barrier}`;
}

/** Pattern definitions of the barriers used; `prefix` is the figure's own, as ids are shared by a page. */
export function patternDefs(prefix: string, used: readonly Barrier[] = barriers): string {
  const patterns = used
    .filter((barrier) => strokes[barrier] !== '')
    .map((barrier) => {
      const hatch = barrier === 'shortfall';
      const ground = rect(0, 0, 8, 8, { fill: hatch ? 'var(--paper)' : barrierColour(barrier) });
      const over = el('path', {
        d: strokes[barrier],
        stroke: hatch ? 'var(--ink)' : 'var(--paper)',
        'stroke-width': hatch ? 1.6 : 0.9,
        'stroke-opacity': hatch ? undefined : '0.75',
        'stroke-linecap': 'round',
        fill: 'none',
      });
      return el(
        'pattern',
        { id: patternId(prefix, barrier), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        ground,
        over,
      );
    });
  return el('defs', {}, ...patterns);
}

/** A fill by colour and pattern; the figure must contain `patternDefs` with the same prefix. Without strokes, a plain colour. */
export function patternFill(prefix: string, barrier: Barrier): string {
  if (strokes[barrier] === '') return barrierColour(barrier);
  return `url(#${patternId(prefix, barrier)})`;
}

/** The pattern's strokes, to test that barriers of like colour differ in pattern. */
export function patternOf(barrier: Barrier): string {
  return strokes[barrier];
}
