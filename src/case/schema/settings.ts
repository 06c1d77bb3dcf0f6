import { integer, list, number, table, text, word, year } from './column.ts';

/** The settings of a case: `chorsu` in datapackage.json, or the sheet `case` of a workbook. One row. */
export const settings = table('case', 'settings', 'settings of the whole case', [
  integer('version', 'version of this format', { default: 1, min: 1, max: 1 }),
  text('currency', 'all money is in this currency', { default: 'USD', form: 'currency' }),
  year('start', 'first year', { required: true, min: 1900, max: 2200 }),
  integer('years', 'number of years', { required: true, min: 1, max: 200, unit: 'years' }),
  integer('step', 'years per period; quantities stay per year', { default: 1, min: 1, max: 50, unit: 'years' }),
  integer('buildEvery', 'new builds begin service only every so many years', {
    blank: 'step',
    min: 1,
    max: 200,
    unit: 'years',
  }),
  year('buildUntil', 'no plant and no leg begins service after this year', { blank: 'the last year' }),
  year('priceYear', 'prices are of this year', { blank: 'start - 1' }),
  number('discountRate', 'real discount rate; year t counts (1+r)^-(t-start)', {
    default: 0.08,
    min: 0,
    max: 1,
    unit: 'fraction',
  }),
  number('holdingRate', 'yearly rate on the value of goods under way', {
    blank: 'discountRate',
    min: 0,
    max: 1,
    unit: 'fraction',
  }),
  number('safetyFactor', 'z of the safety stock against late arrival', { default: 0, min: 0, max: 10, unit: 'ratio' }),
  number(
    'ownFunds',
    'most money a year from elsewhere than facilities, at the discount rate; 0 = facilities pay all capex',
    {
      default: Number.POSITIVE_INFINITY,
      min: 0,
      unit: 'money/year',
    },
  ),
  number('maxGearing', "largest share of a candidate's capex of a year that all loans together may pay", {
    default: 1,
    min: 0,
    max: 1,
    unit: 'fraction',
  }),
  list('include', 'other cases whose rows are read first', { default: [] }),
  word('template', 'the template that the case began with'),
  list('bloc', 'countries whose cooperation is planned', {
    default: [],
    form: 'country',
    blank: 'all countries of the case',
  }),
  list('hub', 'countries reported separately', { default: [], form: 'country' }),
  list('traders', 'countries in which every shipment begins or ends: the question of one country', {
    default: [],
    form: 'country',
    blank: 'all countries of the case',
  }),
  list('ranges', 'range of a figure without a row in uncertainty by its quality, a share either way: `recalled 0.3`', {
    default: [],
    blank: 'the usual ranges',
  }),
  integer('routesPerLane', 'routes kept besides those that pricing adds', {
    default: 3,
    min: 1,
    max: 50,
    unit: 'count',
  }),
  word('name', 'name of the case', { form: 'name' }),
  word('title', 'title of the case'),
  word('title_ru', 'title in Russian'),
  word('title_zh', 'title in Chinese'),
]);
