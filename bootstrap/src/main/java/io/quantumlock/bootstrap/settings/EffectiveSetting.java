package io.quantumlock.bootstrap.settings;

/// A setting as it counts.
///
/// @param name as in the settings file
/// @param value without what is secret; empty for none
/// @param from the variable, the settings file, or `default`
public record EffectiveSetting(String name, String value, String from) {}
