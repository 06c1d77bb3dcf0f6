import type { Section } from '../../../view/index.ts';
import type { ExtraContext } from './base.ts';
import type { ExtraSections } from './data.ts';
import { financeSection } from './finance.ts';
import { optionsSection } from './options.ts';
import { reformsSection } from './reforms.ts';
import { rightsSection } from './rights.ts';
import { standardsSection } from './standards.ts';
import { stressSection } from './stress.ts';

/** The sections of other questions that have data, in the order in which they are asked. `npv` is the plan's own. */
export function extraSections(given: ExtraSections, context: ExtraContext, npv?: number): Section[] {
  return [
    given.standards && standardsSection(given.standards, context),
    given.rights && rightsSection(given.rights, context),
    given.finance && financeSection(given.finance, context),
    given.reforms && reformsSection(given.reforms, context),
    given.options && optionsSection(given.options, context),
    given.stress && stressSection(given.stress, context, npv),
  ].filter((section): section is Section => section !== undefined);
}
