import { pluralEn as plural } from '../plural.ts';

/** The first page of a report: what a reader asks before anything else. */
export const page = {
  // The gain, and who has it
  scenariosAre: (p: { scenarios: readonly { name: string; npv: string }[] }) =>
    `Net present value by scenario: ${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('; ')}.`,
  scenariosHeld: (p: { built: boolean; scenarios: readonly { name: string; npv: string }[] }) =>
    `${p.built ? 'With these builds' : 'With nothing built'}, the net present value by scenario is: ${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('; ')}.`,
  scenariosGain: (p: { scenarios: readonly { name: string; npv: string }[] }) =>
    `With these builds, the gain over building nothing by scenario is: ${p.scenarios.map((scenario) => `${scenario.name} ${scenario.npv}`).join('; ')}.`,
  scenariosLeft: (p: { names: readonly string[] }) =>
    `Scenarios not tried in the time: ${p.names.length > 2 ? p.names.length : p.names.map((name) => `“${name}”`).join(', ')}.`,
  cannotMeet: 'the builds cannot meet what is asked',
  asItStands: 'as the case stands',
  noPlan: 'no plan is known',
  sitesInAll: (p: { same: number; all: number }) =>
    `${p.same} of ${p.all} ${plural(p.all, { one: 'site is', other: 'sites are' })} built in every scenario.`,

  // The run
  npvAt: (p: { priceYear: number; rate: string }) =>
    `Net present value, ${p.priceYear} prices, discounted at ${p.rate}`,
  run: (p: { program: string; solver: string; seconds: string; gap: string; asked: number }) =>
    `${p.program}, ${p.solver}; planned in ${p.seconds} s (limit ${p.asked} s; a gap of at most ${p.gap} of the gross cost was asked for).`,
  runSettled: (p: { program: string; solver: string; seconds: string; asked: number }) =>
    `${p.program}, ${p.solver}; planned in ${p.seconds} s (limit ${p.asked} s; no gap was asked for).`,
  moreCautions: (p: { count: number }) => `${p.count} more ${plural(p.count, { one: 'caution', other: 'cautions' })}`,

  // Countries
  jobs: 'Jobs',
  jobsGained: 'Jobs gained',
  valueAddedIn: (p: { unit: string }) => `Value added a year, ${p.unit}`,
  valueGainedIn: (p: { unit: string }) => `Value added gained a year, ${p.unit}`,
  importsIn: (p: { unit: string }) => `Imports a year, ${p.unit}`,
  importsSavedIn: (p: { unit: string }) => `Imports saved a year, ${p.unit}`,
  co2: 'CO2 of carriage, t a year',
  co2Saved: 'CO2 of carriage saved, t a year',
  otherCountries: (p: { count: number }) =>
    `${p.count} other ${plural(p.count, { one: 'country', other: 'countries' })}`,
  countriesCaption: (p: { first: number; last: number }) =>
    `${p.first === p.last ? `Figures of ${p.first}` : `Means of ${p.first}–${p.last}`}. Value added and imports at the goods’ values in the case; CO2 counts where the goods arrive.`,
  changesAgainst: 'Each amount is the change against building nothing, in the plans found; a negative one is a loss.',
  madeInRegion: (p: { year: number }) => `Last step in the region, ${p.year}`,
  ofDelivered: (p: { share: string }) => `${p.share} of the value delivered`,

  /** Customs zones and blocs that cases name by these keys. */
  zones: { EAEU: 'EAEU', EU: 'EU', GCC: 'GCC', ASEAN: 'ASEAN', CIS: 'CIS', SCO: 'SCO' },
};

/** The map that is alive, in reports and in the workbench. */
export const live = {
  year: 'Year',
  goods: 'Goods',
  zoom: 'Drag the map to move it; + and − zoom. With the keyboard: arrows, + and −.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: 'Whole map',
  figuresOf: 'Figures of',
  noLane: 'none chosen',
  chosen: 'Choose a place, a border or a lane here or on the map.',
  sites: 'Places',
  borders: 'Borders',
  lanes: 'Lanes',
  borderCrossing: 'Border crossing',
  hoursAtBorder: (p: { hours: string }) => `${p.hours} h of waiting`,
  built: 'Built',
  made: 'Made in the year',
  sent: 'Sent in the year',
  received: 'Received in the year',
  amountOf: (p: { name: string; amount: string; unit: string }) =>
    [`${p.name}: ${p.amount}`, p.unit].filter(Boolean).join(' '),
  builtIn: (p: { name: string; year: number }) => `${p.name} (${p.year})`,
  underWay: (p: { days: string; most: string }) =>
    `${p.days} days under way, at most ${p.most} days in 95 of 100 journeys.`,
  underAgreement: (p: { agreement: string }) => `The duty is paid under the agreement ${p.agreement}.`,
};
