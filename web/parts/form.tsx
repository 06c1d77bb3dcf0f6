import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorWords, Fault } from './load.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'password' | 'number' | 'search';
  readonly autocomplete?: string;
  readonly placeholder?: string;
  /** The id of the list of suggestions. */
  readonly list?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  set(value: string): void;
}

/** A field with its label. */
export function Field({ label, value, set, type = 'text', ...given }: FieldProps) {
  return (
    <label>
      {label}
      <input
        {...({ type, ...given } as { type: 'text' })}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly of: readonly (readonly [Value, string])[];
  set(value: Value): void;
}

/** A labelled choice between values with names. */
export function Choice<Value extends string>({ label, value, of, set }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value as Value)}>
        {of.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  turn(on: boolean): void;
}

/** A labelled switch. */
export function Check({ on, disabled, children, turn }: CheckProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={({ currentTarget: { checked } }) => turn(checked)}
      />
      {children}
    </label>
  );
}

interface ChecksProps {
  readonly title: string;
  /** Keys with their names. */
  readonly of: readonly (readonly [string, ComponentChildren])[];
  readonly chosen: readonly string[];
  /** Whether chosen entries are switched off instead of on. */
  readonly off?: boolean;
  /** The most entries that may be chosen. */
  readonly most?: number;
  /** Text for an empty list; by default nothing is shown. */
  readonly none?: string;
  choose(chosen: readonly string[]): void;
}

/** Switches under one title. */
export function Checks({ title, of, chosen, off = false, most = Number.POSITIVE_INFINITY, none, choose }: ChecksProps) {
  if (of.length === 0 && none === undefined) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {of.length === 0 && <p class="quiet">{none}</p>}
      <div class="checks">
        {of.map(([key, name]) => {
          const isChosen = chosen.includes(key);
          return (
            <Check
              key={key}
              on={isChosen !== off}
              disabled={!isChosen && chosen.length >= most}
              turn={() => choose(isChosen ? chosen.filter((one) => one !== key) : [...chosen, key])}
            >
              {name}
            </Check>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A request that a user starts: the function that starts it, whether it is open, and the refusal of the server. */
export function useWork(work: () => Promise<unknown>) {
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    setFault('');
    await work().catch((error: unknown) => setFault(errorWords(error)));
    setBusy(false);
  };
  return { busy, refused: fault !== '' && <Fault text={fault} />, begin: () => void begin() };
}

interface ActionProps {
  readonly text: string;
  /** The object of the action, for readers who do not see the row. */
  readonly of?: string;
  work(): Promise<unknown>;
}

/** A button that sends a request; a refusal of the server is shown below. */
export function Action({ text, of, work }: ActionProps) {
  const { refused, begin } = useWork(work);
  return (
    <>
      <button type="button" onClick={begin} {...(of === undefined ? {} : { 'aria-label': `${text}: ${of}` })}>
        {text}
      </button>
      {refused}
    </>
  );
}

interface FormProps {
  readonly send: string;
  readonly line?: boolean;
  /** Whether the button is emphasised. */
  readonly main?: boolean;
  readonly ready?: boolean;
  readonly children?: ComponentChildren;
  work(): Promise<unknown>;
}

/** Fields and a button; a refusal of the server is shown below. */
export function Form({ send, line = false, main = true, ready = true, children, work }: FormProps) {
  const { busy, refused, begin } = useWork(work);
  return (
    <>
      <form class={line ? 'line' : 'fields'} onSubmit={sent(begin)}>
        {children}
        <button class={main ? 'main' : undefined} type="submit" disabled={busy || !ready}>
          {send}
        </button>
      </form>
      {refused}
    </>
  );
}

/** Handles the submission of a form instead of the browser. */
export const sent = (begin: () => void) => (event: Event) => {
  event.preventDefault();
  begin();
};
