import type { Rows } from '../case/index.ts';
import type { RightsData } from '../report/index.ts';
import type { RightsReport } from '../rights/index.ts';
import type { Team } from './rights-input.ts';
import type { PricedGap } from './rights-price.ts';
import {
  conflictWords,
  deadlineWords,
  flawWords,
  namesOf,
  nobody,
  notKnownWords,
  stateWords,
  teamWords,
  wayWords,
} from './rights-words.ts';

/** What the page shows. */
export function dataOf(
  rows: Rows,
  report: RightsReport,
  gaps: readonly PricedGap[],
  teams: readonly Team[],
  asOf: string,
): RightsData {
  const names = namesOf(rows);
  return {
    asOf,
    notKnown: report.notKnown.map((one) => notKnownWords(one, names)),
    freedom: report.freedom.map((cell) => ({
      process: cell.process,
      country: cell.country,
      party: cell.party || nobody,
      act: cell.act,
      state: stateWords(cell),
      by: cell.by.map((r) => r.licence ?? r.asset).join(', '),
      ...(cell.turns !== undefined && { turns: cell.turns }),
    })),
    gaps: gaps.map((g) => ({
      process: g.process,
      country: g.country,
      party: g.party || nobody,
      act: g.act,
      years: g.from === g.until ? String(g.from) : `${g.from}-${g.until}`,
      asset: g.by.map((r) => r.asset).join(', '),
      ways: g.ways.map(wayWords).join('; ') || 'none known',
    })),
    deadlines: report.deadlines.map((d) => ({
      date: d.date,
      what: `${deadlineWords(d, names)}${d.status !== 'open' ? ` (${d.status})` : d.approximate ? ' (counted from a year without a day)' : ''}`,
      law: `${d.effect}; ${d.source} (${d.quality})`,
    })),
    warnings: [
      ...report.conflicts.map((one) => conflictWords(one, names)),
      ...report.flaws.map((one) => flawWords(one, names)),
    ],
    teams: teams.map((team) => teamWords(team, names)),
  };
}
