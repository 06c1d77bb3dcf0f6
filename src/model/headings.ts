import type { Barrier } from '../figures/index.ts';
import { words } from '../i18n/index.ts';

/**
 * Headings of revenue and cost in the order in which they are shown, with the barrier of each and whether it is earned
 * or paid. Their words stand in `words().plan.headings`, those of barriers in `words().plan.barriers`; the colours of
 * barriers in `figures`.
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

/** The name of a heading in the current language; an unknown code is returned as it is. */
export function headingName(heading: string): string {
  const { headings } = words().plan;
  return heading in headings ? headings[heading as Heading].name : heading;
}
export const headingMeaning = (heading: Heading): string => words().plan.headings[heading].meaning;

/** The name of a barrier in the current language. */
export const barrierName = (barrier: Barrier): string => words().plan.barriers[barrier];
export const isBarrier = (name: string): name is Barrier => name in words().plan.barriers;
