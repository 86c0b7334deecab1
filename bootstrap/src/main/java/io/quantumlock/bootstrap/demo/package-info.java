/// The guided tour: a license from issue to revocation, and a signature, over real HTTP.
@NullMarked
package io.quantumlock.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
