import type { Barrier } from '../figures/index.ts';

/**
 * Headings of revenue and cost, in the order in which they are told: the barrier under which each is reported, and which are earned.
 * The rest are paid. Their words stand in `words().plan.headings`.
 */
const table = {
  revenue: { barrier: 'making', earned: true },
  inputs: { barrier: 'making', earned: false },
  making: { barrier: 'making', earned: false },
  capital: { barrier: 'making', earned: false },
  residual: { barrier: 'making', earned: true },
  carriage: { barrier: 'logistics', earned: false },
  borders: { barrier: 'logistics', earned: false },
  time: { barrier: 'logistics', earned: false },
  duties: { barrier: 'trade', earned: false },
  adaptation: { barrier: 'standards', earned: false },
  certification: { barrier: 'standards', earned: false },
  rights: { barrier: 'rights', earned: false },
  finance: { barrier: 'finance', earned: false },
  readiness: { barrier: 'readiness', earned: false },
  shortfall: { barrier: 'shortfall', earned: false },
} as const satisfies Record<string, { readonly barrier: Barrier; readonly earned: boolean }>;

/** Headings of revenue and cost. */
export type Heading = keyof typeof table;

export const headings = Object.keys(table) as readonly Heading[];

/** The barrier under which a heading is reported. */
export const barrierOf = (heading: Heading): Barrier => table[heading].barrier;

/** Whether a heading adds to the NPV. */
export const earns = (heading: Heading): boolean => table[heading].earned;
