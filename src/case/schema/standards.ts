import { amount, limit, list, names, number, table, text, word, yearOrDay, yesno } from './column.ts';

const tag = { key: true, required: true } as const;

export const standards = table('standards', 'standards', 'standards that a market requires', [
  text('market', 'country or zone', { ...tag, form: 'zone' }),
  text('hs', 'HS prefix', { ...tag, form: 'hs' }),
  text('standard', 'standard required', { required: true }),
]);

export const alignments = table('alignments', 'standards', 'how near two standards are', [
  text('standard', 'standard that the good is made to', tag),
  text('with', 'standard that it is sold under', tag),
  text('degree', 'identical, modified, not equivalent', { required: true, choices: ['IDT', 'MOD', 'NEQ'] }),
  amount('adaptation_rate', 'fraction', 'share of the value, paid on each unit; 0 for IDT', { max: 10 }),
]);

export const schemes = table('schemes', 'standards', 'certificates, declarations, registrations', [
  text('scheme', 'key of the scheme', tag),
  text('market', 'country or zone', { required: true, form: 'zone' }),
  ...names,
  word('act', 'legal act'),
  text('kind', 'kind', { default: 'certificate', choices: ['certificate', 'declaration', 'registration', 'licence'] }),
  text('covers', 'what one of it covers', { default: 'series', choices: ['series', 'lot'] }),
  amount('fee', 'money', 'once per site and good'),
  amount('audit', 'money', 'once per site and good, again at renewal'),
  amount('yearly', 'money/year', 'every year held'),
  number('renewal', 'years after which audit and evidence are due again', { blank: 'never', min: 1, unit: 'years' }),
  amount('renewal_fee', 'money', 'at each renewal'),
  amount('rate', 'fraction', 'share of the value of each shipment', { max: 10 }),
  amount('per_unit', 'money/unit', 'for each unit of each shipment'),
  amount('weeks', 'weeks', 'weeks until it is granted'),
  yesno('resident', 'a party of the market must hold it', { default: false }),
]);

export const evidence = table('evidence', 'standards', 'tests, audits, inspections, documents', [
  text('evidence', 'key of the evidence', tag),
  ...names,
  text('kind', 'kind', { default: 'test', choices: ['test', 'audit', 'inspection', 'document'] }),
  amount('cost', 'money', 'per site and good'),
  amount('weeks', 'weeks', 'weeks until it is obtained'),
]);

export const needs = table('needs', 'standards', 'evidence that a scheme requires', [
  text('scheme', 'scheme', { ...tag, refs: ['schemes'] }),
  text('evidence', 'evidence', { ...tag, refs: ['evidence'] }),
  yesno('at_renewal', 'required again at renewal', { default: true }),
]);

export const recognitions = table('recognitions', 'standards', 'what counts in place of what', [
  text('wanted', 'scheme or evidence wanted', { ...tag, refs: ['schemes', 'evidence'] }),
  text('held', 'scheme or evidence held', { ...tag, refs: ['schemes', 'evidence'] }),
  amount('saves', 'fraction', 'share of the cost of what is wanted that is saved', { max: 1 }),
  amount('weeks_saved', 'weeks', 'weeks by which what is wanted comes sooner'),
]);

export const requirements = table('requirements', 'standards', 'certificates that a market requires', [
  text('market', 'country or zone', { ...tag, form: 'zone' }),
  text('hs', 'HS prefix', { ...tag, form: 'hs' }),
  word('scheme', 'scheme; empty = the market is known to require nothing for these goods', {
    key: true,
    refs: ['schemes'],
  }),
  yesno('home', 'also for goods made in the market, at the site itself too', { default: false }),
  word('mast', 'MAST code'),
  yearOrDay('from', 'first year', { blank: 'always' }),
  yearOrDay('until', 'last year', { blank: 'for ever' }),
]);

