package nl.zwerm.people.internal;

import jakarta.servlet.http.HttpServletRequest;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What persons change about their own account. */
@Service
@Transactional
class OwnAccount {

    private final SigningIn signingIn;
    private final Entering entering;
    private final Sessions sessions;
    private final ProfileStore profiles;
    private final AccountStore accounts;

    OwnAccount(
            SigningIn signingIn, Entering entering, Sessions sessions, ProfileStore profiles, AccountStore accounts) {
        this.signingIn = signingIn;
        this.entering = entering;
        this.sessions = sessions;
        this.profiles = profiles;
        this.accounts = accounts;
    }

    void settle(PersonId person, String language, String zone) {
        profiles.saveLanguage(person, language);
        profiles.saveZone(person, zone);
    }

    /** The present password is tried as at sign-in, so that guessing slows down here too. */
    Errors changePassword(PersonId person, String email, String present, String password, HttpServletRequest request) {
        var check = new Check();
        check.password("password", password, email);
        if (!check.fine()) {
            return check.errors();
        }
        switch (signingIn.attempt(email, present, request.getRemoteAddr())) {
            case SigningIn.Attempt.Welcome _ -> {
                entering.changePassword(person, password);
                sessions.closeElsewhere(person, request);
            }
            case SigningIn.Attempt.Wrong _ -> check.refuse("present", Said.of("people.password.present-wrong"));
            case SigningIn.Attempt.Wait(var seconds) ->
                check.refuse("present", Said.of("people.sign-in.wait", "seconds", seconds));
        }
        return check.errors();
    }

    void readEntryNotice(PersonId person) {
        accounts.markEntryRead(person);
    }
}
