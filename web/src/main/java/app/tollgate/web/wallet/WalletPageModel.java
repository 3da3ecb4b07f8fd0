package app.tollgate.web.wallet;

import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The wallet of the tenant.
 *
 * @param inUse whether usage is taken from it now
 */
public record WalletPageModel(Shell shell, boolean inUse, WalletCard wallet, List<WalletRow> rows, Pager pager) {

    /** Whether there is anything to show at all. */
    public boolean isEmpty() {
        return !inUse && rows.isEmpty() && !pager.isNeeded();
    }
}
