import { said, say } from '../language.ts';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** Changes from a scenario without another control at the desk; each can be removed. */
export function TakenChanges({ draft, change }: Props) {
  const w = said().desk;
  if (draft.taken.length === 0) return null;
  return (
    <fieldset>
      <legend>{w.takenChanges}</legend>
      <ul>
        {draft.taken.map((one) => (
          <li key={one.name + one.to}>
            {w.fromTo({ figure: one.name, from: one.from, to: one.to })}{' '}
            <button
              type="button"
              aria-label={w.takeBack({ name: one.name })}
              onClick={() => change({ ...draft, taken: draft.taken.filter((other) => other !== one) })}
            >
              {say().undo}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
