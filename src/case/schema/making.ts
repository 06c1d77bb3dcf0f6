import {
  amount,
  integer,
  limit,
  list,
  names,
  number,
  numberOrNo,
  requiredKey,
  table,
  text,
  word,
  year,
  yearOrDay,
  yesno,
} from './column.ts';

export const countries = table('countries', 'places', 'countries and customs zones', [
  text('country', 'ISO 3166-1 alpha-2 code', { ...requiredKey, form: 'country' }),
  ...names,
  word('currency', 'ISO 4217 code', { form: 'currency' }),
  word('zone', 'customs zone; empty = the country itself', { form: 'zone' }),
  number('tax_rate', 'tax on profit', { min: 0, max: 1, unit: 'fraction' }),
  number('inflation', 'yearly inflation', { min: -0.5, max: 10, unit: 'fraction' }),
  number('risk', 'OECD country risk, 0-7', { min: 0, max: 7 }),
  amount('leakage_rate', 'fraction', 'yearly loss of the value of know-how used in the country', { max: 1 }),
  number('capital_cost', 'real rate a year that owners ask of equity there; equity without a rate takes it', {
    blank: 'the discount rate',
    min: 0,
    max: 5,
    unit: 'fraction',
  }),
]);

export const places = table('places', 'places', 'sites, cities, ports, borders, terminals, parks, mines', [
  text('place', 'key of the place', requiredKey),
  ...names,
  text('country', 'country of the place', { required: true, refs: ['countries'], form: 'country' }),
  word('zone', "customs zone over the country's: a free zone", { form: 'zone' }),
  number('lat', 'latitude', { min: -90, max: 90, unit: 'degrees' }),
  number('lon', 'longitude', { min: -180, max: 180, unit: 'degrees' }),
  text('kind', 'for the map', {
    default: 'site',
    choices: ['site', 'city', 'port', 'border', 'terminal', 'park', 'mine'],
  }),
  list('aliases', 'other names, any script', { default: [] }),
  limit('capacity', 't/year', 'tonnes a year that arrive by a leg or are first loaded here'),
  amount('cost', 'money/t', 'money per tonne handled'),
]);

export const goods = table('goods', 'making', 'goods, services, labour and power', [
  text('good', 'key of the good', requiredKey),
  ...names,
  word('hs', 'code of the Harmonized System', { form: 'hs' }),
  text('unit', 'unit of quantity', { default: 't' }),
  number('mass', 'tonnes per unit; needed when the unit is not t', {
    blank: '1 when the unit is t, else needed if the good is moved',
    min: 0,
    unit: 't/unit',
  }),
  number('value', 'customs and stock value', {
    blank: '0; needed where a tariff or a preference can apply',
    min: 0,
    unit: 'money/unit',
  }),
  text('cargo', 'kind of cargo; none = it cannot be moved', {
    default: 'container',
    usual: ['container', 'bulk', 'liquid', 'none'],
  }),
  numberOrNo('surplus', 'cost of what is made or bought and not used; no = all must be used', {
    default: 0,
    unit: 'money/unit',
  }),
]);

export const processes = table('processes', 'making', 'ways of making goods', [
  text('process', 'key of the process', requiredKey),
  ...names,
  integer('lead', 'years from spending to service', { default: 0, min: 0, max: 50, unit: 'years' }),
  integer('life', 'years in service', { default: 20, min: 1, max: 200, unit: 'years' }),
  number('availability', 'share of capacity that can be used', { default: 1, min: 1e-6, max: 1, unit: 'fraction' }),
  number('variable_cost', 'per unit of activity', { default: 0, unit: 'money/unit' }),
  word('technology', 'technology whose assets must be owned, licensed or free'),
  word('sector', 'ISIC sector'),
  text('heading', 'readiness: all its cost is reported there', { default: '', choices: ['', 'readiness'] }),
  list('ramp', 'shares of capacity that a build has in its first years of service, then 1', {
    default: [],
    form: 'share',
  }),
  amount('contingency', 'fraction', 'share of the capex on top of it, spent and financed', { max: 5 }),
  amount('stock_days', 'days', 'days of its inputs and outputs that it holds in stock', { max: 3650 }),
  number('payment_days', 'days until its sales are paid less days until it pays', {
    default: 0,
    min: -3650,
    max: 3650,
    unit: 'days',
  }),
]);

export const recipes = table('recipes', 'making', 'what a process makes and uses', [
  text('process', 'process', { ...requiredKey, refs: ['processes'] }),
  text('good', 'good', { ...requiredKey, refs: ['goods'] }),
  number('quantity', 'per unit of activity: + made, - used', { required: true, min: -1e9, max: 1e9 }),
]);

