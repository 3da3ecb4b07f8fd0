package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedCounts;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * Self-healed contacts with their filters.
 *
 * @param typed the filters as they were typed
 * @param filter what is shown; nothing if what was typed cannot be
 * @param query the filters as the part of an address behind {@code ?}, with the list by its id, or empty
 * @param linked whether the reader may open contacts
 * @param columns what a file holds
 * @param customizing the columns while they are chosen, where the dialog stands open
 */
public record SelfHealingPageModel(
        Shell shell,
        Form typed,
        Refusal refusal,
        HealedFilter filter,
        String query,
        ListField lists,
        HealedCounts counts,
        List<HealedView> contacts,
        Pager pager,
        boolean linked,
        ColumnForm columns,
        Optional<Customizing> customizing) {

    /** The open dialog. */
    public record Customizing(ColumnForm columns, Refusal refusal) {}

    /** An address below the page, with its filters. */
    public String at(String path, String more) {
        String all = query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        return "/self-healing" + path + (all.isEmpty() ? "" : "?" + all);
    }
}
