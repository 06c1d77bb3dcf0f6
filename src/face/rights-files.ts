import type { Case } from '../case/index.ts';
import { policiesOf } from '../plan/index.ts';
import { profileDocument } from '../rights/index.ts';

/** The licences of a case as ODRL 2.2 policies, and the profile that they use, JSON-LD. */
export const odrlFiles = (c: Case): { readonly licences: object; readonly profile: object } => ({
  licences: policiesOf(c),
  profile: profileDocument(),
});
