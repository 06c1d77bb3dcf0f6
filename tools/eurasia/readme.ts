import { readFileSync } from 'node:fs';
import { checkedShare, compareKnown } from '../check/known.ts';
import { qualityTable } from '../check/quality.ts';
import { tolerance } from '../check/tolerance.ts';
import { type Cells, readTable } from '../lib/csv.ts';
import { caseFile, input } from '../lib/paths.ts';
import { section } from '../lib/section.ts';

const share = (x: number): string => `${Math.round(100 * x)} %`;

const checksText = (legs: readonly Cells[]): string => {
  const compared = compareKnown(readTable(input('net', 'known_distances.csv')), legs, 2027);
  const line = (mode: 'rail' | 'road'): string => {
    const rows = compared.filter((c) => c.row.mode === mode);
    const good = rows.filter((c) => Math.abs(c.error ?? 1) <= tolerance[mode]);
    return `- ${mode}: ${good.length} of ${rows.length} published lengths within ${share(tolerance[mode])}.`;
  };
  const sourced = compared.filter((c) => c.row.quality !== 'recalled' && c.row.independent === 'yes');
  const misses = compared
    .filter((c) => Math.abs(c.error ?? 1) > tolerance[c.row.mode === 'rail' ? 'rail' : 'road'])
    .map((c) => `${c.row.from} - ${c.row.to} by ${c.row.mode} ${c.km ?? 'no way'} (${c.row.km}, ${c.row.quality})`);
  return [
    line('rail'),
    line('road'),
    `- ${share(checkedShare(sourced, legs, tolerance.rail))} of the rail km lie on a way within ${share(tolerance.rail)} of a length that has a source of its own, ${share(checkedShare(compared, legs, tolerance.rail))} with those from memory, or from the source of the legs themselves, too.`,
    `- The misses, km of the network (published): ${misses.join('; ')}.`,
  ].join('\n');
};

/** The README of `eurasia` with its table of qualities and its list of misses brought up to date. */
export const eurasiaReadme = (tables: ReadonlyMap<string, readonly Cells[]>): string => {
  const text = readFileSync(caseFile('eurasia', 'README.md'), 'utf8');
  return section(section(text, 'quality', qualityTable(tables)), 'checks', checksText(tables.get('legs') ?? []));
};
