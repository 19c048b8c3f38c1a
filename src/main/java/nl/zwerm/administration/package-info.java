/** For whoever runs a Zwerm: setting up, the demo, accounts and invitations, the outbox, and the command line. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: postgres",
            "shared :: measure",
            "web",
            "text",
            "people",
            "spaces",
            "contributions",
            "search",
            "expertise",
            "files",
            "notifications",
            "questions",
            "discussions",
            "ideas",
            "pilots",
            "insights",
            "steps",
            "workshops",
            "feedback",
            "mentoring",
            "circles",
            "needs",
            "boards",
            "knowledge",
            "recognition",
            "leaders",
            "exchange",
            "exchange :: stackexchange"
        })
@NullMarked
package nl.zwerm.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
