import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

/** What was asked for and cannot be: the option, what it held, what it may hold. */
export interface Asked {
  option: string;
  given: readonly string[];
  known: readonly string[];
}

/** A project whose debt was cut: what it may borrow, and the cover that made it so. */
export interface Cut {
  project: string;
  share: string;
  least: string;
  required: string;
  tranche: string;
}

const choose = (p: Asked) => (p.known.length > 0 ? ` Choose from ${p.known.join(', ')}.` : '');

/** Asking for a plan: wrong use, progress, a plan that is read back, scenarios. */
export const planning = {
  request: {
    reform: (p: Asked) => `${p.option}: there is no reform ${p.given.join(', ')}.${choose(p)}`,
    measure: (p: Asked) => `${p.option}: there is no measure ${p.given.join(', ')}.${choose(p)}`,
    shock: (p: Asked) => `${p.option}: there is no shock ${p.given.join(', ')}.${choose(p)}`,
    noScenarios: (p: Asked) =>
      `${p.option} needs two scenarios. Give them in the tables \`scenarios\` and \`changes\`.`,
    noReforms: () => 'The case has no reforms. Give them in the tables `reforms` and `changes`.',
    target: (p: Asked) => `${p.option}: there is no target ${p.given.join(', ')}.${choose(p)}`,
    candidate: (p: Asked) =>
      `${p.option}: ${p.given.join(', ')} is not in the table \`candidates\`. Name a site as PLACE/PROCESS.`,
    cannotBuild: (p: Asked) => `${p.option}: nothing can be built at ${p.given.join(', ')}.`,
    place: (p: Asked) =>
      `${p.option}: there is no place ${p.given.join(', ')}.${p.known.length > 0 ? ` Did you mean ${p.known.join(', ')}?` : ''}`,
    good: (p: Asked) => `${p.option}: there is no good ${p.given.join(', ')}.${choose(p)}`,
    mode: (p: Asked) => `${p.option}: no leg goes by ${p.given.join(', ')}.${choose(p)}`,
    country: (p: Asked) => `${p.option}: no place of the case lies in ${p.given.join(', ')}.${choose(p)}`,
    economy: (p: Asked) =>
      `The bundled indicators do not know ${p.given.join(', ')}.${choose(p)} Trade of others is loaded with \`chorsu atlas load\` and named with --store.`,
    sameEconomy: (p: Asked) => `${p.given.join(', ')} is named twice. Name two economies.`,
    claim: (p: Asked) => `${p.option}: there is no claim ${p.given.join(', ')}.${choose(p)}`,
    ofRegister: (p: Asked) => `${p.option}: the register does not know ${p.given.join(', ')}.${choose(p)}`,
  },
  faultOf: (p: { option: string; given: readonly string[]; cause: string }) =>
    `${p.option} ${p.given.join(', ')}: ${p.cause}`,
  solver: (p: { value: string }) => `--solver takes highs-wasm or highs, not ${p.value}.`,
  explain: (p: { value: string }) => `--explain takes usual or all, not ${p.value}.`,
  without: (p: { known: readonly string[]; values: readonly string[] }) =>
    `--without takes ${p.known.join(', ')}, not ${p.values.join(', ')}.`,
  noDemand: (p: { name: string }) =>
    `${p.name}: there is nothing to plan. The table \`demands\` is empty. Say there what is wanted, where and at what price.`,
  nothingActive: (p: { name: string }) =>
    `${p.name}: there is nothing to plan. Nothing is demanded, made, bought or sold in the years of the case.`,
  seeCheck: (p: { source: string }) => `\`chorsu check ${p.source}\` lists what is missing.`,
  difference: (p: { where: string; plan: string; recomputed: string }) =>
    `${p.where}: ${p.plan} in the plan, ${p.recomputed} recomputed`,
  refuted: (p: { count: number; first: readonly string[] }) =>
    `The second opinion refutes this plan. It finds ${p.count} ${plural(p.count, { one: 'difference', other: 'differences' })}: ${p.first.join('; ')}. Do not use the plan, and report this fault.`,
  refutedKept: (p: { dir: string }) => `plan.json and differences.json are in ${p.dir}. No report was written.`,

  // Stopping
  stopping: 'Stopping. What is known so far is kept.',
  stoppingPlan: 'Stopping. The best plan so far is kept.',
  timeUp: 'The time is up. What is known so far is kept.',

  // A plan that is read back
  otherCase: (p: { path: string }) =>
    `${p.path} is a plan of another case, or the case has changed since. Plan the case again.`,
  reportOfOther: (p: { plan: { case: string; caseHash: string }; name: string; hash: string }) =>
    `This plan of the case ${p.plan.case} was made from tables with hash ${p.plan.caseHash.slice(0, 12)}; the case ${p.name} now has hash ${p.hash.slice(0, 12)}. Give the case as it was planned, without the plan’s reforms, or plan it again.`,
  holdsNone: (p: { path: string; status: string }) => `${p.path} holds no plan (status: ${p.status}).`,
  isRefuted: (p: { path: string }) =>
    `${p.path} is refuted by the second opinion. ${hint(`\`chorsu verify\` says where. `, '')}Plan the case again.`,
  noPlan: (p: { status: string }) =>
    `The case has no plan (status: ${p.status}). ${hint(`\`chorsu plan\` says why.`, 'Plan it to see why.')}`,
  noPlanCut: (p: { status: string; cuts: readonly string[] }) =>
    `The case has no plan once covenants are kept (status: ${p.status}). Loans were cut: ${p.cuts.join('; ')}. ${hint(`\`chorsu plan\` says why.`, 'Plan it to see why.')}`,
  cutTo: (p: Cut) =>
    `${p.project} may borrow at most ${p.share} of its cost (DSCR ${p.least}, ${p.tranche} requires ${p.required})`,
  cutAll: (p: Cut) => `${p.project} may borrow nothing (DSCR ${p.least}, ${p.tranche} requires ${p.required})`,
  otherReforms: (p: { path: string; cause: string }) =>
    `The reforms of ${p.path} are not those of the case: ${p.cause}`,
  strangeRow: (p: { path: string; cell: string; value: string; table: string }) =>
    `${p.path} is not a plan of this case: ${p.cell} is ${p.value}, which is not in the table \`${p.table}\`.`,

  // Progress of a solve
  stages: { relaxation: 'Pricing routes', heuristics: 'Looking for a plan', proof: 'Proving the best plan' },
  progress: (p: { stage: string; seconds: string }) => `${p.seconds} s. ${p.stage}: no plan yet.`,
  progressPlan: (p: { stage: string; seconds: string; best: string }) =>
    `${p.seconds} s. ${p.stage}: the best plan so far is worth ${p.best}.`,
  progressMost: (p: { stage: string; seconds: string; best: string; most: string }) =>
    `${p.seconds} s. ${p.stage}: the best plan so far is worth ${p.best}; a better one gains ${p.most} at most.`,

  // Scenarios
  noScenario: (p: { name: string; known: readonly string[] }) =>
    `There is no scenario ${p.name}. ${p.known.length === 0 ? 'The case has none.' : `The case has ${p.known.join(', ')}.`}`,
  scenario: 'Scenario',
  npvIn: (p: { unit: string }) => `NPV, ${p.unit}`,
  bound: 'Bound',
  builds: 'Builds',
  nothing: 'nothing',
  buildsAt: (p: { process: string; places: readonly string[] }) => `${p.process} at ${p.places.join(', ')}`,
  notAll: 'Not every scenario has a plan, so it is not known what holds in all of them.',
  noneEverywhere: 'Nothing is built in every scenario.',
  everywhere: (p: { sites: readonly string[] }) => `Built in every scenario: ${p.sites.join('; ')}.`,
  samePlaces: (p: { process: string; places: readonly string[] }) => `${p.process} (at ${p.places.join(', ')})`,
  noSamePlace: (p: { process: string }) => `${p.process} (at different places)`,
  someOnly: (p: { processes: readonly string[] }) => `Built in some scenarios only: ${p.processes.join(', ')}.`,
};
