import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { errorWords, Fault } from './load.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'password' | 'number';
  readonly autocomplete?: string;
  set(value: string): void;
}

/** A field with its label. */
export function Field({ label, value, type = 'text', autocomplete, set }: FieldProps) {
  return (
    <label>
      {label}
      <input
        {...({ type, autocomplete } as { type: 'text' })}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly of: readonly (readonly [string, string])[];
  set(value: string): void;
}

/** A choice with its label: values, and how they are called. */
export function Choice({ label, value, of, set }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {of.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FormProps {
  readonly send: string;
  readonly line?: boolean;
  readonly children?: ComponentChildren;
  work(): Promise<unknown>;
}

/** Work that is asked of the server: how it is begun, whether it is under way, and what the server refused. */
function useWork(work: () => Promise<unknown>) {
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

/** Fields and a button; what the server refuses stands below. */
export function Form({ send, line = false, children, work }: FormProps) {
  const { busy, refused, begin } = useWork(work);
  return (
    <>
      <form
        class={line ? 'line' : 'fields'}
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        {children}
        <button class="main" type="submit" disabled={busy}>
          {send}
        </button>
      </form>
      {refused}
    </>
  );
}
