import type { ComponentChildren } from 'preact';
import type { Comparison } from '../../src/face/index.ts';
import { money, significant } from '../../src/figures/number.ts';
import { api, good } from '../api.ts';
import { say } from '../language.ts';
import { intervalWords } from '../parts/interval.ts';
import { Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Head } from '../parts/shell.tsx';

/** Two plans side by side. */
export function ComparePage({ first, second }: { readonly first: string; readonly second: string }) {
  const w = say();
  const loaded = useLoaded(async () => {
    const found: unknown = await good(api.compare.$get({ query: { first, second } }));
    return found as Comparison;
  }, [first, second]);
  return (
    <>
      <Head title={w.compareTitle} />
      <Waiting of={loaded}>
        {(d) => {
          const cash = (value: number | null) => (value === null ? '–' : money(value, d.currency));
          const [one, two] = d.plans;
          const [difference] = d.differences;
          return (
            <>
              {!d.sameCase && <Fault text={w.otherCase} />}
              <Sheet title={w.heading} columns={[w.heading, w.first, w.second, w.change]}>
                <tr>
                  <td>{w.npv}</td>
                  <td class="n">{cash(one!.npv)}</td>
                  <td class="n">{cash(two!.npv)}</td>
                  <td class="n">{difference ? intervalWords(difference, d.currency) : ''}</td>
                </tr>
                {Object.entries(d.cost).map(([heading, values]) => (
                  <tr key={heading}>
                    <td>{heading}</td>
                    <td class="n">{cash(values[0]!)}</td>
                    <td class="n">{cash(values[1]!)}</td>
                    <td />
                  </tr>
                ))}
              </Sheet>
              <h2>{w.builds}</h2>
              {d.builds.length === 0 && <p class="quiet">{w.same}</p>}
              {d.builds.length > 0 && (
                <Sheet title={w.builds} columns={[`${w.place}, ${w.process}`, w.first, w.second, w.year]}>
                  {d.builds.map((one) => (
                    <tr key={`${one.place} ${one.process} ${one.tier} ${one.year}`}>
                      <td>
                        {one.place}, {one.process}
                      </td>
                      <td class="n">{one.counts[0]}</td>
                      <td class="n">{one.counts[1]}</td>
                      <td class="n">{one.year}</td>
                    </tr>
                  ))}
                </Sheet>
              )}
              <h2>{w.flows}</h2>
              {d.flows.length === 0 && <p class="quiet">{w.same}</p>}
              {d.flows.length > 0 && (
                <Sheet title={w.flows} columns={[`${w.good}: ${w.from} – ${w.to}`, w.first, w.second, '']}>
                  {d.flows.slice(0, 200).map((one) => (
                    <tr key={`${one.good} ${one.from} ${one.to}`}>
                      <td>
                        {one.good}: {one.from} – {one.to}
                      </td>
                      <td class="n">{significant(one.amounts[0]!)}</td>
                      <td class="n">{significant(one.amounts[1]!)}</td>
                      <td />
                    </tr>
                  ))}
                </Sheet>
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}

interface SheetProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

function Sheet({ title, columns, children }: SheetProps) {
  return (
    <Scroll label={title}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" class={i > 0 ? 'n' : ''}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
