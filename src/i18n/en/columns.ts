/** What columns of tables are called; in English, as their keys read. */
export const columns: Readonly<Record<string, string>> = {};
