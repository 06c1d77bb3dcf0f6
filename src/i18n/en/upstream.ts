import { listed } from '../format.ts';

/** The page of a plan: the chain behind each demand. */
export const upstream = {
  title: 'What stands behind each demand',
  /** What lies outside: of the bloc where the case names one, else of the region. */
  homes: {
    bloc: {
      outside: 'outside the bloc',
      head: 'Outside the bloc',
      is: (p: { countries: readonly string[] }) => `The bloc is ${listed(p.countries)}.`,
    },
    region: {
      outside: 'outside the region',
      head: 'Outside the region',
      is: (p: { countries: readonly string[] }) => `The region is ${listed(p.countries)}.`,
    },
  },
  lead: (p: { good: string; year: number; share: string; before: string; first: number; outside: string }) =>
    `${p.good}: goods from ${p.outside} are ${p.share} of its value in ${p.year}. In ${p.first}, the first year, they are ${p.before}.`,
  leadOnly: (p: { good: string; year: number; share: string; outside: string }) =>
    `${p.good}: goods from ${p.outside} are ${p.share} of its value in ${p.year}.`,
  stage: 'Stage',
  madeIn: 'Country',
  bought: (p: { good: string }) => `Bought: ${p.good}`,
  amount: 'Amount a year',
  unit: 'Unit',
  value: (p: { unit: string }) => `Value, ${p.unit}`,
  built: 'In plants that the plan builds',
  yes: 'yes',
  choose: (p: { count: number }) => `The plan delivers ${p.count} goods. Choose one to see the chain behind it.`,
  nothing: (p: { delivered: string; planned: string; unit: string }) =>
    `If nothing is built, ${p.delivered} ${p.unit} are delivered; with the plan, ${p.planned}.`,
  nothingShare: (p: { share: string; outside: string }) =>
    `If nothing is built, goods from ${p.outside} are ${p.share} of the value delivered.`,
  nothingDelivered: 'If nothing is built, none of it is delivered.',
  nothingImpossible:
    'If nothing is built, firm demands cannot be met, so the plan cannot be compared with building nothing.',
  amountNothing: 'If nothing is built',
  once: (p: { outside: string }) =>
    `Goods count as from ${p.outside} once, where they enter; labour and power do not count.`,
  note: 'Amounts follow from the demand by the recipes. A good at a place comes in proportion from all that arrives, is made or is bought there. Values are customs values. The shares are those of the plans found; another plan of the same worth may have others.',
};
