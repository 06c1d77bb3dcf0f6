import type { CaseDetail } from '../api.ts';
import { said } from '../language.ts';
import { Reforms } from '../parts/reforms.tsx';
import { type Draft, withWord } from './draft.ts';

interface Props {
  readonly of: CaseDetail;
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** Reforms, shocks, targets, lenders and usual questions as switches. */
export function Switches({ of: { reforms, switches }, draft, change }: Props) {
  const w = said().desk;
  const { shocks, targets, lenders, usual } = switches;
  return (
    <div class="switches">
      <Reforms of={reforms} chosen={draft.reforms} choose={(list) => change({ ...draft, reforms: list })} />
      <Group
        title={w.shocks}
        of={shocks.map(({ shock, name }) => [shock, name])}
        on={(one) => draft.shocks.includes(one)}
        turn={(one, on) => change({ ...draft, shocks: withWord(draft.shocks, one, on) })}
      />
      <Group
        title={w.targets}
        of={targets.map(({ target, name }) => [target, name])}
        on={(one) => !draft.withoutTargets.includes(one)}
        turn={(one, on) => change({ ...draft, withoutTargets: withWord(draft.withoutTargets, one, !on) })}
      />
      <Group
        title={w.lenders}
        of={lenders.map(({ lender, name }) => [lender, name])}
        on={(one) => !draft.lenders.includes(one)}
        turn={(one, on) => change({ ...draft, lenders: withWord(draft.lenders, one, !on) })}
      />
      <Group
        title={w.usual}
        of={usual.map(({ id }) => [id, w.usualNames[id] ?? id])}
        on={(one) => draft.usual.includes(one)}
        turn={(one, on) => change({ ...draft, usual: withWord(draft.usual, one, on) })}
      />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly of: readonly (readonly [string, string])[];
  on(one: string): boolean;
  turn(one: string, on: boolean): void;
}

function Group({ title, of, on, turn }: GroupProps) {
  if (of.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="checks">
        {of.map(([one, name]) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={on(one)}
              onChange={({ currentTarget: { checked } }) => turn(one, checked)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
