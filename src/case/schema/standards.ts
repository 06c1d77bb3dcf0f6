import { amount, list, names, number, requiredKey, table, text, word, yearOrDay, yesno } from './column.ts';

export const standards = table('standards', 'standards', 'standards that a market requires', [
  text('market', 'country or zone', { ...requiredKey, form: 'zone' }),
  text('hs', 'HS prefix', { ...requiredKey, form: 'hs' }),
  text('standard', 'standard required', { required: true }),
]);

export const alignments = table('alignments', 'standards', 'how near two standards are', [
  text('standard', 'standard that the good is made to', requiredKey),
  text('with', 'standard that it is sold under', requiredKey),
  text('degree', 'identical, modified, not equivalent', { required: true, choices: ['IDT', 'MOD', 'NEQ'] }),
  amount('adaptation_rate', 'fraction', 'share of the value, paid on each unit; 0 for IDT', { max: 10 }),
]);

export const schemes = table('schemes', 'standards', 'certificates, declarations, registrations', [
  text('scheme', 'key of the scheme', requiredKey),
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
  text('evidence', 'key of the evidence', requiredKey),
  ...names,
  text('kind', 'kind', { default: 'test', choices: ['test', 'audit', 'inspection', 'document'] }),
  amount('cost', 'money', 'per site and good'),
  amount('weeks', 'weeks', 'weeks until it is obtained'),
]);

export const needs = table('needs', 'standards', 'evidence that a scheme requires', [
  text('scheme', 'scheme', { ...requiredKey, refs: ['schemes'] }),
  text('evidence', 'evidence', { ...requiredKey, refs: ['evidence'] }),
  yesno('at_renewal', 'required again at renewal', { default: true }),
]);

export const recognitions = table('recognitions', 'standards', 'what counts in place of what', [
  text('wanted', 'scheme or evidence wanted', { ...requiredKey, refs: ['schemes', 'evidence'] }),
  text('held', 'scheme or evidence held', { ...requiredKey, refs: ['schemes', 'evidence'] }),
  amount('saves', 'fraction', 'share of the cost of what is wanted that is saved', { max: 1 }),
  amount('weeks_saved', 'weeks', 'weeks by which what is wanted comes sooner'),
]);

export const requirements = table('requirements', 'standards', 'certificates that a market requires', [
  text('market', 'country or zone', { ...requiredKey, form: 'zone' }),
  text('hs', 'HS prefix', { ...requiredKey, form: 'hs' }),
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
  text('scheme', 'scheme', { ...requiredKey, refs: ['schemes'] }),
  text('place', 'place', { ...requiredKey, refs: ['places'] }),
  text('good', 'good', { ...requiredKey, refs: ['goods'] }),
  yearOrDay('from', 'first year', { blank: 'since before the start' }),
  yearOrDay('until', 'last year', { blank: 'for ever' }),
  list('evidence', 'its evidence that can be used for other schemes too', { default: [], refs: ['evidence'] }),
  yesno('paid', 'others pay for keeping and renewing it', { default: false }),
]);

export const laboratories = table('laboratories', 'standards', 'who issues evidence, and by what accreditation', [
  text('laboratory', 'key of the laboratory', requiredKey),
  ...names,
  word('country', 'country', { form: 'country' }),
  list('accreditation', 'accreditations, such as ILAC, CB or BIS', { default: [] }),
  list('evidence', 'evidence that it issues', { required: true, refs: ['evidence'] }),
  amount('cost', 'money', 'its price for a piece; 0 = not known'),
  amount('weeks', 'weeks', 'weeks that it takes; 0 = not known'),
]);
