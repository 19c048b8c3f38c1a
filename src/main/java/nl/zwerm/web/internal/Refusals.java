package nl.zwerm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.FullDisk;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.TooMany;
import nl.zwerm.web.Pages;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.res.StringManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what could not be done into a page that says so in the reader's language. */
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration A_WHILE = Duration.ofMinutes(3);
    private static final Duration HOURS = Duration.ofHours(2);
    private static final String NOT_A_CHARACTER = "22021";

    private final Whereabouts whereabouts;

    Refusals(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound refusal) {
        return page(HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden refusal) {
        return page(HttpStatus.FORBIDDEN, "forbidden");
    }

    @ExceptionHandler
    ModelAndView tooMany(TooMany refusal, HttpServletResponse response) {
        response.setHeader(
                "Retry-After", Long.toString(Math.max(1, refusal.waiting().toSeconds())));
        return page(HttpStatus.TOO_MANY_REQUESTS, tooMany(refusal.waiting()));
    }

    /** Whoever must wait until tomorrow should not try again in a minute. */
    private static String tooMany(Duration waiting) {
        if (waiting.compareTo(A_WHILE) > 0) {
            return waiting.compareTo(HOURS) > 0 ? "too-many-today" : "too-many-this-hour";
        }
        return "too-many";
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    /** Bytes that are no text, or half a form. */
    @ExceptionHandler
    ModelAndView garbled(MultipartException refusal) {
        return page(HttpStatus.BAD_REQUEST, "bad-request");
    }

    /** The same, or far too many fields. */
    @ExceptionHandler
    ModelAndView garbled(InvalidParameterException refusal) {
        return tooManyFields(refusal)
                ? page(HttpStatus.CONTENT_TOO_LARGE, "too-many-fields")
                : page(HttpStatus.BAD_REQUEST, "bad-request");
    }

    /** Tomcat tells them apart in its words alone. */
    private static boolean tooManyFields(InvalidParameterException refusal) {
        var said = StringManager.getManager(InvalidParameterException.class).getString("parameters.maxCountFail");
        return refusal.getMessage() != null && refusal.getMessage().startsWith(said.substring(0, said.indexOf('{')));
    }

    /** The address of a form, opened by hand or by reload: to the page on which the form stands. */
    @ExceptionHandler
    ModelAndView notToBeOpened(HttpRequestMethodNotSupportedException refusal, HttpServletRequest request) {
        var place = whereabouts.near(request.getRequestURI());
        return Whereabouts.reads(request) && !place.equals(request.getRequestURI())
                ? Pages.redirect(place)
                : page(refusal.getStatusCode(), "bad-request");
    }

    /** An address that cannot be one of ours. */
    @ExceptionHandler
    ModelAndView malformedAddress(TypeMismatchException refusal) {
        return refusal.getRootCause() instanceof NotFound
                ? page(HttpStatus.NOT_FOUND, "not-found")
                : page(HttpStatus.BAD_REQUEST, "bad-request");
    }

    /** Security answers these itself. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException refusal) {
        throw refusal;
    }

    /** Whoever listened has left; there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ModelAndView anythingElse(Exception failure) throws IOException {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), known.getStatusCode().value() == 404 ? "not-found" : "bad-request");
        }
        if (holdsWhatNoTextCan(failure)) {
            return page(HttpStatus.BAD_REQUEST, "bad-request");
        }
        if (FullDisk.is(failure)) {
            LOG.error("There is no room on the disk. Nothing was lost; what people write is refused until there is.");
            return page(HttpStatus.INSUFFICIENT_STORAGE, "no-room");
        }
        var number = PublicId.show(PublicId.next());
        LOG.error("failure {}", number, failure);
        var answer = Pages.view(new ErrorPage(500, "web.error.failure", number));
        answer.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return answer;
    }

    /** PostgreSQL keeps no NUL in a text; no keyboard makes one. */
    private static boolean holdsWhatNoTextCan(Exception failure) {
        return failure instanceof DataAccessException data
                && data.getMostSpecificCause() instanceof SQLException sql
                && NOT_A_CHARACTER.equals(sql.getSQLState());
    }

    private static ModelAndView page(HttpStatusCode status, String word) {
        var answer = Pages.view(new ErrorPage(status.value(), "web.error." + word, ""));
        answer.setStatus(status);
        return answer;
    }
}
