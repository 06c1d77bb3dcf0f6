import { type Fault, whole } from './fault.ts';

const kg = 'good,hs,value,unit,mass\nore,2603,50,t,\nmetal,7403,500,kg,1\n';

/** What can hardly be meant. */
export const meant: readonly Fault[] = [
  { code: 'rate-large', edits: [['tariffs.csv', ',0.05', ',5']], value: '5', says: /0\.05/, warning: true },
  { code: 'rate-large', edits: [['tariffs.csv', ',0.05', ',10']], value: '10', says: /200 %/, warning: true },
  { code: 'price-far', edits: [['supplies.csv', '5000,40', '5000,4']], at: 'supplies.csv:2', warning: true },
  { code: 'price-far', edits: [['supplies.csv', '5000,40', '5000,-1e9']], says: /ore, 50/, warning: true, among: true },
  { code: 'price-far', edits: [['demands.csv', '800,600', '800,6000']], column: 'price', warning: true },
  { code: 'mass-unit', edits: [whole('goods.csv', kg)], says: /0\.001 t/, warning: true },
  {
    code: 'mass-made',
    edits: [['recipes.csv', 'metal,1', 'metal,1e9']],
    says: /smelt makes/,
    warning: true,
    among: true,
  },
  { code: 'km-long', edits: [['legs.csv', 'rail,980', 'rail,9800']], says: /great-circle/, warning: true },
  { code: 'km-long', edits: [['legs.csv', 'rail,980', 'rail,1e5']], warning: true, among: true },
  {
    code: 'leg-fast',
    edits: [whole('modes.csv', 'mode,speed_kmh\nrail,40\n'), ['legs.csv', '980,30', '980,3']],
    says: /327 km\/h/,
    warning: true,
  },
  { code: 'capacity-large', edits: [['tiers.csv', '1000,', '1e9,']], says: /1250000 times/, warning: true },
  { code: 'capacity-small', edits: [['tiers.csv', '1000,', '0.1,']], says: /1\/8000 /, warning: true },
];
