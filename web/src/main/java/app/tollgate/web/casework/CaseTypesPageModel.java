package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseTypeView;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * The case types of a tenant.
 *
 * @param creating whether the dialog for a new one stands open
 * @param open the one whose dialog stands open
 */
public record CaseTypesPageModel(
        Shell shell,
        List<CaseTypeView> types,
        Pager pager,
        boolean creating,
        Optional<CaseTypeView> open,
        Form form,
        Refusal refusal) {}
