package app.tollgate.ejb.casework;

import app.tollgate.api.casework.CaseFilter;
import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of cases: make, find, change, remove. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CaseAdministration {

    @Inject
    private LegalCases cases;

    @Inject
    private CaseTypes types;

    @Inject
    private CaseLinks links;

    @Inject
    private Clock clock;

    /**
     * The cases that pass the filter, newest first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<CaseView> list(Caller caller, CaseFilter filter, PageRequest page) {
        Page<LegalCase> found = page.cut(
                cases.page(filter, Cursors.read(page), page.rowsToRead()),
                each -> each.id().toString());
        Map<UUID, String> names = types.names(found.items().stream()
                .flatMap(each -> each.caseTypeId().stream())
                .distinct()
                .toList());
        return new Page<>(found.items().stream().map(each -> each.view(names)).toList(), found.nextCursor());
    }

    /** @throws ProblemException {@code not-found} */
    public CaseView get(Caller caller, UUID id) {
        return view(cases.find(id).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException {@code invalid} naming each member, {@code already-exists} for an external id that is taken */
    public CaseView create(Caller caller, Draft<CaseRequest> draft) {
        CaseRequest request = draft.checked((read, errors) -> links.check(List.of(), List.of(), read, errors));
        LegalCase made = new LegalCase(request, links.type(request), clock.instant());
        cases.add(made);
        return view(made);
    }

    /**
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, and as {@link #create}
     */
    public CaseView change(Caller caller, UUID id, Function<CaseRequest, Draft<CaseRequest>> change) {
        LegalCase found = toChange(id);
        CaseRequest request = change.apply(CaseRequest.of(view(found)))
                .checked((read, errors) -> links.check(found.contactIds(), found.assignedUserIds(), read, errors));
        found.change(request, links.type(request));
        cases.save();
        return view(found);
    }

    /** Takes the case away with who was on it; the usage that names it keeps its title. */
    public void remove(Caller caller, UUID id) {
        toChange(id).archive(clock.instant());
        cases.save();
    }

    private LegalCase toChange(UUID id) {
        return cases.findToChange(id).orElseThrow(ProblemException::notFound);
    }

    private CaseView view(LegalCase found) {
        return found.view(types.names(found.caseTypeId().stream().toList()));
    }
}
