import { listed } from '../format.ts';

/** Countries among which trade is counted. */
export type Among = 'bloc' | 'hub' | 'all';

const among: Readonly<Record<Among, string>> = {
  bloc: 'the members of the bloc',
  hub: 'the countries of the region',
  all: 'the countries of the case',
};

const rest = (more: number): string[] => (more > 0 ? [`${more} more`] : []);

/** The page of a plan: cooperation of the bloc, before and after. */
export const cooperation = {
  title: 'Cooperation across borders',
  /** The direction of a sum of trade; before and after are told with their money. */
  rises: (p: { among: Among; before: string; after: string }) =>
    `Against building nothing, trade among ${among[p.among]} rises from ${p.before} to ${p.after} a year in the plans found.`,
  falls: (p: { among: Among; before: string; after: string }) =>
    `Against building nothing, trade among ${among[p.among]} falls from ${p.before} to ${p.after} a year in the plans found.`,
  stays: (p: { among: Among; after: string }) =>
    `Trade among ${among[p.among]} is ${p.after} a year in the plans found, as much as if nothing is built.`,
  none: (p: { among: Among }) =>
    `No good with a value passes a border among ${among[p.among]} in the plans found, with what is built or without.`,
  opened: (p: { goods: readonly string[]; more: number }) =>
    `Goods that pass a border among them only with the plan: ${listed([...p.goods, ...rest(p.more)])}.`,
  closed: (p: { goods: readonly string[]; more: number }) =>
    `Goods that pass a border among them only if nothing is built: ${listed([...p.goods, ...rest(p.more)])}.`,
  unvalued: (p: { goods: readonly string[] }) =>
    `Goods without a value, which count in no sum of trade: ${listed(p.goods)}.`,
  outside: {
    bloc: (p: { before: string; after: string }) =>
      `Of the value of all purchases, ${p.after} comes from outside the bloc; if nothing is built, ${p.before}.`,
    hub: (p: { before: string; after: string }) =>
      `Of the value of all purchases, ${p.after} comes from outside the region; if nothing is built, ${p.before}.`,
  },
  fromTo: 'From (rows), to (columns)',
  all: 'All',
  matrix: (p: { unit: string }) =>
    `Trade from each country to each other, ${p.unit} a year: if nothing is built → with the plan`,
  pairs: 'By good and pair of countries',
  from: 'From',
  to: 'To',
  good: 'Good',
  unit: 'Unit',
  amount: 'Amount a year',
  amountNothing: 'Amount a year if nothing is built',
  value: (p: { unit: string }) => `Value, ${p.unit}`,
  valueNothing: (p: { unit: string }) => `Value if nothing is built, ${p.unit}`,
  added: (p: { unit: string }) => `Value added, ${p.unit}`,
  addedNothing: (p: { unit: string }) => `Value added if nothing is built, ${p.unit}`,
  jobs: 'Jobs',
  jobsNothing: 'Jobs if nothing is built',
  note: (p: { first: number; last: number }) =>
    `Means of ${p.first}–${p.last}, not discounted; goods at their customs value. Goods count from where they are made or bought to where they are used or sold. Another plan of the same worth may trade otherwise.`,
};
