import { pluralEn as plural } from '../plural.ts';

/** What the small commands say: list, new, serve. */
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
    limitsWrong: (p: { file: string; said: string }) => `The limits in ${p.file} cannot be used: ${p.said}`,
    folderHeld: (p: { folder: string; pid: number; host: string; since: string }) =>
      `Another server has the folder ${p.folder}: process ${p.pid} on ${p.host}, since ${p.since}. End it first, or serve another folder: two servers on one folder would lose edits.`,
    needsDb: 'Accounts are kept in a database: name one with --db.',
    originWrong: (p: { given: string }) =>
      `--origin ${p.given} must be an https address without a path. Write it as https://plans.example.org.`,
    listenOpen:
      'Whoever reaches the server could change all cases. To listen at another address, use --multi-user and --origin.',
    oidcWrong: (p: { given: string }) =>
      `--oidc ${p.given} needs an address, and the secret of the client in the environment as CHORSU_OIDC_SECRET.`,
  },
  worker: {
    waits: (p: { count: number }) =>
      `This machine takes up to ${p.count} ${plural(p.count, { one: 'job', other: 'jobs' })} at a time. Ctrl-C ends it; jobs that run then are given to others.`,
    done: (p: { kind: string; seconds: string }) => `A job is done: ${p.kind}, ${p.seconds} s.`,
    failed: (p: { kind: string; fault: string }) => `A job could not be answered: ${p.kind}. ${p.fault}`,
    away: (p: { fault: string }) => `The database cannot be reached. This machine tries again until it can: ${p.fault}`,
  },
  backup: {
    name: (p: { given: string }) => `A file has a name that not every disk takes: ${p.given}. Rename it.`,
    silent: (p: { given: string }) =>
      `The server of ${p.given} does not answer, so that no copy of one moment can be made. Try again, or stop it first.`,
    full: (p: { given: string }) => `There is no room on the disk for ${p.given}. Nothing is left of what was begun.`,
    taken: (p: { given: string }) => `${p.given} is there already. Name another file.`,
    damaged: (p: { given: string }) => `${p.given} is no whole backup. Nothing was taken from it. Use another one.`,
    'not-empty': (p: { given: string }) =>
      `${p.given} is not empty. A backup fills only an empty folder and an empty database. Name new ones.`,
    'no-database': (p: { given: string }) =>
      `${p.given} holds accounts and rights. Name a database for them with --db.`,
    made: (p: { file: string; files: number; rows: number }) =>
      `${p.file} holds ${p.files} ${plural(p.files, { one: 'file', other: 'files' })} and ${p.rows} ${plural(p.rows, { one: 'row', other: 'rows' })} of the database.`,
    restored: (p: { folder: string; files: number; rows: number }) =>
      `${p.folder} is filled with ${p.files} ${plural(p.files, { one: 'file', other: 'files' })}, and the database with ${p.rows} ${plural(p.rows, { one: 'row', other: 'rows' })}.`,
  },
  database: {
    file: (p: { file: string; said: string }) =>
      `The address of the database cannot be read from ${p.file}: ${p.said}.`,
    address: (p: { place: string }) =>
      `${p.place} is not the address of a database. Write it as postgres://user@host:5432/name.`,
    away: (p: { place: string; said: string }) =>
      `The database at ${p.place} cannot be used: ${p.said}. Check the address, and that PostgreSQL runs there.`,
    held: (p: { place: string; said: string }) =>
      `The folder of the database ${p.place} is open in another program (process ${p.said}). End that one first.`,
    newer: (p: { place: string; said: string }) =>
      `The database at ${p.place} is of a newer version of Chorsu (it has the step ${p.said}). Install that version here.`,
  },
};
