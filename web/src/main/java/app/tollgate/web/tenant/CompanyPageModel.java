package app.tollgate.web.tenant;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * Name, time zone and language of a tenant.
 *
 * @param version entity tag of the settings that the form started from
 * @param zones names of all time zones
 * @param changedMeanwhile whether somebody else saved since the form was opened
 */
public record CompanyPageModel(
        Shell shell, String version, Form form, Refusal refusal, List<String> zones, boolean changedMeanwhile) {}
