import type { Section as AnswerSection } from '../../../blocks/index.ts';
import { type Section, sectionOf } from '../../../view/index.ts';
import type { ExtraContext } from './base.ts';
import type { ExtraSections } from './data.ts';
import { rightsSection } from './rights.ts';
import { standardsSection } from './standards.ts';

/** The order in which questions are asked. */
export const order: readonly string[] = ['standards', 'rights', 'finance', 'reforms', 'options', 'stress'];

/** The sections of other questions that have data. */
export function extraSections(
  { sections: given = {}, told = [] }: { readonly sections?: ExtraSections; readonly told?: readonly AnswerSection[] },
  context: ExtraContext,
): Section[] {
  return [
    given.standards && standardsSection(given.standards, context),
    given.rights && rightsSection(given.rights, context),
    ...told.map(sectionOf),
  ]
    .filter((section): section is Section => section !== undefined)
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
