package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedCounts;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.casework.ListChoice;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.UUID;

/** Boundary where self-healed contacts are looked at and read for files. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SelfHealedContacts {

    /** Behind every confirmation. */
    public static final UUID END = new UUID(-1L, -1L);

    @Inject
    private HealedRows rows;

    @Inject
    private ListChoice lists;

    @Inject
    private TenantDirectory tenants;

    /**
     * Those that pass the filter, the latest confirmation first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<HealedView> list(Caller caller, HealedFilter filter, PageRequest page) {
        List<HealedRow> found =
                rows.page(filter, selection(caller, filter), Cursors.read(page).orElse(END), page.rowsToRead());
        Page<HealedRow> cut = page.cut(found, row -> row.place().toString());
        return new Page<>(cut.items().stream().map(HealedRow::contact).toList(), cut.nextCursor());
    }

    public HealedCounts counts(Caller caller, HealedFilter filter) {
        return new HealedCounts(
                count(caller, filter.with(HealedStatus.CONFIRMED), Long.MAX_VALUE),
                count(caller, filter.with(HealedStatus.RETRACTED), Long.MAX_VALUE));
    }

    /** How many pass the filter; counting ends at the given number. */
    public long count(Caller caller, HealedFilter filter, long most) {
        return rows.count(selection(caller, filter), most);
    }

    /** Those that were confirmed before a place in the order, the latest first. */
    public List<HealedRow> before(Caller caller, HealedFilter filter, UUID place, int most) {
        return rows.page(filter, selection(caller, filter), place, most);
    }

    /** Those that a delivery tells of, before a place in the order, with the status that it tells. */
    public List<HealedRow> sent(Caller caller, UUID delivery, UUID place, int most) {
        return rows.sent(delivery, place, most);
    }

    /**
     * What a file is to hold, checked.
     *
     * @throws ProblemException {@code invalid} naming each member
     */
    public SelfHealedExportRequest checked(Caller caller, Draft<SelfHealedExportRequest> draft) {
        return draft.checked((request, errors) -> check(caller, request, errors));
    }

    private void check(Caller caller, SelfHealedExportRequest request, FieldErrors errors) {
        HealedRules.check(request, errors);
        if (request.listId() != null && !lists.exists(caller, request.listId())) {
            errors.add("/listId", "unknown", "There is no list with this id.");
        }
    }

    private HealedSelection selection(Caller caller, HealedFilter filter) {
        return HealedSelection.of(
                filter,
                tenants.find(caller.tenant())
                        .orElseThrow(ProblemException::notFound)
                        .calendar());
    }
}
