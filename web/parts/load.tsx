import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../language.ts';

/** What went wrong, in words. */
export const errorWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a page waits for: nothing yet, the document, or what went wrong. */
export interface Loaded<T> {
  readonly value?: T;
  readonly error?: string;
  reload(): void;
}

/** Fetches what a page shows, and again when `keys` change. */
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

/** Asks what `keys` ask `pause` ms after the last of them has changed; what an earlier question finds by then counts no more. */
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

/** A page once its document is there; before that a word, or the fault and a way to try again. */
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

/** What went wrong, in words, and a way to try again. */
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