export const tiers = table('tiers', 'making', 'sizes in which a process can be built', [
  text('process', 'process', { ...requiredKey, refs: ['processes'] }),
  text('tier', 'key of the size', requiredKey),
  ...names,
  number('capacity', 'activity a year', { required: true, min: 1e-3, unit: 'units/year' }),
  amount('capex', 'money', 'investment per build'),
  amount('fixed_cost', 'money/year', 'fixed cost per build'),
  amount('jobs', 'count', 'jobs per build'),
  number('max_builds', 'most builds in service at one time at a candidate', {
    default: Number.POSITIVE_INFINITY,
    min: 0,
    unit: 'count',
  }),
  number('least', 'smallest size when the size is chosen freely', {
    blank: 'the size is not free',
    min: 0,
    unit: 'units/year',
  }),
  amount('capex_per_unit', 'money/unit', 'investment per unit of size'),
  amount('fixed_cost_per_unit', 'money/unit', 'fixed cost a year per unit of size'),
  amount('jobs_per_unit', 'ratio', 'jobs per unit of size'),
]);

export const candidates = table('candidates', 'making', 'where a process runs or could run', [
  text('place', 'place', { ...requiredKey, refs: ['places'] }),
  text('process', 'process', { ...requiredKey, refs: ['processes'] }),
  amount('existing', 'units/year', 'activity a year in service already'),
  amount('existing_fixed_cost', 'money/year', 'fixed cost a year of the existing capacity'),
  amount('existing_jobs', 'count', 'jobs of the existing capacity'),
  yearOrDay('retires', 'last year in service of the existing capacity', { blank: 'serves the whole horizon' }),
  yesno('closable', 'may be closed for good in a year', { default: false }),
  amount('closing_cost', 'money', 'cost of closing, paid in the year of closing'),
  limit('max', 'units/year', 'most capacity, existing and built, before availability'),
  amount('min_load', 'fraction', 'activity is at least this share of capacity in service x availability', { max: 1 }),
  number('variable_cost', "variable cost instead of the process's", {
    blank: "the process's x cost_factor",
    unit: 'money/unit',
  }),
  number('capex_factor', 'factor on capex', { default: 1, min: 0, unit: 'ratio' }),
  number('cost_factor', "factor on the process's variable cost and the tiers' fixed cost", {
    default: 1,
    min: 0,
    unit: 'ratio',
  }),
  yearOrDay('opens', 'first year of service of a build', { blank: 'any year' }),
  integer('tax_holiday', 'years from the start of operation without tax on profit', {
    default: 0,
    min: 0,
    max: 100,
    unit: 'years',
  }),
  word('owner', 'party', { refs: ['parties'] }),
  yesno('build', 'new builds are possible', { default: true }),
  list('tiers', 'sizes that can be built here; empty = all', { default: [] }),
]);

export const supplies = table('supplies', 'making', 'what can be bought where', [
  text('good', 'good', { ...requiredKey, refs: ['goods'] }),
  text('place', 'place', { ...requiredKey, refs: ['places'] }),
  year('year', 'year; empty = every year', { key: true }),
  word('step', 'price step; one row may name it for all places of the good', { key: true }),
  ...names,
  limit('quantity', 'units/year', 'most a year'),
  number('price', 'price', { required: true, unit: 'money/unit' }),
  limit('stock', 'units', 'most over the horizon; written in any row of the supply'),
  number('growth', 'yearly growth of the quantity', { default: 0, min: -1, max: 10, unit: 'fraction' }),
  text('heading', 'readiness: all its cost is reported there', { default: '', choices: ['', 'readiness'] }),
  word('origin', "country where it was made; empty = the place's", { form: 'country' }),
]);

export const demands = table('demands', 'making', 'what is wanted where', [
  text('good', 'good', { ...requiredKey, refs: ['goods'] }),
  text('place', 'place', { ...requiredKey, refs: ['places'] }),
  year('year', 'year; empty = every year', { key: true }),
  word('step', 'price step; one row may name it for all places of the good', { key: true }),
  ...names,
  number('quantity', 'wanted a year', { required: true, min: 0, unit: 'units/year' }),
  number('price', 'received per unit delivered', { default: 0, unit: 'money/unit' }),
  yesno('firm', 'must be met in full', { default: false }),
  amount('shortfall_cost', 'money/unit', 'per unit not delivered'),
  number('growth', 'yearly growth of the quantity', { default: 0, min: -1, max: 10, unit: 'fraction' }),
]);

export const choices = table('choices', 'making', 'how many of some builds there may be', [
  text('choice', 'key of the choice', requiredKey),
  text('member', 'place/process, or a leg', { ...requiredKey, form: 'path' }),
  ...names,
  number('min', 'fewest builds of the members over the horizon', { default: 0, min: 0, unit: 'count' }),
  limit('max', 'count', 'most builds of the members over the horizon'),
]);
