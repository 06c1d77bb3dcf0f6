import { goodColour } from '../../src/figures/theme.ts';
import type { Catalogue } from '../../src/i18n/index.ts';
import type { LiveMap } from '../../src/report/live/data.ts';
import { chooser, figuresOf, inYear } from './chooser.ts';
import { type Choice, type DrawnMap, drawnMap, type MapActions } from './drawn-map.ts';
import { button, make } from './elements.ts';
import { fillTable, yearsOf } from './years.ts';

export type MapWords = Catalogue['live'];

/** What a page that the map stands in adds to it. */
export interface MapOptions extends Pick<MapActions, 'marks'> {
  /** Is told the key of the place that is chosen. */
  readonly choosePlace?: ((place: string | undefined) => void) | undefined;
}

/** Buttons that show drawings larger, smaller and whole. */
export function zoomButtons(drawings: readonly DrawnMap[], words: MapWords): HTMLButtonElement[] {
  const by = (factor: number) => () => {
    for (const { zoom } of drawings) zoom.by(factor);
  };
  const whole = () => {
    for (const { zoom } of drawings) zoom.reset();
  };
  return [button('+', by(1.5), words.zoomIn), button('−', by(1 / 1.5), words.zoomOut), button(words.wholeMap, whole)];
}

/** Makes the map of a report alive: its years, its goods, its places and lanes, closer and whole. */
export function liveMap(figure: Element, words: MapWords, { marks, choosePlace }: MapOptions = {}): void {
  const map = JSON.parse(figure.querySelector('[data-map]')!.textContent!) as LiveMap;
  const years = yearsOf(map);
  const table = figure.querySelector('table')!;
  const off = new Set<string>();
  let index = map.first;
  let chosen: Choice | undefined;

  const choose = (choice: Choice | undefined) => {
    chosen = choice;
    draw();
    choosePlace?.(choice && 'place' in choice ? choice.place : undefined);
  };
  const drawings = [...figure.querySelectorAll<SVGSVGElement>(':scope > svg')].map((svg) =>
    drawnMap(svg, { choose, marks }),
  );
  const list = chooser(words, choose);
  const figures = make('div', { ariaLive: 'polite' });
  const output = make('output');
  const slider = make('input', {
    type: 'range',
    min: '0',
    max: String(years.length - 1),
    value: String(index),
    oninput: () => {
      index = Number(slider.value);
      fillTable(table, years[index]!.rows);
      choose(inYear(chosen, years[index]!));
    },
  });

  function draw(): void {
    const now = years[index]!;
    output.value = String(now.year);
    slider.ariaValueText = output.value;
    const data = { ...now.data, flows: now.data.flows.filter(({ series }) => !off.has(series)) };
    const asDrawn = index === map.first && off.size === 0;
    for (const drawing of drawings) drawing.show({ data, largest: map.largest, title: index, asDrawn, chosen });
    list.show(now, chosen);
    figures.replaceChildren(...(chosen ? figuresOf(chosen, now, table) : [make('p', {}, words.chosen)]));
  }

  const used = new Set(years.flatMap(({ data }) => data.flows.map(({ series }) => series)));
  const goods = map.series.flatMap(({ series, name }, i) => {
    if (!used.has(series)) return [];
    const swatch = make('i', { className: 'swatch' });
    swatch.style.background = goodColour(i);
    const box = make('input', {
      type: 'checkbox',
      checked: true,
      onchange: () => {
        if (box.checked) off.delete(series);
        else off.add(series);
        draw();
      },
    });
    return [make('label', {}, box, swatch, name)];
  });
  const line = make('p', { className: 'line' }, ...zoomButtons(drawings, words));
  if (years.length > 1) line.prepend(make('label', {}, words.year, ' ', output, slider));
  figure.prepend(line);
  drawings
    .at(-1)!
    .svg.after(
      make(
        'div',
        { className: 'alive' },
        make('small', {}, words.zoom),
        make('fieldset', {}, make('legend', {}, words.goods), ...goods),
        make('label', {}, words.figuresOf, list.list),
        figures,
      ),
    );
  draw();
}
