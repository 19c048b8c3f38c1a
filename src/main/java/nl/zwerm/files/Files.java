package nl.zwerm.files;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.files.internal.FileStore;
import nl.zwerm.files.internal.SealedBytes;
import nl.zwerm.files.internal.StoredFile;
import nl.zwerm.files.internal.WaitingPictures;
import nl.zwerm.files.internal.WaitingPictures.Picture;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
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
    private final WaitingPictures waiting;

    Files(FileStore store, SealedBytes bytes, WaitingPictures waiting) {
        this.store = store;
        this.bytes = bytes;
        this.waiting = waiting;
    }

    /**
     * Gives the pictures that a text shows ({@code /files/<id>}), uploaded by its author, to that contribution, sealed as
     * its space asks. May be called again, also after a draft moved to another space.
     */
    public void adopt(Contribution contribution) {
        var shown = shown(contribution.body());
        var author = contribution.author();
        if (contribution.pseudonym() != null) {
            adoptForNobody(contribution, shown);
        } else if (author != null && !shown.isEmpty()) {
            for (var id : waiting.mine(shown, author)) {
                waiting.take(id, author).ifPresent(picture -> stand(id, picture, contribution));
            }
            for (var file : store.listForAdoption(shown, contribution.id(), author)) {
                place(file, contribution);
            }
        }
    }

    /** What stood in the text before is not kept: no history shows it. */
    private void adoptForNobody(Contribution contribution, Set<FileId> shown) {
        for (var id : shown) {
            waiting.takeAppearing(id).ifPresent(picture -> stand(id, picture, contribution));
        }
        for (var file : store.listOf(contribution.id())) {
            if (!shown.contains(file.id())) {
                store.delete(file.id());
                bytes.drop(file.blob());
            }
        }
    }

    /** Those of these that stand somewhere and that the viewer may read, in one statement. */
    @Transactional(readOnly = true)
    public List<KeptFile> list(Collection<FileId> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : store.list(ids, viewer).stream()
                        .map(file -> new KeptFile(file.id(), file.contentType(), () -> bytes.open(file)))
                        .toList();
    }

    /** All its pictures, after it moved to another space. */
    public void follow(Contribution contribution) {
        store.listOf(contribution.id()).forEach(file -> place(file, contribution));
    }

    /**
     * Whether a text that is to stand under a pseudonym in this space shows a picture that is neither the viewer's own nor
     * one that everybody there may show again: only who reads elsewhere could have brought it.
     */
    @Transactional(readOnly = true)
    public boolean showsOthers(String body, SpaceId space, Viewer viewer) {
        var shown = shown(body);
        if (shown.isEmpty()) {
            return false;
        }
        var known = new HashSet<>(waiting.mine(shown, viewer.id()));
        known.addAll(store.listStanding(shown, space, viewer));
        return !known.containsAll(shown);
    }

    /** The text is to stand under a pseudonym: from now on nothing ties its pictures to what was written before. */
    public void hide(String body, Viewer viewer) {
        var shown = shown(body);
        if (!shown.isEmpty()) {
            waiting.hide(shown, viewer.id());
        }
    }

    private void stand(FileId id, Picture picture, Contribution contribution) {
        boolean sealed = contribution.sealed();
        var space = contribution.space();
        var blob = sealed ? bytes.put(id, picture.content(), space) : bytes.put(id, picture.content());
        var file = new StoredFile(id, space, contribution.id(), picture.contentType(), blob, sealed);
        store.insert(file, contribution.author(), picture.content().length, contribution.at());
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

    /** The pictures that a text shows. */
    public static Set<FileId> shown(String body) {
        var ids = new LinkedHashSet<FileId>();
        var found = SHOWN.matcher(body);
        while (found.find() && ids.size() < MOST_IN_ONE_TEXT) {
            PublicId.read(found.group(1)).map(FileId::of).ifPresent(ids::add);
        }
        return ids;
    }
}
