package nl.zwerm.web;

/** A link in the head of every page; modules offer theirs as beans. {@code word} is a key in the words. */
public record MenuItem(Place place, int order, String path, String word, Readers readers) {

    /** Who finds something where it leads. */
    public enum Readers {
        ALL,
        COLLEAGUES,
        ORGANISERS,
        ADMINISTRATORS
    }

    public MenuItem(Place place, int order, String path, String word) {
        this(place, order, path, word, Readers.ALL);
    }

    /** Guests find nothing there. */
    public static MenuItem forColleagues(Place place, int order, String path, String word) {
        return new MenuItem(place, order, path, word, Readers.COLLEAGUES);
    }

    public static MenuItem forAdministrators(Place place, int order, String path, String word) {
        return new MenuItem(place, order, path, word, Readers.ADMINISTRATORS);
    }

    public static MenuItem forOrganisers(Place place, int order, String path, String word) {
        return new MenuItem(place, order, path, word, Readers.ORGANISERS);
    }

    public boolean shownTo(Reader reader) {
        return switch (readers) {
            case ALL -> true;
            case COLLEAGUES -> !reader.guest();
            case ORGANISERS -> reader.mayOrganise();
            case ADMINISTRATORS -> reader.administrator();
        };
    }

    /** Where a link stands: in the bar, which has room for four or five on a phone, or in a group under "More". */
    public enum Place {
        BAR("web.main-menu"),
        LEARNING("web.menu.learning"),
        TRYING("web.menu.trying"),
        ORGANISATION("web.menu.organisation");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
