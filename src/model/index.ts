/** The pillars of a plan: what they share (the frame), each one's face, and the document they fill. */

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
export { finance } from './finance/index.ts';
export * from './frame/index.ts';
export { barrierOf, earns, headings } from './headings.ts';
export { making } from './making/index.ts';
export { moving } from './moving/index.ts';
export type { Declared, Decoded, Pillar, Quantities } from './pillar.ts';
export { rights } from './rights/index.ts';
export { standards } from './standards/index.ts';
export { targets } from './targets/index.ts';
