import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Topology } from 'topojson-specification';
import worldUrl from '../../maps/countries-50m.json?url';
import type { BareMap } from '../../src/figures/map/map.ts';
import { say } from '../language.ts';
import { type Zoom, zoomable } from '../live/zoom.ts';

let kept: Promise<Topology> | undefined;
/** The countries, fetched once. */
export const world = (): Promise<Topology> => {
  kept ??= fetch(worldUrl).then((answer) => answer.json() as Promise<Topology>);
  return kept;
};

interface MapFrameProps {
  readonly drawn: BareMap;
  /** What can be chosen, over the drawing. */
  readonly children?: ComponentChildren;
  /** Is told where a pointer chose a point, px of the whole drawing. */
  onPoint?(point: readonly [number, number]): void;
}

/** A drawn map that can be zoomed and moved, with the marks of the page over it. */
export function MapFrame({ drawn, children, onPoint }: MapFrameProps) {
  const w = say();
  const svg = useRef<SVGSVGElement>(null);
  const body = useRef<SVGGElement>(null);
  const zoom = useRef<Zoom>(undefined);
  const told = useRef(onPoint);
  told.current = onPoint;
  useEffect(() => {
    const { width, height } = drawn;
    const frame = svg.current!;
    frame.tabIndex = 0;
    zoom.current = zoomable(
      frame,
      frame,
      { width, height },
      () => [width / 2, height / 2],
      ({ scale, x, y }) => body.current!.setAttribute('transform', `translate(${x},${y}) scale(${scale})`),
      // A click chooses a mark by itself.
      (point) => told.current?.(point),
    );
  }, []);
  useEffect(() => {
    body.current!.querySelector('.drawing')!.innerHTML = drawn.svg;
  }, [drawn]);
  return (
    <div class="mapbox">
      <svg ref={svg} font-size="12" fill="var(--ink)" viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-label={w.map}>
        <g ref={body}>
          <g class="drawing" />
          {children}
        </g>
      </svg>
      <p class="actions">
        <button type="button" onClick={() => zoom.current?.by(1.5)} aria-label={w.zoomIn}>
          +
        </button>
        <button type="button" onClick={() => zoom.current?.by(1 / 1.5)} aria-label={w.zoomOut}>
          −
        </button>
        <button type="button" onClick={() => zoom.current?.reset()}>
          {w.wholeMap}
        </button>
        <span class="quiet">{w.boundaries}</span>
      </p>
    </div>
  );
}

interface HitProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
  readonly pressed: boolean;
  /** Whether it is dragged instead of the map. */
  readonly movable?: boolean;
  choose(): void;
  /** Degrees east and north by which an arrow key moves it. */
  nudge?(east: number, north: number): void;
  onPointerDown?(event: PointerEvent): void;
  onPointerMove?(event: PointerEvent): void;
  onPointerUp?(event: PointerEvent): void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A mark of the map that a pointer and the keyboard choose; one that is movable follows the arrow keys too. */
export function Hit({ x, y, radius, label, pressed, movable = false, choose, nudge, ...pointer }: HitProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
    <circle
      class={movable ? 'hit movable' : 'hit'}
      cx={x}
      cy={y}
      r={Math.max(9, radius + 3)}
      tabindex={0}
      role="button"
      aria-label={label}
      aria-pressed={pressed}
      onClick={choose}
      onKeyDown={(event) => {
        const arrow = arrows[event.key];
        const moves = arrow !== undefined && nudge !== undefined;
        if (!moves && event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        // The map itself stays where it is.
        event.stopPropagation();
        if (moves) nudge(arrow[0] * (event.shiftKey ? 1 : 0.1), arrow[1] * (event.shiftKey ? 1 : 0.1));
        else choose();
      }}
      {...pointer}
      onPointerDown={(event) => {
        if (movable) event.stopPropagation();
        pointer.onPointerDown?.(event);
      }}
    />
  );
}
