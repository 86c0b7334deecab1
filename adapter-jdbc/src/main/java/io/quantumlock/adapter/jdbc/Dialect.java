package io.quantumlock.adapter.jdbc;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/// Whether statements may write in a `with`, as PostgreSQL's may: so that what takes several ways
/// to the database takes one. H2 is in the process, or next to it.
public final class Dialect implements JdbiConfig<Dialect> {
  private boolean writesInWith;

  void set(String url) {
    writesInWith = url.startsWith("jdbc:postgresql:");
  }

  static boolean writesInWith(Handle handle) {
    return handle.getConfig(Dialect.class).writesInWith;
  }

  @Override
  public Dialect createCopy() {
    var copy = new Dialect();
    copy.writesInWith = writesInWith;
    return copy;
  }
}
