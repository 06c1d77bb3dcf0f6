import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';

/** The answer of a route: money per tonne, time, modes of transport. */
export interface RouteAnswer {
  cost: string;
  time: string;
  modes: readonly string[];
}

const answer = (p: RouteAnswer) => `${p.cost} in ${p.time} by ${listed(p.modes)}`;

/** Routes between two places: the terminal and the page. */
export const routes = {
  // Wrong use, and no answer
  oneFormat: 'Use only one of --json, --csv and --geojson.',
  notMoved: 'Goods of the cargo class none are not moved, so they have no routes.',
  twoPlaces: 'Name two places, or use --matrix.',
  samePlace: (p: { from: string; to: string }) => `${p.from} and ${p.to} are the same place.`,
  noPlaces: '--matrix takes at least one place.',
  noRoute: (p: {
    from: string;
    to: string;
    cargo: string;
    year: number;
    modes: readonly string[];
    closed: readonly string[];
  }) =>
    `There is no route from ${p.from} to ${p.to} for ${p.cargo} in ${p.year}${p.modes.length > 0 ? ` by ${p.modes.join(', ')}` : ''}${p.closed.length > 0 ? ` without ${p.closed.join(', ')}` : ''}.`,
  leftOut: (p: { cargo: string; legs: readonly string[]; more: number }) =>
    `Legs are left out because a figure is not known for ${p.cargo}: ${p.legs.join('; ')}${p.more > 0 ? `; and ${p.more} more` : ''}.`,

  // The answer
  head: (p: { from: string; to: string; cargo: string; year: number; priceYear: number }) =>
    `From ${p.from} to ${p.to}: ${p.cargo}, ${p.year}, prices of ${p.priceYear}`,
  goodOf: (p: { good: string; cargo: string }) => `${p.good} (${p.cargo})`,
  perTonne: (p: { amount: string; currency: string }) => `${p.amount} ${p.currency}/t`,
  hours: (p: { hours: string }) => `${p.hours} h`,
  hoursAndDays: (p: { hours: string; days: string }) => `${p.hours} h (${p.days} days)`,
  whatIf: 'What would change the cheapest and the fastest route:',
  halved: (p: { border: string }) => `half the hours and cost at ${p.border}`,
  opened: (p: { leg: string; more: number }) =>
    p.more > 0 ? `${p.leg} and ${p.more} more ${plural(p.more, { one: 'leg', other: 'legs' })}` : p.leg,
  planned: (p: { legs: string; year: number }) => `${p.legs}, planned ${p.year}`,
  saves: (p: { what: string; gains: readonly string[] }) => `${p.what}: saves ${listed(p.gains)}`,
  cautionOn: (p: { ways: number; all: number }) =>
    `It concerns ${p.ways} of ${p.all} ${plural(p.all, { one: 'route', other: 'routes' })}.`,
  bestIs: (p: RouteAnswer & { good: string }) => `Best for ${p.good}: ${answer(p)}.`,
  duty: (p: { good: string; origin: string; duty: string }) => `Duty on ${p.good} from ${p.origin}: ${p.duty}.`,
  names: {
    cheapest: 'cheapest',
    fastest: 'fastest',
    reliable: 'most reliable',
    best: 'best for the good',
    shortest: 'shortest',
  },
  /** Routes that are best by none of these. */
  others: { frontier: 'On the frontier of money and time', corridor: 'Another corridor' },
  named: (p: { kind: string; way: string }) => `${p.kind}: ${p.way}`,
  weak: 'Recalled or assumed',
  weakNote: 'Recalled or assumed: share of the km whose length is known so.',
  over: (p: { modes: string; countries: readonly string[] }) =>
    p.countries.length > 0 ? `${p.modes} through ${listed(p.countries)}` : p.modes,
  title: (p: { cargo: string; from: string; to: string; year: number }) =>
    `${p.cargo} from ${p.from} to ${p.to}, ${p.year}`,
  answerOne: (p: RouteAnswer) => `One route is both the cheapest and the fastest: ${answer(p)}.`,
  answerTwo: ({ cheapest, fastest }: { cheapest: RouteAnswer; fastest: RouteAnswer }) =>
    `The cheapest route costs ${cheapest.cost} and takes ${cheapest.time} by ${listed(cheapest.modes)}. The fastest takes ${fastest.time} by ${listed(fastest.modes)} and costs ${fastest.cost}.`,
  stillTitle: (p: { still: string; hours: string }) =>
    `On the cheapest route goods stand still for ${p.still} of ${p.hours} hours`,
  costTitle: (p: { cost: string; stops: string }) =>
    `The cheapest route costs ${p.cost} per tonne, of which ${p.stops} at borders and transfers`,
  route: 'Route',
  co2: 'CO2, kg per t',
  lengthKnown: 'Quality of the length',
  sideBySide: 'The routes side by side',
  overDistance: 'Time and cost over distance',
  hourCosts: 'What an hour costs',
  timeAgainstMoney: 'Time against money',
  map: 'The map',
  mapTitle: (p: { title: string }) => `${p.title}: the routes`,
  closer: 'The same, closer',
  mapUnit: 'each route in its colour',
  ends: 'start and end',
  steps: 'Step by step',
  /** Kinds of cargo that a reader knows by another name. */
  cargos: {} as Readonly<Record<string, string>>,
};
