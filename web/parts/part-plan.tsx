import { money } from '../../src/figures/number.ts';
import { type RunEntry, readPlan } from '../api.ts';
import { said, say } from '../language.ts';
import { useLoaded, Waiting } from './load.tsx';
import { stateWords } from './runs-table.tsx';
import { Head } from './shell.tsx';
import { Table } from './table.tsx';

interface Part {
  readonly builds: readonly { place: string; process: string; year: number; count: number }[];
  readonly npv?: number | null;
  readonly currency: string;
}

/** A plan for a reader who may not see all figures of its case: the builds, and the NPV if it may be shown. */
export function PartPlan({ run }: { readonly run: RunEntry }) {
  const { webAccess: w } = said();
  const loaded = useLoaded(async (): Promise<Part> => readPlan(run.run), [run.run]);
  return (
    <>
      <Head id={run.case} at="plan" title={w.partTitle} />
      <p class="quiet">{stateWords(run)}</p>
      <p>{w.partLead}</p>
      <Waiting of={loaded}>
        {({ builds, npv, currency }) => (
          <>
            <p>{typeof npv === 'number' ? `${say().npv}: ${money(npv, currency)}` : w.noTotal}</p>
            <Table
              label={w.partTitle}
              of={builds}
              keyOf={(one) => `${one.place} ${one.process} ${one.year}`}
              columns={[
                [w.place, (one) => one.place],
                [w.process, (one) => one.process],
                [w.year, (one) => one.year],
                [w.count, (one) => one.count, 'n'],
              ]}
            />
          </>
        )}
      </Waiting>
    </>
  );
}
