import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { whenWords } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { Table } from '../parts/table.tsx';

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
              <Table
                label={w.trail}
                of={acts}
                keyOf={({ id }) => id}
                columns={[
                  [w.when, ({ at }) => whenWords(Date.parse(at))],
                  [w.who, ({ login }) => login],
                  [
                    w.act,
                    ({ act, table, column, done }) =>
                      `${w.acts[act] ?? act} ${[table, column].filter(Boolean).join('.')}${done ? '' : ` (${w.notConfirmed})`}`,
                  ],
                  [w.row, ({ key }) => key],
                  [w.before, ({ before }) => before],
                  [w.after, ({ after }) => after],
                ]}
              />
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
