import { pluralEn as plural } from '../plural.ts';

/** The section of a report on rights. */
export const rightsPage = {
  title: 'Rights: who may run what, where',
  until: (p: { state: string; year: number }) => `${p.state}, until ${p.year}`,
  by: (p: { state: string; by: string }) => `${p.state} (${p.by})`,
  country: 'Country',
  processOf: (p: { process: string; party: string }) => `${p.process}: ${p.party}`,
  acts: { make: 'Who may make', use: 'Who may use', sell: 'Who may sell', import: 'Who may import' },
  gapsTitle: 'What is missing, and the ways to close it',
  process: 'Process',
  party: 'Party',
  act: 'Act',
  years: 'Years',
  asset: 'Asset',
  ways: 'Ways',
  waysPriced: (p: { currency: string }) => `Ways, and what they cost in ${p.currency}`,
  costNote:
    'A cost is the NPV that is lost against the case in which the act is free. The range says how well it is known; where it includes 0, the cost is undecided.',
  deadlinesTitle: 'Deadlines',
  date: 'Date',
  what: 'What',
  law: 'Effect and law',
  approximate: (p: { what: string }) => `${p.what} (counted from a year without a day)`,
  past: (p: { what: string; status: string }) => `${p.what} (${p.status})`,
  asOf: (p: { date: string }) =>
    `As of ${p.date}. What the docket of the case does not tell as paid or done counts as open, overdue or missed. Working days leave out weekly days off and holidays of a fixed date, but not holidays whose date moves.`,
  newsTitle: 'Rights of others: news from the register',
  lanesTitle: 'What exhaustion opens',
  openTitle: 'Not known here: ask in the country',
  nothingRun: 'Nothing that is run here uses a protected technology.',
  noneBars: 'No recorded right stands against any process where it is a candidate.',
  closed: (p: { closed: number; ways: number; year: number }) =>
    `${p.closed} of ${p.ways} ${plural(p.ways, { one: 'way', other: 'ways' })} to run a process ${plural(p.closed, { one: 'is', other: 'are' })} not open in ${p.year}.`,
  conflictsTitle: 'Grants that do not hold together',
  teamsTitle: 'Inventing together',
};
