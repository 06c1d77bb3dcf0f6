import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorWords, Fault } from './load.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'password' | 'number' | 'search';
  readonly autocomplete?: string;
  readonly placeholder?: string;
  /** The id of the list of what it offers. */
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

/** A choice with its label: values, and how they are called. */
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

/** A switch with its label. */
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
  /** Keys, and how they are called. */
  readonly of: readonly (readonly [string, ComponentChildren])[];
  readonly chosen: readonly string[];
  /** Whether those that are chosen are switched off, not on. */
  readonly off?: boolean;
  /** How many may be chosen. */
  readonly most?: number;
  /** What is said where there are none; unless given, nothing is shown then. */
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

/** Work that is asked of the server: how it is begun, whether it is under way, and what the server refused. */
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
  /** What the action is done to, for who does not see the row. */
  readonly of?: string;
  work(): Promise<unknown>;
}

/** A button that asks something of the server; what the server refuses stands below. */
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
  /** Whether its button stands out. */
  readonly main?: boolean;
  readonly ready?: boolean;
  readonly children?: ComponentChildren;
  work(): Promise<unknown>;
}

/** Fields and a button; what the server refuses stands below. */
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

/** What a form does in place of what the browser would. */
export const sent = (begin: () => void) => (event: Event) => {
  event.preventDefault();
  begin();
};
