-- Written for H2 and PostgreSQL alike. Texts have no lengths here: the domain counts code points,
-- H2 would count UTF-16 units. Identities are not cached, so that a crash leaves no gap.

create table customer (
  id bigint generated always as identity (cache 1) primary key,
  name varchar not null unique,
  email varchar not null,
  company_name varchar,
  email_verified boolean not null,
  plan varchar not null,
  created_at timestamp(6) with time zone not null
);

-- What a customer's licenses count on. Whoever issues or revokes holds the row; that of the customer
-- is left alone.
create table ledger (
  customer_id bigint primary key references customer (id),
  -- the number of the license issued last, 0 before the first
  last_number bigint not null,
  -- the stamp of the revocation made last; see docs/decisions/revocation-feed.md
  revocations_until timestamp(6) with time zone not null
);

create table monthly_usage (
  customer_id bigint not null references customer (id),
  -- UTC, as in 2026-11
  year_month varchar not null,
  used int not null,
  primary key (customer_id, year_month)
);

create table license (
  customer_id bigint not null references ledger (customer_id),
  license_key varchar not null,
  number bigint not null,
  end_customer varchar not null,
  features varchar array not null,
  -- a JSON object, kept as the text that it came as
  metadata varchar,
  issued_at timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone not null,
  fingerprint_version int not null,
  fingerprint_attempt int not null,
  quantum_signature varchar not null,
  fidelity numeric(5, 4) not null,
  revoked_at timestamp(6) with time zone,
  revoked_reason varchar,
  primary key (customer_id, license_key),
  unique (customer_id, number)
);

create index license_by_revocation on license (customer_id, revoked_at);

-- See docs/decisions/idempotency.md.
create table answered_request (
  customer_id bigint not null references ledger (customer_id),
  operation varchar not null,
  idempotency_key varchar not null,
  request_digest varchar not null,
  license_key varchar not null,
  answered_at timestamp(6) with time zone not null,
  primary key (customer_id, operation, idempotency_key)
);

create index answered_request_by_age on answered_request (answered_at);

create table api_key (
  id bigint generated always as identity (cache 1) primary key,
  customer_id bigint not null references customer (id),
  digest varchar not null unique,
  hint varchar not null,
  created_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);

create index api_key_by_customer on api_key (customer_id);

create table service_token (
  id bigint generated always as identity (cache 1) primary key,
  name varchar not null,
  digest varchar not null unique,
  hint varchar not null,
  created_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);

create table key_ring (
  key_id varchar not null,
  algorithm varchar not null,
  last_version int not null,
  primary key (key_id, algorithm)
);

create table key_version (
  key_id varchar not null,
  algorithm varchar not null,
  number int not null,
  public_key bytea not null,
  sealed_seed bytea not null,
  created_at timestamp(6) with time zone not null,
  primary key (key_id, algorithm, number),
  foreign key (key_id, algorithm) references key_ring (key_id, algorithm)
);
