import type { z } from '@hono/zod-openapi';
import { at, type Case } from '../case/index.ts';
import { factsOf } from '../questions/index.ts';
import type { Candidate } from './shape.ts';

/** The candidates of a case by place and process. */
export function candidatesOf(c: Case): z.infer<typeof Candidate>[] {
  const rows = at(c, Number(c.settings.start));
  const facts = factsOf(c);
  const all = rows.candidates.map(({ place, process, existing, build, opens, tiers }) => ({
    ...{ place, process, existing, canBuild: build, opens: typeof opens === 'number' ? opens : null },
    placeName: facts.placeName(place),
    processName: facts.processName(process),
    country: facts.countryOf(place),
    sizes: rows.tiers
      .filter((tier) => tier.process === process && (tiers.length === 0 || tiers.includes(tier.tier)))
      .map(({ tier, capacity }) => ({ tier, name: facts.named('tiers', `${process}/${tier}`), capacity })),
  }));
  return all.sort((a, b) => a.processName.localeCompare(b.processName) || a.placeName.localeCompare(b.placeName));
}
