package nl.zwerm.administration.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.administration.demo.Demo;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.SignIn;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what was asked at the first visit and makes an organisation of it, or says what to mend. */
@Service
class FirstStart {

    sealed interface Start permits Begun, Mend {}

    record Begun() implements Start {}

    record Mend(Errors errors) implements Start {}

    private final SetUpCode code;
    private final SettingUp settingUp;
    private final Demo demo;
    private final People people;
    private final SignIn signIn;
    private final Organisations organisations;
    private final Listening listening;
    private final TransactionTemplate transaction;

    FirstStart(
            SetUpCode code,
            SettingUp settingUp,
            Demo demo,
            People people,
            SignIn signIn,
            Organisations organisations,
            Listening listening,
            TransactionTemplate transaction) {
        this.code = code;
        this.settingUp = settingUp;
        this.demo = demo;
        this.people = people;
        this.signIn = signIn;
        this.organisations = organisations;
        this.listening = listening;
        this.transaction = transaction;
    }

    Start begin(SetUpForm form, HttpServletRequest request, HttpServletResponse response) {
        var errors = form.example() ? check(form, new ArrayList<>()) : checkAll(form);
        if (!errors.isEmpty()) {
            return new Mend(new Errors(errors));
        }
        try {
            setUp(form, request, response);
        } catch (DuplicateKeyException _) {
            // Sent twice at once: the other one did it.
        }
        return new Begun();
    }

    private void setUp(SetUpForm form, HttpServletRequest request, HttpServletResponse response) {
        if (form.example()) {
            demo.fill(_ -> {});
            people.findByEmail("beheer@zwerm.example").ifPresent(id -> signIn.open(id, request, response));
            return;
        }
        var person = transaction.execute(_ -> begin(form));
        organisations.forget();
        signIn.open(person, request, response);
        listening.openToOthers();
    }

    private PersonId begin(SetUpForm form) {
        var administrator = new NewPerson(
                fine(Guards.name(form.name(), 200)),
                address(form).orElseThrow(),
                language(form),
                ZoneId.of(SetUpForm.or(form.zone(), "Europe/Amsterdam")),
                true);
        var made = settingUp.begin(
                fine(Guards.name(form.organisation(), 200)),
                administrator,
                people.hash(SetUpForm.or(form.password(), "")),
                false);
        settingUp.addStarterTopics(language(form));
        return made;
    }

    private List<FieldError> checkAll(SetUpForm form) {
        var errors = check(form, new ArrayList<>());
        guard(errors, "organisation", Guards.name(form.organisation(), 200));
        if (!ZoneId.getAvailableZoneIds().contains(SetUpForm.or(form.zone(), ""))) {
            errors.add(new FieldError("zone", Said.of("administration.set-up.zone.unknown")));
        }
        guard(errors, "name", Guards.name(form.name(), 200));
        if (address(form).isEmpty()) {
            errors.add(new FieldError("email", Said.of("administration.set-up.email.wrong")));
        }
        checkPassword(form, errors);
        return errors;
    }

    private static void checkPassword(SetUpForm form, List<FieldError> errors) {
        var password = SetUpForm.or(form.password(), "");
        int length = password.length();
        if (length < SignIn.SHORTEST_PASSWORD || length > SignIn.LONGEST_PASSWORD) {
            errors.add(new FieldError(
                    "password", Said.of("administration.set-up.password.length", "min", SignIn.SHORTEST_PASSWORD)));
        } else if (address(form).filter(password::equalsIgnoreCase).isPresent()) {
            errors.add(new FieldError("password", Said.of("people.password.is-address")));
        }
    }

    private static Optional<String> address(SetUpForm form) {
        return MailAddress.parse(SetUpForm.or(form.email(), "")).map(MailAddress::address);
    }

    private List<FieldError> check(SetUpForm form, List<FieldError> errors) {
        if (!code.matches(SetUpForm.or(form.code(), ""))) {
            errors.add(new FieldError("code", Said.of("administration.set-up.code.wrong")));
        }
        return errors;
    }

    private static void guard(List<FieldError> errors, String field, Guarded guarded) {
        if (guarded instanceof Guarded.Refused(var key, var arguments)) {
            errors.add(new FieldError(field, new Said(key, arguments)));
        }
    }

    private static String fine(Guarded guarded) {
        return switch (guarded) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused(var key, var arguments) ->
                throw new IllegalStateException("was checked before: " + key + arguments);
        };
    }

    private static String language(SetUpForm form) {
        return "en".equals(form.organisationLanguage()) ? "en" : "nl";
    }
}
