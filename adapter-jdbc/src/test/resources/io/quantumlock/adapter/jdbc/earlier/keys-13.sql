insert into seal_generation values (1);
insert into key_ring (key_id, algorithm, last_version) values ('default', 'ED25519', 2);
insert into key_version
  (key_id, algorithm, number, public_key, sealed_seed, created_at, state, seal_generation)
select 'default', 'ED25519', n, cast('\x0102' as bytea), cast('\x0304' as bytea),
  timestamp with time zone '2026-11-01 00:00:00+00',
  case when n = 1 then 'deactivated' else 'active' end, 1
from (values (1), (2)) as numbers (n);
