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
import nl.zwerm.files.internal.VersionStore;
import nl.zwerm.files.internal.WaitingPictures;
import nl.zwerm.files.internal.WaitingPictures.Picture;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
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
    private final VersionStore versions;

    Files(FileStore store, SealedBytes bytes, WaitingPictures waiting, VersionStore versions) {
        this.store = store;
        this.bytes = bytes;
        this.waiting = waiting;
        this.versions = versions;
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
        } else if (author != null) {
            adopt(contribution, List.of(author));
        }
    }

    /** The same for what others than its author wrote into it. */
    public void adopt(Contribution contribution, Collection<PersonId> writers) {
        var shown = shown(contribution.body());
        for (var writer : shown.isEmpty() ? List.<PersonId>of() : writers) {
            for (var id : waiting.mine(shown, writer)) {
                waiting.take(id, writer).ifPresent(picture -> stand(id, picture, contribution, writer));
            }
            for (var file : store.listForAdoption(shown, contribution.id(), writer)) {
                place(file, contribution);
            }
        }
    }

    /** What stood in the text before is not kept: no history shows it. */
    private void adoptForNobody(Contribution contribution, Set<FileId> shown) {
        for (var id : shown) {
            waiting.takeAppearing(id).ifPresent(picture -> stand(id, picture, contribution, null));
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
                : store.list(ids, viewer).stream().map(bytes::kept).toList();
    }

    /** All its files with what stood in their place before, after it moved to another space. */
    public void follow(Contribution contribution) {
        for (var earlier : versions.listEarlier(contribution.id()).values()) {
            earlier.forEach(one -> versions.markPlaced(one.number(), placed(one.file(), contribution)));
        }
        store.listOf(contribution.id()).forEach(file -> place(file, contribution));
    }

    private StoredFile placed(StoredFile file, Contribution contribution) {
        var placed = bytes.placed(file, contribution.id(), contribution.space(), contribution.sealed());
        if (!placed.blob().equals(file.blob())) {
            bytes.drop(file.blob());
        }
        return placed;
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

    private void stand(FileId id, Picture picture, Contribution contribution, @Nullable PersonId by) {
        boolean sealed = contribution.sealed();
        var space = contribution.space();
        var blob = sealed ? bytes.put(id, picture.content(), space) : bytes.put(id, picture.content());
        var file = new StoredFile(
                id, space, contribution.id(), picture.contentType(), blob, sealed, picture.content().length, null);
        var edited = contribution.editedAt();
        store.insert(file, by, edited == null || by == null ? contribution.at() : edited);
    }

    private void place(StoredFile file, Contribution contribution) {
        store.markAdopted(placed(file, contribution));
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
