import { at, defined, type TableName } from '../../case/index.ts';
import type { Complete } from '../defaults.ts';
import type { Draft } from '../draft.ts';
import type { Library } from '../library.ts';
import { papersFor } from '../papers.ts';
import { answersSource } from './trading.ts';

/** The names that a rule may use for each market: its country and its customs zone. */
export function marketsOf({ network }: Library, { markets, joined }: Complete): readonly (readonly string[])[] {
  const rows = at(network, 0);
  const found = markets.map(({ place: { value } }) => {
    const place = rows.places.find((row) => row.place === value);
    const country = place?.country ?? String(joined.find((place) => place.place.place === value)?.place.country ?? '');
    const zone = place?.zone || rows.countries.find((row) => row.country === country)?.zone || country;
    return zone === country ? [country] : [zone, country];
  });
  return [...new Map(found.map((names) => [names[0], names])).values()];
}

const tables = ['requirements', 'schemes', 'evidence', 'needs', 'recognitions'] as const satisfies readonly TableName[];

/** The requirements of the markets: as answered, else from the template and the library of papers. If neither has any, they stay unknown. */
export function putPapers(draft: Draft, library: Library, answers: Complete, year: number): void {
  const { hs, template, papers } = answers;
  for (const names of marketsOf(library, answers)) {
    const own = papers.filter((paper) => names.includes(paper.market));
    if (own.length > 0) {
      own.forEach((one, n) => {
        putOwn(draft, one, hs.value, `${one.market}-${n + 1}`);
      });
      continue;
    }
    const sources = [
      { of: template, from: 'template' },
      { of: library.papers, from: 'papers' },
    ] as const;
    for (const { of, from } of sources) {
      const papers = papersFor(of, names, hs.value, year);
      if (papers.requirements.length === 0) continue;
      for (const table of tables)
        for (const row of papers[table]) draft.put(table, row, { question: 'papers', from, origin: of });
      break;
    }
  }
}

/** The rows of an answered paper: its requirement and its scheme only. */
function putOwn(draft: Draft, { market, none, name, weeks, fee }: Complete['papers'][number], hs: string, key: string) {
  if (hs === '') return;
  const answered = ['market', 'hs', 'scheme', 'fee', 'weeks', 'kind'];
  const made = { question: 'papers', from: 'answer', answered } as const;
  const row = { market, hs, source: answersSource, quality: 'recalled' };
  if (none) return void draft.put('requirements', row, made);
  const scheme = `own-${key}`;
  draft.put('requirements', { ...row, scheme }, made);
  const { source, quality } = row;
  const terms = { ...defined({ fee, weeks }) };
  draft.put('schemes', { scheme, market, name: name ?? scheme, kind: 'certificate', ...terms, source, quality }, made);
}
