/** What only a process of its own can show: starting, stopping, dying and coming back, copies, and the proxy before it. */
@NullMarked
package nl.zwerm.running;

import org.jspecify.annotations.NullMarked;
