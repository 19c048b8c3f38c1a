package nl.zwerm.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.people.internal.Passwords;
import nl.zwerm.people.internal.Sessions;
import org.springframework.stereotype.Service;

/** Lets somebody in who has just proved, in another module, who they are. */
@Service
public class SignIn {

    public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;
    public static final int LONGEST_PASSWORD = Passwords.LONGEST;

    private final Sessions sessions;

    SignIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Signs the person in on this browser until it is closed. */
    public void open(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(person, false, request, response);
    }
}
