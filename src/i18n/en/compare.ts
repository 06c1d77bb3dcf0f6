import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

const sites = (n: number) => `${n} ${plural(n, { one: 'site', other: 'sites' })}`;

/** Two to six plans side by side: terminal, page and workbook. Plans are told by letters, the first is A. */
export const compare = {
  tooMany: (p: { count: number; least: number; most: number }) =>
    `${p.count} ${plural(p.count, { one: 'plan was', other: 'plans were' })} given. Name from ${p.least} to ${p.most} plans.`,
  title: 'Plans side by side',
  differ: (p: { cases: readonly string[] }) =>
    `The plans are of different cases: ${listed(p.cases)}. The differences are not due to the plans alone.`,
  sameName: (p: { name: string }) =>
    `All cases are named ${p.name}, but their tables differ. The differences are not due to the plans alone.`,
  otherMoney: (p: { currencies: readonly string[] }) =>
    `The plans are in different currencies (${listed(p.currencies)}): their amounts cannot be compared.`,
  more: (p: { plan: string; first: string; range: string }) =>
    `Plan ${p.plan} is worth ${p.range} more than ${p.first}.`,
  less: (p: { plan: string; first: string; range: string }) =>
    `Plan ${p.plan} is worth ${p.range} less than ${p.first}.`,
  open: (p: { plan: string; first: string; range: string }) =>
    `Whether plan ${p.plan} or ${p.first} is worth more is not decided: by the gaps of the two plans the difference is ${p.range}.`,
  notKnown: (p: { plan: string; first: string }) =>
    `How plan ${p.plan} and ${p.first} differ in worth is not known, because one of them was not found or has no bound.`,
  mostIn: (p: { heading: string; spread: string }) => `The plans differ most in “${p.heading}”: by ${p.spread}.`,
  sitesDiffer: (p: { other: number; same: number }) =>
    p.other === 0
      ? `All plans build on the same ${sites(p.same)}.`
      : `${sites(p.other)} ${plural(p.other, { one: 'is', other: 'are' })} built in some plans only, ${p.same} in all.`,
  nothingDiffers: 'Builds and flows are the same in all plans.',
  caseMissing: (p: { plan: string; source: string }) =>
    `The case of plan ${p.plan} (${p.source}) was not found or has changed since. Its map is left out, and keys stand where no name is known.${hint(' Name it with --case.', '')}`,
  plans: 'The plans',
  plan: 'Plan',
  asked: 'Asked for',
  asItStands: 'the case as it stands',
  with: (p: { reforms: readonly string[] }) => `reforms ${listed(p.reforms)}`,
  required: (p: { sites: readonly string[] }) => `with ${listed(p.sites)}`,
  forbidden: (p: { sites: readonly string[] }) => `without ${listed(p.sites)}`,
  withoutTargets: (p: { targets: readonly string[] }) => `without the targets ${listed(p.targets)}`,
  pinned: (p: { plan: string }) => `builds of ${p.plan} kept`,
  rolled: (p: { plan: string; year: number }) => `builds of ${p.plan} before ${p.year} given, those from then on free`,
  ofCountries: (p: { countries: readonly string[]; plan: string }) =>
    `${listed(p.countries)} alone, at the border prices of ${p.plan}`,
  figureChanged: (p: { figure: string; before: string; after: string }) => `${p.figure} ${p.before} → ${p.after}`,
  figuresChanged: (p: { first: string; plan: string; count: number; figures: readonly string[] }) =>
    `The case of plan ${p.plan} differs from that of plan ${p.first} in ${p.count} ${plural(p.count, { one: 'figure', other: 'figures' })}: ${p.figures.join('; ')}${p.count > p.figures.length ? '; and others' : ''}.`,
  figuresGain: (p: { first: string; plan: string; amount: string }) =>
    `These figures alone would make plan ${p.first} worth ${p.amount} more.`,
  figuresLose: (p: { first: string; plan: string; amount: string }) =>
    `These figures alone would make plan ${p.first} worth ${p.amount} less.`,
  figuresNothing: (p: { first: string }) => `Plan ${p.first} would be worth the same with them.`,
  anewGains: (p: { first: string; plan: string; amount: string }) =>
    `With them plan ${p.plan} is worth ${p.amount} more than plan ${p.first}, by what it does otherwise.`,
  anewLoses: (p: { first: string; plan: string; amount: string }) =>
    `With them plan ${p.plan} is worth ${p.amount} less than plan ${p.first}, by what it does otherwise.`,
  anewNothing: (p: { first: string; plan: string }) =>
    `With them plan ${p.plan} is worth no more than plan ${p.first} as it stands.`,
  notKept: (p: { first: string; plan: string }) =>
    `Plan ${p.first} as it stands does not fit these figures, so what they alone change is not told apart from what plan ${p.plan} does otherwise.`,
  npv: 'Net present value',
  bound: 'No plan is better than',
  gap: 'Better by at most',
  gapShare: 'Better by at most, share of the gross cost',
  moreThanFirst: 'Worth more than A',
  differenceTitle: (p: { decided: number; all: number }) =>
    p.decided === p.all
      ? 'Every difference to plan A is larger than the gaps'
      : p.decided === 0
        ? 'No difference to plan A is larger than the gaps'
        : `${p.decided} of ${p.all} differences to plan A are larger than the gaps`,
  differenceUnit: (p: { unit: string }) => `worth more than plan A, ${p.unit}; from least to most`,
  intervalNote:
    'A difference runs from the least to the most that the gaps of both plans allow. Where it includes zero, which plan is worth more is not known.',
  buildsTitle: 'What is built differently',
  mapsTitle: 'Where things are made and what moves',
  mapsFigure: (p: { year: number }) => `Tonnes in ${p.year}; all maps have one scale`,
  headingsTitle: 'Costs and revenue by heading',
  measuresTitle: 'Jobs, value added, trade and CO2',
  flowsTitle: 'What moves differently',
  headingIn: (p: { unit: string }) => `Heading, ${p.unit}`,
  spread: 'Largest difference',
  measure: 'Measure',
  country: 'Country',
  good: 'Good',
  from: 'From',
  to: 'To',
  unit: 'Unit',
  flowsNote: 'Units over all years of the plan.',
  measuresNote: 'Means of the years.',
  inAllPlans: (p: { sites: readonly string[] }) => `Built in all plans: ${p.sites.join('; ')}.`,
  moreRows: (p: { count: number }) => `${p.count} more ${plural(p.count, { one: 'row', other: 'rows' })}`,
  none: 'no plan',
  foot: 'Boundaries as in Natural Earth; no position is taken.',
  sheets: {
    plans: { name: 'Plans', about: 'The plans, what was asked for, and what each is worth' },
    builds: { name: 'Builds', about: 'What is built differently, by site, tier and year' },
    headings: { name: 'Present values', about: 'Headings of cost and revenue, discounted' },
    measures: { name: 'Countries', about: 'Jobs, value added, CO2, imports and duties by country, means of the years' },
    flows: { name: 'Flows', about: 'What moves differently, units over all years' },
  },
};
