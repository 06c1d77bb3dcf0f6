import type { Section } from '../blocks/index.ts';

/** The order in which questions are asked. */
export const order: readonly string[] = ['standards', 'rights', 'finance', 'reforms', 'options', 'stress'];

/** The sections of other questions, in this order; one that says nothing is left out. */
export const toldSections = (told: readonly Section[] = []): Section[] =>
  told.filter(({ blocks }) => blocks.length > 0).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
