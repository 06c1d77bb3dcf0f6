import type { Pillar } from '../pillar.ts';
import { declare } from './declare.ts';
import { price } from './price.ts';

export { tariffsByPeriod } from './declare.ts';
export { modeRules } from './restrictions.ts';
export { type Duty, type Tariffs, tariffs } from './tariffs.ts';

/** Duties: most favoured nation, agreements, regional value, specific rates; restrictions. */
export const duties: Pillar = { name: 'duties', tables: ['tariffs', 'agreements', 'restrictions'], declare, price };
