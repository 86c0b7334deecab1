-- See docs/decisions/audit.md. Rows are only ever added, but for the heads.

-- Where each shard stands. Whoever adds to it holds the row, and takes it last.
create table audit_head (
  shard varchar primary key,
  sequence bigint not null,
  hash bytea not null
);

create table audit_entry (
  shard varchar not null,
  -- counts from 1 within the shard
  sequence bigint not null,
  happened_at timestamp(6) with time zone not null,
  actor varchar not null,
  action varchar not null,
  subject varchar not null,
  data_hash bytea,
  result varchar not null,
  request_id varchar,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (shard, sequence)
);

create table audit_signed_head (
  number bigint primary key,
  signed_at timestamp(6) with time zone not null,
  previous_hash bytea not null,
  key_version int not null,
  -- in Base64
  signature varchar not null
);

-- The shards that a signed head speaks of.
create table audit_signed_shard (
  number bigint not null references audit_signed_head (number),
  shard varchar not null,
  sequence bigint not null,
  hash bytea not null,
  primary key (shard, sequence)
);

create index audit_signed_shard_by_head on audit_signed_shard (number);
