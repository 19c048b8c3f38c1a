package nl.zwerm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.zwerm.web.MenuItem.Place;
import org.junit.jupiter.api.Test;

class MenuTests {

    private static final List<MenuItem> ITEMS = List.of(
            MenuItem.forColleagues(Place.TRYING, 30, "/colleagues", "colleagues.menu"),
            MenuItem.forAdministrators(Place.ORGANISATION, 90, "/administration", "administration.menu"),
            new MenuItem(Place.TRYING, 20, "/pilots", "pilots.menu"),
            new MenuItem(Place.TRYING, 10, "/ideas", "ideas.menu"),
            new MenuItem(Place.BAR, 20, "/questions", "questions.menu"),
            new MenuItem(Place.BAR, 10, "/", "home.today"));

    @Test
    void theBarAndEachGroupHaveTheirOwnOrder() {
        var menu = Menu.of(ITEMS, item -> item.shownTo(new Somebody(true, false)));

        assertThat(menu.bar()).extracting(MenuItem::path).containsExactly("/", "/questions");
        assertThat(menu.more()).extracting(Menu.Group::place).containsExactly(Place.TRYING, Place.ORGANISATION);
        assertThat(menu.more().getFirst().items())
                .extracting(MenuItem::path)
                .containsExactly("/ideas", "/pilots", "/colleagues");
    }

    @Test
    void aGroupWithNothingForTheReaderIsNotThere() {
        assertThat(Menu.of(ITEMS, item -> item.shownTo(new Somebody(false, false)))
                        .more())
                .extracting(Menu.Group::place)
                .containsExactly(Place.TRYING);
    }

    @Test
    void aGuestIsLedNowhereWhereThereIsNothingForThem() {
        assertThat(Menu.of(ITEMS, item -> item.shownTo(new Somebody(false, true)))
                        .more()
                        .getFirst()
                        .items())
                .extracting(MenuItem::path)
                .containsExactly("/ideas", "/pilots");
    }

    private record Somebody(boolean administrator, boolean guest) implements Reader {

        @Override
        public long number() {
            return 1;
        }

        @Override
        public String name() {
            return "Amina";
        }

        @Override
        public String path() {
            return "/people/1";
        }

        @Override
        public boolean organiser() {
            return administrator;
        }

        @Override
        public Locale locale() {
            return Words.DUTCH;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Amsterdam");
        }
    }
}
