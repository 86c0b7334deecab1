package io.quantumlock.adapter.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/// A file of H2 that is another, for what wants to look at it or to disturb it.
class PassedOnFile extends FileBase {
  final FileChannel base;

  PassedOnFile(FileChannel base) {
    this.base = base;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    base.force(metaData);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return base.write(source);
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    return base.write(source, position);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return base.read(target);
  }

  @Override
  public synchronized int read(ByteBuffer target, long position) throws IOException {
    return base.read(target, position);
  }

  @Override
  public long size() throws IOException {
    return base.size();
  }

  @Override
  public long position() throws IOException {
    return base.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    base.position(position);
    return this;
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    base.truncate(size);
    return this;
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return base.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    base.close();
  }
}
