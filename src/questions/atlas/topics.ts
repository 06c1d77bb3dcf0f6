/** Topics of a country's page, in their order. */
export const topics = ['size', 'exports', 'energy', 'wages', 'money', 'plants', 'logistics', 'risk'] as const;
type Topic = (typeof topics)[number];

/** Beginnings of measures by topic: the first that fits. */
const BEGINNINGS: readonly (readonly [string, Topic])[] = [
  ['population', 'size'],
  ['working_age', 'size'],
  ['gdp', 'size'],
  ['goods_exports', 'exports'],
  ['eci', 'exports'],
  ['electricity', 'energy'],
  ['natural_gas', 'energy'],
  ['avg_', 'wages'],
  ['minimum_wage', 'wages'],
  ['asi_', 'wages'],
  ['plant_capex', 'plants'],
  ['lpi_', 'logistics'],
  ['country_risk', 'risk'],
];

/** The topic of a measure; rates and taxes are money. */
export const topicOf = (measure: string): Topic =>
  BEGINNINGS.find(([beginning]) => measure.startsWith(beginning))?.[1] ?? 'money';
