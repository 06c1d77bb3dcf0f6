import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

const certificates = (n: number) => `${n} ${plural(n, { one: 'certificate', other: 'certificates' })}`;
const sites = (n: number) => `${n} ${plural(n, { one: 'site', other: 'sites' })}`;
const weeks = (n: number) => `${n} ${plural(n, { one: 'week', other: 'weeks' })}`;

/** What `standards` says on a terminal and in calendars. */
export const standards = {
  help: {
    plan: 'the certificates of this plan; without it, all that are missing',
    year: 'year of the table of markets and certificates',
    first: 'what to harmonise first: solves the plan again for each recognition and alignment',
    most: 'largest set of harmonisations',
    rebuild: 'with --first: also chooses the builds again',
    seconds: 'with --first: seconds for everything; a fifth is kept for reports',
    import: 'makes rows of requirements and schemes in --out from a CSV of measures (ePing, TRAINS)',
    source: 'with --import: key of the file in the table sources',
    mast: 'with --import: MAST code of lines that have none',
    ics: 'writes standards.ics, a calendar',
  },
  yearWanted: (p: { first: number; last: number; value: number }) =>
    `--year takes a year of the case, from ${p.first} to ${p.last}, not ${p.value}.`,
  calendarName: (p: { case: string }) => `${p.case}: certificates`,

  asked: {
    always: 'always',
    from: (p: { from: number }) => `from ${p.from}`,
    until: (p: { until: number }) => `until ${p.until}`,
    between: (p: { from: number; until: number }) => `${p.from}–${p.until}`,
  },
  calendar: {
    begin: (p: { what: string; good: string; place: string }) => `Begin: ${p.what} (${p.good}, ${p.place})`,
    ready: (p: { what: string; good: string; place: string }) => `Due: ${p.what} (${p.good}, ${p.place})`,
    yearly: (p: { what: string; good: string; place: string }) => `Yearly fee: ${p.what} (${p.good}, ${p.place})`,
    renew: (p: { what: string; good: string; place: string }) => `Expires: ${p.what} (${p.good}, ${p.place})`,
  },
  label: {
    recognition: (p: { wanted: string; held: string }) => `${p.wanted} recognises ${p.held}`,
    reformed: (p: { wanted: string; held: string; share: string; reform: string }) =>
      `${p.wanted} recognises ${p.held} for ${p.share} (reform ${p.reform})`,
    alignment: (p: { wanted: string; held: string }) => `${p.wanted} made identical to ${p.held}`,
  },
  short: {
    recognition: (p: { wanted: string; held: string }) => `${p.wanted} ← ${p.held}`,
    reformed: (p: { wanted: string; held: string; reform: string }) => `${p.wanted} ← ${p.held} (${p.reform})`,
    alignment: (p: { wanted: string; held: string }) => `${p.wanted} = ${p.held}`,
  },

  noneAsked: 'No market of the case asks for a certificate.',
  planNone: 'The plan obtains no certificate that is not held already.',
  planObtains: (p: { certificates: number; sites: number; money: string }) =>
    `The plan obtains ${certificates(p.certificates)} at ${sites(p.sites)} for ${p.money} over the horizon, discounted.`,
  planAdapts: (p: { money: string }) => `The plan pays ${p.money} for adapting goods to other standards.`,
  comingTitle: 'Coming changes',
  coming: {
    begins: (p: { date: string; market: string; hs: string; scheme: string }) =>
      `${p.date}, ${p.market}, HS ${p.hs}: ${p.scheme} is asked from then on.`,
    ends: (p: { date: string; market: string; hs: string; scheme: string }) =>
      `${p.date}, ${p.market}, HS ${p.hs}: ${p.scheme} is asked until then.`,
  },
  nothingAsked: 'no paper',
  laboratoriesTitle: 'Laboratories',
  laboratory: (p: { name: string; about: string; evidence: string; schemes: string; cost: string; weeks: number }) =>
    `${p.name} (${p.about}): ${p.evidence}${p.cost === '' ? '' : `, ${p.cost}`}${p.weeks === 0 ? '' : `, ${weeks(p.weeks)}`}. Taken by ${p.schemes}.`,
  longest: (p: { weeks: number }) => `The longest takes ${weeks(p.weeks)}.`,
  allHeld: (p: { certificates: number }) =>
    `${certificates(p.certificates)} ${plural(p.certificates, { one: 'is', other: 'are' })} asked for. Every site holds what it needs.`,
  missing: (p: { certificates: number; missing: number; money: string }) =>
    `${certificates(p.certificates)} ${plural(p.certificates, { one: 'is', other: 'are' })} asked for; ${p.missing} ${plural(p.missing, { one: 'is', other: 'are' })} missing at a site. The missing ones together cost ${p.money} over the horizon, undiscounted.`,

  quality: 'Quality',
  begun: 'Begun',
  /** Work by the week in which it begins: "13: EAC, UZ-CERT". */
  inOrder: (p: { weeks: readonly { week: number; steps: readonly string[] }[] }) =>
    p.weeks.map(({ week, steps }) => `${week}: ${steps.join(', ')}`).join('; '),
  numbered: (p: { count: number; places: readonly string[] }) => `${p.count}: ${p.places.join(', ')}`,
  allWork: 'All work of each site, by the week in which it begins:',
  workOf: (p: { good: string; places: readonly string[]; order: string }) =>
    `${p.good}, ${p.places.join(', ')}: ${p.order}`,

  tooFewMeasures: (p: { measures: number; products: number; leastMeasures: number; leastProducts: number }) =>
    `The regulatory distance is not shown. The case has ${p.measures} ${plural(p.measures, { one: 'measure', other: 'measures' })} on ${p.products} ${plural(p.products, { one: 'product', other: 'products' })}; at least ${p.leastMeasures} on ${p.leastProducts} are needed.`,
  sameKinds: 'A distance compares kinds of measure; it does not say that the markets recognise each other.',

  nothingToHarmonise: 'There is nothing to harmonise: no two markets ask for different evidence of one good.',
  notPlannedInTime: 'no time to plan it',
  noLarger: (p: { size: number }) => `No set of more than ${p.size} that was tried gains more.`,
  rebuilt: 'The builds were chosen again.',
  sameBuilds: () => `The builds are those of the plan${hint('; --rebuild chooses them again', '')}.`,
  setsPlanned: (p: { count: number }) => `${p.count} ${plural(p.count, { one: 'set', other: 'sets' })} planned`,
  noPlanWith: (p: { set: string }) =>
    `No plan exists with ${p.set}. ${hint(`See \`chorsu plan\` for what stands in the way.`, 'Plan the case to see what stands in the way.')}`,
  noPlanInTime: (p: { set: string }) =>
    `No plan was found in time with ${p.set}. ${hint('Give more --seconds.', 'Ask again with more time.')}`,
  asItIs: 'the case as it is',

  import: {
    notCsv: (p: { path: string }) => `${p.path} is not a CSV table.`,
    notCsvAt: (p: { path: string; line: number; cause: string }) =>
      `${p.path} is not a CSV table: line ${p.line} (${p.cause}).`,
    empty: (p: { path: string }) => `${p.path} has no line below its header. Nothing was taken.`,
    unusable: (p: { path: string; missing: string; names: string }) =>
      `${p.path} has no column for ${p.missing}. A column with one of these names is expected: ${p.names}.`,
    columns: { market: 'the market', hs: 'the HS codes' },
    mast: (p: { value: string }) =>
      `--mast takes a MAST code, such as B83 (certification), B82 (testing) or C1, not ${p.value}.`,
    noneTaken: (p: { path: string }) => `No line of ${p.path} was taken.`,
    note: 'from a table of measures: fees and weeks are to be filled in',
    line: (p: { line: number; value: string; reason: string }) => `Line ${p.line}, “${p.value}”: ${p.reason}`,
    reasons: {
      market: 'no market has this name.',
      hs: 'it has no HS code.',
      mast: 'it has no MAST code. Name one with --mast for all lines that have none.',
      date: 'it has no year. The line is taken without one.',
      'not-conformity': 'this code asks for no certificate. The line counts for the distance between markets only.',
    },
    moreLines: (p: { count: number }) =>
      `${p.count} more ${plural(p.count, { one: 'line is', other: 'lines are' })} left out or taken in part.`,
    taken: (p: { requirements: number; schemes: number; measures: number }) =>
      `${p.requirements} ${plural(p.requirements, { one: 'requirement', other: 'requirements' })} and ${p.schemes} ${plural(p.schemes, { one: 'scheme', other: 'schemes' })} were taken from ${p.measures} ${plural(p.measures, { one: 'measure', other: 'measures' })}.`,
    known: (p: { count: number }) =>
      `${p.count} ${plural(p.count, { one: 'row is', other: 'rows are' })} in the case already.`,
  },
};

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
