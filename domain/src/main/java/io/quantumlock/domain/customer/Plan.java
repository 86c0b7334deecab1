package io.quantumlock.domain.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a customer pays for.
public enum Plan {
  FREE("$0", 100, "Basic quantum security", "Email support", "Community access"),
  STARTUP(
      "$99", 10_000, "Quantum security", "API access", "Priority support", "Analytics dashboard"),
  BUSINESS(
      "$499",
      100_000,
      "Advanced quantum",
      "SLA 99.9%",
      "24/7 support",
      "Custom integrations",
      "White-label option"),
  ENTERPRISE(
      "Custom",
      999_999_999,
      "Unlimited licenses",
      "Dedicated support",
      "On-premise option",
      "Custom quantum config",
      "Legal SLA");

  private final String monthlyPrice;
  private final int licensesPerMonth;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> features;

  Plan(String monthlyPrice, int licensesPerMonth, String... features) {
    this.monthlyPrice = monthlyPrice;
    this.licensesPerMonth = licensesPerMonth;
    this.features = List.of(features);
  }

  public static Optional<Plan> named(String name) {
    return Arrays.stream(values()).filter(plan -> plan.id().equals(name)).findFirst();
  }

  /// As accounts show it: "startup".
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As the price list shows it: "Startup".
  public String title() {
    return name().charAt(0) + id().substring(1);
  }

  public String monthlyPrice() {
    return monthlyPrice;
  }

  /// Stands for "unlimited" where it is 999,999,999.
  public int licensesPerMonth() {
    return licensesPerMonth;
  }

  public List<String> features() {
    return features;
  }
}
