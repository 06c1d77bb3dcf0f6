import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';

/** Who gains or loses, with its money. */
export interface PayerSum {
  readonly who: 'owners' | 'buyers' | 'treasuries' | 'lenders' | 'licensors' | 'grants';
  readonly amount: string;
}

/** A plant to build: when the work begins, when it serves, and its capital. */
export interface ToBuild {
  readonly site: string;
  readonly begin: number;
  readonly year: number;
  readonly cost: string;
}

/** How many plants have a verdict. */
export interface VerdictCount {
  readonly verdict: 'build' | 'build if the duty stays' | 'needs support' | 'open' | 'not tested' | 'as asked';
  readonly count: number;
}

const verdicts: Readonly<Record<VerdictCount['verdict'], (count: number) => string>> = {
  build: (n) => `${n} to build now`,
  'build if the duty stays': (n) => `${n} to build if the duty stays`,
  'needs support': (n) => `${n} that ${plural(n, { one: 'needs', other: 'need' })} support`,
  open: (n) => `${n} still open`,
  'not tested': (n) => `${n} not tested`,
  'as asked': (n) => `${n} as asked`,
};

const of: Readonly<Record<PayerSum['who'], string>> = {
  owners: 'owners of plants',
  buyers: 'buyers',
  treasuries: 'treasuries',
  lenders: 'lenders',
  licensors: 'licensors',
  grants: 'givers of grants and subsidies',
};
/** "buyers lose USD 14 million and treasuries USD 42 million of duties". */
const each = (list: readonly PayerSum[], verb: string) =>
  listed(
    list.map(
      ({ who, amount }, i) =>
        `${of[who]} ${i === 0 ? `${verb} ` : ''}${amount}${who === 'treasuries' ? ' of duties' : ''}`,
    ),
  );

/** The first page: who gains and who loses, how sure the answer is, what to do next. */
export const decision = {
  payers: {
    owners: 'Owners',
    buyers: 'Buyers',
    treasuries: 'Treasuries',
    lenders: 'Lenders',
    licensors: 'Licensors',
    grants: 'Subsidies',
  },
  whatIf: 'What each change would cost',
  change: 'The plan against the best plan with this change',
  gainOver: 'It gains',
  changes: {
    nothing: 'nothing built',
    stage: (p: { name: string }) => `without the stage ${p.name}`,
    site: (p: { name: string }) => `without ${p.name}`,
    build: (p: { name: string }) => `with ${p.name}`,
    target: (p: { name: string }) => `without the target “${p.name}”`,
  },
  headline: (p: { plants: number; capital: string; counts: readonly VerdictCount[] }) =>
    `The plan builds ${p.plants} ${plural(p.plants, { one: 'plant', other: 'plants' })} for ${p.capital}: ${listed(p.counts.map(({ verdict, count }) => verdicts[verdict](count)))}.`,
  together: 'All together',
  bridgeTitle: 'Who gains and who loses against building nothing',
  bridgeUnit: (p: { unit: string }) => `${p.unit}, present values, in the plans found; taxes are not counted`,
  payersChange: (p: { gain: readonly PayerSum[]; lose: readonly PayerSum[] }) =>
    `In the plans found, ${[
      ...(p.gain.length > 0 ? [each(p.gain, 'gain')] : []),
      ...(p.lose.length > 0 ? [each(p.lose, 'lose')] : []),
    ].join('; ')}.`,
  togetherGain: (p: { others: readonly PayerSum['who'][]; amount: string }) =>
    `Counting ${listed(p.others.map((who) => of[who]))} too, all together gain ${p.amount}.`,
  togetherLose: (p: { others: readonly PayerSum['who'][]; amount: string; pays: boolean }) =>
    `Counting ${listed(p.others.map((who) => of[who]))} too, all together lose ${p.amount}${p.pays ? ': owners and buyers gain less than the others lose' : ''}.`,
  targetCosts: (p: { target: string; price: string }) => `The target “${p.target}” costs ${p.price}.`,
  targetNotKnown: (p: { target: string }) => `What the target “${p.target}” costs is not known.`,
  loansCut: 'Loans of some plants were cut so that the cover holds that lenders require; the report says which.',
  howSure: 'How sure this is',
  next: 'What to do next',
  more: 'More about this answer',
  begin: (p: { list: readonly ToBuild[]; more: number }) =>
    `Begin to build: ${p.list.map((one) => `${one.site} by ${one.begin} (${one.cost}, in service from ${one.year})`).join('; ')}${p.more > 0 ? `; ${p.more} more` : ''}.`,
  paperFor: (p: { paper: string; good: string }) => `${p.paper} for ${p.good}`,
  paperAt: (p: { paper: string; place: string }) => `${p.paper}, ${p.place}`,
  apply: (p: { certificates: number; licences: number; first: string; begin?: number }) =>
    `Apply for ${listed([
      ...(p.certificates > 0
        ? [`${p.certificates} ${plural(p.certificates, { one: 'certificate', other: 'certificates' })}`]
        : []),
      ...(p.licences > 0 ? [`${p.licences} ${plural(p.licences, { one: 'licence', other: 'licences' })}`] : []),
    ])}, the first ${p.begin === undefined ? 'at once' : `by ${p.begin}`}: ${p.first}.`,
  borrow: (p: { list: readonly { facility: string; amount: string; year: number }[]; more: number }) =>
    `Agree on loans: ${p.list.map((one) => `${one.facility}, ${one.amount} from ${one.year}`).join('; ')}${p.more > 0 ? `; ${p.more} more` : ''}.`,
  actionsTitle: 'What each has to do',
  actionsNote:
    'Work begins in the year shown or before. A certificate is begun as long before as it and its slowest evidence take.',
  kinds: {
    build: 'build',
    certificate: 'certificate',
    licence: 'licence',
    loan: 'loan',
    equity: 'equity',
    grant: 'grant',
    leg: 'leg of the network',
  },
  columns: { begin: 'Begin by', year: 'In force', what: 'What', who: 'Where', of: 'Of what' },
  amount: (p: { unit: string }) => `Money, ${p.unit}`,
};

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
