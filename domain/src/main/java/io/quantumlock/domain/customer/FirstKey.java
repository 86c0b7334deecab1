package io.quantumlock.domain.customer;

import io.quantumlock.domain.access.TokenRecord;

/// A new customer with the API key that he was added with.
public record FirstKey(Customer owner, TokenRecord record) {}
