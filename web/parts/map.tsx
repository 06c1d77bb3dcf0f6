import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Topology } from 'topojson-specification';
import worldUrl from '../../maps/countries-50m.json?url';
import type { PlanDocument, View } from '../../src/face/index.ts';
import type { MapFlow } from '../../src/figures/map/data.ts';
import { bareMap } from '../../src/figures/map/map.ts';
import { goodColours } from '../../src/figures/theme.ts';
import { say, spoken } from '../language.ts';
import { useLoaded, Waiting } from './load.tsx';
import { PlaceFigures, placeOf } from './place-figures.tsx';
import { laneWords, WayFigures } from './way-figures.tsx';
import { zoomable } from './zoom.ts';

interface Props {
  readonly view: View;
  readonly plan: PlanDocument;
}

let kept: Promise<Topology> | undefined;
const world = (): Promise<Topology> => {
  kept ??= fetch(worldUrl).then((answer) => answer.json() as Promise<Topology>);
  return kept;
};

/** The map of a plan: years by a slider, goods on and off, zoom, and the figures of a place that is chosen. */
export function LiveMap({ view, plan }: Props) {
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
          <fieldset>
            <legend>{w.goods}</legend>
            <div class="checks">
              {data.series.map(({ series, name }, i) => (
                <label key={series}>
                  <input
                    type="checkbox"
                    checked={!off.includes(series)}
                    onChange={({ currentTarget: { checked } }) =>
                      setOff(checked ? off.filter((one) => one !== series) : [...off, series])
                    }
                  />
                  <span class="swatch" style={{ background: goodColours[Math.min(i, goodColours.length - 1)]! }} />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
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
  const w = say();
  const svg = useRef<SVGSVGElement>(null);
  const body = useRef<SVGGElement>(null);
  const zoom = useRef<ReturnType<typeof zoomable>>(undefined);
  const drawn = useMemo(
    () => bareMap(data, { title: '', width: 832, id: 'live' }),
    [data.flows, data.places, data.world, spoken.value],
  );
  useEffect(() => {
    zoom.current = zoomable(svg.current!, body.current!);
    return zoom.current.end;
  }, []);
  useEffect(() => {
    body.current!.querySelector('.drawing')!.innerHTML = drawn.svg;
  }, [drawn]);
  const seen = new Set<string>();
  const hits = drawn.places.filter(({ place }) => {
    const id = placeOf(place.id);
    return !seen.has(id) && seen.add(id);
  });
  return (
    <div class="mapbox">
      <svg ref={svg} viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-label={w.map}>
        <g ref={body}>
          <g class="drawing" />
          {drawn.ways.map(({ d, series, flows }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the keyboard, each lane stands in the list beside the map
            <path key={`${series} ${d}`} class="hit" d={d} onClick={() => chooseWay(flows)} />
          ))}
          {hits.map(({ place, x, y, radius }) => (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
            <circle
              key={place.id}
              class="hit"
              cx={x}
              cy={y}
              r={Math.max(9, radius + 3)}
              tabindex={0}
              role="button"
              aria-label={place.name || placeOf(place.id)}
              aria-pressed={chosen === place.id}
              onClick={() => choose(place.id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose(place.id);
              }}
            />
          ))}
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
