package app.tollgate.web.campaign;

import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The campaigns of a tenant.
 *
 * @param filter what the list is narrowed to: {@code q}, {@code status}
 * @param creating whether the dialog for a new campaign stands open
 * @param lists what a new campaign can run over
 */
public record CampaignsPageModel(
        Shell shell,
        Form filter,
        List<CampaignRow> campaigns,
        Pager pager,
        boolean creating,
        ListField lists,
        Form form,
        Refusal refusal) {

    public boolean filtered() {
        return filter.filled("q").isPresent() || filter.filled("status").isPresent();
    }
}
