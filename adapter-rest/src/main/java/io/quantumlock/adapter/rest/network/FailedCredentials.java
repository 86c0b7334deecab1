package io.quantumlock.adapter.rest.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the credentials that opened nothing, by the address that they came from. Good ones are
/// never counted, and never held against an address.
public final class FailedCredentials {
  private static final Logger LOG = LoggerFactory.getLogger(FailedCredentials.class);
  private static final int MOST_ADDRESSES = 20_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final int perPeriod;
  private final Proxies proxies;
  private final TimeMeter time;
  private final Cache<InetAddress, Tally> tallies;

  /// What is left to one address.
  private record Tally(Bucket bucket, AtomicBoolean isTold) {}

  public static FailedCredentials counted(HttpSettings settings) {
    return new FailedCredentials(
        settings.failuresPerMinute(), settings.proxies(), TimeMeter.SYSTEM_NANOTIME);
  }

  FailedCredentials(int perPeriod, Proxies proxies, TimeMeter time) {
    this.perPeriod = perPeriod;
    this.proxies = proxies;
    this.time = time;
    // After a quiet minute a bucket is as full as a new one.
    tallies =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(PERIOD)
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  /// Counts one more.
  ///
  /// @return how long its sender should wait, if there were too many
  public Optional<Duration> count(Request request) {
    return perPeriod == 0 ? Optional.empty() : count(proxies.client(request));
  }

  Optional<Duration> count(InetAddress address) {
    var tally = tallies.get(Neighborhood.of(address), _ -> fresh());
    var probe = tally.bucket().tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return Optional.empty();
    }
    if (tally.isTold().compareAndSet(false, true)) {
      LOG.warn("too many failed credentials from {}", address.getHostAddress());
    }
    return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Tally fresh() {
    var bucket =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(perPeriod).refillGreedy(perPeriod, PERIOD))
            .withCustomTimePrecision(time)
            .build();
    return new Tally(bucket, new AtomicBoolean());
  }
}
