import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Fault } from './load.tsx';

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

/** Fields and a button; what the server refuses stands below. */
export function Form({ send, line = false, children, work }: FormProps) {
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setFault('');
    await work().catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
    setBusy(false);
  };
  return (
    <>
      <form
        class={line ? 'line' : 'fields'}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        <button class="main" type="submit" disabled={busy}>
          {send}
        </button>
      </form>
      {fault !== '' && <Fault text={fault} />}
    </>
  );
}
