package app.tollgate.ejb.casework;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.casework.CaseFilter;
import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.casework.CaseTypeRequest;
import app.tollgate.api.casework.CaseTypeView;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CaseAdministrationTest {

    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final CaseAdministration cases = server.get(CaseAdministration.class);
    private final CaseTypeAdministration types = server.get(CaseTypeAdministration.class);
    private final ContactAdministration contacts = server.get(ContactAdministration.class);
    private final Caller caller = TestTenants.newTenantWithoutPassword();

    @Test
    void aCaseIsKeptAsItWasGivenAndItsMakingIsLoggedAsOne() {
        types.create(caller, Draft.good(new CaseTypeRequest(" Mass Tort ")));
        UUID ada = TestCasework.contact(caller, "Ada Reyes").id();
        UUID odile = staff();
        CaseView made = cases.create(
                caller,
                Draft.good(new CaseRequest(
                        " Reyes v. Acme ",
                        "mass tort",
                        CaseStatus.ON_HOLD,
                        List.of(ada, ada),
                        List.of(odile),
                        " Call back ",
                        "K-1")));

        assertThat(cases.get(caller, made.id())).isEqualTo(made);
        assertThat(made.title()).isEqualTo("Reyes v. Acme");
        assertThat(made.caseType()).isEqualTo("Mass Tort");
        assertThat(made.contactIds()).containsExactly(ada);
        assertThat(made.assignedUserIds()).containsExactly(odile);
        assertThat(made.nextSteps()).isEqualTo("Call back");
        assertThat(TestLog.last(caller).action()).isEqualTo("CREATED");
        assertThat(TestLog.last(caller).kind()).isEqualTo("CASE");
        assertThat(TestLog.last(caller).details().toString()).contains(ada.toString(), odile.toString());
    }

    @Test
    void everythingThatIsNotThereIsNamedAtOnce() {
        UUID gone = TestCasework.contact(caller, "Gone").id();
        contacts.remove(caller, gone);
        CaseRequest request =
                new CaseRequest("T", "No such type", null, List.of(Ids.next(), gone), List.of(Ids.next()), null, null);
        assertThatThrownBy(() -> cases.create(caller, Draft.good(request)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/caseType", "/contactIds/0", "/contactIds/1", "/assignedUserIds/0"));
    }

    @Test
    void aRemovedContactLeavesItsCasesAndEachCaseSaysSo() {
        UUID ada = TestCasework.contact(caller, "Ada").id();
        UUID bea = TestCasework.contact(caller, "Bea").id();
        CaseView made = make("T", now -> now.withContacts(List.of(ada, bea)));
        assertThat(names(ContactFilter.on(made.id(), ""))).containsExactly("Bea", "Ada");

        contacts.remove(caller, ada);

        assertThat(cases.get(caller, made.id()).contactIds()).containsExactly(bea);
        assertThat(TestLog.last(caller).kind()).isEqualTo("CASE");
        assertThat(names(ContactFilter.on(made.id(), ""))).containsExactly("Bea");
        assertThat(names(ContactFilter.notOn(made.id(), ""))).isEmpty();
    }

    @Test
    void whoIsRemovedWhileBeingPutOnACaseIsOnNone() throws Exception {
        UUID id = make("T", now -> now).id();
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(TestCasework.contact(caller, "Person " + i).id());
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (UUID person : people) {
            all.add(pool.submit(() -> contacts.remove(caller, person)));
            all.add(pool.submit(() -> putOnOrRefused(id, person)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        pool.shutdown();
        assertThat(cases.get(caller, id).contactIds()).isEmpty();
    }

    private void putOnOrRefused(UUID id, UUID person) {
        try {
            cases.change(caller, id, now -> Draft.good(now.withContacts(List.of(person))));
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        }
    }

    @Test
    void casesAreFoundByTitleIdContactStatusTypeAndPeoplePageByPage() {
        types.create(caller, Draft.good(new CaseTypeRequest("Mass Tort")));
        ContactView ada = contacts.create(caller, Draft.good(TestCasework.person("CRM-9", "Ada Reyes")));
        UUID odile = staff();
        make("Reyes v. Acme", now -> now.withContacts(List.of(ada.id())));
        cases.create(
                caller,
                Draft.good(new CaseRequest(
                        "Hernia mesh", "Mass Tort", CaseStatus.CLOSED, null, List.of(odile), null, "K-2")));

        assertThat(found(CaseFilter.text("ACME"))).containsExactly("Reyes v. Acme");
        assertThat(found(CaseFilter.text("k-2"))).containsExactly("Hernia mesh");
        assertThat(found(CaseFilter.text("(312) 555-0101"))).containsExactly("Reyes v. Acme");
        assertThat(found(CaseFilter.text("_"))).isEmpty();
        assertThat(found(CaseFilter.of(ada.id()))).containsExactly("Reyes v. Acme");
        assertThat(found(filter(Optional.of(CaseStatus.CLOSED), Optional.empty(), Optional.empty())))
                .containsExactly("Hernia mesh");
        assertThat(found(filter(Optional.empty(), Optional.of("MASS tort"), Optional.of(odile))))
                .containsExactly("Hernia mesh");
        assertThat(found(filter(Optional.empty(), Optional.of("Other"), Optional.empty())))
                .isEmpty();

        Page<CaseView> page = cases.list(caller, CaseFilter.ALL, new PageRequest(1, Optional.empty()));
        Page<CaseView> rest = cases.list(
                caller, CaseFilter.ALL, new PageRequest(1, page.nextCursor().flatMap(PageRequest::decode)));
        assertThat(page.items()).extracting(CaseView::title).containsExactly("Hernia mesh");
        assertThat(rest.items()).extracting(CaseView::title).containsExactly("Reyes v. Acme");
    }

    @Test
    void aTypeInUseIsRenamedForItsCasesAndNotRemoved() {
        UUID type = types.create(caller, Draft.good(new CaseTypeRequest("PI"))).id();
        CaseView made = cases.create(
                caller, Draft.good(new CaseRequest("T", "PI", CaseStatus.CLOSED, null, null, null, "K-1")));
        types.change(caller, type, now -> Draft.good(new CaseTypeRequest("Personal Injury")));
        assertThat(cases.get(caller, made.id()).caseType()).isEqualTo("Personal Injury");
        assertThat(types.list(caller, FIRST).items())
                .extracting(CaseTypeView::cases)
                .containsExactly(1L);
        refuses(ProblemCode.CONFLICT, () -> types.remove(caller, type));
        refuses(
                ProblemCode.ALREADY_EXISTS,
                () -> types.create(caller, Draft.good(new CaseTypeRequest("PERSONAL injury"))));

        cases.remove(caller, made.id());
        types.remove(caller, type);

        assertThat(types.names(caller)).isEmpty();
        refuses(ProblemCode.NOT_FOUND, () -> cases.get(caller, made.id()));
        make("K-1 is free again", now -> new CaseRequest(now.title(), null, null, null, null, null, "K-1"));
        UUID again = types.create(caller, Draft.good(new CaseTypeRequest("Personal Injury")))
                .id();
        assertThat(again).isNotEqualTo(type);
    }

    @Test
    void anExternalIdBelongsToOneCase() {
        make("T", now -> new CaseRequest(now.title(), null, null, null, null, null, "K-1"));
        UUID other = make("U", now -> now).id();
        refuses(
                ProblemCode.ALREADY_EXISTS,
                () -> cases.change(
                        caller,
                        other,
                        now -> Draft.good(new CaseRequest(now.title(), null, null, null, null, null, " K-1"))));
    }

    @Test
    void anotherTenantsCaseIsAsUnknownAsNoneAndTakesNothingForeign() {
        UUID ada = TestCasework.contact(caller, "Ada").id();
        UUID type = types.create(caller, Draft.good(new CaseTypeRequest("PI"))).id();
        UUID id = make("T", now -> now).id();
        Caller other = TestTenants.newTenantWithoutPassword();
        for (UUID asked : List.of(id, Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> cases.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> cases.remove(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> cases.change(other, asked, Draft::good));
        }
        refuses(ProblemCode.NOT_FOUND, () -> types.get(other, type));
        assertThatThrownBy(() -> cases.create(
                        other,
                        Draft.good(new CaseRequest("T", "PI", null, List.of(ada), List.of(staff()), null, null))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors()).hasSize(3));
    }

    private CaseView make(String title, java.util.function.UnaryOperator<CaseRequest> as) {
        return cases.create(caller, Draft.good(as.apply(new CaseRequest(title, null, null, null, null, null, null))));
    }

    private UUID staff() {
        return server.get(CaseStaff.class).candidates(caller).get(0).id();
    }

    private static CaseFilter filter(Optional<CaseStatus> status, Optional<String> type, Optional<UUID> assigned) {
        return new CaseFilter("", status, type, assigned, Optional.empty());
    }

    private List<String> found(CaseFilter filter) {
        return cases.list(caller, filter, FIRST).items().stream()
                .map(CaseView::title)
                .toList();
    }

    private List<String> names(ContactFilter filter) {
        return contacts.list(caller, filter, FIRST).items().stream()
                .map(ContactView::name)
                .toList();
    }
}
