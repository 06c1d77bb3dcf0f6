import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../language.ts';

/** The message of an error. */
export const errorWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The state of a request: open, its document, or an error. */
export interface Loaded<T> {
  readonly value?: T;
  readonly error?: string;
  reload(): void;
}

/** Fetches a document, and again when `keys` change. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [state, set] = useState<{ value?: T; error?: string }>({});
  const [turn, next] = useState(0);
  useEffect(() => {
    let gone = false;
    load().then(
      (value) => gone || set({ value }),
      (error: unknown) => gone || set({ error: errorWords(error) }),
    );
    return () => {
      gone = true;
    };
  }, [...keys, turn]);
  return { ...state, reload: () => next((n) => n + 1) };
}

/** Runs a request `pause` ms after the last change of `keys`; results of earlier requests are ignored. */
export function useLater<T>(
  ask: () => Promise<T>,
  { take, fail, pause }: { take(found: T): void; fail(text: string): void; readonly pause: number },
  keys: readonly unknown[],
): void {
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      ask().then(
        (found) => {
          if (gone) return;
          take(found);
          fail('');
        },
        (error: unknown) => gone || fail(errorWords(error)),
      );
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, keys);
}

/** Shows its children once the document is there; before that a text, or the error with a button to try again. */
export function Waiting<T>({
  of,
  children,
}: {
  readonly of: Loaded<T>;
  readonly children: (value: T) => ComponentChildren;
}) {
  if (of.value !== undefined) return <>{children(of.value)}</>;
  if (of.error === undefined) return <p class="quiet">{say().loading}</p>;
  return <Fault text={of.error} again={of.reload} />;
}

/** An error message with a button to try again. */
export function Fault({ text, again }: { readonly text: string; readonly again?: () => void }) {
  return (
    <div class="fault" role="alert">
      <p>{text}</p>
      {again && (
        <button type="button" onClick={again}>
          {say().again}
        </button>
      )}
    </div>
  );
}
