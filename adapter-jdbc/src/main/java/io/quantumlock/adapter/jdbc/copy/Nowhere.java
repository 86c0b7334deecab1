package io.quantumlock.adapter.jdbc.copy;

/// Takes everything and keeps nothing.
final class Nowhere implements Sink {
  @Override
  public void begin(Manifest manifest) {}

  @Override
  public void beginTable(Table table) {}

  @Override
  public void row(byte[] row) {}

  @Override
  public void endTable(TableSum sum) {}

  @Override
  public void end() {}
}
