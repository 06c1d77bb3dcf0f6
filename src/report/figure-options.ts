import { type Case, caseTitle } from '../case/index.ts';
import type { FigureOptions } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';

/** How a figure of an answer about a case is drawn. */
export function figureOptions(
  { case: c, facts }: { readonly case: Case; readonly facts: Facts },
  id: string,
  title: string,
  unit: string,
): FigureOptions {
  const source = words().report.caseSource({ name: caseTitle(c), priceYear: facts.priceYear });
  return { id, title, unit, source, width: 832 };
}
