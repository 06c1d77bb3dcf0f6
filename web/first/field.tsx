import { useId } from 'preact/hooks';
import { said } from '../language.ts';
import { shownNumber } from '../parts/meant.ts';

/** The name of the quality of a value. */
export const qualityWord = (quality: string): string => said().first.qualities[quality] ?? quality;

interface NumberProps {
  readonly label: string;
  readonly value: string;
  /** The default for an empty field. */
  readonly otherwise: { readonly value: number; readonly quality: string; readonly note: string };
  /** Factor between the value and its display. */
  readonly times?: number;
  set(value: string): void;
}

/** A number field with its default as placeholder, and the quality of the default beside it. */
export function NumberField({ label, value, otherwise, times = 1, set }: NumberProps) {
  const w = said().first;
  const shown = shownNumber(String(Number((otherwise.value * times).toPrecision(8))));
  const id = useId();
  return (
    <div class="field">
      <label>
        <span>{label}</span>
        <input
          inputMode="decimal"
          value={value}
          placeholder={shown}
          aria-describedby={id}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      </label>
      <span id={id} class="quiet" title={otherwise.note}>
        {value.trim() === '' ? w.default({ value: shown, quality: qualityWord(otherwise.quality) }) : w.yours}
      </span>
    </div>
  );
}
