import { getOrInsert } from '../../../case/index.ts';
import type { Frame } from '../../frame/index.ts';
import { inTerm, partyOf } from '../rules.ts';
import { mostOf, type Taking } from './under.ts';

/**
 * Declares exclusive licences: one that is bought has one licensee, and excludes other licences of its asset in its
 * territories during its term.
 */
export function exclusives(frame: Frame, { bought, under }: Taking): void {
  const { program } = frame;
  const INF = Number.POSITIVE_INFINITY;
  const all = [...bought.values()].flat().filter((b) => b.licence.exclusive);
  for (const licence of new Set(all.map((b) => b.licence.licence))) {
    const own = all.filter((b) => b.licence.licence === licence);
    const takers = new Map<string, number>();
    const one = program.row(`one licensee ${licence}`, -INF, 1);
    for (const b of own) {
      const party = partyOf(b.candidate);
      const col = getOrInsert(takers, party, () => {
        const made = program.column(`exclusive ${licence} ${party}`, 0, 0, 1, true);
        program.add(one, made, 1);
        return made;
      });
      const row = program.row(`exclusive ${licence} ${b.taker} ${b.period}`, -INF, 0);
      program.add(row, b.col, 1);
      program.add(row, col, -1);
    }
    const sample = own[0]!.licence;
    for (const u of under) {
      const territory = sample.territories.length === 0 || sample.territories.includes(u.candidate.country);
      if (u.asset.asset !== sample.asset || u.licence.licence === licence || !territory) continue;
      if (u.licence.status === 'own' || !inTerm(sample, frame.periods[u.period]!.period.year)) continue;
      const most = mostOf(frame, u.candidate, u.period);
      for (const b of own) {
        if (b.period > u.period) continue;
        const row = program.row(`barred ${u.licence.licence} by ${licence} ${u.candidate.key} ${u.period}`, -INF, most);
        program.add(row, u.col, 1);
        program.add(row, b.col, most);
      }
    }
  }
}
