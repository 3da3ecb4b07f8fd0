package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;
import java.util.List;

/**
 * What became of a batch, given when it is durable.
 *
 * @param accepted events stored now
 * @param duplicates events that were stored before, or came twice in the batch
 * @param spentThisMonth all charges of the tenant's present month
 */
public record UsageReceipt(
        int accepted, int duplicates, List<RejectedEvent> rejected, Money spentThisMonth, CapStatus capStatus) {

    public UsageReceipt {
        rejected = List.copyOf(rejected);
    }
}
