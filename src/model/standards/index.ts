import type { Pillar } from '../pillar.ts';
import { requirements } from './barrier.ts';

export { certificatesTable } from './blocks.ts';

import { declare } from './declare.ts';

/** Standards: certificates, evidence and its recognition, adaptation to another market's standard. */
export const standards: Pillar = {
  tables: ['standards', 'alignments', 'schemes', 'evidence', 'needs', 'recognitions', 'requirements', 'certificates'],
  barrier: requirements,
  declare,
};
