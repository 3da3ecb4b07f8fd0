package app.tollgate.web.wallet;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * A tenant's wallet as operators see it.
 *
 * @param inUse whether usage is taken from it
 */
public record TenantWalletPageModel(
        Shell shell,
        String slug,
        String company,
        boolean inUse,
        WalletCard wallet,
        List<WalletRow> rows,
        Pager pager,
        Form form,
        Refusal refusal) {}
