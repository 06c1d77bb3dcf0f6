import { money } from '../../src/figures/number.ts';
import { api, good, type RunEntry } from '../api.ts';
import { said, say } from '../language.ts';
import { useLoaded, Waiting } from './load.tsx';
import { stateWords } from './runs-table.tsx';
import { Scroll } from './scroll.tsx';
import { Head } from './shell.tsx';

interface Part {
  readonly builds: readonly { place: string; process: string; year: number; count: number }[];
  readonly npv?: number | null;
  readonly currency: string;
}

/** A plan for a reader from whom figures of its case are kept: what is built, and the value where it may be told. */
export function PartPlan({ run }: { readonly run: RunEntry }) {
  const { webAccess: w } = said();
  const loaded = useLoaded(
    async () => (await good(api.plans[':run'].$get({ param: { run: run.run } }))) as unknown as Part,
    [run.run],
  );
  return (
    <>
      <Head id={run.case} at="plan" title={w.partTitle} />
      <p class="quiet">{stateWords(run)}</p>
      <p>{w.partLead}</p>
      <Waiting of={loaded}>
        {({ builds, npv, currency }) => (
          <>
            <p>{typeof npv === 'number' ? `${say().npv}: ${money(npv, currency)}` : w.noTotal}</p>
            <Scroll label={w.partTitle}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{w.place}</th>
                    <th scope="col">{w.process}</th>
                    <th scope="col">{w.year}</th>
                    <th scope="col" class="n">
                      {w.count}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {builds.map((one) => (
                    <tr key={`${one.place} ${one.process} ${one.year}`}>
                      <td>{one.place}</td>
                      <td>{one.process}</td>
                      <td>{one.year}</td>
                      <td class="n">{one.count}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </>
        )}
      </Waiting>
    </>
  );
}
