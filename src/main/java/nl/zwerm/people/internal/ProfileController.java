package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.ProfileSection;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/people/{id}")
class ProfileController {

    private static final int MOST_TOPICS_SHOWN = 300;

    private final Profiles profiles;
    private final People people;
    private final TeamStore teams;
    private final Topics topics;
    private final Markdown markdown;
    private final List<ProfileSection> sections;
    private final Clock clock;

    ProfileController(
            Profiles profiles,
            People people,
            TeamStore teams,
            Topics topics,
            Markdown markdown,
            List<ProfileSection> sections,
            Clock clock) {
        this.profiles = profiles;
        this.people = people;
        this.teams = teams;
        this.topics = topics;
        this.markdown = markdown;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable PersonId id, Viewer viewer) {
        boolean own = id.equals(viewer.id());
        if (viewer.guest() && !own) {
            throw new NotFound();
        }
        var profile = profiles.require(id);
        var paused = profile.pausedUntil();
        return view(new ProfilePage(
                profile,
                profiles.topics(id),
                markdown.render(profile.about(), MarkdownContext.PAGE),
                people.reportsTo(id).flatMap(people::findCard).orElse(null),
                own,
                paused != null && paused.isAfter(clock.instant()),
                viewer.administrator() && "expected".equals(profile.card().state()),
                sections.stream()
                        .sorted(Comparator.comparingInt(ProfileSection::order))
                        .flatMap(section -> section.of(id, viewer).stream())
                        .toList()));
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable PersonId id, Viewer viewer) {
        requireOwn(id, viewer);
        var profile = profiles.require(id);
        return view(page(profile, ProfileForm.of(profile, profiles.topics(id)), Errors.NONE));
    }

    @PostMapping("/edit")
    ModelAndView update(@PathVariable PersonId id, @ModelAttribute ProfileForm form, Viewer viewer) {
        requireOwn(id, viewer);
        var check = new Check();
        var change = new ProfileReading(form, check).read();
        if (change.isEmpty()) {
            return invalid(page(profiles.require(id), form, check.errors()));
        }
        profiles.change(id, change.get());
        return redirect("/people/" + id, new Flash("web.saved"));
    }

    private EditProfilePage page(Profile profile, ProfileForm form, Errors errors) {
        return new EditProfilePage(profile.card(), form, TeamTree.rows(teams.listNames()), shown(form), errors);
    }

    /** Those that were chosen, or they would be lost, and of all others as many as one can look through. */
    private List<Topic> shown(ProfileForm form) {
        var chosen = Stream.of("offered", "sought", "followed")
                .flatMap(field -> form.chosen(field).stream())
                .flatMap(typed -> PublicId.read(typed).stream())
                .map(TopicId::of)
                .toList();
        return Stream.concat(topics.list(chosen).stream(), topics.list(MOST_TOPICS_SHOWN).stream())
                .distinct()
                .sorted(Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private void requireOwn(PersonId id, Viewer viewer) {
        if (!id.equals(viewer.id())) {
            profiles.require(id);
            throw new Forbidden();
        }
    }
}
