package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CapStatus;
import java.math.BigInteger;
import java.util.Optional;

/** Where spending stands against a cap: near from 80 %, reached from 100 %. */
final class CapRule {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger NEAR_PERCENT = BigInteger.valueOf(80);

    private CapRule() {}

    /** Whether a change of the cap lets campaigns go on: it was raised or removed, and leaves room. */
    static boolean frees(Optional<Money> before, Optional<Money> after, Money spent) {
        boolean raised = before.isPresent() && (after.isEmpty() || after.get().compareTo(before.get()) > 0);
        return raised && status(spent, after) != CapStatus.CAP_REACHED;
    }

    static CapStatus status(Money spent, Optional<Money> cap) {
        if (cap.isEmpty()) {
            return CapStatus.WITHIN_CAP;
        }
        if (spent.compareTo(cap.get()) >= 0) {
            return CapStatus.CAP_REACHED;
        }
        BigInteger part = BigInteger.valueOf(spent.micros()).multiply(HUNDRED);
        BigInteger near = BigInteger.valueOf(cap.get().micros()).multiply(NEAR_PERCENT);
        return part.compareTo(near) >= 0 ? CapStatus.NEAR_CAP : CapStatus.WITHIN_CAP;
    }
}
