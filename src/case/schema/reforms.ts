import { amount, integer, list, names, number, requiredKey, table, text, word, year, yearOrDay } from './column.ts';

const barriers = ['logistics', 'trade', 'standards', 'readiness', 'rights', 'finance'] as const;

export const reforms = table('reforms', 'reforms', 'what states could change', [
  text('reform', 'key of the reform', { ...requiredKey, form: 'name' }),
  text('barrier', 'barrier it lowers', { required: true, choices: barriers }),
  ...names,
  amount('cost', 'money', 'public money, reported separately'),
  year('year', 'its changes count from this year on', { blank: 'from the start' }),
  list('includes', 'other reforms that it brings with it', { default: [], refs: ['reforms'] }),
]);

export const changes = table('changes', 'reforms', 'what a reform, shock or scenario changes', [
  text('reform', 'reform, shock or scenario', { ...requiredKey, refs: ['reforms', 'shocks', 'scenarios'] }),
  text('table', 'table, or case for a setting', requiredKey),
  word('key', "the row's key columns joined by /; * = every row", { key: true, form: 'path' }),
  text('column', 'column; + adds the row, - removes it', requiredKey),
  word('value', 'new value, factor, addend or bound'),
  text('op', 'how the value is used', { default: 'set', choices: ['set', 'multiply', 'add', 'min', 'max'] }),
]);

const measures = ['jobs', 'value_added', 'external_share', 'co2', 'hours', 'builds', 'capex'] as const;

export const targets = table('targets', 'targets', 'hard limits on measures', [
  text('target', 'key of the target', requiredKey),
  ...names,
  year('year', 'year; empty = each year, or the sum for builds and capex', { key: true }),
  text('measure', 'measure', { required: true, choices: measures }),
  list('countries', 'countries of the places; empty = all', { default: [], form: 'country' }),
  number('min', 'least', { blank: 'no least' }),
  number('max', 'most', { blank: 'no most' }),
  integer('window', 'years up to that year over whose mean the limit holds; not for builds and capex', {
    default: 1,
    min: 1,
    max: 200,
    unit: 'years',
  }),
]);

export const shocks = table('shocks', 'doubt', 'what could go wrong', [
  text('shock', 'key of the shock', requiredKey),
  ...names,
  yearOrDay('from', 'first year', { blank: 'from the start' }),
  yearOrDay('until', 'last year', { blank: 'to the end' }),
]);

export const scenarios = table('scenarios', 'doubt', 'futures with weights', [
  text('scenario', 'key of the scenario', requiredKey),
  ...names,
  amount('weight', 'ratio', 'weight', { default: 1 }),
]);

export const uncertainty = table('uncertainty', 'doubt', 'ranges of figures', [
  text('table', 'table, or case for a setting', requiredKey),
  word('key', "the row's key columns joined by /", { key: true, form: 'path' }),
  text('column', 'column', requiredKey),
  number('low', 'low end; lognormal: 5th percentile', { required: true }),
  number('high', 'high end; lognormal: 95th percentile', { required: true }),
  text('shape', 'shape', { default: 'triangular', choices: ['triangular', 'uniform', 'lognormal'] }),
  word('group', 'figures of a group move together'),
]);
