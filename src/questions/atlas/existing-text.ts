import { csvField } from '../../case/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { whole } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import type { ExistingDocument, MadeAtHome } from './existing.ts';

const tonnes = (value: number): string => whole(value);
const kilotonnes = (value: number): string => significant(value / 1000);
const shareOf = ({ home, need }: MadeAtHome): string => (home === null ? '' : percent(home / need));
const sourceOf = ({ year }: ExistingDocument): string => `trade_${year}`;

const csv = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${[head, ...rows.map((row) => row.map(csvField).join(','))].join('\n')}\n`;

/** The rows that are proposed as tables of a case: `candidates`, and the source that they name. */
export function existingFiles(d: ExistingDocument): { 'candidates.csv': string; 'sources.csv': string } {
  const said = words().atlas;
  const { year, file } = d;
  const countryOf = new Map(d.countries.map((one) => [`${one.country} ${one.good}`, one]));
  const rows = d.rows.map((row) => {
    const one = countryOf.get(`${row.country} ${row.good}`)!;
    const parts = { need: tonnes(one.need), imports: tonnes(one.imports), exports: tonnes(one.exports) };
    const note = said.existingNote({ ...parts, hs: one.hs, year, share: shareOf(one) });
    return [row.place, row.process, row.existing, sourceOf(d), 'derived', note];
  });
  return {
    'candidates.csv': csv('place,process,existing,source,quality,note', rows),
    'sources.csv': csv('source,title,publisher,year,url,quality', [
      [sourceOf(d), said.existingSource({ file, year }), file, year, '', 'derived'],
    ]),
  };
}

/** Need, trade and what is made at home by country, as a terminal shows it. */
export function existingText(d: ExistingDocument): string {
  const said = words().atlas;
  const heads = said.existingHeads;
  const [right, gives] = [true, true];
  const table = textTable(
    [
      { head: heads.country },
      { head: heads.good, gives },
      ...[heads.need, heads.imports, heads.exports, heads.home, heads.share].map((head) => ({ head, right })),
      { head: heads.why, gives, wraps: true },
    ],
    d.countries.map((one) => [
      ...[countryIn(one.country), one.good, kilotonnes(one.need), kilotonnes(one.imports), kilotonnes(one.exports)],
      ...[
        one.home === null ? words().number.notKnown : kilotonnes(one.home),
        shareOf(one),
        one.left ? said.existingLeft[one.left]! : '',
      ],
    ]),
  );
  const unweighed = Math.max(0, ...d.countries.map((one) => one.unweighed));
  const { year, file } = d;
  return `${[
    table,
    '',
    wrapLines(said.existingTold({ rows: d.rows.length, year, file }), 80, ''),
    ...(unweighed > 0 ? [wrapLines(said.existingUnweighed({ share: percent(unweighed) }), 80, '')] : []),
    wrapLines(said.existingTake, 80, ''),
  ].join('\n')}\n`;
}
