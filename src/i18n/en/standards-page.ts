import { pluralEn as plural } from '../plural.ts';

/** The section of a report on standards. */
export const standardsPage = {
  title: 'Standards: who must hold which certificates, and when',
  weeks: (p: { weeks: number }) => `${p.weeks} ${plural(p.weeks, { one: 'week', other: 'weeks' })}`,
  held: 'held',
  /** Without the good where all rows are of one. */
  rowOf: (p: { place: string; good: string; scheme: string }) =>
    [p.place, p.good, p.scheme].filter((part) => part !== '').join(', '),
  firstDueOne: (p: { year: number; name: string }) => `The first application is due in ${p.year}: ${p.name}`,
  firstDue: (p: { year: number; count: number }) => `The first ${p.count} applications are due in ${p.year}`,
  grantedAtOnce: 'In this case every certificate is granted at once',
  calendarUnit: 'dashed: work under way; solid: held',
  calendarUnitAgain: 'dashed: work under way; solid: held; mark: audit and evidence due again',
  site: 'Site',
  good: 'Good',
  scheme: 'Certificate',
  applied: 'Applied for',
  heldFrom: 'Held from',
  dueAgain: 'Due again',

  pair: (p: { a: string; b: string }) => `${p.a} and ${p.b}`,
  samePairs: (p: { pairs: string }) => `${p.pairs}: the same kinds of measure, which is not mutual recognition`,
  nearest: (p: { pair: string }) =>
    `${p.pair} are nearest: they use the most similar kinds of measure, which is not mutual recognition`,
  planeUnit: 'distance on the page: share of the kinds of measure that differ',
  market: 'Market',
  with: 'with',
  distance: 'Kinds of measure that differ',
  distanceAll: 'Over all products and measures (UNCTAD)',

  needsTitle: 'What each market asks for, and who has it',
  noSource: 'no source',
  certificate: 'Certificate',
  act: 'Act, MAST code',
  asked: 'Asked',
  heldAt: 'Held',
  planObtains: 'Planned',
  missingAt: 'Missing at',
  source: 'Source',
  heldBy: (p: { scheme: string; holders: string }) => `${p.scheme} (holder: ${p.holders})`,
  nobodyKnown: 'nobody known',
  nobodySells: 'nobody sells there',
  noneAsked: 'none asked for',

  workTitle: 'The work: the cheapest evidence, in order',
  weeksHead: 'Weeks',
  firstCost: (p: { currency: string }) => `First cost, ${p.currency}`,
  path: 'What takes the time (weeks)',
  date: 'Date',
  what: 'What',
  allDays: (p: { count: number }) =>
    plural(p.count, { one: 'The one day of the calendar', other: `All ${p.count} days of the calendar` }),

  costTitle: 'What it costs',
  costHead: (p: { unit: string }) => `Cost over the horizon, undiscounted, in ${p.unit}`,
  together: 'together',
  year: 'Year',
  firstTime: 'First time',
  yearly: 'Yearly',
  renewal: 'Renewal',

  allAlike: 'By their codes, all markets apply the same measures.',
  picture: (p: { share: string }) => `The picture shows ${p.share} of the distances.`,
  pictureWeak: (p: { share: string }) => `The picture shows only ${p.share} of the distances: read the table instead.`,
  alignMarket: 'Market with which all others align',
  alignMeasures: 'Measures that they adopt or drop',
  cheapest: (p: { markets: string; changes: number }) =>
    `The cheapest market to align with is ${p.markets}: all others adopt or drop ${p.changes} ${plural(p.changes, { one: 'measure', other: 'measures' })}. Measures are counted, not weighted.`,
  cheapestOf: (p: { markets: string; changes: number }) =>
    `The cheapest markets to align with are ${p.markets}: with any of them, all others adopt or drop ${p.changes} ${plural(p.changes, { one: 'measure', other: 'measures' })}. Measures are counted, not weighted.`,
  everyMarket: 'Every market as the one to align with',

  aloneTitle: 'Each alone',
  recognition: 'Recognition or alignment',
  gains: (p: { unit: string }) => `Plan gains, ${p.unit}`,
  tradeTouched: (p: { unit: string }) => `Trade it touches, ${p.unit} a year`,
  idle: (p: { count: number }) =>
    `${p.count} more change nothing on their own: no market that buys these goods asks for the evidence that they would make cheaper.`,
  firstTitle: (p: { names: string; saves: string }) => `To recognise first: ${p.names}, which saves ${p.saves}`,
  firstTitleMore: (p: { names: string; saves: string; count: number; together: string }) =>
    `To recognise first: ${p.names}, which saves ${p.saves}; the best ${p.count} together save ${p.together}`,
  savedUnit: (p: { unit: string }) => `saved by the plan, ${p.unit}`,
  recognisedTogether: 'Recognised together',
  howFound: 'How found',
  proven: 'proven',
  searched: 'best found',
  deepAgreement: 'Deep agreement of',
  tradeYear: (p: { unit: string }) => `Trade a year, ${p.unit}`,
  publishedSaving: (p: { unit: string }) => `Saving by published rates, ${p.unit}`,
  published: (p: { sources: string }) =>
    `The published rates were estimated on deep agreements between partners (${p.sources}), not on single recognitions; they are not added to what the plan gains. Harmonisation was found to hurt exporters that stay outside (Chen and Mattoo 2008).`,
};
