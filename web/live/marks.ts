import { type LonLat, placeOf } from '../../src/figures/map/data.ts';
import type { Drawn } from '../../src/figures/map/overlay.ts';
import { drawnIn } from './elements.ts';
import type { Point } from './zoom.ts';

/** How places are moved on a map. */
export interface Moves {
  can(place: string): boolean;
  /** Longitude and latitude at a point, px of the whole drawing. */
  invert(point: Point): LonLat | undefined;
  to(place: string, at: LonLat): void;
}

/** Px of the drawing that a pointer drags a mark before it follows. */
const STILL = 3;
/** Degrees by which an arrow key moves a place; with Shift ten times as many. */
const NUDGE = 0.1;
const arrows: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const css =
  '.hit{fill:transparent;cursor:pointer}.hit:hover,.hit:focus{stroke:var(--accent);stroke-width:2;outline:none}' +
  '.movable{cursor:move}';

const setAttributes = (element: Element, attributes: Readonly<Record<string, string | number>>): void => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
};

interface Mark {
  readonly circle: SVGCircleElement;
  show(place: Drawn, isPressed: boolean): void;
}

/**
 * Marks over the places of a map, each a button for the keyboard. A place that can be moved follows the pointer and the arrow keys.
 * Gives the function that shows them anew: a mark stays the same element while its place is in sight, and so keeps the focus.
 *
 * @param layer what they stand in
 * @param pointOf where a pointer is, px of what is seen; `moves` takes such points too
 */
export function placeMarks(
  layer: SVGGElement,
  pointOf: (event: MouseEvent) => Point,
  choose: (place: string) => void,
  moves?: Moves,
): (places: readonly Drawn[], pressed: string | undefined) => void {
  drawnIn(layer, 'style').textContent = css;
  const marks = new Map<string, Mark>();

  function markOf(key: string): Mark {
    const circle = drawnIn(layer, 'circle');
    setAttributes(circle, { tabindex: 0, role: 'button' });
    let drawn: Drawn;
    let isMovable = false;
    let isDragged = false;
    circle.addEventListener('click', (event) => {
      // A pointer's click reaches the map, which finds the place; on a mark that a pointer moves it does not.
      if (isMovable || event.detail === 0) choose(key);
    });
    circle.addEventListener('keydown', (event) => {
      const arrow = isMovable ? arrows[event.key] : undefined;
      if (!arrow && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      // The map itself stays where it is.
      event.stopPropagation();
      if (!arrow) return choose(key);
      const by = event.shiftKey ? 10 * NUDGE : NUDGE;
      const [lon, lat] = drawn.place.at;
      moves!.to(key, [lon + by * arrow[0], lat + by * arrow[1]]);
    });
    circle.addEventListener('pointerdown', (event) => {
      if (!isMovable) return;
      event.stopPropagation();
      circle.setPointerCapture(event.pointerId);
    });
    circle.addEventListener('pointermove', (event) => {
      if (!isMovable || !circle.hasPointerCapture(event.pointerId)) return;
      const [x, y] = pointOf(event);
      isDragged ||= Math.hypot(x - drawn.x, y - drawn.y) > STILL;
      if (isDragged) setAttributes(circle, { cx: x, cy: y });
    });
    circle.addEventListener('pointerup', (event) => {
      const at = isDragged ? moves!.invert(pointOf(event)) : undefined;
      isDragged = false;
      setAttributes(circle, { cx: drawn.x, cy: drawn.y });
      if (at) moves!.to(key, at);
    });
    return {
      circle,
      show(place, isPressed) {
        drawn = place;
        isMovable = moves?.can(key) ?? false;
        const { x, y, radius } = place;
        setAttributes(circle, {
          class: `hit${isMovable ? ' movable' : ''}`,
          cx: x,
          cy: y,
          r: Math.max(9, radius + 3),
          'aria-label': place.place.name || key,
          'aria-pressed': String(isPressed),
        });
      },
    };
  }

  return (places, pressed) => {
    // Several things may be drawn at a place, the one that has its name last.
    const seen = new Map(places.map((place) => [placeOf(place.place.id), place]));
    for (const [key, { circle }] of marks)
      if (!seen.has(key)) {
        circle.remove();
        marks.delete(key);
      }
    for (const [key, one] of seen) {
      const mark = marks.get(key) ?? markOf(key);
      marks.set(key, mark);
      mark.show(one, key === pressed);
    }
  };
}
