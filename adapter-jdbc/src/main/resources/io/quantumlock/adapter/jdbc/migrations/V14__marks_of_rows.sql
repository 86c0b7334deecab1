-- See docs/decisions/keys-at-rest.md. Rows from before have none until the first start with the
-- master key, which marks all of them.
alter table key_ring add column mark bytea;
alter table key_version add column mark bytea;
alter table service_token add column mark bytea;
alter table api_key add column mark bytea;
