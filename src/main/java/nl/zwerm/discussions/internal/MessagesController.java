package nl.zwerm.discussions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/spaces/{space}/discussions/{root}/messages")
class MessagesController {

    private final Discussions discussions;
    private final Messages messages;
    private final DiscussionViews views;

    MessagesController(Discussions discussions, Messages messages, DiscussionViews views) {
        this.discussions = discussions;
        this.messages = messages;
        this.views = views;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var discussion = discussions.require(space, root, viewer);
        var form = new TextForm(body, draft, 0, once);
        return switch (messages.send(discussion, form, viewer)) {
            case Written.Done(var id) ->
                redirect(
                        Discussions.path(discussion) + "#message-" + id,
                        new Flash("discussions.message.sent", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) ->
                invalid(views.again(root, new Retyped(Messages.FIELD, form, errors), viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new message has no earlier version");
        };
    }

    /** Leads to where it stands, on whatever page of a long discussion. */
    @GetMapping("/{message}")
    ModelAndView show(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @PathVariable ContributionId message,
            Viewer viewer) {
        var discussion = discussions.require(space, root, viewer);
        return redirect(place(discussion, messages.require(discussion, message, viewer)));
    }

    @GetMapping("/{message}/edit")
    ModelAndView edit(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @PathVariable ContributionId message,
            Viewer viewer) {
        var discussion = discussions.require(space, root, viewer);
        var mine = messages.requireOwn(discussion, message, viewer);
        return view(page(discussion, mine, mine.body(), mine.version(), Errors.NONE));
    }

    @PostMapping("/{message}")
    ModelAndView update(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @PathVariable ContributionId message,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String version,
            Viewer viewer) {
        var discussion = discussions.require(space, root, viewer);
        var mine = messages.requireOwn(discussion, message, viewer);
        int over = version(version);
        return switch (messages.edit(mine, new TextForm(body, "", over, ""), viewer)) {
            case Written.Done _ -> redirect(place(discussion, mine), new Flash("discussions.message.changed"));
            case Written.Mend(var errors) -> invalid(page(discussion, mine, body, over, errors));
            case Written.SomeoneWasFaster(var newer) ->
                invalid(page(
                        discussion,
                        mine,
                        body,
                        newer,
                        Errors.of(Messages.FIELD, Said.of("threads.someone-was-faster"))));
        };
    }

    private static MessagePage page(
            Contribution discussion, Contribution mine, String body, int version, Errors errors) {
        return new MessagePage(
                discussion.title(),
                Discussions.path(discussion) + "/messages/" + mine.id(),
                place(discussion, mine),
                body,
                version,
                errors);
    }

    private static String place(Contribution discussion, Contribution message) {
        return Discussions.path(discussion) + "?at=" + message.id() + "#message-" + message.id();
    }

    /** What no form of ours sends is over no version at all. */
    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
