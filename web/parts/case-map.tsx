import { useMemo, useRef, useState } from 'preact/hooks';
import { ROAD_NOTE, roadsFrom } from '../../src/case/joining.ts';
import { mapCase } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import type { Book } from './book.ts';
import { useLoaded, Waiting } from './load.tsx';
import { Hit, MapFrame, world } from './map-frame.tsx';
import { networkMap } from './network-map.ts';
import { cellOf, type Sheet, withCells, withRow } from './sheet.ts';

interface Props {
  readonly id: string;
  readonly table: 'places' | 'legs';
  readonly book: Book;
  /** The table of legs, for roads to a new place. */
  readonly legs: Book;
  readonly readOnly: boolean;
}

/** The map of a case beside its table of places or of legs: places are moved and added on it, legs are drawn from one place to another. */
export function CaseMap({ id, table, book, legs, readOnly }: Props) {
  const w = say();
  const loaded = useLoaded(() => Promise.all([mapCase(id), world()]), [id, book.saves.value]);
  const lead = readOnly ? '' : table === 'places' ? `${w.movePlaces} ${said().first.addByClick}` : w.drawLegs;
  return (
    <details open>
      <summary>{w.map}</summary>
      <p class="quiet">{lead}</p>
      <Waiting of={loaded}>
        {([known, countries]) => <Marks known={known} countries={countries} {...{ table, book, legs, readOnly }} />}
      </Waiting>
    </details>
  );
}

interface MarksProps extends Omit<Props, 'id'> {
  readonly known: Awaited<ReturnType<typeof mapCase>>;
  readonly countries: Awaited<ReturnType<typeof world>>;
}

/** Degrees to a hundredth: about a kilometre. */
const degrees = (value: number): string => String(Math.round(value * 100) / 100);

function Marks({ known, countries, table, book, legs: roads, readOnly }: MarksProps) {
  const { places } = known;
  const w = say();
  const [chosen, choose] = useState('');
  const [moved, move] = useState<{ place: string; x: number; y: number }>();
  const box = useRef<HTMLDivElement>(null);
  const sheet = book.sheet.value!;
  const rowOf = (place: string) => sheet.rows.findIndex((_, i) => cellOf(sheet, i, 'place') === place);
  const drawn = useMemo(() => networkMap(known, countries, 'case'), [known, countries, spoken.value]);
  const put = (place: string, lon: number, lat: number) =>
    book.set(withCells(sheet, rowOf(place), { lat: degrees(lat), lon: degrees(lon) }));
  /** The point of the drawing under a pointer, zoomed as it is. */
  const pointOf = (event: PointerEvent): readonly [number, number] => {
    const ground = box.current!.querySelector<SVGGElement>('svg > g')!;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(ground.getScreenCTM()!.inverse());
    return [x, y];
  };
  /** Adds a place, and roads to the nearest ones. */
  const add = async ([lon, lat]: readonly [number, number], joins: boolean) => {
    let n = 1;
    while (places.some(({ place }) => place === `place-${n}`)) n++;
    const place = `place-${n}`;
    const found = roadsFrom(places, { lat, lon });
    const country = joins ? { country: found.country } : {};
    await book.set(withRow(sheet, { place, lat: degrees(lat), lon: degrees(lon), ...country }));
    if (!joins) return;
    await roads.open();
    const note = { quality: 'assumed', note: ROAD_NOTE };
    const rows = found.roads.map(({ to, km }) => ({ from: place, to, mode: 'road', km: String(km), ...note }));
    await roads.set(rows.reduce<Sheet>((all, row) => withRow(all, row), roads.sheet.value!));
  };
  const take = (place: string) => {
    if (table === 'places' || readOnly) return choose(place);
    if (chosen === '' || chosen === place) return choose(chosen === place ? '' : place);
    book.set(withRow(sheet, { from: chosen, to: place, mode: cellOf(sheet, 0, 'mode') }));
    choose('');
  };
  return (
    <div ref={box}>
      <MapFrame
        drawn={drawn}
        onPoint={(point) => {
          const found = table === 'places' && !readOnly ? drawn.invert(point) : undefined;
          // A click on a mark chooses it.
          const isFree = drawn.places.every(({ x, y }) => Math.hypot(x - point[0], y - point[1]) > 9);
          if (found && isFree) void add(found, true);
        }}
      >
        {drawn.places.map(({ place: { id, name, at }, x, y, radius }) => {
          const movable = table === 'places' && !readOnly && rowOf(id) >= 0;
          const here = moved?.place === id ? moved : { x, y };
          return (
            <Hit
              key={id}
              {...{ x: here.x, y: here.y, radius, movable }}
              label={name}
              pressed={chosen === id}
              choose={() => take(id)}
              {...(movable && {
                nudge: (east: number, north: number) => put(id, at[0] + east, at[1] + north),
                onPointerDown: (event: PointerEvent) => (event.target as Element).setPointerCapture(event.pointerId),
                onPointerMove: (event: PointerEvent) => {
                  if (!(event.target as Element).hasPointerCapture(event.pointerId)) return;
                  const [px, py] = pointOf(event);
                  if (moved || Math.hypot(px - x, py - y) > 3) move({ place: id, x: px, y: py });
                },
                onPointerUp: (event: PointerEvent) => {
                  const to = moved && drawn.invert(pointOf(event));
                  if (to) put(id, to[0], to[1]);
                  move(undefined);
                },
              })}
            />
          );
        })}
      </MapFrame>
      {table === 'places' && !readOnly && (
        <button
          type="button"
          onClick={() => {
            void add(drawn.invert([drawn.width / 2, drawn.height / 2]) ?? [65, 45], false);
          }}
        >
          {w.addPlace}
        </button>
      )}
      {table === 'legs' && chosen !== '' && !readOnly && <p role="status">{w.legFrom({ place: chosen })}</p>}
    </div>
  );
}
