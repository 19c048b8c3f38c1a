package nl.zwerm.threads;

import java.util.Comparator;
import java.util.List;
import nl.zwerm.web.Capabilities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be done with what colleagues made, among what is switched on. */
@Component
public class Offers {

    private final List<Offer> offers;
    private final Capabilities capabilities;

    Offers(ObjectProvider<Offer> offers, Capabilities capabilities) {
        this.offers =
                offers.stream().sorted(Comparator.comparingInt(Offer::order)).toList();
        this.capabilities = capabilities;
    }

    public List<Offer> list() {
        return offers.stream()
                .filter(offer -> capabilities.reaches(offer.path()))
                .toList();
    }
}
