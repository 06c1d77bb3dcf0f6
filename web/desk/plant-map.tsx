import { useState } from 'preact/hooks';
import type { PlanDocument } from '../../src/questions/index.ts';
import { type RunEntry, viewPlan } from '../api.ts';
import { said, spoken } from '../language.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { LiveMap } from '../parts/map.tsx';
import { Plants, type PlantsProps } from './plants.tsx';

interface Props extends PlantsProps {
  readonly base: RunEntry;
  readonly plan: PlanDocument;
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

function Shown(props: Props) {
  const { base, plan, all } = props;
  const view = useLoaded(() => viewPlan(base.run, spoken.value), [base.run, spoken.value]);
  return (
    <Waiting of={view}>
      {(found) =>
        found.maps.some(({ data }) => data.places.length > 0) && (
          <LiveMap
            view={found}
            plan={plan}
            beside={(place) => {
              const own = all.filter((one) => one.place === place);
              return own.length === 0 ? null : <Plants {...props} of={own} />;
            }}
          />
        )
      }
    </Waiting>
  );
}
