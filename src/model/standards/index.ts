import { halved, rowsOf } from '../barrier.ts';
import type { Pillar } from '../pillar.ts';

export { certificatesTable } from './blocks.ts';

import { declare } from './declare.ts';

/** Standards: certificates, evidence and its recognition, adaptation to another market's standard. */
export const standards: Pillar = {
  tables: ['standards', 'alignments', 'schemes', 'evidence', 'needs', 'recognitions', 'requirements', 'certificates'],
  // What markets require, and what it costs to show that a good meets it.
  barrier: {
    name: 'standards',
    present: ({ tables }) => tables.requirements.length > 0 || tables.standards.length > 0,
    cells: () => [
      rowsOf('requirements'),
      rowsOf('standards'),
      ...halved('schemes', 'fee', 'audit', 'yearly', 'renewal_fee', 'rate', 'per_unit', 'weeks'),
      ...halved('evidence', 'cost', 'weeks'),
      ...halved('alignments', 'adaptation_rate'),
    ],
  },
  declare,
};
