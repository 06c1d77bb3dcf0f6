import type { Catalogue } from '../../src/i18n/index.ts';
import { csvOf } from './csv.ts';
import { drawingOf } from './drawing.ts';
import { button, make } from './elements.ts';

/** What the buttons of a figure say. */
export type FileWords = Pick<Catalogue['figures'], 'asData' | 'asDrawing'>;

/** Offers a file for keeping. */
export function save(name: string, content: Blob): void {
  const link = make('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  // The browser reads the address once more after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The table behind a figure: its own, else the last one before it in its part of the page. */
function tableBehind(figure: Element): Element | undefined {
  const own = [...figure.querySelectorAll('table')].find((table) => !table.closest('.alive'));
  if (own) return own;
  const part = figure.closest('section') ?? (figure.getRootNode() as Document | ShadowRoot);
  const tables = [...part.querySelectorAll('table')];
  return tables.filter((table) => figure.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_PRECEDING).at(-1);
}

/** Gives every figure of a part of a page its buttons: its data as CSV, itself as SVG. Files have the name of the part, from the second figure on with its number. */
export function offerFiles(part: ParentNode, name: string, words: FileWords): void {
  for (const [i, figure] of [...part.querySelectorAll('figure')].entries()) {
    const file = i === 0 ? name : `${name}-${i + 1}`;
    const svg = figure.querySelector(':scope > svg')!;
    const bar = make('p', { className: 'files' });
    if (tableBehind(figure))
      bar.append(
        button(words.asData, () => save(`${file}.csv`, new Blob([csvOf(tableBehind(figure)!)], { type: 'text/csv' }))),
      );
    bar.append(
      button(words.asDrawing, () => save(`${file}.svg`, new Blob([drawingOf(svg)], { type: 'image/svg+xml' }))),
    );
    figure.append(bar);
  }
}
