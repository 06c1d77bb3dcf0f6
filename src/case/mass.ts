import type { Row } from './schema/tables.ts';

/** Tonnes of a unit of a good; 0 where that is not known. */
export const massOf = (good: Pick<Row<'goods'>, 'mass' | 'unit'> | undefined): number =>
  good?.mass ?? (good?.unit === 't' ? 1 : 0);
