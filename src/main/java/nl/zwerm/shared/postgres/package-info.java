/** The data folder and the PostgreSQL that Zwerm brings, keeps and looks after in it. */
@NamedInterface("postgres")
@NullMarked
package nl.zwerm.shared.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
