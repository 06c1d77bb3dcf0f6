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
