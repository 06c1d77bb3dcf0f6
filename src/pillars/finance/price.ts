import type { Case } from '../../case/index.ts';
import type { PlanDocument } from '../document.ts';
import type { Opinion } from '../pillar.ts';

export function price(_plan: PlanDocument, _c: Case): Opinion {
  return { cost: {}, breaches: [] };
}
