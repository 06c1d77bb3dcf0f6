import { column, sentence, tabulate } from '../../blocks/index.ts';
import { csvField } from '../../case/index.ts';
import { fixed, percent } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { printed } from '../../view/index.ts';
import type { ExistingDocument, MadeAtHome } from './existing.ts';

const shareOf = ({ home, need }: MadeAtHome): number | null => (home === null ? null : home / need);

const csv = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${[head, ...rows.map((row) => row.map(csvField).join(','))].join('\n')}\n`;

/** The rows that are proposed as tables of a case: `candidates`, and the source that they name. */
export function existingFiles(d: ExistingDocument): { 'candidates.csv': string; 'sources.csv': string } {
  const texts = words().atlas;
  const { year, file } = d;
  const source = `trade_${year}`;
  const countryOf = new Map(d.countries.map((country) => [`${country.country} ${country.good}`, country]));
  const rows = d.rows.map((row) => {
    const one = countryOf.get(`${row.country} ${row.good}`)!;
    const parts = { need: fixed(one.need), imports: fixed(one.imports), exports: fixed(one.exports) };
    const share = shareOf(one);
    const note = texts.existingNote({ ...parts, hs: one.hs, year, share: share === null ? '' : percent(share) });
    return [row.place, row.process, row.existing, source, 'derived', note];
  });
  return {
    'candidates.csv': csv('place,process,existing,source,quality,note', rows),
    'sources.csv': csv('source,title,publisher,year,url,quality', [
      [source, texts.existingSource({ file, year }), file, year, '', 'derived'],
    ]),
  };
}

/** Need, trade and what is made at home by country, in thousand tonnes. */
export function existingText({ countries, rows, year, file }: ExistingDocument): string {
  const texts = words().atlas;
  const h = texts.existingHeads;
  const data = tabulate(countries, [
    column.name(h.country, (one) => countryIn(one.country)),
    column.name(h.good, ({ good }) => good),
    column.amount(h.need, ({ need }) => need / 1000),
    column.amount(h.imports, ({ imports }) => imports / 1000),
    column.amount(h.exports, (one) => one.exports / 1000),
    column.amount(h.home, ({ home }) => (home === null ? words().number.notKnown : home / 1000)),
    column.share(h.share, (one) => shareOf(one) ?? ''),
    column.text(h.why, ({ left }) => (left ? texts.existingLeft[left]! : '')),
  ]);
  const unweighed = Math.max(0, ...countries.map((country) => country.unweighed));
  const lines = [
    texts.existingTold({ rows: rows.length, year, file }),
    ...(unweighed > 0 ? [texts.existingUnweighed({ share: percent(unweighed) })] : []),
    texts.existingTake,
  ];
  return printed(data, ...lines.map((one) => sentence(one)));
}
