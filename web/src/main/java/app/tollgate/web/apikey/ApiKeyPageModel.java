package app.tollgate.web.apikey;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.Optional;

/**
 * One key with everything that can be done to it.
 *
 * @param dialog {@code rotate}, {@code revoke} or empty: the question that stands open
 * @param made the new secret of a rotation, shown this once
 */
public record ApiKeyPageModel(
        Shell shell,
        KeyRow key,
        int limitPerMinute,
        String dialog,
        Form form,
        Refusal refusal,
        Optional<NewKey> made) {}
