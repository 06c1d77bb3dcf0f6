import type { ReformsDocument } from '../../src/face/index.ts';
import { money, moneyRange } from '../../src/figures/number.ts';
import { fileUrl, type RunEntry } from '../api.ts';
import { say } from '../language.ts';
import { Downloads } from './downloads.tsx';
import { useLoaded, Waiting } from './load.tsx';
import { Scroll } from './scroll.tsx';
import { Head } from './shell.tsx';

/** An estimate in words: its interval; one that reaches zero is said to be undecided. */
export function intervalWords(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  currency: string,
): string {
  const w = say();
  if (low === null || high === null) return w.undecided;
  const words = low === high ? money(low, currency) : moneyRange(low, high, currency);
  return low < 0 && high > 0 ? `${words} (${w.undecided})` : words;
}

/** What each reform is worth, as intervals. */
export function Worths({ run }: { readonly run: RunEntry }) {
  const w = say();
  const loaded = useLoaded<ReformsDocument>(
    async () => (await fetch(fileUrl(run.run, 'reforms.json'))).json() as Promise<ReformsDocument>,
    [run.run],
  );
  return (
    <>
      <Head id={run.case} title={w.worth} at="what-if" />
      <Waiting of={loaded}>
        {(d) => (
          <>
            <Scroll label={w.worth}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{w.reform}</th>
                    {[w.alone, w.last, w.share, w.net].map((title) => (
                      <th key={title} scope="col" class="n">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {d.reforms.map((one) => (
                    <tr key={one.reform}>
                      <td>{one.name}</td>
                      {[one.alone, one.last, one.shapley, one.net].map((value, i) => (
                        <td key={String(i)} class="n">
                          {intervalWords(value, d.currency)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
            <h2>{w.downloads}</h2>
            <Downloads run={run.run} />
          </>
        )}
      </Waiting>
    </>
  );
}
