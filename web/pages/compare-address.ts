/** How many plans stand side by side, as in the library's `COMPARED`: importing that would load the planner into the page. */
export const COMPARED = { least: 2, most: 6 } as const;

/** The address at which runs stand side by side. */
export const compareAddress = (runs: readonly string[]): string =>
  `/compare?${runs.map((run) => `run=${encodeURIComponent(run)}`).join('&')}`;
