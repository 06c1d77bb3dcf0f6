import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

/** The table of plants with verdicts. */
export const plants = {
  plant: 'Plant',
  since: (p: { year: number; size: string; unit: string }) => `from ${p.year}; ${p.size} ${p.unit} a year`,
  capital: 'Capital',
  ownersReturn: 'Owners’ return',
  returns: 'Return',
  ownersNpv: 'Owners’ NPV',
  economicNpv: 'Economy’s NPV',
  verdict: 'Verdict',
  all: 'All plants',
  more: (p: { count: number }) => `${p.count} more ${plural(p.count, { one: 'plant', other: 'plants' })}`,
  caption: (p: { unit: string; rate: string }) =>
    `${p.unit}. Capital is not discounted. NPVs are over the life of each plant at ${p.rate} a year; the economy counts no tax, duty or loan.`,
  shortNote:
    'Support is the least that would carry the plant by itself, with the plan as it is; a plan that is made anew with it may differ.',
  notBuilt: 'not built',
  triedNotBuilt: (p: { count: number }) =>
    `${p.count} ${plural(p.count, { one: 'plant', other: 'plants' })} tried and not built`,
  notBuiltLine: (p: { list: readonly { plant: string; loss: string }[]; more: number }) =>
    `Tried and not built: ${p.list.map((one) => `${one.plant} (with it the plan would lose ${one.loss})`).join('; ')}${p.more > 0 ? `; ${p.more} more` : ''}.`,
  verdicts: {
    build: 'build',
    'build if the duty stays': 'build if the duty stays',
    'needs support': 'needs support',
    open: 'open',
    'not tested': 'not tested',
    'as asked': 'as asked',
  },
  grounds: {
    losesWith: (p: { loss: string }) => `with it the plan would lose ${p.loss}`,
    loses: (p: { loss: string }) => `without it the plan loses ${p.loss}`,
    noPlan: 'there is no plan without it',
    notKnown: 'what the plan loses without it is not known',
    owners: (p: { short: string; ways: readonly string[] | undefined }) =>
      p.ways === undefined
        ? `its owners’ NPV is short by ${p.short}`
        : p.ways.length === 0
          ? `its owners’ NPV is short by ${p.short}, and nothing that was tried would carry it`
          : `${p.ways.join(' or ')} is enough`,
    noPrice: 'no supply prices what it sells, so what its owners get is not known',
    noReturn: 'what its owners get is not known',
    economy: 'its owners gain, the economy loses',
    request: 'it was asked for',
    duty: (p: { duty: string; at: string }) => `it leaves the plan where the ${p.duty} comes to about ${p.at}`,
  },
  ways: {
    grant: (p: { amount: string }) => `a grant of ${p.amount}`,
    premium: (p: { share: string }) => `a price ${p.share} higher`,
    tenor: (p: { years: number }) => `loans ${p.years} years longer`,
    interest: (p: { share: string }) => `interest ${p.share} lower`,
    guarantee: (p: { share: string }) => `a guarantee that saves ${p.share} of interest`,
    duty: (p: { share: string }) => `${p.share} of the duties on its inputs waived`,
  },
  because: (p: { grounds: readonly string[] }) => p.grounds.join('; '),
  verdictBecause: (p: { verdict: string; because: string }) =>
    p.because === '' ? p.verdict : `${p.verdict}: ${p.because}`,
};

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

/** What would carry plants that their owners would not build, and plants that live by one another. */
export const support = {
  title: 'Plants that need support, and plants that depend on one another',
  kinds: {
    grant: (p: { money: string }) => `a grant of ${p.money}`,
    premium: (p: { share: string; money: string }) => `a price ${p.share} higher, which costs its buyers ${p.money}`,
    tenor: (p: { years: number; money: string }) =>
      `loans that run ${p.years} ${plural(p.years, { one: 'year', other: 'years' })} longer, which costs lenders ${p.money}`,
    interest: (p: { points: string; money: string }) =>
      `interest ${p.points} points lower, which costs the treasury ${p.money}`,
    guarantee: (p: { points: string; money: string }) =>
      `a guarantee of its state, which lowers interest by ${p.points} points and is worth ${p.money}`,
    duty: (p: { share: string; money: string }) =>
      `${p.share} of the duties on its inputs waived, which costs the treasury ${p.money}`,
  },
  names: {
    grant: 'a grant of all of its capital cost',
    premium: 'three times its price',
    tenor: 'longer loans',
    interest: 'loans without interest',
    guarantee: 'a guarantee of its state',
    duty: 'inputs free of duty',
  },
  needs: (p: { name: string; loss: string; rate: string | undefined; enough: readonly string[] }) =>
    `${p.name}: its owners would lose ${p.loss}${p.rate === undefined ? '' : ` against the ${p.rate} real that they ask`}. ${
      p.enough.length === 0
        ? 'No support that was tried would carry it.'
        : `Any one of these would carry it, cheapest for the treasury first: ${p.enough.join('; ')}.`
    }`,
  never: (p: { kinds: readonly string[] }) => `Not enough: ${p.kinds.join('; ')}.`,
  without: (p: { plan: string; low: string; high: string }) =>
    `With it the plan is worth ${p.plan} (NPV), supported or not: support only passes from one to another. If nobody supports it, the best plan without it, solved, is worth ${p.low === p.high ? p.low : `${p.low} to ${p.high}`} less.`,
  noPlanWithout: 'If nobody supports it, no plan keeps to all that the case asks.',
  notSolved: 'What a plan without it is worth was not solved.',
  supplier: (p: { name: string; share: string }) => `${p.name} (${p.share} of its sales)`,
  credit: (p: {
    buyer: string;
    suppliers: readonly string[];
    cost: string;
    rate: string;
    npv: string;
    cover: { ratio: string; year: number } | undefined;
  }) =>
    `${listed(p.suppliers)} ${plural(p.suppliers.length, { one: 'lives', other: 'live' })} by ${p.buyer}, and no longer than it. As one credit of ${p.cost}: owners’ return ${p.rate}, NPV ${p.npv}${p.cover === undefined ? '' : `, least DSCR ${p.cover.ratio} in ${p.cover.year}`}.`,
};
