package nl.zwerm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a handler answers: a page, the same page with what must be mended, or a way on. */
public final class Pages {

    /** The model holds the page record under this name, and nothing else. */
    public static final String PAGE = "page";

    public static final String FLASH = "flash";

    private Pages() {}

    public static ModelAndView view(Record page) {
        var template = page.getClass().getAnnotation(Template.class);
        if (template == null) {
            throw new IllegalArgumentException(page.getClass() + " names no @Template");
        }
        return new ModelAndView(template.value(), PAGE, page);
    }

    /** The page again, with its errors and all that was typed. */
    public static ModelAndView invalid(Record page) {
        var view = view(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    public static ModelAndView redirect(String path) {
        return redirect(path, null);
    }

    /** To another page of ours, where {@code flash} is said once. */
    public static ModelAndView redirect(String path, @Nullable Flash flash) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("a redirect stays here, not at " + path);
        }
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        var answer = new ModelAndView((View) view);
        if (flash != null) {
            answer.addObject(FLASH, flash);
        }
        return answer;
    }

    /** A path given by a browser, when it is one of ours; the front page otherwise. */
    public static String own(@Nullable String path) {
        if (path == null
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.indexOf('\\') >= 0
                || path.length() >= 2000
                || path.chars().anyMatch(c -> c < ' ')) {
            return "/";
        }
        return path;
    }

    /** Errors of a form, in the order of its fields. */
    public record Errors(List<FieldError> list) {

        public static final Errors NONE = new Errors(List.of());

        public boolean any() {
            return !list.isEmpty();
        }

        public boolean on(String field) {
            return list.stream().anyMatch(error -> error.field().equals(field));
        }

        public nl.zwerm.shared.@Nullable Said at(String field) {
            return list.stream()
                    .filter(error -> error.field().equals(field))
                    .map(FieldError::said)
                    .findFirst()
                    .orElse(null);
        }

        public static Errors of(String field, nl.zwerm.shared.Said said) {
            return new Errors(List.of(new FieldError(field, said)));
        }
    }

    /** What is wrong with one field; {@code field} is also the id of its input. */
    public record FieldError(String field, nl.zwerm.shared.Said said) {}
}
