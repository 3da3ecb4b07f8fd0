package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * One list, who stands in it, and who could.
 *
 * @param searched what was looked for among its contacts, or empty
 * @param adding what was looked for among the contacts that are not in it; absent before anybody looked
 * @param candidates the newest of those
 * @param caseTypes that its case type can be, among others
 * @param removing whether the question stands open
 */
public record ListPageModel(
        Shell shell,
        ContactListView list,
        String searched,
        List<ContactRow> contacts,
        Pager pager,
        Optional<String> adding,
        List<ContactRow> candidates,
        List<String> caseTypes,
        boolean removing,
        Form form,
        Refusal refusal) {}
