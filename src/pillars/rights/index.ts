import type { Pillar } from '../pillar.ts';
import { declare } from './declare/index.ts';
import { price } from './price.ts';

/** Rights: freedom to run a technology, licences, royalties, leakage of know-how. */
export const rights: Pillar = {
  name: 'rights',
  tables: ['parties', 'assets', 'licences'],
  declare,
  price,
};
