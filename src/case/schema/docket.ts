import { amount, date, list, names, table, text, word } from './column.ts';

const tag = { key: true, required: true } as const;

export const docket = table('docket', 'rights', 'what was paid, done or given up', [
  text('asset', 'asset', { ...tag, refs: ['assets'] }),
  word('licence', 'licence, where the deadline is one of it', { key: true, refs: ['licences'] }),
  word('country', 'country; EA the Eurasian Patent Office; empty = none', { key: true }),
  word('rule', 'what fell due; empty = all of the right there', { key: true }),
  word('number', 'year of the fee, or years after which the renewal falls due', { key: true }),
  text('status', 'what came of it', { required: true, choices: ['paid', 'done', 'abandoned'] }),
  date('date', 'day on which it was', { required: true }),
]);

export const searches = table('searches', 'rights', 'searches for rights of others', [
  text('technology', 'technology that was searched', tag),
  text('country', 'country', { ...tag, form: 'country', refs: ['countries'] }),
  date('date', 'day of the search', tag),
  text('by', 'who searched', { required: true }),
  list('found', 'assets that were found; empty = none', { default: [], refs: ['assets'] }),
]);

export const claims = table('claims', 'rights', 'claims charted to the steps of the chain', [
  text('asset', 'asset', { ...tag, refs: ['assets'] }),
  text('claim', 'number of the claim', tag),
  text('process', 'process', { ...tag, refs: ['processes'] }),
  text('reads', 'whether the claim reads on the process', { required: true, choices: ['yes', 'no', 'not known'] }),
]);

export const teams = table('teams', 'rights', 'parties that invent together', [
  text('team', 'key of the team', tag),
  text('party', 'party', { ...tag, refs: ['parties'] }),
  word('technology', 'what they work on'),
  list('made_in', 'where the work is done; empty = where the parties live', { default: [], form: 'country' }),
]);

export const laboratories = table('laboratories', 'standards', 'who issues evidence, and by what accreditation', [
  text('laboratory', 'key of the laboratory', tag),
  ...names,
  word('country', 'country', { form: 'country' }),
  list('accreditation', 'accreditations, such as ILAC, CB or BIS', { default: [] }),
  list('evidence', 'evidence that it issues', { required: true, refs: ['evidence'] }),
  amount('cost', 'money', 'its price for a piece; 0 = not known'),
  amount('weeks', 'weeks', 'weeks that it takes; 0 = not known'),
]);
