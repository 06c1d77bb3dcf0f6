import { useState } from 'preact/hooks';
import { said } from '../language.ts';
import { lazily } from '../parts/lazy.tsx';
import { qualityWord } from './field.tsx';
import { type PlaceText, pointOf } from './fields.ts';

const PlaceMap = lazily(() => import('./place-map.tsx').then((m) => m.PlaceMap));

/** The id of the list of suggested places, which is once on the page. */
export const placeList = 'places-of-the-network';

interface PlaceProps {
  readonly label: string;
  readonly value: PlaceText;
  readonly otherwise?: string;
  /** The quality of the default. */
  readonly quality?: string | undefined;
  readonly n: number;
  set(value: PlaceText): void;
}

/** A place by any of its names, or by a click on the map of the network. */
export function PlaceField({ label, value, otherwise = '', quality, n, set }: PlaceProps) {
  const w = said().first;
  const [open, show] = useState(false);
  return (
    <div class="asked">
      <label>
        <span>{label}</span>
        <input
          list={placeList}
          value={value.text}
          placeholder={otherwise}
          autocomplete="off"
          onChange={({ currentTarget: { value: text } }) => {
            const point = value.point ? undefined : pointOf(text);
            if (point) set({ text: w.pointName({ n }), point });
          }}
          onInput={({ currentTarget: { value: text } }) => set(text === '' ? { text } : { ...value, text })}
        />
      </label>
      <button type="button" aria-expanded={open} aria-label={`${w.onMap}: ${label}`} onClick={() => show(!open)}>
        {w.onMap}
      </button>
      {value.text.trim() === '' && otherwise !== '' && quality !== undefined && (
        <span class="quiet whole">{w.default({ value: otherwise, quality: qualityWord(quality) })}</span>
      )}
      {value.point && (
        <span class="quiet">{w.point({ lat: value.point.lat.toFixed(2), lon: value.point.lon.toFixed(2) })}</span>
      )}
      {open && (
        <PlaceMap
          choose={(chosen) => {
            set('name' in chosen ? { text: chosen.name } : { text: w.pointName({ n }), point: chosen });
            show(false);
          }}
        />
      )}
    </div>
  );
}
