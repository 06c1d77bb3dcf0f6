import { useMemo, useState } from 'preact/hooks';
import { ROAD_NOTE, roadsFrom } from '../../src/case/roads.ts';
import { mapCase } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import type { Book } from './book.ts';
import { useLoaded, Waiting } from './load.tsx';
import { NetworkMap, networkDrawing, world } from './network-map.tsx';
import { cellOf, type Sheet, withCells, withRow } from './sheet.ts';

interface Props {
  readonly id: string;
  readonly table: 'places' | 'legs';
  readonly book: Book;
  /** The table of legs, for roads to a new place. */
  readonly legs: Book;
  readonly readOnly: boolean;
}

/** The map beside the table of places or legs: places are moved and added on it, and legs are drawn between places. */
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

/** Rounds degrees to a hundredth, about one kilometre. */
const degrees = (value: number): string => String(Math.round(value * 100) / 100);

function Marks({ known, countries, table, book, legs: roads, readOnly }: MarksProps) {
  const { places } = known;
  const w = say();
  const [chosen, choose] = useState('');
  const edited = readOnly ? undefined : table;
  const sheet = book.sheet.value!;
  const rowOf = (place: string) => sheet.rows.findIndex((_, i) => cellOf(sheet, i, 'place') === place);
  const drawing = useMemo(() => networkDrawing(known, countries, 'case'), [known, countries, spoken.value]);
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
  /** The first of two selected places begins a leg, the second ends it. */
  const join = (place: string) => {
    if (chosen === '' || chosen === place) return choose(chosen === place ? '' : place);
    book.set(withRow(sheet, { from: chosen, to: place, mode: cellOf(sheet, 0, 'mode') }));
    choose('');
  };
  return (
    <>
      <NetworkMap
        marks
        {...{ drawing, chosen }}
        choose={(place, at) => {
          if (place === undefined) at && edited === 'places' && void add(at, true);
          else if (edited === 'legs') join(place);
          else choose(place);
        }}
        moves={{
          can: (place) => edited === 'places' && rowOf(place) >= 0,
          to: (place, [lon, lat]) => book.set(withCells(sheet, rowOf(place), { lat: degrees(lat), lon: degrees(lon) })),
        }}
      />
      {edited === 'places' && (
        <button
          type="button"
          onClick={() => {
            void add(drawing.invert([drawing.width / 2, drawing.height / 2]) ?? [65, 45], false);
          }}
        >
          {w.addPlace}
        </button>
      )}
      {edited === 'legs' && chosen !== '' && <p role="status">{w.legFrom({ place: chosen })}</p>}
    </>
  );
}
