package nl.zwerm.contributions;

import java.util.Set;

/**
 * A kind of contribution, declared as a bean by the module that keeps it. A thread has a page of its own at {@code path}
 * and stands in the list at {@code list}; a part stands on the page of its thread, at {@code #<name>-<id>}, and has
 * neither. {@code parts} is where its parts stand, when a long one is shown in pieces. {@code again} is where one goes
 * on writing what was taken back: a path, or the anchor of a form on the page. In paths {@code {id}}, {@code {root}},
 * {@code {space}} and {@code {parent}} are filled in. {@code from} names the kinds it can be made from; {@code commented}
 * tells whether comments stand beneath it, {@code together} whether all who write in its space may change it. {@code word} is
 * the key of its name.
 */
public record Kind(
        String name,
        String word,
        String path,
        String list,
        String again,
        String parts,
        boolean commented,
        boolean together,
        Set<String> from) {

    public static Kind thread(String name, String word, String path, String list) {
        return new Kind(name, word, path, list, path, path, true, false, Set.of());
    }

    public static Kind part(String name, String word, String again) {
        return new Kind(name, word, "", "", again, "", false, false, Set.of());
    }

    public Kind againAt(String path) {
        return new Kind(name, word, this.path, list, path, parts, commented, together, from);
    }

    /** {@code {id}} is the part that is to be on the page. */
    public Kind partsAt(String path) {
        return new Kind(name, word, this.path, list, again, path, commented, together, from);
    }

    public Kind madeFrom(String... kinds) {
        return new Kind(name, word, path, list, again, parts, commented, together, Set.of(kinds));
    }

    public Kind withComments(boolean wanted) {
        return new Kind(name, word, path, list, again, parts, wanted, together, from);
    }

    public Kind keptTogether() {
        return new Kind(name, word, path, list, again, parts, commented, true, from);
    }

    public boolean isThread() {
        return !path.isEmpty();
    }
}
