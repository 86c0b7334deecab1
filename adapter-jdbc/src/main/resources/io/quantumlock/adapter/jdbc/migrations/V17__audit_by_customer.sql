-- See docs/scaling.md: a customer's rows of the audit trail lie with his licenses. H2 commits each
-- statement by itself, so whichever was the last one before a kill, all of them can be done again.

-- That a table is there already is nothing to warn of.
set client_min_messages = warning;

create table if not exists audit_head (
  shard varchar primary key,
  sequence bigint not null,
  hash bytea not null
);

create table if not exists audit_head_by_customer (
  -- 0 for what is no customer's
  customer_id bigint not null,
  shard varchar not null,
  sequence bigint not null,
  hash bytea not null,
  primary key (customer_id, shard),
  check (customer_id = case when shard like 'customer %'
    then cast(substring(shard from 10) as bigint) else 0 end)
);

insert into audit_head_by_customer (customer_id, shard, sequence, hash)
select
  case when shard like 'customer %' then cast(substring(shard from 10) as bigint) else 0 end,
  shard, sequence, hash
from audit_head
on conflict do nothing;

drop table audit_head;
alter table audit_head_by_customer rename to audit_head;

create table if not exists audit_entry (
  shard varchar not null,
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

create table if not exists audit_entry_by_customer (
  customer_id bigint not null,
  shard varchar not null,
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
  primary key (customer_id, shard, sequence),
  check (customer_id = case when shard like 'customer %'
    then cast(substring(shard from 10) as bigint) else 0 end)
);

insert into audit_entry_by_customer (customer_id, shard, sequence, happened_at, actor, action,
  subject, data_hash, result, request_id, previous_hash, hash)
select
  case when shard like 'customer %' then cast(substring(shard from 10) as bigint) else 0 end,
  shard, sequence, happened_at, actor, action, subject, data_hash, result, request_id,
  previous_hash, hash
from audit_entry
on conflict do nothing;

drop table audit_entry;
alter table audit_entry_by_customer rename to audit_entry;

alter table audit_pruned_shard add column if not exists customer_id bigint default 0 not null;
alter table audit_pruned_shard alter column customer_id drop default;
update audit_pruned_shard set customer_id = cast(substring(shard from 10) as bigint)
where shard like 'customer %';
