package nl.zwerm.files;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.files.internal.FileStore;
import nl.zwerm.files.internal.SealedBytes;
import nl.zwerm.files.internal.StoredFile;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to stored files. */
@Service
@Transactional
public class Files {

    private static final Pattern SHOWN = Pattern.compile("/files/([0-9a-z]{12})(?![0-9a-zA-Z])");
    private static final int MOST_IN_ONE_TEXT = 200;

    private final FileStore store;
    private final SealedBytes bytes;

    Files(FileStore store, SealedBytes bytes) {
        this.store = store;
        this.bytes = bytes;
    }

    /**
     * Gives the pictures that a text shows ({@code /files/<id>}), uploaded by its author, to that contribution, sealed as
     * its space asks. May be called again, also after a draft moved to another space.
     */
    public void adopt(Contribution contribution) {
        var shown = shown(contribution.body());
        var author = contribution.author();
        if (author == null || shown.isEmpty()) {
            return;
        }
        for (var file : store.listForAdoption(shown, contribution.id(), author)) {
            place(file, contribution);
        }
    }

    /** All its pictures, after it moved to another space. */
    public void follow(Contribution contribution) {
        store.listOf(contribution.id()).forEach(file -> place(file, contribution));
    }

    private void place(StoredFile file, Contribution contribution) {
        var space = contribution.space();
        boolean confidential = contribution.sealed();
        if (file.standsIn(space, confidential)) {
            store.markAdopted(file.id(), contribution.id(), space, file.blob(), confidential);
            return;
        }
        var plain = bytes.open(file);
        var blob = confidential ? bytes.put(file.id(), plain, space) : bytes.put(file.id(), plain);
        store.markAdopted(file.id(), contribution.id(), space, blob, confidential);
        bytes.drop(file.blob());
    }

    private static Set<FileId> shown(String body) {
        var ids = new LinkedHashSet<FileId>();
        var found = SHOWN.matcher(body);
        while (found.find() && ids.size() < MOST_IN_ONE_TEXT) {
            PublicId.read(found.group(1)).map(FileId::of).ifPresent(ids::add);
        }
        return ids;
    }
}
