import { type NearProject, type Project, readersText } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { amountWords, projectsAnswer, textTable, withKey, wrapLines } from '../../report/index.ts';

const number = (value: number) => significant(value);

export function projectsText(projects: readonly Project[]): string {
  const w = words().evidence;
  const heads = [
    { head: w.project, gives: true, wraps: true },
    { head: w.countries },
    { head: w.status },
    { head: w.amounts, gives: true, wraps: true },
  ];
  const rows = projects.map((one) => [
    withKey(readersText(one.name), one.project),
    one.countries.length > 3
      ? `${one.countries.slice(0, 2).join(' ')} +${one.countries.length - 2}`
      : one.countries.join(' '),
    w.statuses[one.status]!,
    one.amounts.map(amountWords).join('; '),
  ]);
  return `${[textTable(heads, rows), '', wrapLines(w.neverAdded), wrapLines(projectsAnswer(projects))].join('\n')}\n`;
}

export function nearText(found: readonly NearProject[], name: string, km: number): string {
  const w = words().evidence;
  const heads = [
    { head: w.project, gives: true, wraps: true },
    { head: w.status },
    { head: w.place, gives: true },
    { head: w.km, right: true },
    { head: w.candidates, gives: true, wraps: true },
  ];
  const rows = found.map((one) => [
    readersText(one.project.name),
    w.statuses[one.project.status]!,
    one.place ?? w.nowhere,
    one.km === undefined ? '' : number(one.km),
    one.candidates.join(' '),
  ]);
  return `${[textTable(heads, rows), '', wrapLines(w.nearAnswer({ count: found.length, km, name }))].join('\n')}\n`;
}
