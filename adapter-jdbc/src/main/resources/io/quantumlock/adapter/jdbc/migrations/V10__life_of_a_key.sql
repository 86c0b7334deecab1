-- See docs/decisions/life-of-a-key.md.

-- null: only by hand
alter table key_ring add column rotation_days int;
alter table key_ring add column min_verify_version int default 1 not null;

alter table key_version add column state varchar default 'active' not null;
-- of what is disabled or about to be destroyed: what it would be again
alter table key_version add column state_before varchar;
-- when the seed is to be destroyed, or was
alter table key_version add column destroy_at timestamp(6) with time zone;
alter table key_version alter column sealed_seed drop not null;

update key_version set state = 'deactivated'
where number < (
  select last_version from key_ring
  where key_ring.key_id = key_version.key_id and key_ring.algorithm = key_version.algorithm
);
