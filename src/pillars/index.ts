/** The pillars of a plan: what they share (the frame), each one's face, and the document they fill. */
export * from './document.ts';
export { type Duty, duties, modeRules, type Tariffs, tariffs, tariffsByPeriod } from './duties/index.ts';
export { finance } from './finance/index.ts';
export * from './frame/index.ts';
export { making } from './making/index.ts';
export { moving } from './moving/index.ts';
export type { Breach, Declared, Decoded, Opinion, Pillar, Prices } from './pillar.ts';
export { rights } from './rights/index.ts';
export { standards } from './standards/index.ts';
export { targets } from './targets/index.ts';
