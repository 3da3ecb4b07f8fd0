package app.tollgate.ejb.casework;

import app.tollgate.api.casework.CaseTypeRequest;
import app.tollgate.api.casework.CaseTypeView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of case types: make, find, rename, remove. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CaseTypeAdministration {

    @Inject
    private CaseTypes types;

    @Inject
    private LegalCases cases;

    @Inject
    private Clock clock;

    /**
     * Newest first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<CaseTypeView> list(Caller caller, PageRequest page) {
        Page<CaseType> found = page.cut(
                types.page(Cursors.read(page), page.rowsToRead()),
                type -> type.id().toString());
        Map<UUID, Long> counts =
                cases.counts(found.items().stream().map(CaseType::id).toList());
        return new Page<>(
                found.items().stream()
                        .map(type -> type.view(counts.getOrDefault(type.id(), 0L)))
                        .toList(),
                found.nextCursor());
    }

    /** The names to choose from, in the order of the alphabet. */
    public List<String> names(Caller caller) {
        return types.names();
    }

    /** The names of case types, removed ones too. */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        return types.names(ids);
    }

    /** @throws ProblemException {@code not-found} */
    public CaseTypeView get(Caller caller, UUID id) {
        return types.find(id).orElseThrow(ProblemException::notFound).view(cases.count(id));
    }

    /** @throws ProblemException {@code invalid} naming each member, {@code already-exists} for a name that is taken */
    public CaseTypeView create(Caller caller, Draft<CaseTypeRequest> draft) {
        CaseType type = new CaseType(draft.checked(), clock.instant());
        types.add(type);
        return type.view(0);
    }

    /**
     * Renames the case type, for its cases as well; what usage, lists and reports were given as text stays as it was given.
     *
     * @param change is given what stands now, held against other changes meanwhile
     * @throws ProblemException {@code not-found}, and as {@link #create}
     */
    public CaseTypeView change(Caller caller, UUID id, Function<CaseTypeRequest, Draft<CaseTypeRequest>> change) {
        CaseType type = toChange(id);
        long count = cases.count(id);
        type.change(change.apply(CaseTypeRequest.of(type.view(count))).checked());
        types.save();
        return type.view(count);
    }

    /** @throws ProblemException {@code not-found}, {@code conflict} while a case has it */
    public void remove(Caller caller, UUID id) {
        CaseType type = toChange(id);
        long count = cases.count(id);
        if (count > 0) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "Cases of this type: " + count + ". Give them another type, or none, first.");
        }
        type.archive(clock.instant());
        types.save();
    }

    private CaseType toChange(UUID id) {
        return types.findToChange(id).orElseThrow(ProblemException::notFound);
    }
}
