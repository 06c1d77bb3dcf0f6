import { type Cell, type Column, isNamed, type Named, namedIn, type Table } from '../../blocks/index.ts';
import { escapeText, isMarked, isQuality } from '../../figures/index.ts';
import { isNumeric, type Written, written } from '../cells.ts';
import { lackingDecimals } from '../decimals.ts';
import { widthOf } from '../text-width.ts';
import { choiceData, chosenHtml } from './choices.ts';
import { unfolding } from './page.ts';
import { NUMBERED } from './style.ts';
import { namedHtml } from './text.ts';

/** Whether a named text is only a text. */
const isPlain = ({ text, url, under, quality }: Named): boolean =>
  typeof text === 'string' && url === undefined && under === undefined && quality === undefined;

/** Widths of text above which a cell is wide, or very wide, on a narrow page, so that its row is not too high. */
const [NAME, LONG] = [25, 60];

/** Attributes and content of a cell. `lacks` are the decimals that its number lacks (`lackingDecimals`); `ofNumbers`: the table has a class for its column. */
function cellHtml(cell: Cell | undefined, text: string, { kind }: Column, ofNumbers: boolean, lacks = ''): string {
  if (isNamed(cell) && !namedIn(cell).every(isPlain)) return `>${namedIn(cell).map(namedHtml).join('<br>')}`;
  const escaped = escapeText(text);
  if (isNumeric({ kind })) return `${ofNumbers ? '' : ' class=n'}${lacks && ` data-l=${lacks}`}>${escaped}`;
  // A date is not wrapped.
  if (kind === 'date') return `><span class="d">${escaped}</span>`;
  if (kind === 'quality' && typeof cell === 'string' && isQuality(cell) && isMarked(cell))
    return ` class=${cell}>${escaped}`;
  const letters = widthOf(text);
  const size = letters > LONG ? ' class=w' : letters > NAME ? ' class=m' : '';
  return `${size}>${kind === 'label' ? escaped.replaceAll(' ', '\u00a0') : escaped}`;
}

/** The attributes of each row: its id for links, and the words of filters. */
const attributesOf = ({ anchors, choices, rows }: Table): string[] => {
  const data = choices && choiceData(choices, rows.length);
  return rows.map((_, k) => {
    const anchor = anchors?.[k];
    const named = { ...(anchor && { counterfactual: anchor.counterfactual }), ...data?.[k] };
    const all = Object.entries(named).map(([key, value]) => ` data-${key}="${escapeText(value)}"`);
    return (anchor ? ` id=${anchor.to}` : '') + all.join('');
  });
};

/** Some rows of a table under its heads. Optional end tags are left out: they would be a fifth of a report. */
function rowsHtml(
  { columns, heads, rows, cells, caption }: Written,
  attributes: readonly string[],
  shown: readonly number[],
) {
  const ofNumbers = columns.map((column, i) => i < NUMBERED && isNumeric(column));
  const kinds = ofNumbers.flatMap((is, i) => (is ? [`n${i + 1}`] : [])).join(' ');
  const lacking = columns.map((column, i) => lackingDecimals(isNumeric(column) ? shown.map((k) => rows[k]![i]!) : []));
  const body = shown.map((k, at) => {
    const cell = (column: Column, i: number) =>
      `<td${cellHtml(cells[k]?.[i], rows[k]![i]!, column, ofNumbers[i]!, lacking[i]?.[at])}`;
    return `<tr${attributes[k] ?? ''}>${columns.map(cell).join('')}`;
  });
  const captionHtml = caption ? `<caption>${escapeText(caption)}</caption>` : '';
  const head = heads.map((head) => `<th>${escapeText(head)}`).join('');
  return `<div class="scroll" tabindex="0"><table${kinds && ` class="${kinds}"`}>${captionHtml}<thead><tr>${head}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A table with its filters, or with its first rows and total visible and the others folded. */
export function tableHtml(table: Table): string {
  const { choices, stand, rows } = table;
  const texts = written(table);
  const attributes = attributesOf(table);
  const of = (shown: readonly number[]) => rowsHtml(texts, attributes, shown);
  const all = texts.rows.map((_, k) => k);
  if (choices) return chosenHtml(choices, of(all));
  if (!stand || rows.length <= stand.rows) return of(all);
  const others = all.slice(stand.rows, rows.length);
  return of(all.filter((k) => !others.includes(k))) + unfolding(stand.others(others.length), of(others));
}
