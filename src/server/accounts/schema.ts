import { boolean, pgSchema, text, timestamp } from "drizzle-orm/pg-core";

/** Tables of the server beside the workspace's own; better-auth's, as its documentation names them, and API tokens. */
const tables = pgSchema("sitrep_server");

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const user = tables.table("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull(),
  image: text("image"),
  role: text("role").notNull(),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

export const session = tables.table("session", {
  id: text("id").primaryKey(),
  expiresAt: moment("expires_at").notNull(),
  token: text("token").notNull().unique(),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  userId: text("user_id").notNull(),
});

export const account = tables.table("account", {
  id: text("id").primaryKey(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  userId: text("user_id").notNull(),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: moment("access_token_expires_at"),
  refreshTokenExpiresAt: moment("refresh_token_expires_at"),
  scope: text("scope"),
  password: text("password"),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

export const verification = tables.table("verification", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: moment("created_at"),
  updatedAt: moment("updated_at"),
});

/** The same as SQL, made where it is missing. */
export const MAKE_TABLES = `
create schema if not exists sitrep_server;
create table if not exists sitrep_server.user (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null,
  image text, role text not null check (role in ('reader', 'editor', 'admin')),
  created_at timestamptz not null, updated_at timestamptz not null
);
create table if not exists sitrep_server.session (
  id text primary key, expires_at timestamptz not null, token text not null unique,
  created_at timestamptz not null, updated_at timestamptz not null, ip_address text, user_agent text,
  user_id text not null references sitrep_server.user on delete cascade
);
create table if not exists sitrep_server.account (
  id text primary key, account_id text not null, provider_id text not null,
  user_id text not null references sitrep_server.user on delete cascade,
  access_token text, refresh_token text, id_token text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz not null, updated_at timestamptz not null
);
create table if not exists sitrep_server.verification (
  id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz, updated_at timestamptz
);
create table if not exists sitrep_server.tokens (
  id text primary key, name text not null, hash text not null unique, role text not null,
  account text not null, created_at timestamptz not null
);
-- Tokens were first kept by their maker's name, which two may share; those are then nobody's.
alter table sitrep_server.tokens add column if not exists email text;
update sitrep_server.tokens t set email = (select max(u.email) from sitrep_server.user u where u.name = t.account having count(*) = 1)
  where t.email is null;
create table if not exists sitrep_server.keys (name text primary key, value text not null);`;
