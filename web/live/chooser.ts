import { type MapFlow, placeOf } from '../../src/figures/map/data.ts';

import type { Choice } from './drawn-map.ts';
import { make } from './elements.ts';
import type { MapWords } from './map.ts';
import { fillTable, type Year } from './years.ts';

/** A choice as the value of an option; there is none of several flows. */
const optionOf = (choice: Choice | undefined, { data }: Year): string => {
  if (choice === undefined) return '';
  if ('place' in choice) return `place ${choice.place}`;
  return choice.flows.length > 1 ? '' : `flow ${data.flows.indexOf(choice.flows[0]!)}`;
};

function choiceOf(option: string, { data }: Year): Choice | undefined {
  const [kind, ...key] = option.split(' ');
  if (kind === 'flow') return { flows: [data.flows[Number(key[0])]!] };
  return kind === 'place' ? { place: key.join(' ') } : undefined;
}

/** A lane by what moves, from where to where. */
const laneName = ([, , good, from, to]: Year['rows'][number]): string => `${good}: ${from} → ${to}`;

/** The same choice in another year, as far as it is there too: the same place, or the same goods along the same ways. */
export function inYear(choice: Choice | undefined, { data, figures }: Year): Choice | undefined {
  if (choice === undefined) return undefined;
  if ('place' in choice) return figures[choice.place] && choice;
  const same = (a: MapFlow) => (b: MapFlow) => a.series === b.series && a.path.join() === b.path.join();
  const flows = choice.flows.map((flow) => data.flows.find(same(flow))).filter((flow) => flow !== undefined);
  return flows.length > 0 ? { flows } : undefined;
}

/** The list of all that can be chosen, so that each can be without a pointer. */
export function chooser(words: MapWords, choose: (choice: Choice | undefined) => void) {
  let year: Year;
  const list = make('select', { onchange: () => choose(choiceOf(list.value, year)) });
  const group = (label: string, options: readonly (readonly [value: string, name: string])[]) =>
    options.length === 0
      ? []
      : [make('optgroup', { label }, ...options.map(([value, name]) => make('option', { value }, name)))];
  return {
    list,
    /** Lists what there is in a year, and shows what of it is chosen. */
    show(shown: Year, choice: Choice | undefined): void {
      if (shown !== year) {
        year = shown;
        const borders = new Set(year.data.places.filter(({ kind }) => kind === 'border').map(({ id }) => placeOf(id)));
        const places = Object.entries(year.figures);
        const named = (border: boolean) =>
          places
            .filter(([key]) => borders.has(key) === border)
            .map(([key, { name }]) => [`place ${key}`, name] as const);
        const lanes = year.rows
          .filter(([flow]) => flow !== '')
          .map((row) => [`flow ${row[0]}`, laneName(row)] as const);
        list.replaceChildren(
          make('option', { value: '' }, words.noLane),
          ...group(words.sites, named(false)),
          ...group(words.borders, named(true)),
          ...group(words.lanes, lanes),
        );
      }
      list.value = optionOf(choice, year);
    },
  };
}

/** What the page says of a choice: of a place its lists, of flows their rows of the table behind the map and what else is said of them. */
export function figuresOf(choice: Choice, { figures, rows, data }: Year, table: HTMLTableElement): Node[] {
  if ('place' in choice) {
    const { name, lists } = figures[choice.place]!;
    const parts = lists.map(({ head, lines }) => [make('dt', {}, head), ...lines.map((line) => make('dd', {}, line))]);
    return [make('strong', {}, name), make('dl', {}, ...parts.flat())];
  }
  const numbers = new Set(choice.flows.map((flow) => String(data.flows.indexOf(flow))));
  const chosen = rows.filter(([flow]) => numbers.has(flow));
  const own = table.cloneNode(true) as HTMLTableElement;
  fillTable(own, chosen);
  const notes = chosen.map((row) => make('p', {}, make('strong', {}, laneName(row)), ` ${row[1]}`));
  return [make('div', { className: 'scroll', tabIndex: 0 }, own), ...notes];
}
