import { useState } from 'preact/hooks';
import { type FirstTold, listNames, type listProducts } from '../api.ts';
import { said } from '../language.ts';
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
            {products.map(({ product, hs, name }) => (
              <option key={product} value={product}>
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
        <HsField value={fields.hs} otherwise={told.hs.value} set={(hs) => set({ hs })} />
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
  set(value: string): void;
}

/** An HS code; the list has the codes of which the network knows duties, with their text, once the field is used. */
function HsField({ value, otherwise, set }: HsProps) {
  const w = said().first;
  const [codes, take] = useState<readonly (readonly [string, string])[]>([]);
  const load = () => {
    if (codes.length > 0) return;
    void listNames('eurasia').then(({ hs = [] }) => take(hs.map(([code = '', text = '']) => [code, text] as const)));
  };
  return (
    <label class="field">
      <span>{w.hs}</span>
      <input
        list="hs-codes"
        inputMode="numeric"
        value={value}
        placeholder={otherwise}
        onFocus={load}
        onInput={({ currentTarget }) => set(currentTarget.value.trim())}
      />
      <datalist id="hs-codes">
        {codes.map(([code, text]) => (
          <option key={code} value={code} label={`${code} ${text}`} />
        ))}
      </datalist>
    </label>
  );
}
