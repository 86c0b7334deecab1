-- See docs/decisions/keys-at-rest.md and master-key-rotation.md.

create table master_key (
  number int primary key,
  id varchar not null unique,
  -- how it is made from a passphrase; null for one of random bytes
  derivation varchar,
  added_at timestamp(6) with time zone not null
);

-- A generation that a seed is sealed under cannot go.
create table seal_generation (
  number int primary key
);

create table root_secret (
  purpose varchar not null,
  generation int not null,
  master_key varchar not null references master_key (id),
  sealed bytea not null,
  primary key (master_key, purpose, generation)
);

-- What was sealed under the master key itself is the first generation; null with the seed.
alter table key_version add column seal_generation int;
insert into seal_generation select distinct 1 from key_version;
update key_version set seal_generation = 1 where sealed_seed is not null;
alter table key_version add constraint key_version_seal_generation
  foreign key (seal_generation) references seal_generation (number);
