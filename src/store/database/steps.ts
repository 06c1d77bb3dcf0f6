/** SQL statements of each migration. A released migration is never changed: databases that have it exist. */
export const steps: Readonly<Record<string, readonly string[]>> = {
  '001-contents-and-answers': [
    `create table chorsu.contents (
      hash text primary key,
      bytes bytea not null,
      made timestamptz not null default now())`,
    `create table chorsu.answers (
      key text primary key,
      kind text not null,
      bytes bytea not null,
      seconds double precision not null,
      made timestamptz not null default now())`,
  ],
  '002-progress-and-open-runs': [
    `create table chorsu.progress (
      job text primary key,
      told bytea,
      stop boolean not null default false,
      at timestamptz not null default now())`,
    `create table chorsu.open_runs (
      root text not null,
      run text not null,
      asked text not null,
      at timestamptz not null default now(),
      constraint open_runs_key primary key (root, run))`,
  ],
  // Accounts, sessions, invitations, roles, links, private marks, and the trail of changes.
  '010-access': [
    `create table chorsu.organisations (
      id text primary key,
      name text not null unique)`,
    `create table chorsu.accounts (
      id text primary key,
      login text not null unique,
      name text not null,
      password text,
      organisation text references chorsu.organisations (id),
      administrator boolean not null,
      made timestamptz not null,
      closed timestamptz)`,
    `create table chorsu.identities (
      issuer text not null,
      subject text not null,
      account text not null references chorsu.accounts (id),
      constraint identities_key primary key (issuer, subject))`,
    `create table chorsu.sessions (
      hash text primary key,
      account text not null references chorsu.accounts (id),
      made timestamptz not null,
      seen timestamptz not null)`,
    `create table chorsu.invitations (
      hash text primary key,
      login text not null,
      organisation text references chorsu.organisations (id),
      administrator boolean not null,
      by text references chorsu.accounts (id),
      ends timestamptz not null)`,
    `create table chorsu.members (
      "case" text not null,
      account text not null references chorsu.accounts (id),
      role text not null,
      constraint members_key primary key ("case", account))`,
    `create table chorsu.links (
      id text primary key,
      hash text not null unique,
      run text not null,
      "case" text not null,
      by text not null references chorsu.accounts (id),
      ends timestamptz not null)`,
    `create table chorsu.marks (
      "case" text not null,
      "table" text not null,
      "column" text not null,
      organisation text not null references chorsu.organisations (id),
      constraint marks_key primary key ("case", "table", "column"))`,
    `create table chorsu.audit (
      id bigserial primary key,
      at timestamptz not null,
      account text references chorsu.accounts (id),
      login text not null,
      act text not null,
      "case" text, "table" text, key text, "column" text, before text, after text,
      done boolean not null)`,
    'create index audit_case on chorsu.audit ("case", id)',
    `create table chorsu.keys (
      name text primary key,
      value text not null)`,
    `create table chorsu.attempts (
      who text not null,
      at timestamptz not null)`,
    'create index attempts_who on chorsu.attempts (who, at)',
  ],
  // Sign-ins at a provider of OpenID Connect that have begun and not ended.
  '011-sign-in-elsewhere': [
    `create table chorsu.begun (
      hash text primary key,
      state text not null,
      nonce text not null,
      verifier text not null,
      ends timestamptz not null)`,
  ],
  // Edits that are decided: with their lines of the trail, the files that they put in place, and the keys by which they are asked again.
  '012-edits': [
    `create table chorsu.edits (
      id text primary key,
      root text not null,
      "case" text not null,
      account text references chorsu.accounts (id),
      key text,
      asked text not null,
      files text not null,
      state text not null,
      at timestamptz not null default now(),
      constraint edits_key unique (account, key))`,
    'alter table chorsu.audit add column edit text',
    'create index audit_edit on chorsu.audit (edit) where edit is not null',
  ],
  // The id of each attempt to sign in, so that a successful one can be taken out of the count.
  '013-attempts': ['alter table chorsu.attempts add column attempt text'],
};
