import {
  amount,
  integer,
  limit,
  list,
  names,
  number,
  requiredKey,
  table,
  text,
  word,
  year,
  yearOrDay,
  yesno,
} from './column.ts';

const modeNames = ['rail', 'road', 'sea', 'river', 'air', 'pipe', 'ferry'] as const;
const anyMode = ['', ...modeNames] as const;

export const legs = table('legs', 'moving', 'ways between two places by one mode', [
  text('leg', 'key of the leg', { key: true, derived: true, blank: 'from-to-mode' }),
  text('from', 'place', { required: true, refs: ['places'] }),
  text('to', 'place', { required: true, refs: ['places'] }),
  text('mode', 'mode', { required: true, choices: modeNames }),
  number('km', 'length', { blank: "great circle x the mode's circuity", min: 0, unit: 'km' }),
  number('hours', 'time on the way', { blank: 'km / speed', min: 0, unit: 'h' }),
  number('hours_p95', 'time on the way, 95th percentile', { blank: 'hours', min: 0, unit: 'h' }),
  number('cost', 'per tonne', { blank: "km x the mode's rate + its fixed", min: 0, unit: 'money/t' }),
  amount('dues', 'money/t', 'canal, strait or bridge dues per tonne, on top of the cost'),
  limit('capacity', 't/year', 'tonnes a year, both ways together'),
  number('gauge', 'track gauge; empty = any', { blank: 'any gauge', min: 0, unit: 'mm' }),
  yearOrDay('opens', 'first year', { blank: 'always' }),
  yearOrDay('closes', 'last year', { blank: 'never' }),
  yesno('oneway', 'only from `from` to `to`', { default: false }),
  list('cargo', 'kinds of cargo it takes; empty = all', { default: [] }),
  amount('fixed_cost', 'money/year', 'each year it is there'),
  number('capex', 'if given, the leg is not there yet and the plan may build it', {
    blank: 'the leg is there',
    min: 0,
    unit: 'money',
  }),
  integer('life', 'years in service once built', { default: 20, min: 1, max: 200, unit: 'years' }),
  integer('lead', 'years from spending to service', { default: 0, min: 0, max: 50, unit: 'years' }),
]);

export const modes = table('modes', 'moving', 'speeds and rates by mode', [
  text('mode', 'mode', { ...requiredKey, choices: modeNames }),
  word('cargo', 'kind of cargo; empty = all', { key: true }),
  word('country', "country of the leg's start; empty = all", { key: true, form: 'country' }),
  number('speed_kmh', 'speed', { blank: 'legs need hours', min: 0, open: true, unit: 'km/h' }),
  amount('rate', 'money/t-km', 'per tonne-kilometre'),
  amount('fixed', 'money/t', 'per tonne and leg'),
  number('circuity', 'length of the way over the great-circle distance', { default: 1, min: 1, unit: 'ratio' }),
  amount('co2', 'kg/t-km', 'kilograms of CO2 per tonne-kilometre'),
]);

export const transfers = table('transfers', 'moving', 'changes of mode or gauge, loading and unloading', [
  word('place', 'place; empty = everywhere', { key: true, refs: ['places'] }),
  text('mode', 'mode before; empty = loading at the start', { key: true, default: '', choices: anyMode }),
  text('to_mode', 'mode after; empty = unloading at the end', { key: true, default: '', choices: anyMode }),
  number('gauge', 'gauge before; empty = any', { key: true, min: 0, unit: 'mm' }),
  number('to_gauge', 'gauge after; empty = any', { key: true, min: 0, unit: 'mm' }),
  word('cargo', 'kind of cargo; empty = all', { key: true }),
  amount('hours', 'h', 'time'),
  number('hours_p95', 'time, 95th percentile', { blank: 'hours', min: 0, unit: 'h' }),
  amount('cost', 'money/t', 'per tonne'),
  limit('capacity', 't/year', 'tonnes a year; without a place, at each place'),
  yesno('both', 'also applies in the other direction', { default: true }),
]);

export const borders = table('borders', 'moving', 'crossings in one direction', [
  text('from_country', 'country left', { ...requiredKey, refs: ['countries'], form: 'country' }),
  text('to_country', 'country entered', { ...requiredKey, refs: ['countries'], form: 'country' }),
  text('mode', 'mode; empty = all', { key: true, default: '', choices: anyMode }),
  word('place', 'either end of the leg; empty = all', { key: true, refs: ['places'] }),
  year('year', 'year; empty = every year', { key: true }),
  amount('hours', 'h', 'time'),
  number('hours_p95', 'time, 95th percentile', { blank: 'hours', min: 0, unit: 'h' }),
  amount('cost', 'money/t', 'per tonne'),
  limit('capacity', 't/year', 'tonnes a year; without a place, at each crossing'),
  yesno('open', 'goods may pass', { default: true }),
]);

export const tariffs = table('tariffs', 'moving', 'duties by origin, destination and HS prefix', [
  word('origin', 'zone or country; empty = all', { key: true, form: 'zone' }),
  text('destination', 'zone or country', { ...requiredKey, form: 'zone' }),
  word('hs', 'HS prefix; empty = all goods', { key: true, form: 'hs' }),
  word('agreement', 'agreement; empty = most favoured nation', { key: true, refs: ['agreements'] }),
  year('year', 'year; empty = every year', { key: true }),
  amount('rate', 'fraction', 'share of the value of the goods and the cost of their way', { max: 100 }),
  amount('specific', 'money/unit', 'added to the rate'),
  number('regional_value', 'least regional value content', {
    blank: 'none required',
    min: 0,
    max: 1,
    unit: 'fraction',
  }),
  text('rule', 'rule of origin, by the HS codes of the inputs from outside the members', {
    default: '',
    choices: ['', 'CTH', 'CTSH', 'wholly obtained'],
  }),
  text('kind', 'additional = on top of the duty that counts, preference or not', {
    default: 'duty',
    choices: ['duty', 'additional'],
  }),
]);

export const agreements = table('agreements', 'moving', 'trade agreements', [
  text('agreement', 'key of the agreement', requiredKey),
  ...names,
  list('members', 'countries', { required: true, form: 'country' }),
  yesno('cumulation', 'inputs of any member count as own', { default: true }),
  yesno('direct', 'goods may not be unloaded on the way in a market outside the members', {
    default: false,
  }),
  word('proof', 'proof of origin that it requires, such as a form of certificate'),
  word('since', 'in force since: a year or a day; empty = not known'),
]);

export const restrictions = table('restrictions', 'moving', 'bans, quotas and permits', [
  text('kind', 'kind', { ...requiredKey, choices: ['ban', 'quota', 'permit'] }),
  word('origin', 'zone or country; empty = all', { key: true, form: 'zone' }),
  word('destination', 'zone or country; empty = all', { key: true, form: 'zone' }),
  word('hs', 'HS prefix; empty = all goods', { key: true, form: 'hs' }),
  text('mode', 'mode; empty = all', { key: true, default: '', choices: anyMode }),
  word('technology', 'technology that candidates at the destination may not use', { key: true }),
  limit('quantity', 'units/year', 'amount of a quota'),
  amount('cost', 'money/year', 'cost of a permit, each year with a shipment'),
  yearOrDay('from', 'first year', { blank: 'always' }),
  yearOrDay('until', 'last year', { blank: 'for ever' }),
]);
