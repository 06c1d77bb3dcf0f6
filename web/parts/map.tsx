import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MapFlow } from '../../src/figures/map/data.ts';
import { bareMap } from '../../src/figures/map/map.ts';
import { placeOf } from '../../src/figures/map/place-key.ts';
import { goodColours } from '../../src/figures/theme.ts';
import type { PlanDocument, View } from '../../src/questions/index.ts';
import { say, spoken } from '../language.ts';
import { Checks } from './form.tsx';
import { useLoaded, Waiting } from './load.tsx';
import { Hit, MapFrame, world } from './map-frame.tsx';
import { PlaceFigures } from './place-figures.tsx';
import { laneWords, WayFigures } from './way-figures.tsx';

interface Props {
  readonly view: View;
  readonly plan: PlanDocument;
  /** What stands below the map for a place that is chosen. */
  readonly beside?: (place: string) => ComponentChildren;
}

/** The map of a plan: years by a slider, goods on and off, zoom, and the figures of a place that is chosen. */
export function LiveMap({ view, plan, beside }: Props) {
  const w = say();
  const ground = useLoaded(world, []);
  const [index, setIndex] = useState(Math.floor((view.maps.length - 1) / 2));
  const [off, setOff] = useState<readonly string[]>([]);
  const [chosen, choose] = useState('');
  const [way, chooseWay] = useState<readonly MapFlow[]>();
  const { year, data } = view.maps[index]!;
  return (
    <section aria-label={w.map}>
      <h2>{w.map}</h2>
      <p class="line">
        <label>
          {w.year} <output>{year}</output>
          <input
            type="range"
            min={0}
            max={view.maps.length - 1}
            value={index}
            aria-valuetext={String(year)}
            onInput={({ currentTarget: { value } }) => setIndex(Number(value))}
          />
        </label>
        <span class="quiet">{w.zoom}</span>
      </p>
      <div class="mapside">
        <Waiting of={ground}>
          {(countries) => (
            <Drawn
              data={{ ...data, world: countries, flows: data.flows.filter((flow) => !off.includes(flow.series)) }}
              choose={(id) => {
                choose(id);
                chooseWay(undefined);
              }}
              chooseWay={chooseWay}
              chosen={chosen}
            />
          )}
        </Waiting>
        <div>
          <Checks
            off
            title={w.goods}
            of={data.series.map(({ series, name }, i) => [
              series,
              <>
                <span class="swatch" style={{ background: goodColours[Math.min(i, goodColours.length - 1)]! }} />
                {name}
              </>,
            ])}
            chosen={off}
            choose={setOff}
          />
          <Lanes
            flows={data.flows.filter((flow) => !off.includes(flow.series))}
            names={view.names}
            choose={chooseWay}
          />
          {way ? (
            <WayFigures flows={way} year={year} view={view} plan={plan} close={() => chooseWay(undefined)} />
          ) : chosen === '' ? (
            <p class="quiet">{w.chosen}</p>
          ) : (
            <PlaceFigures id={chosen} year={year} view={view} plan={plan} close={() => choose('')} />
          )}
        </div>
      </div>
      {chosen !== '' && beside?.(placeOf(chosen))}
    </section>
  );
}

interface LanesProps {
  readonly flows: readonly MapFlow[];
  readonly names: View['names'];
  choose(flows: readonly MapFlow[] | undefined): void;
}

/** The lanes in a list, so that each can be chosen without a pointer. */
function Lanes({ flows, names, choose }: LanesProps) {
  const w = say();
  return (
    <label>
      {w.lane}{' '}
      <select onChange={({ currentTarget: { value } }) => choose(value === '' ? undefined : [flows[Number(value)]!])}>
        <option value="">{w.noLane}</option>
        {flows.map((flow, i) => (
          <option key={`${flow.series} ${flow.from} ${flow.to}`} value={i}>
            {laneWords(flow, names)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DrawnProps {
  readonly data: Parameters<typeof bareMap>[0];
  readonly chosen: string;
  choose(id: string): void;
  chooseWay(flows: readonly MapFlow[]): void;
}

function Drawn({ data, chosen, choose, chooseWay }: DrawnProps) {
  const drawn = useMemo(
    () => bareMap(data, { title: '', width: 832, id: 'live' }),
    [data.flows, data.places, data.world, spoken.value],
  );
  const seen = new Set<string>();
  const hits = drawn.places.filter(({ place }) => {
    const id = placeOf(place.id);
    return !seen.has(id) && seen.add(id);
  });
  return (
    <MapFrame drawn={drawn}>
      {drawn.ways.map(({ d, series, flows }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the keyboard, each lane stands in the list beside the map
        <path key={`${series} ${d}`} class="hit" d={d} onClick={() => chooseWay(flows)} />
      ))}
      {hits.map(({ place, x, y, radius }) => (
        <Hit
          key={place.id}
          {...{ x, y, radius }}
          label={place.name || placeOf(place.id)}
          pressed={chosen === place.id}
          choose={() => choose(place.id)}
        />
      ))}
    </MapFrame>
  );
}
