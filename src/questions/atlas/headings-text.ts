import { cleaningWords, sourceWords } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import {
  cautionsText,
  coversNote,
  type Doubtful,
  type HeadingsFound,
  headingName,
  heldNote,
} from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';

/** Lines of a list that a terminal is shown; the document has all. */
const MOST = 10;
const right = true;
const million = (value: number) => significant(value / 1000);

/** Headings that one sold net and the other bought net, then what keeps each from being quoted. */
export function headingLines(found: HeadingsFound): string[] {
  const w = words().atlas;
  const { year, of, basis } = found;
  const rows = found.rows.slice(0, MOST);
  const e = words().evidence;
  const heads = [
    { head: w.heading, gives: true, wraps: true },
    { head: e.seller },
    { head: e.buyer },
    ...[w.sold, w.toOutside, w.fromOutside, w.could].map((head) => ({ head, right, gives: true })),
  ];
  const cells = rows.map((one) => [
    headingName(one),
    ...[one.seller, one.buyer],
    ...[one.sold, one.toOutside, one.fromOutside, one.could].map(million),
  ]);
  const doubts = rows
    .filter((one) => one.cautions.length > 0)
    .map((one) => wrapLines(`${one.seller}, ${headingName(one)}: ${cautionsText(one.cautions)}.`));
  const table =
    rows.length > 0
      ? [wrapLines(`${w.headingsHead({ year })}:`), textTable(heads, cells), ...new Set(doubts), wrapLines(w.couldNote)]
      : [wrapLines(w.noHeadings({ year, of }))];
  const held = heldNote(found);
  return [
    ...table,
    wrapLines(coversNote(found)),
    ...(held === '' ? [] : [wrapLines(held)]),
    wrapLines(e.basis({ source: sourceWords(basis) })),
    wrapLines(cleaningWords(basis)),
    '',
  ];
}

/** Flows between the two that need a second look. */
export function doubtfulLines(doubtful: readonly Doubtful[], year: number): string[] {
  if (doubtful.length === 0) return [];
  const lines = doubtful
    .slice(0, MOST)
    .map(({ flow, name, cautions }) =>
      wrapLines(
        `${flow.exporter} → ${flow.importer}, ${headingName({ product: flow.product, name })}, ${million(flow.value)}: ${cautionsText(cautions)}.`,
      ),
    );
  return [wrapLines(`${words().atlas.secondLook({ year })}:`), ...lines, ''];
}
