import { siteKey } from '../../../case/index.ts';
import type { Decoded, PlanDocument, Reason } from '../../../model/index.ts';
import { quantities } from '../../decode.ts';
import type { ShortfallProgramme } from './programme.ts';

/** Number of builds, certificates or licences that are named. */
const NAMED = 3;

/**
 * What another solution has and the plan has not, as reasons that do not pay: plants and legs; if these are the same,
 * certificates and licences.
 */
export function addedBy({ model }: ShortfallProgramme, plan: PlanDocument, x: Float64Array): Reason[] {
  const other = quantities(model, x);
  const plants = other.builds.filter(({ place, process, tier, year, count, size = 0 }) => {
    const same = plan.builds.find(
      (b) => b.place === place && b.process === process && b.tier === tier && b.year === year,
    );
    return same === undefined || same.count < count || (same.size ?? 0) < size * (1 - SIZE);
  });
  const legs = other.legs.filter(
    ({ leg, year }) => !plan.legs.some((build) => build.leg === leg && build.year === year),
  );
  const stays = plan.closings.filter(
    ({ place, process }) => !other.closings.some((closing) => closing.place === place && closing.process === process),
  );
  const built = [
    ...plants.map(({ place, process }) => ({ kind: 'candidates', key: siteKey({ place, process }) })),
    ...stays.map(({ place, process }) => ({
      kind: 'candidates',
      key: siteKey({ place, process }),
      column: 'closable',
    })),
    ...legs.map(({ leg }) => ({ kind: 'legs', key: leg })),
  ];
  return named(built.length > 0 ? built : papers(plan, other));
}

/** Relative difference of sizes that is rounding of the solver. */
const SIZE = 1e-6;

function papers(plan: PlanDocument, other: Decoded): { kind: string; key: string }[] {
  const certificates = (other.certificates ?? []).filter(
    (certificate) =>
      !plan.certificates.some(
        (own) =>
          own.scheme === certificate.scheme &&
          own.place === certificate.place &&
          own.good === certificate.good &&
          own.year === certificate.year,
      ),
  );
  const licences = (other.licences ?? []).filter(
    (licence) => !plan.licences.some((own) => own.licence === licence.licence && own.place === licence.place),
  );
  return [
    ...certificates.map(({ scheme }) => ({ kind: 'schemes', key: scheme })),
    ...licences.map(({ licence }) => ({ kind: 'licences', key: licence })),
  ];
}

function named(list: readonly { kind: string; key: string; column?: string }[]): Reason[] {
  const distinct = [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
  return distinct.slice(0, NAMED).map((one) => ({ ...one, pays: false }));
}

/** Plants that would serve by the year only without waiting: `lead` if building takes too long, else `opens`. */
export function tooLate(base: ShortfallProgramme, early: ShortfallProgramme, x: Float64Array, year: number): Reason[] {
  const { horizon, candidates } = base.model.frame;
  const sites = quantities(early.model, x).builds.filter((b) => b.year <= year);
  const late = sites.flatMap(({ place, process, year: from }): Reason[] => {
    const k = candidates.find((candidate) => candidate.place === place && candidate.process === process);
    if (!k || k.commissions.some((commission) => commission <= from)) return [];
    const ready = horizon.start + k.processRow.lead;
    return [{ kind: 'candidates', key: k.key, column: (k.row.opens ?? 0) > ready ? 'opens' : 'lead' }];
  });
  return [...new Map(late.map((reason) => [reason.key, reason])).values()].slice(0, NAMED);
}
