/// Everything that a database holds, from one place to another: to a file and back, from H2 to
/// PostgreSQL and back. [io.quantumlock.adapter.jdbc.copy.DatabaseCopy] is the door. What rows come
/// from is a [io.quantumlock.adapter.jdbc.copy.Source], where they go a
/// [io.quantumlock.adapter.jdbc.copy.Sink]; in between they are bytes, the same for both databases.
@NullMarked
package io.quantumlock.adapter.jdbc.copy;

import org.jspecify.annotations.NullMarked;
