import type { CaseDetail } from '../api.ts';
import { said } from '../language.ts';
import { Checks } from '../parts/form.tsx';
import { Reforms } from '../parts/reforms.tsx';
import type { Draft } from './draft.ts';

interface Props {
  readonly of: CaseDetail;
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** Reforms, shocks, targets, lenders and general changes as switches. */
export function Switches({ of: { reforms, switches }, draft, change }: Props) {
  const w = said().desk;
  const { shocks, targets, lenders, usual } = switches;
  return (
    <div class="switches">
      <Reforms of={reforms} chosen={draft.reforms} choose={(list) => change({ ...draft, reforms: list })} />
      <Checks
        title={w.shocks}
        of={shocks.map(({ shock, name }) => [shock, name])}
        chosen={draft.shocks}
        choose={(list) => change({ ...draft, shocks: list })}
      />
      <Checks
        off
        title={w.targets}
        of={targets.map(({ target, name }) => [target, name])}
        chosen={draft.withoutTargets}
        choose={(list) => change({ ...draft, withoutTargets: list })}
      />
      <Checks
        off
        title={w.lenders}
        of={lenders.map(({ lender, name }) => [lender, name])}
        chosen={draft.lenders}
        choose={(list) => change({ ...draft, lenders: list })}
      />
      <Checks
        title={w.usual}
        of={usual.map(({ id }) => [id, w.usualNames[id] ?? id])}
        chosen={draft.usual}
        choose={(list) => change({ ...draft, usual: list })}
      />
    </div>
  );
}
