package app.tollgate.web.wallet;

import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import java.util.List;

/** The open or the closed refill requests of all tenants. */
public record RefillRequestsPageModel(Shell shell, RefillRequestStatus status, List<RefillRow> requests, Pager pager) {

    public boolean isOpen() {
        return status == RefillRequestStatus.OPEN;
    }
}
