import { useState } from 'preact/hooks';
import { type RunEntry, viewPlan } from '../api.ts';
import { said, spoken } from '../language.ts';
import { Html } from '../parts/html.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Plants, type PlantsProps } from './plants.tsx';

interface Props extends PlantsProps {
  readonly base: RunEntry;
}

/** The map of the base plan: a selected place shows the choices for its plants. */
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
  const { base, all } = props;
  const [place, choose] = useState<string>();
  const view = useLoaded(() => viewPlan(base.run, spoken.value), [base.run, spoken.value]);
  const own = all.filter((one) => one.place === place);
  return (
    <Waiting of={view}>
      {({ sections, style }) => {
        const map = sections.find(({ id }) => id === 'map-section');
        return (
          map && (
            <>
              <Html html={map.html} style={style} name="map" choosePlace={choose} />
              {own.length > 0 && <Plants {...props} of={own} />}
            </>
          )
        );
      }}
    </Waiting>
  );
}
