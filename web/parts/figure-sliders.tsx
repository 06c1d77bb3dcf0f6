import { readable } from '../../src/case/row-name.ts';
import { significant } from '../../src/figures/number.ts';
import { type CaseDetail, readTable } from '../api.ts';
import { say } from '../language.ts';

/** A figure with the range that the case states for it. */
export interface Figure {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly low: number;
  readonly high: number;
}

/** What figures were moved to, by their place in the list. */
export type Moved = Readonly<Record<number, string>>;

export async function figuresOf(id: string): Promise<Figure[]> {
  const { header, rows } = await readTable(id, 'uncertainty');
  const at = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
  return rows
    .map((row) => ({
      table: at(row, 'table'),
      key: at(row, 'key'),
      column: at(row, 'column'),
      low: Number(at(row, 'low')),
      high: Number(at(row, 'high')),
    }))
    .filter(({ low, high, key }) => low < high && !key.includes('*'));
}

/** Moved figures as changes of the case. */
export const changesOf = (figures: readonly Figure[], moved: Moved) =>
  Object.entries(moved).map(([i, value]) => {
    const { table, key, column } = figures[Number(i)]!;
    return { table, key, column, value, op: 'set' as const };
  });

interface SlidersProps {
  readonly of: readonly Figure[];
  /** What figures are called. */
  readonly names: CaseDetail['figures'];
  readonly values: Moved;
  set(values: Moved): void;
  /** Called when a slider is let go. */
  settled(values: Moved): void;
}

/** Figures as sliders within their range. */
export function Sliders({ of: figures, names, values, set, settled }: SlidersProps) {
  const w = say();
  return (
    <fieldset>
      <legend>{w.figures}</legend>
      <p class="quiet">{figures.length === 0 ? w.noFigures : w.figuresLead}</p>
      <div class="sliders">
        {figures.slice(0, 24).map((figure, i) => (
          <Slider
            key={`${figure.table} ${figure.key} ${figure.column}`}
            of={figure}
            name={nameOf(names, figure)}
            value={values[i]}
            set={(value) => set({ ...values, [i]: value })}
            settled={(value) => settled({ ...values, [i]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A figure by its name; by its row where the case cannot be read, so that nothing is named. */
function nameOf(names: CaseDetail['figures'], { table, key, column }: Figure): string {
  const found = names.find((one) => one.table === table && one.key === key && one.column === column);
  return found?.name ?? say().figureOf({ row: key.split('/').filter(Boolean).map(readable).join(', '), column });
}

interface SliderProps {
  readonly of: Figure;
  readonly name: string;
  readonly value: string | undefined;
  set(value: string): void;
  settled(value: string): void;
}

function Slider({ of: { low, high }, name, value, set, settled }: SliderProps) {
  const w = say();
  return (
    <label>
      <span>{name}</span>
      <output>{value === undefined ? w.asIs : significant(Number(value))}</output>
      <span class="quiet">{w.figureRange({ low: significant(low), high: significant(high) })}</span>
      <input
        type="range"
        min={low}
        max={high}
        step={(high - low) / 100}
        value={value ?? String((low + high) / 2)}
        aria-valuetext={value ?? w.asIs}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onChange={({ currentTarget }) => settled(currentTarget.value)}
      />
    </label>
  );
}
