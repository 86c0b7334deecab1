package io.quantumlock.adapter.crypto;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// A cache of the entries used last, for any number of threads. What cannot be made is not kept.
final class RecentlyUsed<K, V> {
  private static final float LOAD_FACTOR = 0.75f;

  private final Map<K, V> entries;
  private final Function<K, V> make;

  RecentlyUsed(int capacity, Function<K, V> make) {
    this.make = make;
    entries =
        new LinkedHashMap<>(capacity, LOAD_FACTOR, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized V get(K key) {
    return entries.computeIfAbsent(key, make);
  }
}
