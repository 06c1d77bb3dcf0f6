
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
CREATE TABLE chorsu.answers (
    key text NOT NULL,
    kind text NOT NULL,
    bytes bytea NOT NULL,
    seconds double precision NOT NULL,
    made timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.contents (
    hash text NOT NULL,
    bytes bytea NOT NULL,
    made timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE chorsu.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE chorsu.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
INSERT INTO chorsu.answers VALUES ('k', 'set', '\x6669727374', 1.5, '2026-11-28 02:46:00.706517+00');
INSERT INTO chorsu.contents VALUES ('h', '\x6f6e65', '2026-11-28 02:46:00.706517+00');
INSERT INTO chorsu.kysely_migration VALUES ('001-contents-and-answers', '2026-11-28T02:46:00.692Z');
INSERT INTO chorsu.kysely_migration_lock VALUES ('migration_lock', 0);
ALTER TABLE ONLY chorsu.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (key);
ALTER TABLE ONLY chorsu.contents
    ADD CONSTRAINT contents_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY chorsu.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY chorsu.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
