import { at, type Case } from '../case/index.ts';
import { factsOf } from '../questions/index.ts';

/** A place and process where something stands or could be built. */
export interface CandidateRow {
  readonly place: string;
  readonly process: string;
  readonly placeName: string;
  readonly processName: string;
  readonly country: string;
  /** Capacity in service already, a year. */
  readonly existing: number;
  /** Whether new builds are possible, and from which year on; null: from any year. */
  readonly canBuild: boolean;
  readonly opens: number | null;
  /** Sizes that can be built here. */
  readonly sizes: { tier: string; name: string; capacity: number }[];
}

/** The candidates of a case by place and process. */
export function candidatesOf(c: Case): CandidateRow[] {
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
