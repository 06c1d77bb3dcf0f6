import { useEffect, useRef } from 'preact/hooks';
import type { Topology } from 'topojson-specification';
import worldUrl from '../../maps/countries-50m.json?url';
import type { LonLat, MapData } from '../../src/figures/map/data.ts';
import { type BareMap, bareMap } from '../../src/figures/map/map.ts';
import type { mapCase } from '../api.ts';
import { said, say } from '../language.ts';
import { type DrawnMap, drawnMap } from '../live/drawn-map.ts';
import { zoomButtons } from '../live/map.ts';
import { type Moves, placeMarks } from '../live/marks.ts';

let countries: Promise<Topology> | undefined;
/** The countries, fetched once. */
export const world = (): Promise<Topology> => {
  countries ??= fetch(worldUrl).then((answer) => answer.json() as Promise<Topology>);
  return countries;
};

/** A drawn network with its data. */
export interface NetworkDrawing extends BareMap {
  readonly data: MapData;
}

/** The places and legs of a case, drawn over the countries. */
export function networkDrawing(
  { places, legs }: Awaited<ReturnType<typeof mapCase>>,
  ground: Topology,
  id: string,
): NetworkDrawing {
  const at = new Map(places.map(({ place, lat, lon }) => [place, [lon, lat] as const]));
  const data: MapData = {
    world: ground,
    series: [],
    flows: [],
    places: places.map(({ place, name, lat, lon }) => ({ id: place, name, at: [lon, lat], kind: 'city' })),
    legs: legs.flatMap(({ from, to, mode }) => {
      const [a, b] = [at.get(from), at.get(to)];
      return a && b ? [{ path: [a, b], mode, state: 'open' as const }] : [];
    }),
  };
  return { ...bareMap(data, { title: '', width: 832, id }), data };
}

interface Props {
  readonly drawing: NetworkDrawing;
  /** The place that is chosen, '' for none. */
  readonly chosen?: string;
  /** Whether each place has a mark that the keyboard can choose. */
  readonly marks?: boolean;
  /** Called with the chosen place and the clicked point. */
  choose(place: string | undefined, at: LonLat | undefined): void;
  /** How places are moved by their marks. */
  readonly moves?: Pick<Moves, 'can' | 'to'>;
}

/** The interactive map of a network. */
export function NetworkMap(props: Props) {
  const { drawing, chosen = '' } = props;
  const words = said().live;
  const svg = useRef<SVGSVGElement>(null);
  const buttons = useRef<HTMLSpanElement>(null);
  const map = useRef<DrawnMap>(undefined);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    svg.current!.querySelector('.drawing')!.innerHTML = drawing.svg;
    map.current ??= drawnMap(svg.current!, {
      choose: (choice, at) =>
        latest.current.choose(
          choice && 'place' in choice ? choice.place : undefined,
          at && latest.current.drawing.invert(at),
        ),
      marks: props.marks ? placeMarks : undefined,
      moves: {
        can: (place) => latest.current.moves?.can(place) ?? false,
        invert: (point) => latest.current.drawing.invert(point),
        to: (place, at) => latest.current.moves?.to(place, at),
      },
    });
  }, [drawing]);
  useEffect(() => {
    const { data, project } = drawing;
    map.current!.show({ data, project, asDrawn: true, chosen: chosen === '' ? undefined : { place: chosen } });
  });
  useEffect(() => {
    buttons.current!.replaceChildren(...zoomButtons([map.current!], words));
  }, [words]);
  return (
    <div class="mapbox">
      <svg
        ref={svg}
        font-size="12"
        fill="var(--ink)"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        aria-label={say().map}
      >
        <g class="drawing" />
        <g class="marks" />
      </svg>
      <p class="actions">
        <span ref={buttons} class="actions" />
        <span class="quiet">{say().boundaries}</span>
      </p>
    </div>
  );
}