export const certificates = table('certificates', 'standards', 'certificates held already', [
  text('scheme', 'scheme', { ...tag, refs: ['schemes'] }),
  text('place', 'place', { ...tag, refs: ['places'] }),
  text('good', 'good', { ...tag, refs: ['goods'] }),
  yearOrDay('from', 'first year', { blank: 'since before the start' }),
  yearOrDay('until', 'last year', { blank: 'for ever' }),
  list('evidence', 'its evidence that can be used for other schemes too', { default: [], refs: ['evidence'] }),
  yesno('paid', 'others pay for keeping and renewing it', { default: false }),
]);

export const parties = table('parties', 'rights', 'firms, institutes, states', [
  text('party', 'key of the party', tag),
  ...names,
  word('country', 'country', { refs: ['countries'], form: 'country' }),
  word('kind', 'kind'),
]);

export const assets = table('assets', 'rights', 'intellectual property', [
  text('asset', 'key of the asset', tag),
  ...names,
  text('kind', 'kind', {
    default: 'patent',
    choices: ['patent', 'utility model', 'know-how', 'trademark', 'design', 'software'],
  }),
  text('technology', 'technology it belongs to', { required: true }),
  text('owner', 'party', { required: true, refs: ['parties'] }),
  list('territories', 'countries; empty or know-how = everywhere', { default: [], form: 'country' }),
  yearOrDay('priority', 'first filing of the invention anywhere', { blank: 'filed' }),
  yearOrDay('filed', 'filing, by which it is in force', { blank: 'before the start' }),
  yearOrDay('granted', 'grant or registration', { blank: 'not known' }),
  text('route', 'way of filing', { default: 'national', choices: ['national', 'pct', 'eapo'] }),
  yearOrDay('expires', 'last year in force', {
    blank:
      'by the law of each country, kind and filing (docs/law.md); patent 20 years from filing, utility model 10 where it is not known; others never',
  }),
  text('status', 'stage by the register', {
    default: 'not known',
    choices: ['not known', 'pending', 'in force', 'lapsed', 'refused'],
  }),
  word('family', 'family: rights of one invention in several countries'),
  word('searched', 'date and party of a search for rights of others; empty = not searched'),
  amount('value', 'money', 'value of the asset'),
]);

export const licences = table('licences', 'rights', 'licences held and offered', [
  text('licence', 'key of the licence', tag),
  ...names,
  text('asset', 'asset', { required: true, refs: ['assets'] }),
  word('licensee', 'party; empty = anyone', { refs: ['parties'] }),
  list('territories', 'countries; empty = all', { default: [], form: 'country' }),
  list('fields', 'processes; empty = all', { default: [], refs: ['processes'] }),
  amount('fee', 'money', 'once per candidate'),
  amount('royalty', 'fraction', 'share of the value of what the process makes', { max: 1 }),
  yesno('exclusive', 'bars other licences of the asset in its territories', { default: false }),
  yesno('sublicence', 'sublicences are allowed', { default: false }),
  yearOrDay('from', 'first year', { blank: 'always' }),
  yearOrDay('until', 'last year', { blank: 'for ever' }),
  yesno('offered', 'can be bought; no = held', { default: true }),
  text('status', "paid-up = what is built runs on after `until`; own = the licensee's own process", {
    default: 'running',
    choices: ['running', 'paid-up', 'terminated', 'own'],
  }),
  text('fee_per', 'what the fee is paid once for', {
    default: 'candidate',
    choices: ['candidate', 'party', 'territory'],
  }),
  limit('capacity', 'units/year', 'activity a year that it covers'),
  amount('minimum', 'money/year', 'least royalty a year'),
  limit('cap', 'money/year', 'most royalty a year'),
  amount('withholding', 'fraction', 'tax on fee and royalty that the licensee bears', { max: 1 }),
  amount('registration', 'weeks', 'weeks before it takes effect, where the law requires that it is recorded'),
]);

export const treaties = table('treaties', 'rights', 'treaties joined', [
  text('country', 'country', { ...tag, refs: ['countries'], form: 'country' }),
  text('treaty', 'treaty', tag),
  yearOrDay('since', 'year of joining', { blank: 'since before the start' }),
]);
