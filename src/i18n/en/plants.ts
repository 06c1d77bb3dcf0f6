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
