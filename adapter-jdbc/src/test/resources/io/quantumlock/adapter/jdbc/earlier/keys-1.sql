insert into key_ring values ('default', 'ED25519', 2);
insert into key_version
select 'default', 'ED25519', n, cast('\x0102' as bytea), cast('\x0304' as bytea),
  timestamp with time zone '2026-11-01 00:00:00+00'
from (values (1), (2)) as numbers (n);
