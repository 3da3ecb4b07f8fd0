package app.tollgate.web.contactimport;

import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.Optional;

/**
 * One import: its preview, how far it has come, or what it did.
 *
 * @param list name of the list that its contacts come into
 */
public record ImportPageModel(Shell shell, ImportRow row, Optional<String> list, Refusal refusal) {}
