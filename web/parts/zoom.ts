import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';

/** Lets a drawing be zoomed by wheel and fingers and moved by dragging; gives what buttons need. */
export function zoomable(svg: SVGSVGElement, body: SVGGElement) {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, 12])
    .translateExtent([
      [0, 0],
      [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height],
    ])
    // The page scrolls by the wheel until the map has been clicked or Ctrl is held.
    .filter((event: Event) => {
      if (event.type !== 'wheel') return !(event.target as Element).closest('.movable');
      return (event as WheelEvent).ctrlKey || svg.contains(document.activeElement);
    })
    .on('zoom', ({ transform }: { transform: { toString(): string } }) =>
      body.setAttribute('transform', transform.toString()),
    );
  const chosen = select(svg);
  chosen.call(behaviour);
  return {
    by: (factor: number) => chosen.call(behaviour.scaleBy, factor),
    reset: () => chosen.call(behaviour.transform, zoomIdentity),
    end: () => void chosen.on('.zoom', null),
  };
}
