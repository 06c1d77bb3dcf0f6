import { listed } from '../format.ts';
import { hint } from '../medium.ts';

/** The question of some countries: alone, together, and who must pay whom. */
export const country = {
  title: 'Alone, together, and who must pay whom',
  asked: (p: { countries: readonly string[]; share: string }) =>
    `This plan answers ${listed(p.countries)} alone, at the border prices of a plan of all countries. What other countries build, borrow and use is as in that plan. Goods cross the border as they do there, and ${p.share} of what others trade may cross besides, at prices that move against the country.`,
  gains: (p: { amount: string }) =>
    `At these prices its own best plan is worth ${p.amount} more than its part of the plan of all.`,
  atFixedPrices: 'This gain holds only while its neighbours keep trading at these prices, whatever it does.',
  gainsAtMost: (p: { amount: string }) =>
    `At these prices no plan was found that is worth more to it than its part of the plan of all. One that is worth up to ${p.amount} more is not ruled out.`,
  gainsNoneWithinLimits: 'With the same limits on debt it is ruled out.',
  gainsWithinLimits: (p: { amount: string }) => `With the same limits on debt it is worth at most ${p.amount} more.`,
  otherwise: (p: { items: readonly string[]; more: number }) =>
    `Beside its plants it decides otherwise on ${p.items.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}. Each of these is had whole or not at all, and prices at the border are right for small changes only. So the gain is not certain.`,
  certificateOf: (p: { scheme: string; good: string; place: string }) => `${p.scheme} (${p.good}, ${p.place})`,
  licenceOf: (p: { licence: string; plant: string }) => `the licence ${p.licence} (${p.plant})`,
  knowHowIn: (p: { asset: string; country: string }) => `the use of ${p.asset} in ${p.country}`,
  gainsNothing: 'At these prices no other plan is worth more to it than its part of the plan of all.',
  gainOpen: (p: { amount: string }) =>
    `At these prices the plan that was found is worth ${p.amount} more than its part of the plan of all. How much more the best one is worth is not known: the time was up before a bound was found.`,
  gainOpenNone:
    'At these prices the plan that was found is worth no more than its part of the plan of all. Whether another one is worth more is not known: the time was up before a bound was found.',
  foundLess: (p: { amount: string }) =>
    `The plan that was found is worth ${p.amount} less than its part of the plan of all: the search ended too early.${hint(' Give it more time (--seconds).', ' Give it more time.')}`,
  gainUnknown: 'What its part of the plan of all is worth at these prices is not known.',
  regionSame: 'It builds as in the plan of all, so the region does not move.',
  regionSameGain:
    'It builds the same plants as in the plan of all, if not of the same sizes. With these plants no better sizes and flows were found for the region than those of the plan of all: once they follow, the gain is gone.',
  regionLoses: (p: { amount: string }) =>
    `If it builds so, and all others build as in the plan of all, the region loses ${p.amount}. This is the price of not cooperating.`,
  regionGains: (p: { amount: string }) =>
    `If it builds so, and all others build as in the plan of all, the region gains ${p.amount}: the plan of all was not the best one.`,
  adaptedLoses: (p: { amount: string }) =>
    `If all others may then build anew as is best with that, the region loses ${p.amount}.`,
  adaptedAtMost: (p: { amount: string }) =>
    `If all others may then build anew as is best with that, the region loses at most ${p.amount}.`,
  adaptedGains: (p: { amount: string }) =>
    `If all others may then build anew as is best with that, the region gains at least ${p.amount}: the plan of all was not the best one.`,
  adaptedBuilds: (p: { plants: readonly string[]; more: number }) =>
    `The others then build otherwise: ${p.plants.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,
  adaptedSame: 'The others then build as in the plan of all.',
  instead: (p: { plant: string; count: number; before: number }) => `${p.plant}: ${p.count} instead of ${p.before}`,
  gainsThen: (p: { amount: string }) => `When flows and prices have followed, it has ${p.amount} more than together.`,
  losesThen: (p: { amount: string }) => `When flows and prices have followed, it has ${p.amount} less than together.`,
  gainLost: (p: { amount: string }) =>
    `When flows and prices have followed, the gain has turned into a loss: it has ${p.amount} less than together. To build as in the plan of all is then better for it too.`,
  regionNone: 'With these builds, and those of all others as in the plan of all, the region has no plan.',
  regionOpen: 'How far the region would move has not been solved yet.',
  lastsUnknown: 'So it is not known whether the gain lasts when flows and prices follow.',
  question: 'One country’s question',
  questionLead:
    'Its best plan at the border prices of this plan, in seconds. What others build is as here. How far the region would move is solved afterwards.',
  askAlone: 'Ask for this country',
  alone: (p: { countries: readonly string[] }) => `${listed(p.countries)} alone`,
  sides: { sells: 'sells to the countries', buys: 'buys from the countries' },
  column: { country: 'Country', together: 'Together', alone: 'Alone', change: 'Change' },
  caption: (p: { unit: string }) => `What each country has of the plan of the region, ${p.unit}, discounted`,
  noCountry: 'No country',
  all: 'Region',
  pays: (p: { from: string; to: string; amount: string }) => `${p.from} to ${p.to}: ${p.amount}`,
  payments: (p: { payments: readonly string[] }) =>
    `So that it builds as in the plan of all, those who lose would pay what it gains alone: ${p.payments.join('; ')}.`,
  noPayments: 'Nobody has to be paid for the plan of all.',
  trade: {
    caption: 'What crosses the border over all years',
    from: 'From',
    to: 'To',
    good: 'Good',
    unit: 'Unit',
  },
  note: 'A country has what it earns at home less what it pays there, and what it sells abroad less what it buys there, at what a unit more of the good is worth where it is made. Who gets the goods pays for carriage and duty. Both plans of the region keep their builds; flows, sizes, loans and certificates are free.',
  noPrices: 'The plan has no prices at the border, and with its builds the case has no plan. Plan the case again.',
  together: (p: { option: string; other: string }) => `${p.option} needs ${p.other}.`,
  notWith: (p: { option: string }) => `${p.option} does not go with --country.`,
  fromNeeds: '--from needs --pin or --prices-from.',
};
