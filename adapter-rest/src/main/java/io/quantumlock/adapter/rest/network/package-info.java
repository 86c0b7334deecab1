/// Who may talk to the API and how: where it listens, and whose word it takes.
@NullMarked
package io.quantumlock.adapter.rest.network;

import org.jspecify.annotations.NullMarked;
