package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What Zwerm is, for everybody. */
@Controller
class AboutController {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final ObjectProvider<BuildProperties> build;

    AboutController(ObjectProvider<BuildProperties> build) {
        this.build = build;
    }

    @GetMapping("/about")
    ModelAndView show(HttpServletRequest request) {
        var known = build.getIfAvailable();
        var version = known == null || known.getVersion() == null ? "" : known.getVersion();
        return view(new AboutPage(version, request.isSecure(), THIS_MACHINE.contains(request.getServerName())));
    }
}
