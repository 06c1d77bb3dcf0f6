001+ 
001+ SET statement_timeout = 0;
001+ SET lock_timeout = 0;
001+ SET idle_in_transaction_session_timeout = 0;
001+ SET client_encoding = 'UTF8';
001+ SET standard_conforming_strings = on;
001+ SELECT pg_catalog.set_config('search_path', '', false);
001+ SET check_function_bodies = false;
001+ SET xmloption = content;
001+ SET client_min_messages = warning;
001+ SET row_security = off;
001+ CREATE SCHEMA chorsu;
001+ SET default_tablespace = '';
001+ SET default_table_access_method = heap;
010+ CREATE TABLE chorsu.accounts (
010+     id text NOT NULL,
010+     login text NOT NULL,
010+     name text NOT NULL,
010+     password text,
010+     organisation text,
010+     administrator boolean NOT NULL,
010+     made timestamp with time zone NOT NULL,
010+     closed timestamp with time zone
010+ );
001+ CREATE TABLE chorsu.answers (
001+     key text NOT NULL,
001+     kind text NOT NULL,
001+     bytes bytea NOT NULL,
001+     seconds double precision NOT NULL,
001+     made timestamp with time zone DEFAULT now() NOT NULL
001+ );
010+ CREATE TABLE chorsu.attempts (
010+     who text NOT NULL,
010-012     at timestamp with time zone NOT NULL
013+     at timestamp with time zone NOT NULL,
013+     attempt text
010+ );
010+ CREATE TABLE chorsu.audit (
010+     id bigint NOT NULL,
010+     at timestamp with time zone NOT NULL,
010+     account text,
010+     login text NOT NULL,
010+     act text NOT NULL,
010+     "case" text,
010+     "table" text,
010+     key text,
010+     "column" text,
010+     before text,
010+     after text,
010-011     done boolean NOT NULL
012+     done boolean NOT NULL,
012+     edit text
010+ );
010+ CREATE SEQUENCE chorsu.audit_id_seq
010+     START WITH 1
010+     INCREMENT BY 1
010+     NO MINVALUE
010+     NO MAXVALUE
010+     CACHE 1;
010+ ALTER SEQUENCE chorsu.audit_id_seq OWNED BY chorsu.audit.id;
011+ CREATE TABLE chorsu.begun (
011+     hash text NOT NULL,
011+     state text NOT NULL,
011+     nonce text NOT NULL,
011+     verifier text NOT NULL,
011+     ends timestamp with time zone NOT NULL
011+ );
001+ CREATE TABLE chorsu.contents (
001+     hash text NOT NULL,
001+     bytes bytea NOT NULL,
001+     made timestamp with time zone DEFAULT now() NOT NULL
001+ );
012+ CREATE TABLE chorsu.edits (
012+     id text NOT NULL,
012+     root text NOT NULL,
012+     "case" text NOT NULL,
012+     account text,
012+     key text,
012+     asked text NOT NULL,
012+     files text NOT NULL,
012+     state text NOT NULL,
012+     at timestamp with time zone DEFAULT now() NOT NULL
012+ );
010+ CREATE TABLE chorsu.identities (
010+     issuer text NOT NULL,
010+     subject text NOT NULL,
010+     account text NOT NULL
010+ );
010+ CREATE TABLE chorsu.invitations (
010+     hash text NOT NULL,
010+     login text NOT NULL,
010+     organisation text,
010+     administrator boolean NOT NULL,
010+     by text,
010+     ends timestamp with time zone NOT NULL
010+ );
010+ CREATE TABLE chorsu.keys (
010+     name text NOT NULL,
010+     value text NOT NULL
010+ );
001+ CREATE TABLE chorsu.kysely_migration (
001+     name character varying(255) NOT NULL,
001+     "timestamp" character varying(255) NOT NULL
001+ );
001+ CREATE TABLE chorsu.kysely_migration_lock (
001+     id character varying(255) NOT NULL,
001+     is_locked integer DEFAULT 0 NOT NULL
001+ );
001-001 INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-28 02:46:00.706517+00');
001-001 INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-28 02:46:00.706517+00');
001-001 INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-28T02:46:00.692Z');
010+ CREATE TABLE chorsu.links (
010+     id text NOT NULL,
010+     hash text NOT NULL,
010+     run text NOT NULL,
010+     "case" text NOT NULL,
010+     by text NOT NULL,
010+     ends timestamp with time zone NOT NULL
010+ );
010+ CREATE TABLE chorsu.marks (
010+     "case" text NOT NULL,
010+     "table" text NOT NULL,
010+     "column" text NOT NULL,
010+     organisation text NOT NULL
010+ );
010+ CREATE TABLE chorsu.members (
010+     "case" text NOT NULL,
010+     account text NOT NULL,
010+     role text NOT NULL
010+ );
002+ CREATE TABLE chorsu.open_runs (
002+     root text NOT NULL,
002+     run text NOT NULL,
002+     asked text NOT NULL,
002+     at timestamp with time zone DEFAULT now() NOT NULL
002+ );
010+ CREATE TABLE chorsu.organisations (
010+     id text NOT NULL,
010+     name text NOT NULL
010+ );
002+ CREATE TABLE chorsu.progress (
002+     job text NOT NULL,
002+     told bytea,
002+     stop boolean DEFAULT false NOT NULL,
002+     at timestamp with time zone DEFAULT now() NOT NULL
002+ );
002-002 INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-28 02:46:01.359594+00');
002-002 INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-28 02:46:01.359594+00');
002-002 INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-28T02:46:01.325Z');
002-002 INSERT INTO chorsu.kysely_migration VALUES ('002-progress-and-open-runs', '2026-11-28T02:46:01.337Z');
010+ CREATE TABLE chorsu.sessions (
010+     hash text NOT NULL,
010+     account text NOT NULL,
010+     made timestamp with time zone NOT NULL,
010+     seen timestamp with time zone NOT NULL
010+ );
010+ ALTER TABLE ONLY chorsu.audit ALTER COLUMN id SET DEFAULT nextval('chorsu.audit_id_seq'::regclass);
010+ INSERT INTO chorsu.accounts VALUES ('a1', 'anna', 'Anna', NULL, 'o1', true, '2026-11-28 00:00:00+00', NULL);
010-010 INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-28 02:46:01.988081+00');
011-011 INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-28 03:26:22.691349+00');
010-011 INSERT INTO chorsu.audit VALUES (1, '2026-11-28 00:00:00+00', 'a1', 'anna', 'sign-in', NULL, NULL, NULL, NULL, NULL, NULL, true);
010-010 INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-28 02:46:01.988081+00');
010-010 INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-28T02:46:01.937Z');
010-010 INSERT INTO chorsu.kysely_migration VALUES ('002-progress-and-open-runs', '2026-11-28T02:46:01.943Z');
010-010 INSERT INTO chorsu.kysely_migration VALUES ('010-access', '2026-11-28T02:46:01.981Z');
011-011 INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-28 03:26:22.691349+00');
011-011 INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-28T03:26:22.315Z');
011-011 INSERT INTO chorsu.kysely_migration VALUES ('002-progress-and-open-runs', '2026-11-28T03:26:22.358Z');
011-011 INSERT INTO chorsu.kysely_migration VALUES ('010-access', '2026-11-28T03:26:22.605Z');
011-011 INSERT INTO chorsu.kysely_migration VALUES ('011-sign-in-elsewhere', '2026-11-28T03:26:22.627Z');
012-012 INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-30 10:15:17.977409+00');
013+ INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-30 10:27:41.859227+00');
012+ INSERT INTO chorsu.audit VALUES (1, '2026-11-28 00:00:00+00', 'a1', 'anna', 'sign-in', NULL, NULL, NULL, NULL, NULL, NULL, true, NULL);
012-012 INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-30 10:15:17.977409+00');
012-012 INSERT INTO chorsu.edits VALUES ('e1', '/cases', 'solar', 'a1', NULL, 'h', '[]', 'done', '2026-11-30 10:15:17.980078+00');
012-012 INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-30T10:15:17.924Z');
012-012 INSERT INTO chorsu.kysely_migration VALUES ('002-progress-and-open-runs', '2026-11-30T10:15:17.930Z');
012-012 INSERT INTO chorsu.kysely_migration VALUES ('010-access', '2026-11-30T10:15:17.961Z');
012-012 INSERT INTO chorsu.kysely_migration VALUES ('011-sign-in-elsewhere', '2026-11-30T10:15:17.964Z');
012-012 INSERT INTO chorsu.kysely_migration VALUES ('012-edits', '2026-11-30T10:15:17.969Z');
013+ INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-30 10:27:41.859227+00');
013+ INSERT INTO chorsu.edits VALUES ('e1', '/cases', 'solar', 'a1', NULL, 'h', '[]', 'done', '2026-11-30 10:27:41.864259+00');
013+ INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-30T10:27:41.803Z');
013+ INSERT INTO chorsu.kysely_migration VALUES ('002-progress-and-open-runs', '2026-11-30T10:27:41.810Z');
013+ INSERT INTO chorsu.kysely_migration VALUES ('010-access', '2026-11-30T10:27:41.838Z');
013+ INSERT INTO chorsu.kysely_migration VALUES ('011-sign-in-elsewhere', '2026-11-30T10:27:41.841Z');
013+ INSERT INTO chorsu.kysely_migration VALUES ('012-edits', '2026-11-30T10:27:41.851Z');
013+ INSERT INTO chorsu.kysely_migration VALUES ('013-attempts', '2026-11-30T10:27:41.852Z');
001+ INSERT INTO chorsu.kysely_migration_lock VALUES ('migration_lock', 0);
002-002 INSERT INTO chorsu.open_runs VALUES ('/cases', 'run.1', '{"kind":"plan"}', '2026-11-28 02:46:01.366279+00');
010+ INSERT INTO chorsu.members VALUES ('solar', 'a1', 'owner');
010-010 INSERT INTO chorsu.open_runs VALUES ('/cases', 'run.1', '{"kind":"plan"}', '2026-11-28 02:46:01.990976+00');
011-011 INSERT INTO chorsu.open_runs VALUES ('/cases', 'run.1', '{"kind":"plan"}', '2026-11-28 03:26:22.702274+00');
012-012 INSERT INTO chorsu.open_runs VALUES ('/cases', 'run.1', '{"kind":"plan"}', '2026-11-30 10:15:17.978496+00');
013+ INSERT INTO chorsu.open_runs VALUES ('/cases', 'run.1', '{"kind":"plan"}', '2026-11-30 10:27:41.862586+00');
010+ INSERT INTO chorsu.organisations VALUES ('o1', 'Ministry');
010+ SELECT pg_catalog.setval('chorsu.audit_id_seq', 1, true);
010+ ALTER TABLE ONLY chorsu.accounts
010+     ADD CONSTRAINT accounts_login_key UNIQUE (login);
010+ ALTER TABLE ONLY chorsu.accounts
010+     ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
001+ ALTER TABLE ONLY chorsu.answers
001+     ADD CONSTRAINT answers_pkey PRIMARY KEY (key);
010+ ALTER TABLE ONLY chorsu.audit
010+     ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
011+ ALTER TABLE ONLY chorsu.begun
011+     ADD CONSTRAINT begun_pkey PRIMARY KEY (hash);
001+ ALTER TABLE ONLY chorsu.contents
001+     ADD CONSTRAINT contents_pkey PRIMARY KEY (hash);
012+ ALTER TABLE ONLY chorsu.edits
012+     ADD CONSTRAINT edits_key UNIQUE (account, key);
012+ ALTER TABLE ONLY chorsu.edits
012+     ADD CONSTRAINT edits_pkey PRIMARY KEY (id);
010+ ALTER TABLE ONLY chorsu.identities
010+     ADD CONSTRAINT identities_key PRIMARY KEY (issuer, subject);
010+ ALTER TABLE ONLY chorsu.invitations
010+     ADD CONSTRAINT invitations_pkey PRIMARY KEY (hash);
010+ ALTER TABLE ONLY chorsu.keys
010+     ADD CONSTRAINT keys_pkey PRIMARY KEY (name);
001+ ALTER TABLE ONLY chorsu.kysely_migration_lock
001+     ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
001+ ALTER TABLE ONLY chorsu.kysely_migration
001+     ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
010+ ALTER TABLE ONLY chorsu.links
010+     ADD CONSTRAINT links_hash_key UNIQUE (hash);
010+ ALTER TABLE ONLY chorsu.links
010+     ADD CONSTRAINT links_pkey PRIMARY KEY (id);
010+ ALTER TABLE ONLY chorsu.marks
010+     ADD CONSTRAINT marks_key PRIMARY KEY ("case", "table", "column");
010+ ALTER TABLE ONLY chorsu.members
010+     ADD CONSTRAINT members_key PRIMARY KEY ("case", account);
002+ ALTER TABLE ONLY chorsu.open_runs
002+     ADD CONSTRAINT open_runs_key PRIMARY KEY (root, run);
010+ ALTER TABLE ONLY chorsu.organisations
010+     ADD CONSTRAINT organisations_name_key UNIQUE (name);
010+ ALTER TABLE ONLY chorsu.organisations
010+     ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);
002+ ALTER TABLE ONLY chorsu.progress
002+     ADD CONSTRAINT progress_pkey PRIMARY KEY (job);
010+ ALTER TABLE ONLY chorsu.sessions
010+     ADD CONSTRAINT sessions_pkey PRIMARY KEY (hash);
010+ CREATE INDEX attempts_who ON chorsu.attempts USING btree (who, at);
010+ CREATE INDEX audit_case ON chorsu.audit USING btree ("case", id);
012+ CREATE INDEX audit_edit ON chorsu.audit USING btree (edit) WHERE (edit IS NOT NULL);
010+ ALTER TABLE ONLY chorsu.accounts
010+     ADD CONSTRAINT accounts_organisation_fkey FOREIGN KEY (organisation) REFERENCES chorsu.organisations(id);
010+ ALTER TABLE ONLY chorsu.audit
010+     ADD CONSTRAINT audit_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
012+ ALTER TABLE ONLY chorsu.edits
012+     ADD CONSTRAINT edits_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
010+ ALTER TABLE ONLY chorsu.identities
010+     ADD CONSTRAINT identities_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
010+ ALTER TABLE ONLY chorsu.invitations
010+     ADD CONSTRAINT invitations_by_fkey FOREIGN KEY (by) REFERENCES chorsu.accounts(id);
010+ ALTER TABLE ONLY chorsu.invitations
010+     ADD CONSTRAINT invitations_organisation_fkey FOREIGN KEY (organisation) REFERENCES chorsu.organisations(id);
010+ ALTER TABLE ONLY chorsu.links
010+     ADD CONSTRAINT links_by_fkey FOREIGN KEY (by) REFERENCES chorsu.accounts(id);
010+ ALTER TABLE ONLY chorsu.marks
010+     ADD CONSTRAINT marks_organisation_fkey FOREIGN KEY (organisation) REFERENCES chorsu.organisations(id);
010+ ALTER TABLE ONLY chorsu.members
010+     ADD CONSTRAINT members_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
010+ ALTER TABLE ONLY chorsu.sessions
010+     ADD CONSTRAINT sessions_account_fkey FOREIGN KEY (account) REFERENCES chorsu.accounts(id);
