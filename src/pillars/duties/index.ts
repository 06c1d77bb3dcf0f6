import type { Pillar } from '../pillar.ts';
import { declare } from './declare.ts';
import { price } from './price.ts';

export { type Avoiding, avoidingName, avoidings } from './avoiding.ts';
export { tariffsByPeriod } from './declare.ts';
export { sources } from './sources.ts';
export { type Duties, type Duty, dutyOn, type Tariffs, tariffs } from './tariffs.ts';

/** Duties: most favoured nation, agreements, rules of origin, additional duties; restrictions. */
export const duties: Pillar = { name: 'duties', tables: ['tariffs', 'agreements', 'restrictions'], declare, price };
