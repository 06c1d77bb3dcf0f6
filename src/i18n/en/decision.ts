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
