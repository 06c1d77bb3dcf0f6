import { useEffect, useState } from 'preact/hooks';
import { type Figure, figuresAt, findFigures } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import { Field } from '../parts/form.tsx';
import { errorWords, Fault, useLater } from '../parts/load.tsx';
import { cellOf, type Draft, withFigure, withNames } from './draft.ts';
import { stepOf, valueWords } from './figure-words.ts';

interface Props {
  readonly id: string;
  readonly draft: Draft;
  change(draft: Draft | ((now: Draft) => Draft)): void;
}

/** The number of sliders before a search. */
const FIRST = 6;
/** Delay between the last letter and the search, ms. */
const PAUSE = 200;

/** Finds any figure of the case by words; its value is moved by a slider or typed. */
export function Figures({ id, draft, change }: Props) {
  const w = said().desk;
  const [find, setFind] = useState('');
  const [found, setFound] = useState<readonly Figure[]>([]);
  const [first, setFirst] = useState<readonly Figure[]>([]);
  const [chosen, choose] = useState<readonly Figure[]>([]);
  const [fault, setFault] = useState('');
  const take = (list: readonly Figure[]) => {
    if (find.trim() === '') setFirst(list);
    setFound(find.trim() === '' ? [] : list);
  };
  const pause = find === '' ? 0 : PAUSE;
  useLater(() => findFigures(id, find, spoken.value), { take, fail: setFault, pause }, [id, find, spoken.value]);
  const moved = draft.figures.map(({ figure }) => figure);
  const standing = new Set([...chosen, ...first.slice(0, FIRST)].map(cellOf));
  // A figure of a scenario has a slider too; its place does not depend on later moves.
  const brought = moved.filter((one) => !standing.has(cellOf(one))).sort((a, b) => cellOf(a).localeCompare(cellOf(b)));
  const above = [...brought, ...chosen];
  useEffect(() => {
    const own = [...chosen, ...moved];
    if (own.length === 0) return;
    // Names follow the language.
    void figuresAt(id, own, spoken.value).then(
      (named) => {
        const byCell = new Map(named.map((one) => [cellOf(one), one]));
        choose((all) => all.map((one) => byCell.get(cellOf(one)) ?? one));
        change((now) => withNames(now, named));
      },
      (error: unknown) => setFault(errorWords(error)),
    );
  }, [spoken.value]);
  const there = new Set(above.map(cellOf));
  const sliders = [...above, ...first.slice(0, FIRST).filter((one) => !there.has(cellOf(one)))];
  return (
    <fieldset>
      <legend>{w.figures}</legend>
      <p class="line">
        <Field label={w.findFigure} type="search" value={find} placeholder={w.findExample} set={setFind} />
      </p>
      {fault !== '' && <Fault text={fault} />}
      {find.trim() !== '' && (
        <ul class="found" aria-label={w.found}>
          {found.length === 0 && <li class="quiet">{w.nothingFound}</li>}
          {found.map((figure) => (
            <li key={cellOf(figure)}>
              <button
                type="button"
                disabled={there.has(cellOf(figure))}
                onClick={() => {
                  choose([figure, ...chosen]);
                  setFind('');
                }}
              >
                {figure.name}
              </button>{' '}
              <span class="quiet">{figure.told}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="sliders">
        {sliders.map((figure) => (
          <Slider
            key={cellOf(figure)}
            figure={figure}
            value={draft.figures.find((one) => cellOf(one.figure) === cellOf(figure))?.value}
            set={(value) => change(withFigure(draft, figure, value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  readonly figure: Figure;
  readonly value: string | undefined;
  set(value: string | undefined): void;
}

function Slider({ figure, value, set }: SliderProps) {
  const w = said().desk;
  const at = value === undefined ? figure.value : Number(value);
  const [low, high] = [Math.min(figure.low, at), Math.max(figure.high, at)];
  const shown = valueWords(figure, at);
  const text = figure.unit === '' ? shown : said().names.valueIn({ value: shown, unit: figure.unit });
  const ends = { low: valueWords(figure, figure.low), high: valueWords(figure, figure.high) };
  return (
    <div class="slider">
      <label>
        <span>{figure.name}</span>
        <output>{text}</output>
        <input
          type="range"
          min={low}
          max={high}
          step={stepOf(figure)}
          value={String(at)}
          aria-valuetext={text}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      </label>
      <span class="quiet">
        {figure.stated
          ? w.statedRange(ends)
          : w.usualRange({ ...ends, quality: w.qualities[figure.quality] ?? figure.quality })}
      </span>
      <span class="exact">
        <input
          aria-label={w.exactly({ name: figure.name })}
          type="number"
          step="any"
          value={value ?? String(figure.value)}
          onChange={({ currentTarget: { value: typed } }) => set(typed === '' ? undefined : typed)}
        />
      </span>
      {value !== undefined && (
        <button type="button" onClick={() => set(undefined)} aria-label={w.takeBack({ name: figure.name })}>
          {say().undo}
        </button>
      )}
    </div>
  );
}
