package nl.zwerm.mentoring.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.text.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of two shows to one of them. */
@Component
@Transactional(readOnly = true)
class MentorshipViews {

    private final Mentorships mentorships;
    private final Meetings meetings;
    private final MentoringTexts texts;
    private final Spaces spaces;
    private final People people;
    private final Markdown markdown;
    private final Clock clock;

    MentorshipViews(
            Mentorships mentorships,
            Meetings meetings,
            MentoringTexts texts,
            Spaces spaces,
            People people,
            Markdown markdown,
            Clock clock) {
        this.mentorships = mentorships;
        this.meetings = meetings;
        this.texts = texts;
        this.spaces = spaces;
        this.people = people;
        this.markdown = markdown;
        this.clock = clock;
    }

    MentorshipPage show(MentorshipId id, Retyped retyped, Viewer viewer) {
        var one = mentorships.require(id, viewer);
        var other = one.other(viewer.id());
        var now = clock.instant();
        var goal = texts.open(one, MentoringTexts.GOAL, one.goal());
        return new MentorshipPage(
                id,
                people.cards(List.of(other)).getFirst(),
                one.isMentor(viewer.id()),
                one.state().word(),
                one.version(),
                goal,
                meetings.ahead(one)
                        .map(meeting -> new MentorshipPage.Met(meeting.at(), meeting.ends(), meetings.place(one)))
                        .orElse(null),
                one.endsAt(),
                one.over(now),
                one.asksWhetherItFits(viewer.id(), now),
                Boolean.FALSE.equals(one.fits(viewer.id())),
                thanks(one, one.thanksOf(other)),
                thanks(one, one.thanksOf(viewer.id())),
                spaces.resting(one.space(), viewer).contains(other),
                new MentorshipPage.Forms(
                        Objects.requireNonNullElse(retyped.goal(), goal),
                        retyped.meeting() == null ? meetings.form(one, viewer) : retyped.meeting(),
                        Meetings.minutes(),
                        Objects.requireNonNullElse(retyped.thanks(), "")),
                retyped.errors());
    }

    private @Nullable SafeHtml thanks(Mentorship one, @Nullable String sealed) {
        return sealed == null
                ? null
                : markdown.render(texts.open(one, MentoringTexts.THANKS, sealed), MarkdownContext.PAGE);
    }
}
