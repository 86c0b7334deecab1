package io.quantumlock.bootstrap.command;

import io.quantumlock.adapter.jdbc.copy.DatabaseCopy.Progress;

/// Draws how many of so many rows went by.
record ProgressBar(Shell shell, String doing) implements Progress {
  private static final int WIDTH = 40;

  @Override
  public void at(long done, long total) {
    shell.progress(draw(done, total));
  }

  String draw(long done, long total) {
    int filled = total == 0 ? WIDTH : (int) Math.min(WIDTH, WIDTH * done / total);
    return "%s [%s%s] %d of %d rows"
        .formatted(doing, "#".repeat(filled), ".".repeat(WIDTH - filled), done, total);
  }
}
