insert into customer (name, email, email_verified, plan, created_at)
values ('acme', 'acme@example.com', true, 'startup', timestamp with time zone '2026-11-01 00:00:00+00');
insert into ledger values (1, 3, timestamp with time zone '2026-11-24 10:00:00+00');
insert into monthly_usage values (1, '2026-11', 3);
insert into license
select 1, 'QCOS-0000-0000-0000-0000-0000-0000-0000-000' || n, n, 'user' || n,
  array['premium'], null, timestamp with time zone '2026-11-20 10:00:00+00',
  timestamp with time zone '2027-11-20 10:00:00+00', 1, 0, repeat('0a', 64), 0.9847,
  case when n = 2 then timestamp with time zone '2026-11-24 10:00:00+00' end, null
from (values (1), (2), (3)) as numbers (n);
insert into ending values (1, 3020, 3, 1, 3);
