import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { whenWords } from '../parts/runs-table.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Head } from '../parts/shell.tsx';

/** Who changed which cell of a case, when, from what to what. */
export function TrailPage({ id }: { readonly id: string }) {
  const { webAccess: w } = said();
  const [before, setBefore] = useState<string>();
  const query = before === undefined ? {} : { before };
  const loaded = useLoaded(() => good(api.cases[':case'].audit.$get({ param: { case: id }, query })), [id, before]);
  return (
    <>
      <Head id={id} at="trail" title={w.trailTitle} />
      <Waiting of={loaded}>
        {(acts) =>
          acts.length === 0 ? (
            <p class="quiet">{w.noActs}</p>
          ) : (
            <>
              <Scroll label={w.trail}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{w.when}</th>
                      <th scope="col">{w.who}</th>
                      <th scope="col">{w.act}</th>
                      <th scope="col">{w.row}</th>
                      <th scope="col">{w.before}</th>
                      <th scope="col">{w.after}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {acts.map((one) => (
                      <tr key={one.id}>
                        <td>{whenWords(Date.parse(one.at))}</td>
                        <td>{one.login}</td>
                        <td>
                          {w.acts[one.act] ?? one.act} {[one.table, one.column].filter(Boolean).join('.')}
                          {!one.done && ` (${w.notConfirmed})`}
                        </td>
                        <td>{one.key}</td>
                        <td>{one.before}</td>
                        <td>{one.after}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
              <p class="actions">
                <button type="button" onClick={() => setBefore(acts.at(-1)!.id)}>
                  {w.earlier}
                </button>
              </p>
            </>
          )
        }
      </Waiting>
    </>
  );
}
