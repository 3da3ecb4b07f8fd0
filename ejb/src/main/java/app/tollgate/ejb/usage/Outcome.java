package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.RejectedEvent;
import java.util.List;

/**
 * What became of the events that were well-formed.
 *
 * @param rejected those that name something that does not exist or may not be adjusted
 * @param spent charges of the present month after them
 */
record Outcome(int accepted, List<RejectedEvent> rejected, Money spent) {}
