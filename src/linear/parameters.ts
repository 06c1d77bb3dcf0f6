/** Scaling (`scale.ts`): numbers that were set on the bundled solar case; what each brings by itself is not known. */
export const scaling = {
  /** Times that rows and columns take their turn: further ones hardly move them. */
  passes: 6,
  /** Powers of two by which a row or column is scaled, at most. */
  limit: 40,
  /** Scaled costs stay below this power of two, so that a penalty does not drown what it stands beside. */
  dearest: 17,
} as const;
