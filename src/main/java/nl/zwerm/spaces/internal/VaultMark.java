package nl.zwerm.spaces.internal;

import java.util.Optional;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the vault is the one of this data: the database knows the mark that stands in it. A folder of other data, or
 * one that another copy of the server does not share, would look as if all locks had been destroyed.
 */
@Repository
public class VaultMark {

    private static final String ADVICE = "Name the right folder with --vault or ZWERM_VAULT; copies of the server over"
            + " one database share it, and it can be put back with: zwerm keys restore.";

    private final JdbcClient jdbc;
    private final Vault vault;

    VaultMark(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Before a lock is made, and before one that is missing counts as destroyed. */
    public void require() {
        if (!fits()) {
            found(false);
        }
    }

    /** The same, where nothing may be made. */
    void check() {
        if (!fits()) {
            throw new Vault.Unfit("The vault " + vault.folder() + " is not that of this data. " + ADVICE);
        }
    }

    boolean fits() {
        var known = known();
        return known.isPresent() && known.equals(vault.mark());
    }

    /** Makes the vault when there is none yet; where locks should be in it only with {@code anyway}. */
    void found(boolean anyway) {
        if (vault.mark().isPresent() && !vault.list().isEmpty()) {
            throw new Vault.Unfit("The vault " + vault.folder() + " is that of other data. " + ADVICE
                    + " If that data is gone for good, nothing opens with it any more: move it away.");
        }
        var known = known();
        if (known.isPresent() && locked() && !anyway) {
            throw new Vault.Unfit("The vault " + vault.folder() + " is not there. " + ADVICE
                    + " If it is lost: --without-vault; what was said in sessions is then gone for good.");
        }
        var mark = PublicId.show(PublicId.next());
        // A lock nobody can make twice: two that find one at once get the same mark, or the later is refused.
        jdbc.sql("""
                        insert into spaces.vault (mark) values (:mark)
                        on conflict (one) do update set mark = excluded.mark where spaces.vault.mark = :known
                        """).param("mark", mark).param("known", known.orElse("")).update();
        if (!known().equals(Optional.of(mark))) {
            throw new Vault.Unfit("The vault " + vault.folder() + " is not there. " + ADVICE);
        }
        vault.found(mark);
    }

    private Optional<String> known() {
        return jdbc.sql("select mark from spaces.vault").query(String.class).optional();
    }

    private boolean locked() {
        return jdbc.sql("select exists (select 1 from spaces.space_key where apart)")
                .query(Boolean.class)
                .single();
    }
}
