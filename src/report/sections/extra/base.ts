import { type Case, caseTitle } from '../../../case/index.ts';
import { type Barrier, barriers, type FigureOptions } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { Facts } from '../../facts.ts';

/** What the sections of other questions look up. */
export interface ExtraContext {
  case: Case;
  facts: Facts;
}

export function barrierOf(name: string): Barrier | undefined {
  return barriers.find((barrier) => barrier === name);
}

export function figureOptions(context: ExtraContext, id: string, title: string, unit: string): FigureOptions {
  const source = words().report.caseSource({ name: caseTitle(context.case), priceYear: context.facts.priceYear });
  return { id, title, unit, source, width: 832 };
}
