import { amount, date, limit, list, names, requiredKey, table, text, word, yearOrDay, yesno } from './column.ts';

export const parties = table('parties', 'rights', 'firms, institutes, states', [
  text('party', 'key of the party', requiredKey),
  ...names,
  word('country', 'country', { refs: ['countries'], form: 'country' }),
  word('kind', 'kind'),
]);

export const assets = table('assets', 'rights', 'intellectual property', [
  text('asset', 'key of the asset', requiredKey),
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
  text('licence', 'key of the licence', requiredKey),
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
  text('country', 'country', { ...requiredKey, refs: ['countries'], form: 'country' }),
  text('treaty', 'treaty', requiredKey),
  yearOrDay('since', 'year of joining', { blank: 'since before the start' }),
]);

export const docket = table('docket', 'rights', 'what was paid, done or given up', [
  text('asset', 'asset', { ...requiredKey, refs: ['assets'] }),
  word('licence', 'licence, where the deadline is one of it', { key: true, refs: ['licences'] }),
  word('country', 'country; EA the Eurasian Patent Office; empty = none', { key: true }),
  word('rule', 'what fell due; empty = all of the right there', { key: true }),
  word('number', 'year of the fee, or years after which the renewal falls due', { key: true }),
  text('status', 'what came of it', { required: true, choices: ['paid', 'done', 'abandoned'] }),
  date('date', 'day on which it was', { required: true }),
]);

export const searches = table('searches', 'rights', 'searches for rights of others', [
  text('technology', 'technology that was searched', requiredKey),
  text('country', 'country', { ...requiredKey, form: 'country', refs: ['countries'] }),
  date('date', 'day of the search', requiredKey),
  text('by', 'who searched', { required: true }),
  list('found', 'assets that were found; empty = none', { default: [], refs: ['assets'] }),
]);

export const claims = table('claims', 'rights', 'claims charted to the steps of the chain', [
  text('asset', 'asset', { ...requiredKey, refs: ['assets'] }),
  text('claim', 'number of the claim', requiredKey),
  text('process', 'process', { ...requiredKey, refs: ['processes'] }),
  text('reads', 'whether the claim reads on the process', { required: true, choices: ['yes', 'no', 'not known'] }),
]);

export const teams = table('teams', 'rights', 'parties that invent together', [
  text('team', 'key of the team', requiredKey),
  text('party', 'party', { ...requiredKey, refs: ['parties'] }),
  word('technology', 'what they work on'),
  list('made_in', 'where the work is done; empty = where the parties live', { default: [], form: 'country' }),
]);
