package app.tollgate.web.casework;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.selfheal.NumberHistory;
import java.util.List;

/**
 * One contact, to be changed or removed.
 *
 * @param cases the newest that it is on
 * @param removing whether the question stands open
 */
public record ContactPageModel(
        Shell shell,
        ContactRow contact,
        List<CaseRow> cases,
        boolean removing,
        NumberHistory numbers,
        Form form,
        Refusal refusal) {}
