package app.tollgate.web.apikey;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a tenant.
 *
 * @param limitPerMinute requests a minute that all keys share
 * @param example a first call to copy
 * @param generating whether the dialog for a new key stands open
 * @param made the key just made, shown this once
 */
public record ApiKeysPageModel(
        Shell shell,
        List<KeyRow> keys,
        int limitPerMinute,
        String example,
        boolean generating,
        Form form,
        Refusal refusal,
        Optional<NewKey> made) {}
