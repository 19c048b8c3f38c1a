/** Answers that come by mail: the address they go to, the mailbox they come from, and what of them is one's own text. */
@NullMarked
package nl.zwerm.notifications.replies;

import org.jspecify.annotations.NullMarked;
