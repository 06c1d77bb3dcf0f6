import { goodColours } from '../../src/figures/theme.ts';
import type { Catalogue } from '../../src/i18n/index.ts';
import type { LiveMap } from '../../src/report/live/data.ts';
import { chooser, inYear, told } from './chooser.ts';
import { type Choice, drawnMap } from './drawn-map.ts';
import { button, make } from './elements.ts';
import { fillTable, yearsOf } from './years.ts';

export type MapWords = Catalogue['live'];

/** Makes the map of a report alive: its years, its goods, its places and lanes, closer and whole. */
export function liveMap(figure: Element, words: MapWords): void {
  const map = JSON.parse(figure.querySelector('[data-map]')!.textContent!) as LiveMap;
  const years = yearsOf(map);
  const table = figure.querySelector('table')!;
  const off = new Set<string>();
  let index = map.first;
  let chosen: Choice | undefined;

  const choose = (choice: Choice | undefined) => {
    chosen = choice;
    draw();
  };
  const drawings = [...figure.querySelectorAll<SVGSVGElement>(':scope > svg')].map((svg) => drawnMap(svg, choose));
  const list = chooser(words, choose);
  const figures = make('div', { ariaLive: 'polite' });
  const output = make('output');
  const slider = make('input', {
    ...{ type: 'range', min: '0', max: String(years.length - 1), value: String(index) },
    oninput: () => {
      index = Number(slider.value);
      chosen = inYear(chosen, years[index]!);
      fillTable(table, years[index]!.rows);
      draw();
    },
  });

  function draw(): void {
    const now = years[index]!;
    output.value = String(now.year);
    slider.ariaValueText = output.value;
    const data = { ...now.data, flows: now.data.flows.filter(({ series }) => !off.has(series)) };
    const asDrawn = index === map.first && off.size === 0;
    for (const one of drawings) one.show({ data, largest: map.largest, title: index, asDrawn, chosen });
    list.show(now, chosen);
    figures.replaceChildren(...(chosen ? told(chosen, now, table) : [make('p', {}, words.chosen)]));
  }

  const used = new Set(years.flatMap(({ data }) => data.flows.map(({ series }) => series)));
  const goods = map.series.flatMap(({ series, name }, i) => {
    if (!used.has(series)) return [];
    const swatch = make('i', { className: 'swatch' });
    swatch.style.background = goodColours[Math.min(i, goodColours.length - 1)]!;
    const box = make('input', {
      ...{ type: 'checkbox', checked: true },
      onchange: () => {
        if (box.checked) off.delete(series);
        else off.add(series);
        draw();
      },
    });
    return [make('label', {}, box, swatch, name)];
  });
  const by = (factor: number) => () => {
    for (const { zoom } of drawings) zoom.by(factor);
  };
  const whole = () => {
    for (const { zoom } of drawings) zoom.reset();
  };
  const zooms = [
    button('+', by(1.5), words.zoomIn),
    button('−', by(1 / 1.5), words.zoomOut),
    button(words.wholeMap, whole),
  ];
  const line = make('p', { className: 'line' }, ...zooms);
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
