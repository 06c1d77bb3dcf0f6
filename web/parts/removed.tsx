import { api, good } from '../api.ts';
import { say } from '../language.ts';
import { casePath, go } from '../route.tsx';
import { Action } from './form.tsx';
import { useLoaded, Waiting } from './load.tsx';
import { whenWords } from './runs-table.tsx';

/** Removed cases that can be restored; nothing where there are none. */
export function RemovedCases() {
  const w = say();
  const loaded = useLoaded(() => good(api.removed.$get()), []);
  const undo = async (removed: string) => {
    const { id } = await good(api.removed[':removed'].undo.$post({ param: { removed } }));
    go(casePath(id));
  };
  return (
    <Waiting of={loaded}>
      {(cases) =>
        cases.length > 0 && (
          <>
            <h2>{w.removedCases}</h2>
            <ul class="cases">
              {cases.map(({ id, name, ends }) => (
                <li key={id}>
                  <span>{name}</span>
                  <span class="quiet">{w.removedUntil({ when: whenWords(Date.parse(ends)) })}</span>
                  <Action text={w.bringBack} of={name} work={() => undo(id)} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Waiting>
  );
}
