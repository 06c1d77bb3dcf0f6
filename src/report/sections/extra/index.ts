import type { Section as AnswerSection } from '../../../blocks/index.ts';
import { type Section, sectionOf } from '../../../view/index.ts';
import type { ExtraContext } from './base.ts';
import type { ExtraSections } from './data.ts';
import { financeSection } from './finance.ts';

/** The order in which questions are asked. */
export const order: readonly string[] = ['standards', 'rights', 'finance', 'reforms', 'options', 'stress'];

/** The sections of other questions that have data. */
export function extraSections(
  { sections: given = {}, told = [] }: { readonly sections?: ExtraSections; readonly told?: readonly AnswerSection[] },
  context: ExtraContext,
): Section[] {
  return [given.finance && financeSection(given.finance, context), ...told.map(sectionOf)]
    .filter((section): section is Section => section !== undefined)
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
