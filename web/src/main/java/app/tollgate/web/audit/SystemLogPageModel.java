package app.tollgate.web.audit;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;
import java.util.Optional;

/**
 * The log: a filter, a page of entries, and the opened one.
 *
 * @param other whose entries are asked for, if it is none of the people and keys that can be picked
 * @param closed address of the same without the opened entry
 * @param place whose log it is
 * @param query the filter as it stands in addresses, beginning with {@code &} unless empty
 * @param newer address of the newest page; empty if this is it
 * @param older address of the next page; empty if there is none
 */
public record SystemLogPageModel(
        Shell shell,
        Form filter,
        Refusal refusal,
        List<Actor> people,
        Optional<Actor> other,
        List<LogEntryRow> entries,
        Optional<LogDetail> detail,
        String closed,
        LogPlace place,
        String query,
        String newer,
        String older) {

    /** Somebody whose entries can be picked. */
    public record Actor(String id, String name) {}
}
