import type { Case, Change } from '../../case/index.ts';
import { meets, numberAfter, rowsOf } from './cells.ts';
import type { Answer } from './relaxes.ts';

const timed = new Set(['legs', 'borders', 'transfers']);

/**
 * Judges the hours and late hours of a row together. Goods under way cost value x rate x (hours + z (late - hours)), so
 * fewer hours alone can cost more if z is above 1. An empty `late` equals `hours`. The change relaxes if the sum of
 * both falls and the late hours do not rise.
 */
export function travel(
  c: Case,
  own: readonly Change[],
  others: readonly Change[],
): { judged: ReadonlySet<Change>; answers: Answer[] } {
  const z = Number(c.settings.safetyFactor ?? 0);
  const judged = new Set(own.filter((x) => timed.has(x.table) && (x.column === 'hours' || x.column === 'hours_p95')));
  const answers: Answer[] = [];
  for (const change of judged) {
    const clash = others.some(
      (x) => x.table === change.table && x.column.startsWith('hours') && meets(x.key, change.key),
    );
    const pair = [...judged].filter((x) => x.table === change.table && meets(x.key, change.key));
    if (clash || pair.some((x) => x.from !== change.from)) {
      answers.push('unknown');
      continue;
    }
    for (const row of rowsOf(c, change)) {
      const [hours, late] = [row.hours, row.hours_p95] as (number | undefined)[];
      const after = (column: string, before: number | undefined) =>
        pair.filter((x) => x.column === column).reduce((value, x) => numberAfter(x, value), before);
      answers.push(eased(z, [hours, late], [after('hours', hours), after('hours_p95', late)]));
    }
  }
  return { judged, answers };
}

type Times = readonly [hours: number | undefined, late: number | undefined];

function eased(z: number, before: Times, after: Times): Answer {
  const cost = ([hours, late]: Times) => (hours === undefined ? undefined : hours + z * ((late ?? hours) - hours));
  const [x, y] = [cost(before), cost(after)];
  if (x === undefined || y === undefined) return 'unknown';
  if (y <= x && after[0]! <= before[0]!) return 'yes';
  return y >= x && after[0]! >= before[0]! ? 'no' : 'unknown';
}
