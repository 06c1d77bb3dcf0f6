/** Where a text is read: only a terminal names options of commands. */
export type Medium = 'terminal' | 'page';

let current: Medium = 'terminal';

/** A hint: the terminal names the option, a page says what to do there. */
export const hint = (terminal: string, page: string): string => (current === 'page' ? page : terminal);

/** Sets the current medium: pages for a server. */
export const useMedium = (medium: Medium): void => {
  current = medium;
};

/** Runs `make` for a page or paper. `make` is synchronous, as in `inLanguage`. */
export function onPage<T>(make: () => T): T {
  const before = current;
  current = 'page';
  try {
    return make();
  } finally {
    current = before;
  }
}
