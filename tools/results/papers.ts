import { readFileSync } from 'node:fs';
import { at, readCase } from '../../src/case/index.ts';
import { caseFile } from '../lib/paths.ts';
import { section } from '../lib/section.ts';
import { table } from './cells.ts';

const dollars = (value: number): string => (value === 0 ? '' : value.toLocaleString('en'));

/** The certificates that the markets of a case require of its goods in its first year: costs at issue, per year and at renewal, with and without a recognised report. */
function certificates(name: string): string {
  const start = Number(readCase(name).case.settings.start);
  const rows = at(readCase(name).case, start);
  const asked = rows.requirements.filter(
    ({ scheme, from, until, hs }) =>
      scheme !== '' &&
      (from ?? start) <= start &&
      start <= (until ?? start) &&
      rows.goods.some((good) => (good.hs ?? '').startsWith(hs)),
  );
  const cells = asked.map(({ market, scheme: key, hs }) => {
    const scheme = rows.schemes.find((row) => row.scheme === key)!;
    const needed = rows.needs.filter((row) => row.scheme === key).map((row) => row.evidence);
    const tests = rows.evidence.filter((row) => needed.includes(row.evidence));
    const saved = (test: string) => rows.recognitions.filter((row) => row.wanted === test);
    const best = (test: string, column: 'saves' | 'weeks_saved') =>
      Math.max(0, ...saved(test).map((row) => row[column] ?? 0));
    const weeks = (cut: boolean) =>
      (scheme.weeks ?? 0) +
      Math.max(0, ...tests.map((row) => (row.weeks ?? 0) - (cut ? best(row.evidence, 'weeks_saved') : 0)));
    const cost = (cut: boolean) =>
      tests.reduce((sum, row) => sum + (row.cost ?? 0) * (1 - (cut ? best(row.evidence, 'saves') : 0)), 0);
    const isCut = tests.some((row) => best(row.evidence, 'saves') > 0);
    const goods = rows.goods.filter((row) => (row.hs ?? '').startsWith(hs)).map((row) => row.name ?? row.good);
    return [
      rows.countries.find((row) => row.country === market)?.name ?? market,
      `${scheme.name ?? key} (\`${key}\`)`,
      [...new Set(goods)].slice(0, 3).join(', ') + (goods.length > 3 ? ' and others' : ''),
      dollars((scheme.fee ?? 0) + (scheme.audit ?? 0)),
      dollars(cost(false)) + (isCut ? ` (${dollars(cost(true))})` : ''),
      dollars(scheme.yearly ?? 0),
      scheme.renewal === undefined ? '' : `${scheme.renewal}`,
      `${weeks(false)}${isCut ? ` (${weeks(true)})` : ''}`,
    ];
  });
  const heads = ['market', 'certificate', 'goods', 'fee and audit, USD', 'tests, USD (re-issued)', 'each year, USD'];
  return table(
    [...heads, 'again after, years', 'weeks (re-issued)'],
    [...new Map(cells.map((row) => [row.join('|'), row])).values()],
  );
}

/** The pages of the cases with the library of papers, by folder. */
export const papersPages = (): (readonly [folder: string, text: string])[] =>
  ['solar-papers', 'wagons-papers'].map((folder) => [
    folder,
    section(readFileSync(caseFile(folder, 'README.md'), 'utf8'), 'certificates', certificates(folder)),
  ]);
