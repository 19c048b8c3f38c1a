/** For whoever runs a Zwerm: setting up, the demo, accounts and invitations, the outbox, and the command line. */
@ApplicationModule
@NullMarked
package nl.zwerm.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
