package app.tollgate.web.casework;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * One case, who is on it, and who could be.
 *
 * @param adding what was looked for among the contacts that are not on it; absent before anybody looked
 * @param candidates the newest of those
 * @param removing whether the question stands open
 */
public record CasePageModel(
        Shell shell,
        CaseRow found,
        List<ContactRow> contacts,
        Pager pager,
        Optional<String> adding,
        List<ContactRow> candidates,
        CaseChoices choices,
        boolean removing,
        Form form,
        Refusal refusal) {}
