import type { Rows } from '../../case/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PricedGap, Team } from '../../plan/index.ts';
import { isClosed, type RightsReport } from '../../rights/index.ts';
import type { RightsData } from '../sections/extra/data.ts';
import { teamWords } from './rights-team.ts';
import {
  conflictWords,
  deadlineWords,
  flawWords,
  laneWords,
  namesOf,
  newsWords,
  notKnownWords,
  qualityWord,
  standingWords,
  stateWords,
  wayWords,
} from './rights-words.ts';

/** What the page shows. */
export function rightsData(
  rows: Rows,
  report: RightsReport,
  gaps: readonly PricedGap[],
  teams: readonly Team[],
  asOf: string,
): RightsData {
  const names = namesOf(rows);
  const { nobody, none, acts } = words().rights;
  const { past, approximate } = words().rightsPage;
  const whatOf = (d: RightsReport['deadlines'][number]): string => {
    const what = deadlineWords(d, names);
    if (d.status !== 'open') return past({ what, status: standingWords(d) });
    return d.approximate ? approximate({ what }) : what;
  };
  return {
    asOf,
    news: report.news.map((one) => newsWords(one, names)),
    lanes: report.lanes.map((one) => laneWords(one, names)),
    notKnown: report.notKnown.map((one) => notKnownWords(one, names)),
    freedom: report.freedom.map((cell) => ({
      process: cell.process,
      country: cell.country,
      party: cell.party || nobody,
      act: cell.act,
      state: stateWords(cell),
      barred: isClosed(cell.state) || cell.by.some((reason) => reason.unrecorded),
      by: cell.by.map((r) => names.asset(r.asset)).join(', '),
      ...(cell.turns !== undefined && { turns: cell.turns }),
    })),
    gaps: gaps.map((g) => ({
      process: g.process,
      country: g.country,
      party: g.party || nobody,
      act: acts[g.act],
      years: g.from === g.until ? String(g.from) : `${g.from}–${g.until}`,
      asset: g.by.map((r) => names.asset(r.asset)).join(', '),
      priced: g.ways.some((way) => way.cost !== undefined),
      ways: g.ways.map((way) => wayWords(way, names)).join('; ') || none,
    })),
    deadlines: report.deadlines.map((d) => ({
      date: d.date,
      what: whatOf(d),
      law: sentences(d.effect, words().rightsLaw.sourceOf({ source: d.source, quality: qualityWord(d.quality) })),
    })),
    warnings: [
      ...report.conflicts.map((one) => conflictWords(one, names)),
      ...report.flaws.map((one) => flawWords(one, names)),
    ],
    teams: teams.map((team) => teamWords(team, names)),
  };
}
