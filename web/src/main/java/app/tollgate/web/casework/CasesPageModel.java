package app.tollgate.web.casework;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The cases of a tenant.
 *
 * @param filter what the address asks for
 * @param choices what they can be filtered by, and a new one be given
 * @param creating whether the dialog for a new case stands open
 */
public record CasesPageModel(
        Shell shell,
        Form filter,
        List<CaseRow> cases,
        Pager pager,
        CaseChoices choices,
        boolean creating,
        Form form,
        Refusal refusal) {

    /** Whether anything is left out. */
    public boolean filtered() {
        return List.of("q", "status", "caseType", "assignedUserId", "contactId").stream()
                .anyMatch(name -> filter.filled(name).isPresent());
    }
}
