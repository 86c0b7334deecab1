package io.quantumlock.adapter.rest;

import io.quantumlock.domain.Rejection;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times on the wire. What we write has whole seconds, UTC; what we read may have any form of ISO
/// 8601 with a year of four digits.
final class Iso8601 {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<y>\\d{4})(?:-?W(?<w>\\d{2})(?:-?(?<wd>[1-7]))?|-?(?<yd>\\d{3})"
              + "|-(?<m>\\d{2})(?:-(?<d>\\d{2}))?|(?<bm>\\d{2})(?<bd>\\d{2}))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<h>\\d{2})(?::?(?<min>\\d{2})(?::?(?<s>\\d{2}))?)?(?:[.,](?<f>\\d{1,30}))?");

  /// A plus that was not percent-encoded arrives as a space.
  private static final Pattern ZONE =
      Pattern.compile("[Zz]|(?<sign>[-+ ])(?<zh>\\d{2})(?::?(?<zm>\\d{2}))?");

  private static final Pattern INSTANT =
      Pattern.compile("(?<date>[^Tt ]+)(?:[Tt ](?<time>[0-9:.,]+)(?<zone>.+)?)?");

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Iso8601() {}

  /// "2025-06-15T10:30:00", as licenses and accounts have it
  static String local(Instant instant) {
    return LOCAL.format(instant);
  }

  /// "2025-06-15T10:30:00Z", as the KMS has it
  static String utc(Instant instant) {
    return local(instant) + "Z";
  }

  /// @return the instant; a date alone is its first instant, and no zone is UTC
  /// @throws Rejection.Invalid naming `field`
  static Instant parse(String field, String text) {
    try {
      var parts = match(INSTANT, text);
      var date = date(match(DATE, parts.group("date")));
      var midnight = date.atStartOfDay().toInstant(ZoneOffset.UTC);
      if (parts.group("time") == null) {
        return midnight;
      }
      var time = time(match(TIME, parts.group("time")));
      var offset = parts.group("zone") == null ? 0 : offset(match(ZONE, parts.group("zone")));
      return midnight.plusNanos(time).minusSeconds(offset);
    } catch (DateTimeException e) {
      throw new Rejection.Invalid(
          field, "must be a date or time of ISO 8601, such as 2025-06-01T00:00:00Z");
    }
  }

  private static LocalDate date(Matcher date) {
    int year = number(date, "y", 0);
    if (date.group("yd") != null) {
      return Year.of(year).atDay(number(date, "yd", 0));
    }
    if (date.group("w") != null) {
      return week(year, number(date, "w", 0), number(date, "wd", 1));
    }
    return LocalDate.of(
        year, number(date, "m", number(date, "bm", 1)), number(date, "d", number(date, "bd", 1)));
  }

  private static LocalDate week(int year, int week, int day) {
    var date =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(ChronoField.DAY_OF_WEEK, day);
    if (date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week) {
      throw new DateTimeException("the year has no week 53");
    }
    return date;
  }

  /// @return nanoseconds since midnight; the fraction belongs to the smallest unit that is given
  private static long time(Matcher time) {
    int hour = number(time, "h", 0);
    int minute = number(time, "min", 0);
    int second = number(time, "s", 0);
    var fraction = Optional.ofNullable(time.group("f")).orElse("0");
    int unit = time.group("s") != null ? 1 : time.group("min") != null ? 60 : 3600;
    long nanos =
        (hour * 3600L + minute * 60L + second) * 1_000_000_000L
            + new BigDecimal("0." + fraction)
                .movePointRight(9)
                .multiply(BigDecimal.valueOf(unit))
                .longValue();
    if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && nanos > 86_400_000_000_000L)) {
      throw new DateTimeException("out of range");
    }
    return nanos;
  }

  /// @return seconds east of Greenwich
  private static int offset(Matcher zone) {
    int hours = number(zone, "zh", 0);
    int minutes = number(zone, "zm", 0);
    if (hours > 18 || minutes > 59) {
      throw new DateTimeException("out of range");
    }
    return ("-".equals(zone.group("sign")) ? -1 : 1) * (hours * 3600 + minutes * 60);
  }

  private static int number(Matcher matcher, String group, int absent) {
    return Optional.ofNullable(matcher.group(group)).map(Integer::valueOf).orElse(absent);
  }

  private static Matcher match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException("malformed");
    }
    return matcher;
  }
}
