/** How a page comes about: views, layout, words in two languages, live signals; the layout collects small interfaces. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.zwerm.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
