/// The persistence ports on H2 and PostgreSQL. [io.quantumlock.adapter.jdbc.Database] opens one and
/// hands out the ports; each class beside it is one port, with its SQL in sight.
///
/// Every transaction that writes for a customer locks the customer's row first, so that no two of
/// them can wait for each other.
@NullMarked
package io.quantumlock.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
