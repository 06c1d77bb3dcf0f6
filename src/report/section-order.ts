import type { Section } from '../blocks/index.ts';

/** Questions in the order of their sections in a report. */
export const order: readonly string[] = ['standards', 'rights', 'finance', 'reforms', 'options', 'stress'];

/** Sections in this order; empty ones are left out. */
export const inReadingOrder = (sections: readonly Section[] = []): Section[] =>
  sections.filter(({ blocks }) => blocks.length > 0).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
