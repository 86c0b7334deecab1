-- See docs/decisions/rights.md. Grants are parted by spaces; a token from before there were any may
-- do what it could do then.
alter table service_token
  add column grants varchar default 'kms:sign=* kms:verify=* kms:read=*' not null;
alter table service_token alter column grants drop default;
alter table service_token add column expires_at timestamp(6) with time zone;
