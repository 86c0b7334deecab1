-- What a customer's licenses count on. Whoever issues or revokes holds the row; that of the customer
-- is left alone.
create table ledger (
  customer_id bigint primary key references customer (id),
  -- the number of the license issued last, 0 before the first
  last_number bigint not null,
  -- the stamp of the revocation made last; see docs/decisions/revocation-feed.md
  revocations_until timestamp(6) with time zone not null
);

insert into ledger (customer_id, last_number, revocations_until)
select id, last_number, revocations_until from customer;

alter table customer drop column last_number;
alter table customer drop column revocations_until;

-- A license's key begins with its customer from here on. H2 and PostgreSQL have no words in common
-- for changing a primary key, so the rows move.
drop index license_by_revocation;
alter table license rename to license_until_here;

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

insert into license (
  customer_id, license_key, number, end_customer, features, metadata, issued_at,
  valid_until, fingerprint_version, fingerprint_attempt, quantum_signature, fidelity, revoked_at, revoked_reason
)
select
  customer_id, license_key, number, end_customer, features, metadata, issued_at,
  valid_until, fingerprint_version, fingerprint_attempt, quantum_signature, fidelity, revoked_at, revoked_reason
from license_until_here;

drop table license_until_here;

-- Each answers a question by itself, without a row: a page's numbers by status, and two counts.
create index license_by_standing on license (customer_id, number, valid_until, revoked_at);
create index license_by_revocation on license (customer_id, revoked_at, valid_until);
create index license_by_end on license (customer_id, valid_until);

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
