import { useId, useState } from 'preact/hooks';
import { type FirstTold, listNames, type listProducts } from '../api.ts';
import { said } from '../language.ts';
import { headingText, isMeant } from '../parts/headings.ts';
import { NumberField } from './field.tsx';
import { type Fields, noPlace } from './fields.ts';
import { PlaceField } from './place-field.tsx';

export interface AskProps {
  readonly fields: Fields;
  readonly told: FirstTold;
  set(part: Partial<Fields>): void;
}

type Products = Awaited<ReturnType<typeof listProducts>>;

/** The first question: a product from the list by HS heading, its own name and code, and what it is made from. */
export function MadeQuestion({ fields, told, set, products }: AskProps & { readonly products: Products }) {
  const w = said().first;
  const input = (key: string) => fields.inputs[key] ?? { place: noPlace, price: '' };
  return (
    <>
      <div class="line">
        <label class="field">
          <span>{w.good}</span>
          <select
            value={told.product}
            onChange={({ currentTarget: { value } }) => set({ good: value, hs: '', name: '', inputs: {}, papers: {} })}
          >
            {products.map(({ product, hs, name, heading }) => (
              <option key={product} value={product} title={heading}>
                {hs.slice(0, 4)} · {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{w.ownName}</span>
          <input
            value={fields.name}
            placeholder={told.name}
            onInput={({ currentTarget: { value } }) => set({ name: value })}
          />
        </label>
        <HsField value={fields.hs} otherwise={told.hs.value} heading={told.heading} set={(hs) => set({ hs })} />
      </div>
      <p>{w.recipe({ steps: told.steps.join(' ← ') })}</p>
      <h3>{w.bought}</h3>
      {told.inputs.map((one, n) => (
        <div class="line" key={one.good}>
          <NumberField
            label={w.inputPrice({ good: one.name, unit: one.unit })}
            value={input(one.good).price}
            otherwise={one.price}
            set={(price) => set({ inputs: { ...fields.inputs, [one.good]: { ...input(one.good), price } } })}
          />
          {one.moved ? (
            <PlaceField
              label={w.inputPlace({ good: one.name })}
              value={input(one.good).place}
              otherwise={one.places.map(({ name }) => name).join(', ')}
              quality={one.places[0]?.quality}
              n={20 + n}
              set={(place) => set({ inputs: { ...fields.inputs, [one.good]: { ...input(one.good), place } } })}
            />
          ) : (
            <span class="quiet">{w.atThePlant}</span>
          )}
        </div>
      ))}
    </>
  );
}

interface HsProps {
  readonly value: string;
  readonly otherwise: string;
  /** The description of the code in force. */
  readonly heading: string;
  set(value: string): void;
}

/** The most codes that are suggested. */
const OFFERED = 8;

/** An HS code, by its digits or by a word of its description in any language. */
function HsField({ value, otherwise, heading, set }: HsProps) {
  const w = said().first;
  const id = useId();
  const [codes, take] = useState<readonly (readonly string[])[]>([]);
  const load = () => {
    if (codes.length === 0) void listNames('eurasia').then(({ hs = [] }) => take(hs));
  };
  const isKnown = codes.some(([code]) => code === value);
  const offered = isKnown || value.length < 2 ? [] : codes.filter((code) => isMeant(code, value)).slice(0, OFFERED);
  return (
    <div class="field">
      <label>
        <span>{w.hs}</span>
        <input
          value={value}
          placeholder={otherwise}
          autocomplete="off"
          aria-describedby={id}
          onFocus={load}
          onInput={({ currentTarget }) => set(currentTarget.value.trimStart())}
        />
      </label>
      <span id={id} class="quiet">
        {heading !== '' && `${heading} (${w.headingNote})`}
      </span>
      {offered.length > 0 && (
        <ul class="choices-of-codes" aria-label={w.hs}>
          {offered.map((one) => (
            <li key={one[0]}>
              <button type="button" onClick={() => set(one[0]!)}>
                {one[0]} · {headingText(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
