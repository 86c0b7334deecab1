/// The persistence ports on H2 and PostgreSQL. [io.quantumlock.adapter.jdbc.Database] opens one and
/// hands out the ports; each class beside it is one port, with its SQL in sight.
///
/// Every transaction that issues or revokes remembers its idempotency key first, if it has one, and
/// then holds the customer's row of `ledger`, so that no two of them wait for each other. The head
/// of an audit shard comes last, and no transaction takes two.
@NullMarked
package io.quantumlock.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
