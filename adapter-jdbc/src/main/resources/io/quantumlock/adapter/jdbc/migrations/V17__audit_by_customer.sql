-- See docs/scaling.md: a customer's rows of the audit trail lie with his licenses. H2 commits with
-- each table that is made, altered or dropped, so whichever statement was the last one before a
-- kill, all of them can be done again. The name of a shard may be anything in a database that
-- somebody altered: at the end of it H2 overlooks a line break, PostgreSQL does not.

-- That a table is there already is nothing to warn of.
set client_min_messages = warning;

create table if not exists audit_head (
  shard varchar primary key,
  sequence bigint not null,
  hash bytea not null
);

-- Where each shard stands. Whoever adds to it holds the row, and takes it last.
create table if not exists audit_head_by_customer (
  -- 0 for what is no customer's
  customer_id bigint not null,
  shard varchar not null,
  sequence bigint not null,
  hash bytea not null,
  primary key (customer_id, shard),
  check (customer_id = case
    when shard ~ '^customer [1-9][0-9]{0,17}$' and not shard ~ '[^a-z0-9 ]'
    then cast(substring(shard from 10) as bigint)
    else 0
  end)
);

-- Changes nothing, and makes PostgreSQL wait for whoever still writes, and keep others out.
alter table audit_head alter column hash set not null;

-- From an attempt after which somebody may have added to the shards.
delete from audit_head_by_customer where shard in (select shard from audit_head);

insert into audit_head_by_customer (customer_id, shard, sequence, hash)
select
  case
    when shard ~ '^customer [1-9][0-9]{0,17}$' and not shard ~ '[^a-z0-9 ]'
    then cast(substring(shard from 10) as bigint)
    else 0
  end,
  shard, sequence, hash
from audit_head;

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
  primary key (customer_id, shard, sequence),
  check (customer_id = case
    when shard ~ '^customer [1-9][0-9]{0,17}$' and not shard ~ '[^a-z0-9 ]'
    then cast(substring(shard from 10) as bigint)
    else 0
  end)
);

-- Rows do not change: what an earlier attempt has copied is as it is. In this order, H2 adds to the
-- end of its pages and does not write most of them anew for each row.
insert into audit_entry_by_customer (customer_id, shard, sequence, happened_at, actor, action,
  subject, data_hash, result, request_id, previous_hash, hash)
select
  case
    when shard ~ '^customer [1-9][0-9]{0,17}$' and not shard ~ '[^a-z0-9 ]'
    then cast(substring(shard from 10) as bigint)
    else 0
  end,
  shard, sequence, happened_at, actor, action, subject, data_hash, result, request_id,
  previous_hash, hash
from audit_entry
order by shard, sequence
on conflict do nothing;

drop table audit_entry;
alter table audit_entry_by_customer rename to audit_entry;

-- So that the first row of each shard which may go is found by the new key.
alter table audit_pruned_shard add column if not exists customer_id bigint default 0 not null;
alter table audit_pruned_shard alter column customer_id drop default;
update audit_pruned_shard set customer_id = cast(substring(shard from 10) as bigint)
where shard ~ '^customer [1-9][0-9]{0,17}$' and not shard ~ '[^a-z0-9 ]';
