/** Messages to the browsers of a person (Web Push: RFC 8030, 8291, 8292), which say that something waits and where. */
@NullMarked
package nl.zwerm.notifications.push;

import org.jspecify.annotations.NullMarked;
