import { useMemo } from 'preact/hooks';
import { mapCase } from '../api.ts';
import { said, spoken } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { NetworkMap, networkDrawing, world } from '../parts/network-map.tsx';

/** Distance within which a click selects a place of the network, km. */
const NEAR = 40;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Approximate distance of two points, km. */
const apart = (a: Point, b: Point): number =>
  111 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180));

type Chosen = { readonly name: string } | Point;

/** The map of the base network: a click selects the place under it, or the point. */
export function PlaceMap({ choose }: { choose(chosen: Chosen): void }) {
  const w = said().first;
  const loaded = useLoaded(() => Promise.all([mapCase('eurasia'), world()]), [spoken.value]);
  return (
    <div class="whole">
      <p class="quiet">{w.mapLead}</p>
      <Waiting of={loaded}>{([known, countries]) => <Drawn {...{ known, countries, choose }} />}</Waiting>
    </div>
  );
}

interface DrawnProps {
  readonly known: Awaited<ReturnType<typeof mapCase>>;
  readonly countries: Awaited<ReturnType<typeof world>>;
  choose(chosen: Chosen): void;
}

function Drawn({ known, countries, choose }: DrawnProps) {
  const drawing = useMemo(() => networkDrawing(known, countries, 'first'), [known, countries]);
  return (
    <NetworkMap
      drawing={drawing}
      choose={(_, at) => {
        if (!at) return;
        const here = { lat: at[1], lon: at[0] };
        const [nearest] = [...known.places].sort((a, b) => apart(a, here) - apart(b, here));
        choose(nearest && apart(nearest, here) <= NEAR ? { name: nearest.name } : here);
      }}
    />
  );
}
