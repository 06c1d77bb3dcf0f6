import { pluralEn as plural } from '../plural.ts';

/** What `verify` says of a plan. */
export const verify = {
  pinNeeded: (p: { pin: string }) =>
    `This plan keeps the builds of ${p.pin}, which is not there. Put it back, or leave out --resolve.`,
  pinMissing: (p: { pin: string }) =>
    `This plan keeps the builds of ${p.pin}, which is not there. That the builds were kept is not checked.`,
  caseMissing: (p: { tried: readonly string[] }) =>
    `The case of this plan was not found at ${p.tried.join(' or ')}. Name it with --case.`,
  caseOther: (p: { source: string; hash: string; planned: string }) =>
    `${p.source} is not the case that was planned: its hash is ${p.hash}, and the plan names ${p.planned}. Name the case with --case, or plan again.`,
  caseErrors: (p: { source: string }) => `${p.source} has errors. See them with \`chorsu check ${p.source}\`.`,
  noQuantities: (p: { case: string }) => `${p.case}: there is no plan, so there are no quantities to check.`,
  agrees: (p: { case: string; tolerance: string }) =>
    `${p.case}: the second opinion agrees with every cost, balance and limit (tolerance ${p.tolerance}).`,
  differs: (p: { case: string; count: number }) =>
    `${p.case}: the second opinion found ${p.count} ${plural(p.count, { one: 'difference', other: 'differences' })}. Do not use this plan; plan again.`,
  difference: (p: { what: string; plan: string; recomputed: string }) =>
    `${p.what}: the plan says ${p.plan}, recomputed ${p.recomputed}`,
  moreDifferences: (p: { count: number }) =>
    `There ${plural(p.count, { one: 'is 1 more difference', other: `are ${p.count} more differences` })}; --json lists them all.`,
  notChecked: 'Not checked:',
  /** What is not checked, a line each. */
  open: {
    optimality: 'whether a better plan exists (`--resolve` solves the case again)',
    explanations: 'the explanation of the plan: shadow prices, stages, why each site was chosen',
    pin: 'whether the builds of the earlier plan were kept, because that plan is not there',
    covenants: (p: { site: string }) => `the covenants of ${p.site}`,
  },
  resolvedNone: 'Solved again: no plan can do all that is required.',
  resolvedNotFound: 'Solved again: no plan was found in the same time.',
  resolved: (p: { npv: string; bound: string }) =>
    `Solved again: the NPV is ${p.npv}, and no plan is worth more than ${p.bound}.`,
  stated: (p: { npv: string; bound: string }) =>
    `This plan states an NPV of ${p.npv}, and that no plan is worth more than ${p.bound}.`,
};
