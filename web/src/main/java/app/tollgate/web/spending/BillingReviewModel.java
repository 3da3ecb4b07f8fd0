package app.tollgate.web.spending;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * Changes that move money, to be looked over before they are saved.
 *
 * @param form carried on as it was typed
 * @param consequences what saving sets in motion at once
 */
public record BillingReviewModel(Shell shell, Form form, List<SettingChange> changes, List<String> consequences) {}
