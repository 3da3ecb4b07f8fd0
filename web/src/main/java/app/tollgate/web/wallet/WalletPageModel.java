package app.tollgate.web.wallet;

import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The wallet of the tenant.
 *
 * @param inUse whether usage is taken from it now
 * @param withdrawnAt when the last refill that was asked for was withdrawn, if it was
 */
public record WalletPageModel(
        Shell shell,
        boolean inUse,
        WalletCard wallet,
        Optional<Instant> withdrawnAt,
        List<WalletRow> rows,
        Pager pager) {

    /** Whether there is anything to show at all. */
    public boolean isEmpty() {
        return !inUse && withdrawnAt.isEmpty() && rows.isEmpty() && !pager.isNeeded();
    }
}
