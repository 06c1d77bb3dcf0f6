import { qualities } from '../quality.ts';
import { date, list, names, number, requiredKey, table, text, word, yearOrDay } from './column.ts';

/** A table without the provenance columns: sources have no source of their own. */
export const sources = {
  name: 'sources',
  group: 'evidence',
  meaning: 'where figures come from',
  columns: [
    text('source', 'key of the source', { key: true, required: true }),
    text('title', 'title', { required: true }),
    word('publisher', 'publisher'),
    word('year', 'year'),
    word('url', 'address'),
    text('quality', 'how good its figures are', { required: true, choices: qualities }),
    word('note', 'anything a reader should know'),
  ],
} as const;

export const cautions = table(
  'cautions',
  'evidence',
  'what a careful reader must know of a row; it changes no figure',
  [
    text('caution', 'key of the caution', requiredKey),
    text('table', 'table of the row', {
      required: true,
      choices: ['places', 'legs', 'borders', 'supplies', 'facilities'],
    }),
    text('key', "the row's key columns joined by /", { required: true, form: 'path' }),
    text('kind', 'what it is about', {
      default: '',
      choices: ['', 'sanctions', 'closure', 'origin rules', 'dispute', 'licence'],
    }),
    text('text', 'what must be known', { required: true }),
    word('text_ru', 'the same in Russian'),
    word('text_zh', 'the same in Chinese'),
    yearOrDay('from', 'first year', { blank: 'from the start' }),
    yearOrDay('until', 'last year', { blank: 'to the end' }),
  ],
);

export const reviews = table(
  'reviews',
  'evidence',
  'who vouches for a figure that was recalled or assumed, and on what grounds',
  [
    text('table', 'table of the row', requiredKey),
    word('key', "the row's key columns joined by /", { key: true, required: true, form: 'path' }),
    text('quality_now', "quality of the row's figures by this sign-off", {
      required: true,
      choices: ['measured', 'official', 'industry', 'derived'],
    }),
    text('by', 'who signs off: the login on a server with accounts, elsewhere the full name', { required: true }),
    word('organisation', 'organisation of the person'),
    text('signed', 'day of the sign-off, YYYY-MM-DD', { required: true }),
    text('grounds', 'source that the person has seen: document, page, date', { required: true }),
    word('figures', 'the figures of the row as they were signed, as 16 hexadecimal digits', {
      blank: 'whatever the row holds',
    }),
  ],
);

export const projects = table('projects', 'evidence', 'the register of joint projects', [
  text('project', 'key of the project', requiredKey),
  ...names,
  list('countries', 'countries', { default: [], form: 'country' }),
  word('place', 'place', { refs: ['places'] }),
  word('sector', 'ISIC sector'),
  number('amount', 'money, in `currency`', { blank: 'not known', min: 0 }),
  word('currency', 'currency of the amount', { form: 'currency' }),
  text('amount_kind', 'what the amount is', {
    default: '',
    choices: ['', 'declared', 'memorandum', 'contract', 'financed', 'realised'],
  }),
  number('capacity', 'capacity, in `unit`', { blank: 'not known', min: 0 }),
  word('unit', 'unit of the capacity'),
  number('jobs', 'jobs', { blank: 'not known', min: 0, unit: 'count' }),
  text('jobs_kind', 'kind of jobs', { default: '', choices: ['', 'construction', 'permanent'] }),
  text('status', 'status', {
    default: '',
    choices: ['', 'announced', 'agreed', 'building', 'running', 'stalled', 'cancelled'],
  }),
  date('as_of', 'date of the information', { blank: 'not known' }),
  word('candidate', 'candidate of the case, place/process', { form: 'path' }),
]);
