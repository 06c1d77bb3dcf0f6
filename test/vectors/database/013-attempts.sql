
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA chorsu;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE chorsu.accounts (
    id text NOT NULL,
    login text NOT NULL,
    name text NOT NULL,
    password text,
    organisation text,
    administrator boolean NOT NULL,
    made timestamp with time zone NOT NULL,
    closed timestamp with time zone
);
CREATE TABLE chorsu.answers (
    key text NOT NULL,
    kind text NOT NULL,
    bytes bytea NOT NULL,
    seconds double precision NOT NULL,
    made timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.attempts (
    who text NOT NULL,
    at timestamp with time zone NOT NULL,
    attempt text
);
CREATE TABLE chorsu.audit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    account text,
    login text NOT NULL,
    act text NOT NULL,
    "case" text,
    "table" text,
    key text,
    "column" text,
    before text,
    after text,
    done boolean NOT NULL,
    edit text
);
CREATE SEQUENCE chorsu.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE chorsu.audit_id_seq OWNED BY chorsu.audit.id;
CREATE TABLE chorsu.begun (
    hash text NOT NULL,
    state text NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    ends timestamp with time zone NOT NULL
);
CREATE TABLE chorsu.contents (
    hash text NOT NULL,
    bytes bytea NOT NULL,
    made timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.edits (
    id text NOT NULL,
    root text NOT NULL,
    "case" text NOT NULL,
    account text,
    key text,
    asked text NOT NULL,
    files text NOT NULL,
    state text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.identities (
    issuer text NOT NULL,
    subject text NOT NULL,
    account text NOT NULL
);
CREATE TABLE chorsu.invitations (
    hash text NOT NULL,
    login text NOT NULL,
    organisation text,
    administrator boolean NOT NULL,
    by text,
    ends timestamp with time zone NOT NULL
);
CREATE TABLE chorsu.keys (
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE chorsu.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE chorsu.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE chorsu.links (
    id text NOT NULL,
    hash text NOT NULL,
    run text NOT NULL,
    "case" text NOT NULL,
    by text NOT NULL,
    ends timestamp with time zone NOT NULL
);
CREATE TABLE chorsu.marks (
    "case" text NOT NULL,
    "table" text NOT NULL,
    "column" text NOT NULL,
    organisation text NOT NULL
);
CREATE TABLE chorsu.members (
    "case" text NOT NULL,
    account text NOT NULL,
    role text NOT NULL
);
CREATE TABLE chorsu.open_runs (
    root text NOT NULL,
    run text NOT NULL,
    asked text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.organisations (
    id text NOT NULL,
    name text NOT NULL
);
CREATE TABLE chorsu.progress (
    job text NOT NULL,
    told bytea,
    stop boolean DEFAULT false NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.sessions (
    hash text NOT NULL,
    account text NOT NULL,
    made timestamp with time zone NOT NULL,
    seen timestamp with time zone NOT NULL
);
ALTER TABLE ONLY chorsu.audit ALTER COLUMN id SET DEFAULT nextval('chorsu.audit_id_seq'::regclass);
INSERT INTO chorsu.accounts VALUES ('a1', 'anna', 'Anna', NULL, 'o1', true, '2026-11-28 00:00:00+00', NULL);
INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-30 10:27:41.859227+00');
INSERT INTO chorsu.audit VALUES (1, '2026-11-28 00:00:00+00', 'a1', 'anna', 'sign-in', NULL, NULL, NULL, NULL, NULL, NULL, true, NULL);
INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-30 10:27:41.859227+00');
INSERT INTO chorsu.edits VALUES ('e1', '/cases', 'solar', 'a1', NULL, 'h', '[]', 'done', '2026-11-30 10:27:41.864259+00');
INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-30T10:27:41.803Z');
INSERT INTO chorsu.kysely_migration VALUES ('002-progress-and-open-runs', '2026-11-30T10:27:41.810Z');
INSERT INTO chorsu.kysely_migration VALUES ('010-access', '2026-11-30T10:27:41.838Z');
INSERT INTO chorsu.kysely_migration VALUES ('011-sign-in-elsewhere', '2026-11-30T10:27:41.841Z');
INSERT INTO chorsu.kysely_migration VALUES ('012-edits', '2026-11-30T10:27:41.851Z');
INSERT INTO chorsu.kysely_migration VALUES ('013-attempts', '2026-11-30T10:27:41.852Z');
INSERT INTO chorsu.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO chorsu.members VALUES ('solar', 'a1', 'owner');
INSERT INTO chorsu.open_runs VALUES ('/cases', 'run.1', '{"kind":"plan"}', '2026-11-30 10:27:41.862586+00');
INSERT INTO chorsu.organisations VALUES ('o1', 'Ministry');
SELECT pg_catalog.setval('chorsu.audit_id_seq', 1, true);
ALTER TABLE ONLY chorsu.accounts
    ADD CONSTRAINT accounts_login_key UNIQUE (login);
ALTER TABLE ONLY chorsu.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (key);
ALTER TABLE ONLY chorsu.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.begun
    ADD CONSTRAINT begun_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY chorsu.contents
    ADD CONSTRAINT contents_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY chorsu.edits
    ADD CONSTRAINT edits_key UNIQUE (account, key);
ALTER TABLE ONLY chorsu.edits
    ADD CONSTRAINT edits_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.identities
    ADD CONSTRAINT identities_key PRIMARY KEY (issuer, subject);
ALTER TABLE ONLY chorsu.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY chorsu.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (name);
ALTER TABLE ONLY chorsu.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY chorsu.links
    ADD CONSTRAINT links_hash_key UNIQUE (hash);
ALTER TABLE ONLY chorsu.links
    ADD CONSTRAINT links_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.marks
    ADD CONSTRAINT marks_key PRIMARY KEY ("case", "table", "column");
ALTER TABLE ONLY chorsu.members
    ADD CONSTRAINT members_key PRIMARY KEY ("case", account);
ALTER TABLE ONLY chorsu.open_runs
    ADD CONSTRAINT open_runs_key PRIMARY KEY (root, run);
ALTER TABLE ONLY chorsu.organisations
    ADD CONSTRAINT organisations_name_key UNIQUE (name);
ALTER TABLE ONLY chorsu.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.progress
    ADD CONSTRAINT progress_pkey PRIMARY KEY (job);
ALTER TABLE ONLY chorsu.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (hash);
CREATE INDEX attempts_who ON chorsu.attempts USING btree (who, at);
CREATE INDEX audit_case ON chorsu.audit USING btree ("case", id);
CREATE INDEX audit_edit ON chorsu.audit USING btree (edit) WHERE (edit IS NOT NULL);
ALTER TABLE ONLY chorsu.accounts
    ADD CONSTRAINT accounts_organisation_fkey FOREIGN KEY (organisation) REFERENCES chorsu.organisations(id);
ALTER TABLE ONLY chorsu.audit
    ADD CONSTRAINT audit_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
ALTER TABLE ONLY chorsu.edits
    ADD CONSTRAINT edits_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
ALTER TABLE ONLY chorsu.identities
    ADD CONSTRAINT identities_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
ALTER TABLE ONLY chorsu.invitations
    ADD CONSTRAINT invitations_by_fkey FOREIGN KEY (by) REFERENCES chorsu.accounts(id);
ALTER TABLE ONLY chorsu.invitations
    ADD CONSTRAINT invitations_organisation_fkey FOREIGN KEY (organisation) REFERENCES chorsu.organisations(id);
ALTER TABLE ONLY chorsu.links
    ADD CONSTRAINT links_by_fkey FOREIGN KEY (by) REFERENCES chorsu.accounts(id);
ALTER TABLE ONLY chorsu.marks
    ADD CONSTRAINT marks_organisation_fkey FOREIGN KEY (organisation) REFERENCES chorsu.organisations(id);
ALTER TABLE ONLY chorsu.members
    ADD CONSTRAINT members_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
ALTER TABLE ONLY chorsu.sessions
    ADD CONSTRAINT sessions_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
