import { percent } from '../../../figures/index.ts';

/** The internal rate, or that there is none and the modified one. */
export function returnWords(irr: number | null, mirr: number | null | undefined): string {
  if (irr !== null) return percent(irr, 3);
  return mirr === null || mirr === undefined ? 'no IRR' : `no IRR; MIRR ${percent(mirr, 3)}`;
}
