package io.quantumlock.adapter.rest;

/// What runs here, for those who ask after its health.
///
/// @param commit of the sources, or `unknown`
public record Release(String version, String commit) {}
