package nl.zwerm.start.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Organisations;
import nl.zwerm.shared.NotFound;
import nl.zwerm.start.internal.CapabilitiesPage.Item;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Switching capabilities on and off. Only organisers and administrators come here (see {@code people}'s doors). */
@Controller
@RequestMapping("/organise/capabilities")
class CapabilitiesController {

    private final Capabilities capabilities;
    private final Organisations organisations;

    CapabilitiesController(Capabilities capabilities, Organisations organisations) {
        this.capabilities = capabilities;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView index() {
        return view(new CapabilitiesPage(capabilities.list().stream()
                .map(one ->
                        new Item(one.key(), one.path(), one.word(), one.sentenceWord(), capabilities.isOn(one.key())))
                .toList()));
    }

    @PostMapping("/{key}/on")
    ModelAndView switchOn(@PathVariable String key) {
        organisations.switchOn(known(key));
        return done(key, "start.switched-on");
    }

    @PostMapping("/{key}/off")
    ModelAndView switchOff(@PathVariable String key) {
        organisations.switchOff(known(key));
        return done(key, "start.switched-off");
    }

    private String known(String key) {
        return capabilities.find(key).orElseThrow(NotFound::new).key();
    }

    private static ModelAndView done(String key, String word) {
        return redirect("/organise/capabilities#capability-" + key, new Flash(word));
    }
}
