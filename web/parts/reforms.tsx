import type { CaseDetail } from '../api.ts';
import { say } from '../language.ts';
import { Checks } from './form.tsx';

interface Props {
  readonly of: CaseDetail['reforms'];
  readonly chosen: readonly string[];
  choose(reforms: readonly string[]): void;
}

/** Reforms as switches. */
export function Reforms({ of, chosen, choose }: Props) {
  const w = say();
  const named = of.map(({ reform, name }) => [reform, name] as const);
  return <Checks title={w.reformsInForce} none={w.noReforms} of={named} chosen={chosen} choose={choose} />;
}
