/** The pillars of a plan: what they share (the frame), each one's face, and the document they fill. */
import { duties as dutyOfMoves } from './duties/price/duties.ts';
import { flows as carriageOfMoves } from './moving/price/flows.ts';
import { settingsOf } from './opinion/horizon.ts';
import { movesOf } from './opinion/moves.ts';
import { tallyOf } from './opinion/tally.ts';
import { adaptation } from './standards/price/adaptation.ts';

export type { BarrierOfCase } from './barrier.ts';
export { changesGone, changesHalved } from './barrier.ts';
export * from './document.ts';
export {
  type Avoiding,
  avoidingName,
  avoidings,
  type Duties,
  type Duty,
  duties,
  dutiesBetween,
  dutyOn,
  laneDuties,
  sources,
  type Tariffs,
  tariffs,
  tariffsByPeriod,
} from './duties/index.ts';
export { inlandDuty } from './duties/price/inland.ts';
export { originsOf } from './duties/price/originating.ts';
export { finance } from './finance/index.ts';
export * from './frame/index.ts';
export { barrierOf, earns, headings } from './headings.ts';
export { making } from './making/index.ts';
export { moving } from './moving/index.ts';
export type { Move } from './opinion/moves.ts';
export { lineKey } from './opinion/tally.ts';
export type { Breach, Declared, Decoded, Opinion, Pillar, Prices, Quantities } from './pillar.ts';
export { rights } from './rights/index.ts';
export { standards } from './standards/index.ts';
export { targets } from './targets/index.ts';
export { measuresOf } from './targets/price/by-country.ts';
export { targetsOf } from './targets/price.ts';

/** How the second opinion prices single flows, from the case's rows alone. */
export const secondOpinion = {
  settingsOf,
  movesOf,
  tallyOf,
  carriage: carriageOfMoves,
  duties: dutyOfMoves,
  adaptation,
} as const;
