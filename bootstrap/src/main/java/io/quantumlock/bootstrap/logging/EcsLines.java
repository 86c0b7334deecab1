package io.quantumlock.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.JsonUtils;
import co.elastic.logging.logback.EcsEncoder;
import org.slf4j.event.KeyValuePair;

/// Elastic's encoder, and what an event has beside its message, which that leaves out.
public final class EcsLines extends EcsEncoder {
  public EcsLines() {
    setServiceName("quantumlock");
    setEventDataset("quantumlock.log");
  }

  @Override
  protected void addCustomFields(ILoggingEvent event, StringBuilder json) {
    var pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> add(pair, json));
    }
  }

  private static void add(KeyValuePair pair, StringBuilder json) {
    json.append('"');
    JsonUtils.quoteAsString(pair.key, json);
    json.append("\":");
    if (pair.value instanceof Number number) {
      json.append(number);
    } else {
      json.append('"');
      JsonUtils.quoteAsString(String.valueOf(pair.value), json);
      json.append('"');
    }
    json.append(',');
  }
}
