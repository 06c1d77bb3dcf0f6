import { halved, rowsOf } from '../barrier.ts';
import type { Pillar } from '../pillar.ts';
import { dutyUnits, unknownDuties } from './checks/index.ts';
import { declare } from './declare.ts';
import { figures } from './figures.ts';

export { type Avoiding, avoidingName, avoidings } from './avoiding.ts';
export { dutiesSection } from './blocks.ts';
export { tariffsByPeriod } from './declare.ts';
export { dutiesBetween, laneDuties } from './lane-duties.ts';
export { sources } from './sources.ts';
export { type Duty, dutyOn, type Tariffs } from './tariffs.ts';
export { dutySentence, listlessLine } from './words.ts';

/** Duties: most favoured nation, agreements, rules of origin, additional duties; restrictions. */
export const duties: Pillar = {
  tables: ['tariffs', 'agreements', 'restrictions'],
  checks: [unknownDuties, dutyUnits],
  // Duties and restrictions.
  barrier: {
    name: 'trade',
    present: ({ tables }) => tables.tariffs.length > 0 || tables.restrictions.length > 0,
    cells: () => [rowsOf('tariffs'), rowsOf('restrictions'), ...halved('tariffs', 'rate', 'specific')],
  },
  declare,
  figures,
};
