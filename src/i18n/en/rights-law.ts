/** What the law asks by when, as the room of rights tells it. */
export const rightsLaw = {
  rules: {
    priority: 'End of priority',
    'international filing': 'International filing (PCT)',
    'national phase': 'National phase',
    'late national phase': 'National phase, late',
    'regional phase': 'Regional phase',
    examination: 'Request for examination',
    annuity: 'Annual fee',
    renewal: 'Renewal',
    'end of grace': 'End of the grace period',
    'working statement': 'Statement of working',
    record: 'Record of the licence',
    expiry: 'Expiry',
    'licence ends': 'Licence ends',
  },
  past: { overdue: '[overdue]', missed: '[missed]' },
  eventTitle: (p: { rule: string; of: string }) => `${p.rule}: ${p.of}`,
  eventTitleIn: (p: { rule: string; of: string; country: string }) => `${p.rule}: ${p.of}, ${p.country}`,
  yearOnly: 'Counted from a year without a day.',
  sourceOf: (p: { source: string; quality: string }) => `${p.source} (${p.quality})`,

  textRead: (p: { source: string; date: string }) => `${p.source}; text read ${p.date}`,
  accountRead: (p: { source: string; date: string }) => `${p.source}; an account of it read ${p.date}`,
  recalled: (p: { source: string }) => `${p.source}; recalled, not read`,
  assumed: (p: { source: string }) => `${p.source}; general practice, the law is not known here`,
  theCase: 'the case',

  freeAfter: 'The right is free from the day after.',
  renewOrStop: 'Renew the licence or stop.',
  records: {
    void: 'The licence is void until it is recorded. Ask for the record by then.',
    publicity: 'The record makes the licence known to others.',
    evidence: 'Without the record a court does not take the licence as proof of a right.',
    optional: '',
  },
  feeOfYear: (p: { year: number }) => `the fee of year ${p.year}`,
  renewalAfter: (p: { years: number }) => `the renewal after ${p.years} years`,
  feeDue: (p: { fee: string; months: number }) =>
    `Pay ${p.fee} by then. After it a surcharge is due for ${p.months} months.`,
  feeOnTime: (p: { fee: string }) => `Pay ${p.fee} by then. The law gives no months after it.`,
  feeIfGranted: 'It is due if the right is granted by then.',
  amountFrom: (p: { source: string }) => `Amount: ${p.source}.`,
  graceEnds: (p: { fee: string }) =>
    `Last day to pay ${p.fee} with a surcharge. Then the right lapses there, unless it was paid.`,
  examination: 'Without a request for examination the application lapses.',
  examinationNotes: {
    'priority date': 'The filing date is read as the priority date (Implementing Regulations, recalled).',
    extension: 'Two more months can be asked for before it ends.',
  },
  working: (p: { years: number }) =>
    `State how the patent was worked in ${p.years} financial years. Otherwise a fine is due.`,
  fileThere: (p: { months: number }) => `File there by then: the priority of ${p.months} months ends.`,
  parisUnknown: 'Whether the country is in the Paris Convention is not known here.',
  notInPct: 'The country is not a member of the PCT, so there is no later way.',
  laterWay: {
    member: (p: { treaty: string }) => `${p.treaty}: a member, so there is a later way.`,
    none: (p: { treaty: string }) => `${p.treaty}: not a member.`,
    unknown: (p: { treaty: string }) => `${p.treaty}: membership is not known here.`,
  },
  pctKeeps: (p: { countries: string }) =>
    `An application under the PCT by then keeps the way open for 30 months and more: ${p.countries}.`,
  lapsesThere: 'The international application lapses there.',
  lapsesIfMember:
    'The international application lapses there, if the country is a member of the PCT, which is not known here.',
  lastEntry: (p: { month: number }) => `Month ${p.month}: the last day to enter the national phase, for a fee.`,
  eurasian: (p: { countries: string }) => `A Eurasian patent can be applied for until then: ${p.countries}.`,

  when: { 'inventor resident': 'an inventor lives there', 'made there': 'the invention was made there' },
  breaches: {
    abandoned: 'the application is deemed abandoned, and it is an offence',
    'no patent': 'no patent is granted there',
    liability: 'liability under national law',
  },
  permits: {
    'foreign filing permit': 'foreign filing permit (Form 25)',
    'confidentiality examination': 'confidentiality examination by CNIPA',
  },
  shorter: { 'secrecy check': 'a secrecy check of the application at home, on request' },
};
