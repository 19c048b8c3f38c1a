@NullMarked
package nl.zwerm.knowledge.internal;

import org.jspecify.annotations.NullMarked;
