/** Where a drawing is looked at: `scale` times as large, moved by `x` and `y` px of its own. */
export interface Sight {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const whole: Sight = { scale: 1, x: 0, y: 0 };
/** How large a drawing may become: a town and what stands beside it come apart. */
const LARGEST = 16;
/** Px of the screen that a pointer may move in a click. */
const STILL = 4;
/** Share of the drawing by which an arrow key moves it. */
const STEP = 0.12;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The sight nearest to the one wanted that shows no place outside the drawing. */
function within({ scale, x, y }: Sight, { width, height }: Size): Sight {
  const k = Math.min(LARGEST, Math.max(1, scale));
  const between = (at: number, length: number) => Math.min(0, Math.max(length * (1 - k), at));
  return { scale: k, x: between(x, width), y: between(y, height) };
}

/** `factor` times as large, with the point where it is. */
function scaled(sight: Sight, factor: number, [px, py]: Point, size: Size): Sight {
  const scale = Math.min(LARGEST, Math.max(1, sight.scale * factor));
  const by = scale / sight.scale;
  return within({ scale, x: px - (px - sight.x) * by, y: py - (py - sight.y) * by }, size);
}

/** What a part of a page offers that can be looked at closer. */
export interface Zoom {
  by(factor: number): void;
  reset(): void;
}

/** A point, px. */
export type Point = readonly [x: number, y: number];

/** Where a pointer is in what a drawing stands in, px of its own. */
export function pointIn(space: SVGGraphicsElement, { clientX, clientY }: MouseEvent): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(space.getScreenCTM()!.inverse());
  return [x, y];
}

/** What can be looked at closer. */
export interface Zoomed {
  /** What the drawing stands in, from its upper left corner on. */
  space(): SVGGraphicsElement;
  /** Its size, px of its own. */
  size(): Size;
  /** What buttons and keys bring to the middle of a whole drawing that they make larger, px of its own. */
  heart(): Point;
  /** Draws it in a new sight. */
  show(sight: Sight): void;
  /** A pointer went down and up again here, px of what is seen. */
  click(point: Point): void;
}

/**
 * Lets a drawing be moved by pointer, fingers and arrow keys, and made larger by wheel, fingers, `+` and `-`. The page scrolls by the
 * wheel until the drawing has the focus or Ctrl is held, and by a finger until the drawing is larger.
 *
 * @param svg what is listened to
 */
export function zoomable(svg: SVGSVGElement, { space, size, heart, show, click }: Zoomed): Zoom {
  let sight = whole;
  const fingers = new Map<number, Point>();
  let moved = 0;
  const pointOf = (event: MouseEvent) => pointIn(space(), event);
  const inside = ([x, y]: Point) => x >= 0 && y >= 0 && x <= size().width && y <= size().height;
  const see = (next: Sight) => {
    sight = next;
    svg.style.touchAction = sight.scale > 1 ? 'none' : 'pan-x pan-y';
    show(sight);
  };
  const by = (factor: number, at: Point) => see(scaled(sight, factor, at, size()));
  const byMiddle = (factor: number) => {
    const { width, height } = size();
    const middle = [width / 2, height / 2] as const;
    if (sight.scale > 1) return by(factor, middle);
    const [x, y] = heart();
    see(within({ scale: factor, x: middle[0] - x * factor, y: middle[1] - y * factor }, { width, height }));
  };
  const shift = (dx: number, dy: number) => see(within({ ...sight, x: sight.x + dx, y: sight.y + dy }, size()));
  const step = (right: number, down: number) => shift(right * STEP * size().width, down * STEP * size().width);
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => byMiddle(1.5),
    '=': () => byMiddle(1.5),
    '-': () => byMiddle(1 / 1.5),
    0: () => see(whole),
    ArrowLeft: () => step(1, 0),
    ArrowRight: () => step(-1, 0),
    ArrowUp: () => step(0, 1),
    ArrowDown: () => step(0, -1),
  };
  svg.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  svg.addEventListener(
    'wheel',
    (event) => {
      const point = pointOf(event);
      if (!inside(point) || !(event.ctrlKey || svg.matches(':focus'))) return;
      event.preventDefault();
      by(2 ** (-event.deltaY / 300), point);
    },
    { passive: false },
  );
  svg.addEventListener('pointerdown', (event) => {
    const point = pointOf(event);
    if (event.button !== 0 || !inside(point)) return;
    fingers.set(event.pointerId, point);
    if (fingers.size === 1) moved = 0;
  });
  svg.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    fingers.set(event.pointerId, now);
    moved += Math.abs(event.movementX) + Math.abs(event.movementY);
    if (moved < STILL) return;
    svg.setPointerCapture(event.pointerId);
    const other = others[0];
    if (!other) return shift(now[0] - before[0], now[1] - before[1]);
    const apart = (at: Point) => Math.hypot(at[0] - other[0], at[1] - other[1]);
    by(apart(now) / (apart(before) || 1), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
  });
  svg.addEventListener('pointerup', (event) => {
    const point = fingers.get(event.pointerId);
    if (point && fingers.size === 1 && moved < STILL) click(point);
    fingers.delete(event.pointerId);
  });
  svg.addEventListener('pointercancel', ({ pointerId }) => fingers.delete(pointerId));
  see(whole);
  return { by: byMiddle, reset: () => see(whole) };
}
