/** Texts of a case folder by file name. */
export type Files = Map<string, string>;

const resource = (name: string): Record<string, string> => ({
  name,
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
});

export type About = {
  name: string;
  title: string;
  description?: string;
  licenses: readonly { name: string; title: string; path?: string }[];
  chorsu: Record<string, unknown>;
};

/** A Frictionless Data Package (v1) descriptor that lists the CSV tables of a case. */
export const descriptor = (about: About, tables: readonly string[]): string =>
  `${JSON.stringify({ profile: 'data-package', ...about, resources: tables.map(resource) }, null, 2)}\n`;
