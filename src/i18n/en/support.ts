import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';

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
