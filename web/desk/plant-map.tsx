import { useState } from 'preact/hooks';
import type { PlanDocument, View } from '../../src/questions/index.ts';
import { api, type Candidate, good, type RunEntry } from '../api.ts';
import { said, spoken } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { LiveMap } from '../parts/map.tsx';
import { Controls, Costs } from './candidates.tsx';
import type { Draft } from './draft.ts';

interface Props {
  readonly id: string;
  readonly run: RunEntry;
  readonly plan: PlanDocument;
  readonly candidates: readonly Candidate[];
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** The map of the plan that is compared with: a place that is chosen on it shows what may be asked of its plants. */
export function PlantMap(props: Props) {
  const w = said().desk;
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{w.onMap}</summary>
      {open && <Shown {...props} />}
    </details>
  );
}

function Shown({ id, run, plan, candidates, draft, change }: Props) {
  const w = said().desk;
  const view = useLoaded(
    async () =>
      (await good(
        api.plans[':run'].view.$get({ param: { run: run.run }, query: { lang: spoken.value } }),
      )) as unknown as View,
    [run.run, spoken.value],
  );
  return (
    <Waiting of={view}>
      {(found) =>
        found.maps.some(({ data }) => data.places.length > 0) && (
          <LiveMap
            view={found}
            plan={plan}
            beside={(place) => {
              const own = candidates.filter((one) => one.place === place);
              if (own.length === 0) return null;
              return (
                <table class="candidates">
                  <thead>
                    <tr>
                      <th scope="col">{w.plant}</th>
                      <th scope="col">{w.choice}</th>
                      <th scope="col">{w.notBefore}</th>
                      <th scope="col">{w.size}</th>
                      <th scope="col">{w.costs}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {own.map((one) => (
                      <tr key={one.process}>
                        <th scope="row">{one.processName}</th>
                        <Controls of={one} draft={draft} change={change} />
                        <td>
                          <Costs id={id} of={one} all={candidates} base={run} plan={plan} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              );
            }}
          />
        )
      }
    </Waiting>
  );
}
