/** The body of {@code people}: accounts, sessions, sign-in, profiles, teams and topics. */
@NullMarked
package nl.zwerm.people.internal;

import org.jspecify.annotations.NullMarked;
