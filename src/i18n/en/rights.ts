import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

const ways = (n: number) => `${n} ${plural(n, { one: 'way', other: 'ways' })}`;

/** What `rights` says on a terminal, and of ways, gaps and teams on its page too. */
export const rights = {
  help: {
    plan: 'only what this plan runs, with the licences that it buys',
    price: 'prices the ways to close each gap by solving the plan again',
    gap: 'with --price: relative gap of each solve',
    seconds: 'with --price: seconds for everything; a fifth is kept for reports',
    asOf: 'deadlines before this date are overdue or missed (default: today)',
    party: 'whose rights and licences have deadlines here: a party (can be repeated; default: all that run a process)',
    register:
      'makes rows of assets from a CSV as a register exports it, one a country, joined by family; writes them to --out, if given',
    technology: 'with --register: technology of rights that the case does not know yet',
    team: 'who invents together and lives where (can be repeated)',
    madeIn: 'with --team: where the work is done (can be repeated)',
    owner: 'with --team: who owns the result by contract',
    ics: 'writes calendar.ics: deadlines of rights, and certificates with their renewals',
  },
  teamNeeded: '--made-in and --owner describe a team. Name its members with --team party:COUNTRY.',
  teamWanted: (p: { value: string }) => `--team takes party:COUNTRY, such as lab:IN, not ${p.value}.`,
  countryWanted: (p: { value: string }) => `--made-in takes the two letters of a country, such as IN, not ${p.value}.`,
  dateWanted: (p: { value: string }) => `--as-of takes a date such as 2027-03-31, not ${p.value}.`,
  partyWanted: (p: { value: string; known: string }) =>
    `--party takes a party of the case, not ${p.value}. The case has ${p.known}.`,
  noCalendar: 'Nothing falls due up to the end of the case, so no calendar is written.',
  calendarName: (p: { case: string }) => `${p.case}: rights and certificates`,
  casesSolved: (p: { count: number }) => `${p.count} ${plural(p.count, { one: 'case', other: 'cases' })} solved`,
  advice: 'Nothing here is legal advice.',

  planRunsNone: 'The plan runs no process of a protected technology.',
  caseUsesNone: 'No process of the case uses a protected technology.',
  noneBars: (p: { ways: number; year: number }) =>
    `No recorded right stands against any of the ${ways(p.ways)} to run a protected process in ${p.year}.`,
  closed: (p: { closed: number; ways: number; year: number }) =>
    `${p.closed} of ${ways(p.ways)} to run a protected process ${plural(p.closed, { one: 'is', other: 'are' })} not open in ${p.year}.`,
  wanted: (p: { count: number }) =>
    `The chain needs ${p.count} that ${plural(p.count, { one: 'is', other: 'are' })} closed in some of its years.`,
  due: (p: { count: number; last: number }) =>
    `${p.count} ${plural(p.count, { one: 'deadline falls', other: 'deadlines fall' })} due up to ${p.last}.`,

  freeLane: (p: { from: string; to: string; party: string; asset: string; law: string }) =>
    `${p.from} to ${p.to}: goods that ${p.party} sells lawfully in ${p.from} may enter, because ${p.asset} is exhausted (${p.law}).`,
  nobody: 'nobody named',
  none: 'none known',
  process: 'Process',
  country: 'Country',
  party: 'Party',
  toMake: 'To make',
  by: 'By',
  turns: 'Changes',
  gapHead: 'Gap',
  years: 'Years',
  way: 'Way',
  fee: 'Fee',
  royalty: 'Royalty',
  costs: 'Costs',
  atLeast: 'At least',
  atMost: 'At most',
  costNote: 'Cost: the NPV that is lost against the case in which the act is free.',
  costEnds: () =>
    `The cost lies between the two ends; where they include 0, it is undecided.${hint(' A smaller --gap brings them closer.', '')}`,
  deadline: 'Deadline',
  what: 'What',
  quality: 'Quality',
  status: 'Status',
  yearOnly: 'year only',
  asOf: (p: { date: string; parties: string }) =>
    `As of ${p.date}, for ${p.parties}. What the docket of the case does not tell as paid or done counts as open, overdue or missed. Working days leave out weekly days off and holidays of a fixed date, but not holidays whose date moves.${hint(' --html and --json give the effect and the source of each rule.', '')}`,
  noneDue: (p: { parties: string }) =>
    `No deadline of a right that ${p.parties} own or have licensed in.${hint(' --party NAME looks at another party.', '')}`,
  noReader: () =>
    `Nobody who is named runs a process here, so no deadlines are counted.${hint(' --party NAME counts those of a party.', '')}`,
  news: (p: { asset: string; country: string; due: string; ends: string }) =>
    `${p.asset}, ${p.country}: the fee of its owner fell due on ${p.due} and could be paid until ${p.ends}. The right may have lapsed: check the register.`,
  newsNoGrace: (p: { asset: string; country: string; due: string }) =>
    `${p.asset}, ${p.country}: the fee of its owner fell due on ${p.due}. The right may have lapsed: check the register.`,
  unmatched: (p: { row: string }) =>
    `docket: ${p.row} meets no deadline. Check rule, country and number${hint('; --json has them', '')}.`,
  doneOn: { paid: (p: { date: string }) => `paid ${p.date}`, done: (p: { date: string }) => `done ${p.date}` },
  gapOf: (p: { act: string; process: string; country: string; party: string }) =>
    `${p.act} ${p.process}, ${p.country}, ${p.party}`,
  acts: { make: 'make', use: 'use', sell: 'sell', import: 'import' },
  statuses: { open: '', overdue: 'overdue', missed: 'missed', paid: 'paid', done: 'done' },
  states: {
    'no right recorded': 'no right recorded',
    'outside the claims': 'outside the claims',
    expired: 'expired',
    owned: 'owned',
    'own process': 'own process',
    licensed: 'licensed',
    'no access': 'no access',
    unknown: 'not known',
    blocked: 'blocked',
  },
  notSearched: 'no right recorded (not searched)',
  searched: (p: { by: string }) => `no right recorded (searched, none found: ${p.by})`,
  unrecorded: 'not recorded, so it may not count',

  wayLicence: (p: { licences: string }) => `licence: ${p.licences}`,
  wayMove: (p: { country: string }) => `move to ${p.country}`,
  wayWait: (p: { year: number }) => `wait until ${p.year}`,
  wayAround: (p: { process: string }) => `design around by ${p.process}`,
  unused: '0, not used even where it is free',
  undecided: 'undecided',
  deadlineOf: (p: { rule: string; parts: readonly string[] }) => `${p.rule}: ${p.parts.join(', ')}`,
  amountOf: (p: { amount: string; quality: string }) => `${p.amount} (${p.quality})`,

  notKnown: {
    'record of licences': (p: { country: string; of: string }) =>
      `${p.country}: whether licences must be recorded is not known here (${p.of}).`,
    'examination request': (p: { country: string; of: string }) =>
      `${p.country}: by when an examination must be requested is not known here (${p.of}).`,
    'fees of designs': (p: { country: string; of: string }) =>
      `${p.country}: which fees keep a design in force is not known here (${p.of}).`,
  },
  exclusive: (p: { licence: string; asset: string; where: string }) =>
    `${p.licence} is an exclusive licence of ${p.asset} (${p.where}).`,
  exclusiveYears: (p: { licence: string; asset: string; where: string; years: string }) =>
    `${p.licence} is an exclusive licence of ${p.asset} (${p.where}; ${p.years}).`,
  everywhere: 'everywhere',
  conflicts: {
    conflict: (p: { other: string }) => `${p.other} is held as well: one grant breaks the other.`,
    offer: (p: { other: string }) => `Therefore ${p.other} cannot be bought.`,
    'separate fields': (p: { other: string }) =>
      `${p.other} is lawful beside it, but a plan counts exclusivity by territory and bars it.`,
  },
  flaws: {
    'no right there': (p: { licence: string; asset: string; country: string; date: string }) =>
      `${p.licence}: ${p.asset} is not protected in ${p.country}.`,
    'outlives the right': (p: { licence: string; asset: string; country: string; date: string }) =>
      `${p.licence}: it runs on after ${p.asset} ends on ${p.date}.`,
    'no record': (p: { licence: string; asset: string; country: string; date: string }) =>
      `${p.licence}: it is void in ${p.country} until it is recorded, and the row counts no weeks for that.`,
  },

  team: 'Team',
  member: (p: { party: string; country: string }) => `${p.party} (${p.country})`,
  teamHead: (p: { name: string; members: string; places: string }) =>
    `${p.name}: ${p.members}; work done in ${p.places}`,
  firstFiling: (p: { country: string; when: string; breach: string; law: string }) =>
    `First filing in ${p.country} (${p.when}). Otherwise: ${p.breach} (${p.law}).`,
  bothAsk: (p: { a: string; b: string }) => `${p.a} and ${p.b} both ask for the first filing.`,
  permitsIn: (p: { countries: string }) => `A permit can be obtained in ${p.countries}.`,
  permit: (p: { name: string; country: string }) => `${p.name}, ${p.country}`,
  permitDays: (p: { name: string; country: string; days: number }) => `${p.name}, ${p.country} (${p.days} days)`,
  order: (p: { permits: string; country: string }) =>
    `An order that keeps the rules known here: first ${p.permits}; then file in ${p.country}.`,
  orByOwnOffice: (p: { country: string }) =>
    `Or file an international (PCT) or Eurasian application through the office of ${p.country}, without a national one before it.`,
  fileFirst: (p: { country: string }) => `File in ${p.country} first.`,
  waitMonths: (p: { months: number }) =>
    `File elsewhere ${p.months} ${plural(p.months, { one: 'month', other: 'months' })} later.`,
  waitWeeks: (p: { weeks: number }) =>
    `File elsewhere ${p.weeks} ${plural(p.weeks, { one: 'week', other: 'weeks' })} later.`,
  sooner: (p: { after: string }) => `It can be sooner after ${p.after}.`,
  noOrder: 'No order of filing is known that keeps all duties. Ask counsel.',
  filingUnknown: (p: { countries: string }) =>
    `The rule of first filing is not known here for ${p.countries}. Ask there.`,
  coOwned: 'Without a contract the law makes all of them co-owners of the result.',
  coOwnerRule: (p: { country: string; use: string; licence: string; quality: string }) =>
    `${p.country}: use ${p.use}; licences ${p.licence} (${p.quality}).`,
  uses: { 'each alone': 'by each owner alone', consent: 'with the consent of all owners' },
  licences: {
    'each, simple licences': 'by each owner, if they are not exclusive',
    consent: 'with the consent of all owners',
  },
  coOwnerUnknown: (p: { countries: string }) => `The rule of co-ownership is not known here for ${p.countries}.`,
  differs: 'The laws differ on what a co-owner may do alone. Agree on it in writing.',

  registerOf: {
    refused: (p: { line: number; why: string }) => `Line ${p.line} refused. ${p.why}`,
    why: {
      number: () => 'It has no number.',
      country: (p: { value: string }) => `${p.value || 'Nothing'} is not the two letters of a country.`,
      owner: (p: { value: string }) => `Its owner ${p.value} is no party of the case. Add the party, or its name.`,
      technology: (p: { value: string }) =>
        `${p.value} has no technology. Name one with --technology, or add the family to an asset of the case.`,
      date: (p: { value: string }) => `${p.value} is not a date such as 2027-03-31.`,
    },
    unreadable: (p: { path: string; cause: string }) => `${p.path} cannot be read as CSV: ${p.cause}`,
    counts: (p: { assets: number; refused: number }) =>
      `${p.assets} ${plural(p.assets, { one: 'right', other: 'rights' })} taken, ${p.refused} ${plural(p.refused, { one: 'line', other: 'lines' })} refused.`,
  },
};

/** The section of a report on rights. */
export const rightsPage = {
  title: 'Rights: who may run what, where',
  until: (p: { state: string; year: number }) => `${p.state}, until ${p.year}`,
  by: (p: { state: string; by: string }) => `${p.state} (${p.by})`,
  acts: { make: 'Who may make', use: 'Who may use', sell: 'Who may sell', import: 'Who may import' },
  inAll: (p: { act: string }) => `${p.act}, country by country`,
  gapsTitle: 'What is missing, and the ways to close it',
  asset: 'Asset',
  deadlinesTitle: 'Deadlines',
  newsTitle: 'Rights of others: news from the register',
  lanesTitle: 'What exhaustion opens',
  openTitle: 'Not known here: ask in the country',
  conflictsTitle: 'Grants that do not hold together',
  teamsTitle: 'Inventing together',
};
