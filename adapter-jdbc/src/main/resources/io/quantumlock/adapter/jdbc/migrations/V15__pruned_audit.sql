-- See docs/decisions/pruning-the-audit-trail.md.

-- What may be missing at the beginning of the trail: one row, or none.
create table audit_pruned (
  id int primary key check (id = 1),
  -- of the signed head that is the first to be kept, and its hash
  number bigint not null,
  head_hash bytea not null,
  -- when that head was signed, and when it was decided
  pruned_until timestamp(6) with time zone not null,
  decided_at timestamp(6) with time zone not null,
  key_version int not null,
  -- in Base64
  signature varchar not null
);

-- The last row of each shard that may be missing.
create table audit_pruned_shard (
  shard varchar primary key,
  sequence bigint not null,
  hash bytea not null
);
