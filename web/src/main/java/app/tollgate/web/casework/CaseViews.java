package app.tollgate.web.casework;

import app.tollgate.api.access.StaffMember;
import app.tollgate.api.casework.CaseFilter;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.casework.CaseAdministration;
import app.tollgate.ejb.casework.CaseStaff;
import app.tollgate.ejb.casework.CaseTypeAdministration;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows the cases that an address asks for, and one with its contacts and those that can be added. */
@RequestScoped
class CaseViews {

    /** A contact's page shows the newest of its cases. */
    private static final PageRequest NEWEST = new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty());

    @Inject
    private CaseAdministration cases;

    @Inject
    private CaseTypeAdministration types;

    @Inject
    private CaseStaff staff;

    @Inject
    private ContactAdministration contacts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    View list(boolean creating, Form form, Refusal refusal) {
        Query query = new Query(uri);
        CaseFilter filter = CaseQuery.filter(query);
        PageRequest request = query.page();
        query.checkAsked();
        Page<CaseView> page = cases.list(caller.get(), filter, request);
        return new View(
                "casework/cases",
                new CasesPageModel(
                        visit.shell(Destination.CASES),
                        Form.of(uri.getQueryParameters()),
                        rows(page.items()),
                        Pager.of(uri, page),
                        choices(filter.assignedUser().stream().toList()),
                        creating,
                        form,
                        refusal));
    }

    View one(CaseView found, boolean removing, Form form, Refusal refusal) {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.text("add");
        query.checkAsked();
        Optional<String> adding =
                Optional.ofNullable(uri.getQueryParameters().getFirst("add")).map(String::strip);
        Page<ContactView> page = contacts.list(caller.get(), ContactFilter.on(found.id(), ""), request);
        return new View(
                "casework/case",
                new CasePageModel(
                        visit.shell(Destination.CASES),
                        rows(List.of(found)).get(0),
                        page.items().stream().map(ContactRow::of).toList(),
                        Pager.of(uri, page).leadingTo(CasesPage.HERE + "/" + found.id()),
                        adding,
                        adding.map(text -> candidates(found, text)).orElse(List.of()),
                        choices(found.assignedUserIds()),
                        removing,
                        form,
                        refusal));
    }

    /** The newest cases of a contact. */
    List<CaseRow> of(UUID contact) {
        return rows(cases.list(caller.get(), CaseFilter.of(contact), NEWEST).items());
    }

    /** That an external id is another case's is told at its field. */
    Refusal refusal(Submission<?> submission) {
        return visit.refusal(submission, "externalId");
    }

    private List<ContactRow> candidates(CaseView found, String text) {
        return contacts.list(caller.get(), ContactFilter.notOn(found.id(), text), NEWEST).items().stream()
                .map(ContactRow::of)
                .toList();
    }

    private List<CaseRow> rows(List<CaseView> found) {
        Map<UUID, String> people = staff.names(
                caller.get(),
                found.stream()
                        .flatMap(each -> each.assignedUserIds().stream())
                        .distinct()
                        .toList());
        return found.stream().map(each -> CaseRow.of(each, people)).toList();
    }

    private CaseChoices choices(Collection<UUID> assigned) {
        List<CaseChoices.Person> people = new ArrayList<>();
        for (StaffMember each : staff.candidates(caller.get())) {
            people.add(new CaseChoices.Person(each.id(), each.name(), true));
        }
        staff.names(caller.get(), assigned).forEach((id, name) -> {
            if (people.stream().noneMatch(person -> person.id().equals(id))) {
                people.add(new CaseChoices.Person(id, name, false));
            }
        });
        return new CaseChoices(types.names(caller.get()), people);
    }
}
