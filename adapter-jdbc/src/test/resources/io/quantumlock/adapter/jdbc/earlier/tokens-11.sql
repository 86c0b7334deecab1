insert into service_token (name, digest, hint, created_at, grants)
values ('billing', repeat('b', 64), 'svc_bbbb', timestamp with time zone '2026-11-01 00:00:00+00',
  'kms:sign=* kms:verify=* kms:read=*');
insert into api_key (customer_id, digest, hint, created_at)
values (1, repeat('a', 64), 'qlk_aaaa', timestamp with time zone '2026-11-01 00:00:00+00');
