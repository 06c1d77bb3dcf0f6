/** Where a text is read: options of a command are named on a terminal alone. */
export type Medium = 'terminal' | 'page';

let current: Medium = 'terminal';

/** What may follow, as a terminal says it, by the name of an option; a page says what is to be done there. */
export const hint = (terminal: string, page: string): string => (current === 'page' ? page : terminal);

/** Says where texts are read from now on: on pages for a program that serves them. */
export const useMedium = (medium: Medium): void => {
  current = medium;
};

/** Runs `make`, whose texts are read on a page or on paper. It is synchronous, as in `inLanguage`. */
export function onPage<T>(make: () => T): T {
  const before = current;
  current = 'page';
  try {
    return make();
  } finally {
    current = before;
  }
}
