/** The machinery behind pages: the template engine, error pages, the stream of live signals. */
@NullMarked
package nl.zwerm.web.internal;

import org.jspecify.annotations.NullMarked;
