import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

const projects = (n: number) => `${n} ${plural(n, { one: 'project', other: 'projects' })}`;

/** What lenders are told: who can carry a loan, and what can be done where not all that is asked can be met. */
export const lending = {
  cut: (p: { count: number; none: number; projects: readonly { name: string; share: string | undefined }[] }) =>
    `With all that loans may pay, the cash of ${projects(p.count)} would not give the cover that lenders require; ${p.none === 0 ? (p.count === 1 ? 'it' : 'each') : p.none === p.count ? 'none' : `${p.count - p.none}`} can carry a smaller loan${p.none > 0 && p.none < p.count ? `, ${p.none} no loan at all` : ''}: ${p.projects.map(({ name, share }) => `${name}, ${share === undefined ? 'none' : `at most ${share} of capex`}`).join('; ')}. The report says what would help, and at what cost.`,
  instead: (p: { targets: readonly string[]; npv: string; sites: readonly string[]; command: string }) =>
    `Without the ${plural(p.targets.length, { one: 'target', other: 'targets' })} ${listed(p.targets)} a plan is known that keeps all covenants. Its net present value is ${p.npv}; how far it is from the best one is not known. ${p.sites.length === 0 ? 'It builds nothing.' : `It builds ${listed(p.sites)}.`} ${hint(`\`${p.command}\` gives it in full.`, 'Plan again with these targets left out to get it in full.')}`,
  withoutCovenants: (p: { npv: string; bound: string; sites: readonly string[]; command: string }) =>
    `Without the covenants a plan was found: its net present value is ${p.npv}, and no plan comes to more than ${p.bound}. ${p.sites.length === 0 ? 'It builds nothing.' : `It builds ${listed(p.sites)}.`} Whether a plan keeps the covenants is not known${hint(`; \`${p.command}\` looks for one longer.`, '. Plan again with more time to look for one.')}`,
  noInstead: (p: { targets: readonly string[] }) =>
    `No plan that keeps all covenants is known, with the ${plural(p.targets.length, { one: 'target', other: 'targets' })} ${listed(p.targets)} or without.`,
  ownersPay: (p: { project: string; paid: string; share: string; rate: string }) =>
    `${p.project}: the owners pay ${p.paid}, ${p.share} of the cost. On this sum their return is ${p.rate} a year.`,
  ownersLose: (p: { project: string; rate: string }) =>
    `${p.project}: the owners do not get back what they pay in. Their return is ${p.rate} a year.`,
  withoutLoans: (p: { rate: string; high: boolean; taxed: boolean }) =>
    `Without loans the project returns ${p.rate} a year ${p.taxed ? 'after tax' : 'before tax (none is given)'}, at constant prices.${p.high ? ' This is high too: check the prices at which the case lets it buy and sell.' : ''}`,
  atCost: (p: { projects: readonly string[] }) =>
    `No supply prices what ${listed(p.projects)} ${plural(p.projects.length, { one: 'sells', other: 'sell' })}. It is sold at cost, so the return is the discount rate by construction.`,
};
