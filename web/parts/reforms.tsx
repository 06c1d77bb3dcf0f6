import type { CaseDetail } from '../api.ts';
import { say } from '../language.ts';

interface Props {
  readonly of: CaseDetail['reforms'];
  readonly chosen: readonly string[];
  choose(reforms: readonly string[]): void;
}

/** Reforms as switches. */
export function Reforms({ of, chosen, choose }: Props) {
  const w = say();
  return (
    <fieldset>
      <legend>{w.reformsInForce}</legend>
      {of.length === 0 && <p class="quiet">{w.noReforms}</p>}
      <div class="checks">
        {of.map(({ reform, name }) => (
          <label key={reform}>
            <input
              type="checkbox"
              checked={chosen.includes(reform)}
              onChange={({ currentTarget: { checked } }) =>
                choose(checked ? [...chosen, reform] : chosen.filter((one) => one !== reform))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
