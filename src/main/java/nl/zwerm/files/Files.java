package nl.zwerm.files;

import nl.zwerm.contributions.Contribution;
import org.springframework.stereotype.Service;

/** The front door to stored files. */
@Service
public class Files {

    /** Gives the pictures that a text shows ({@code /files/<id>}), uploaded by its author, to that contribution. */
    public void adopt(Contribution contribution) {}
}
