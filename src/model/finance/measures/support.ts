import { supports } from '../../../finance/index.ts';
import type { ProjectFlow } from './lending.ts';
import type { CountryRisk, SupportNeeded } from './shape.ts';

/**
 * Support that would make a plant pay that its owners would not build. A guarantee of its state saves the premium of a
 * firm over that of the state (`risk`). Null if its owners lose nothing, and if no supply prices its sales.
 */
export function supportOf({ project, input }: ProjectFlow, risk: CountryRisk | null): SupportNeeded | null {
  if (project.atCost.length > 0) return null;
  const [state, firm] = [risk?.sovereign?.margin, risk?.firm?.margin];
  const saved = typeof firm === 'number' && typeof state === 'number' ? Math.max(0, firm - state) : undefined;
  return supports(input, { duties: project.duties, ...(saved === undefined ? {} : { guarantee: saved }) }) ?? null;
}
