-- See docs/decisions/lists-by-status.md. How many of a customer's licenses end in each week, and
-- between which numbers they lie.
create table if not exists ending (
  customer_id bigint not null references ledger (customer_id),
  -- of seven days, counted from 1970-01-01 in UTC
  epoch_week bigint not null,
  licenses bigint not null,
  lowest_number bigint not null,
  highest_number bigint not null,
  primary key (customer_id, epoch_week)
);

-- H2 keeps a table whose migration was killed, and may keep some of what was in it
delete from ending;

insert into ending (customer_id, epoch_week, licenses, lowest_number, highest_number)
select
  customer_id, cast(floor(extract(epoch from valid_until) / 604800) as bigint),
  count(*), min(number), max(number)
from license
group by customer_id, cast(floor(extract(epoch from valid_until) / 604800) as bigint);
