package app.tollgate.web.campaign;

import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Meter;
import java.util.Optional;

/**
 * What a campaign has spent in the present month.
 *
 * @param cap its own, if it has one
 */
public record CampaignSpending(Money spent, Optional<Money> cap) {

    /** How far it is from its own cap. */
    public Optional<Meter> meter() {
        return cap.map(whole -> new Meter(spent, whole));
    }
}
