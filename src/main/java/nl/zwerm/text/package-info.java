/** What people write: Markdown to safe HTML, mentions, plain text, differences, and guards for what is typed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.zwerm.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
