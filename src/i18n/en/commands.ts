import { pluralEn as plural } from '../plural.ts';

/** What the small commands say: list, new, serve, compare. */
export const commands = {
  list: {
    table: 'Table',
    rows: 'rows',
    holds: 'what it holds',
    key: 'key',
    noTable: (p: { table: string; known: readonly string[] }) =>
      `There is no table ${p.table}. The tables are ${p.known.join(', ')}.`,
    noRow: 'No row has this text.',
    more: (p: { count: number }) =>
      `${p.count} more ${plural(p.count, { one: 'row is', other: 'rows are' })} not shown. Give a text, or use --all.`,
  },
  newCase: {
    empty: (p: { target: string }) => `${p.target} is ready. Fill in its tables, then run: chorsu check ${p.target}`,
    template: (p: { target: string }) =>
      `${p.target} is ready. Put your own figures into its tables, then run: chorsu plan ${p.target}`,
    either: 'Use either --from or --template.',
    noTemplate: (p: { name: string; known: readonly string[] }) =>
      `There is no template ${p.name}. The templates are ${p.known.join(', ')}.`,
  },
  serve: {
    portTaken: (p: { port: number }) => `The port ${p.port} is taken. Name another with --port.`,
    ended: (p: { status: string }) => `The command ended with status ${p.status}.`,
  },
  compare: {
    differ: (p: { first: string; second: string }) =>
      `The plans are of two cases, ${p.first} and ${p.second}. The differences below are not due to the plans alone.`,
    sameName: (p: { name: string }) =>
      `Both cases are named ${p.name}, but their tables differ. The differences below are not due to the plans alone.`,
    first: 'first',
    second: 'second',
    change: 'change',
    heading: (p: { currency: string }) => `Heading, ${p.currency}`,
    builds: 'Builds',
    flows: 'Flows',
    flowsOf: (p: { shown: number; all: number }) => `Flows, ${p.shown} of ${p.all}`,
    npv: (p: { first: string; second: string }) => `NPV: ${p.first} and ${p.second}`,
    npvChange: (p: { first: string; second: string; change: string }) =>
      `NPV: ${p.first} and ${p.second}, a change of ${p.change}`,
    none: 'no plan',
  },
};
