import { type Cell, type Column, isNamed, type Named, namedIn, type Table } from '../../blocks/index.ts';
import { escapeText, isMarked, isQuality } from '../../figures/index.ts';
import { isNumeric, type Written, written } from '../cells.ts';
import { lackingDecimals } from '../decimals.ts';
import { widthOf } from '../text-width.ts';
import { choiceData, chosenHtml } from './choices.ts';
import { unfolding } from './page.ts';
import { NUMBERED } from './style.ts';
import { namedHtml } from './text.ts';

/** Whether nothing belongs to a text that a page shows. */
const isPlain = ({ text, url, under, quality }: Named): boolean =>
  typeof text === 'string' && url === undefined && under === undefined && quality === undefined;

/** Letters, wide ones counted double, from which on a cell is kept wide, or wider, on a narrow page, so that its row stays low. */
const [NAME, LONG] = [25, 60];

/** The attributes of a cell and what it holds. `lacks` are the decimals that a number has less than others of its column; a column of numbers says so itself. */
function cellHtml(given: Cell | undefined, text: string, { kind }: Column, ofNumbers: boolean, lacks = ''): string {
  if (isNamed(given) && !namedIn(given).every(isPlain)) return `>${namedIn(given).map(namedHtml).join('<br>')}`;
  const said = escapeText(text);
  if (isNumeric({ kind })) return `${ofNumbers ? '' : ' class=n'}${lacks && ` data-l=${lacks}`}>${said}`;
  // A date is not broken.
  if (kind === 'date') return `><span class="d">${said}</span>`;
  if (kind === 'quality' && typeof given === 'string' && isQuality(given) && isMarked(given))
    return ` class=${given}>${said}`;
  const letters = widthOf(text);
  const size = letters > LONG ? ' class=w' : letters > NAME ? ' class=m' : '';
  return `${size}>${kind === 'label' ? said.replaceAll(' ', '\u00a0') : said}`;
}

/** Where links to a row lead, and what it is chosen by. */
const attributesOf = ({ anchors, choices, rows }: Table): string[] => {
  const data = choices && choiceData(choices, rows.length);
  return rows.map((_, k) => {
    const anchor = anchors?.[k];
    const named = { ...(anchor && { counterfactual: anchor.counterfactual }), ...data?.[k] };
    const all = Object.entries(named).map(([key, value]) => ` data-${key}="${escapeText(value)}"`);
    return (anchor ? ` id=${anchor.to}` : '') + all.join('');
  });
};

/** Some rows of a table under its heads; the end tags that a page may leave out are left out, for they would be a fifth of a report. */
function rowsHtml(
  { columns, heads, rows, cells, caption }: Written,
  attributes: readonly string[],
  shown: readonly number[],
) {
  const ofNumbers = columns.map((one, i) => i < NUMBERED && isNumeric(one));
  const kinds = ofNumbers.flatMap((is, i) => (is ? [`n${i + 1}`] : [])).join(' ');
  const lacking = columns.map((one, i) => lackingDecimals(isNumeric(one) ? shown.map((k) => rows[k]![i]!) : []));
  const body = shown.map((k, at) => {
    const cell = (one: Column, i: number) =>
      `<td${cellHtml(cells[k]?.[i], rows[k]![i]!, one, ofNumbers[i]!, lacking[i]?.[at])}`;
    return `<tr${attributes[k] ?? ''}>${columns.map(cell).join('')}`;
  });
  const said = caption ? `<caption>${escapeText(caption)}</caption>` : '';
  const head = heads.map((one) => `<th>${escapeText(one)}`).join('');
  return `<div class="scroll" tabindex="0"><table${kinds && ` class="${kinds}"`}>${said}<thead><tr>${head}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A table, under lists by which its rows may be chosen, or its first rows and their total with the others folded under them. */
export function tableHtml(table: Table): string {
  const { choices, stand, rows } = table;
  const told = written(table);
  const attributes = attributesOf(table);
  const of = (shown: readonly number[]) => rowsHtml(told, attributes, shown);
  const all = told.rows.map((_, k) => k);
  if (choices) return chosenHtml(choices, of(all));
  if (!stand || rows.length <= stand.rows) return of(all);
  const others = all.slice(stand.rows, rows.length);
  return of(all.filter((k) => !others.includes(k))) + unfolding(stand.others(others.length), of(others));
}
