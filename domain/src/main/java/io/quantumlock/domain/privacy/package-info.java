/// What is known of persons, to be shown to them and to be taken out.
package io.quantumlock.domain.privacy;
