package app.tollgate.ejb.casework;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.casework.AddedContacts;
import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
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

class ListAdministrationTest {

    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final ListAdministration lists = server.get(ListAdministration.class);
    private final ListMembership membership = server.get(ListMembership.class);
    private final ContactAdministration contacts = server.get(ContactAdministration.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void contactsAreInAListOnceAndTheLogNamesThoseThatCame() {
        UUID list = TestCasework.list(caller, "Spring").id();
        UUID ada = TestCasework.contact(caller, "Ada").id();
        UUID bea = TestCasework.contact(caller, "Bea").id();

        assertThat(membership.add(caller, list, TestCasework.these(ada, ada))).isEqualTo(new AddedContacts(1, 1));
        assertThat(membership.add(caller, list, TestCasework.these(ada, bea))).isEqualTo(new AddedContacts(1, 2));

        assertThat(TestLog.last(caller).kind()).isEqualTo("CONTACT_LIST");
        assertThat(TestLog.last(caller).details().toString())
                .contains(bea.toString())
                .doesNotContain(ada.toString());
        assertThat(names(ContactFilter.in(list, ""))).containsExactly("Bea", "Ada");
        assertThat(names(ContactFilter.in(list, "be"))).containsExactly("Bea");
        assertThat(names(ContactFilter.notIn(list, ""))).isEmpty();
        assertThat(lists.get(caller, list).contacts()).isEqualTo(2);
    }

    @Test
    void aNameFindsTheListsThatAreCalledSoHoweverManyThereAre() {
        UUID first = TestCasework.list(caller, "Spring").id();
        UUID same = TestCasework.list(caller, "SPRING").id();
        UUID removed = TestCasework.list(caller, "Spring").id();
        lists.remove(caller, removed);
        for (int i = 0; i < 120; i++) {
            TestCasework.list(caller, "Spring " + i);
        }
        assertThat(lists.named(caller, " spring "))
                .extracting(ContactListView::id)
                .containsExactly(same, first);
        assertThat(lists.named(caller, "spr%")).isEmpty();
        assertThat(lists.named(TestTenants.newTenant(), "spring")).isEmpty();
    }

    @Test
    void unknownContactsAreNamedByTheirPlaceAndNobodyIsAdded() {
        UUID list = TestCasework.list(caller, "Spring").id();
        UUID ada = TestCasework.contact(caller, "Ada").id();
        UUID gone = TestCasework.contact(caller, "Gone").id();
        contacts.remove(caller, gone);
        assertThatThrownBy(() -> membership.add(caller, list, TestCasework.these(Ids.next(), ada, gone)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/contactIds/0", "/contactIds/2"));
        assertThat(lists.get(caller, list).contacts()).isZero();
    }

    @Test
    void whoIsNotInTheListCannotBeTakenOut() {
        UUID list = TestCasework.list(caller, "Spring").id();
        UUID ada = TestCasework.contact(caller, "Ada").id();
        membership.add(caller, list, TestCasework.these(ada));
        membership.remove(caller, list, ada);
        refuses(ProblemCode.NOT_FOUND, () -> membership.remove(caller, list, ada));
        assertThat(contacts.get(caller, ada).name()).isEqualTo("Ada");
    }

    @Test
    void listsAreFoundByNameWithHowManyAreInThem() {
        UUID spring = TestCasework.list(caller, "Spring mailing").id();
        TestCasework.list(caller, "Autumn");
        membership.add(
                caller,
                spring,
                TestCasework.these(TestCasework.contact(caller, "Ada").id()));
        assertThat(lists.list(caller, "SPRING", FIRST).items())
                .extracting(ContactListView::name, ContactListView::contacts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Spring mailing", 1L));
        assertThat(lists.list(caller, "", FIRST).items())
                .extracting(ContactListView::name)
                .containsExactly("Autumn", "Spring mailing");
    }

    @Test
    void aListIsRenamedAndRemovedAndItsContactsStay() {
        UUID list = TestCasework.list(caller, "Spring").id();
        UUID ada = TestCasework.contact(caller, "Ada").id();
        membership.add(caller, list, TestCasework.these(ada));
        lists.change(caller, list, now -> Draft.good(new ContactListRequest("Summer", "Mass Tort")));
        assertThat(lists.get(caller, list).caseType()).isEqualTo("Mass Tort");

        lists.remove(caller, list);

        refuses(ProblemCode.NOT_FOUND, () -> lists.get(caller, list));
        refuses(ProblemCode.NOT_FOUND, () -> membership.add(caller, list, TestCasework.these(ada)));
        assertThat(server.get(ListChoice.class).names(caller, List.of(list))).containsEntry(list, "Summer");
        assertThat(names(ContactFilter.ALL)).containsExactly("Ada");
    }

    @Test
    void whoIsRemovedWhileBeingAddedIsInNoList() throws Exception {
        UUID list = TestCasework.list(caller, "Spring").id();
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(TestCasework.contact(caller, "Person " + i).id());
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (UUID person : people) {
            all.add(pool.submit(() -> contacts.remove(caller, person)));
            all.add(pool.submit(() -> addedOrRefused(list, person)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        pool.shutdown();
        assertThat(lists.get(caller, list).contacts()).isZero();
    }

    private void addedOrRefused(UUID list, UUID person) {
        try {
            membership.add(caller, list, TestCasework.these(person));
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        }
    }

    @Test
    void anotherTenantsListIsAsUnknownAsNoneAndTakesNoForeignContact() {
        UUID list = TestCasework.list(caller, "Spring").id();
        UUID ada = TestCasework.contact(caller, "Ada").id();
        Caller other = TestTenants.newTenant();
        UUID own = TestCasework.list(other, "Own").id();
        for (UUID asked : List.of(list, Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> lists.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> lists.remove(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> membership.add(other, asked, TestCasework.these(ada)));
            refuses(ProblemCode.NOT_FOUND, () -> membership.remove(other, asked, ada));
        }
        refuses(ProblemCode.INVALID, () -> membership.add(other, own, TestCasework.these(ada)));
    }

    private List<String> names(ContactFilter filter) {
        return contacts.list(caller, filter, FIRST).items().stream()
                .map(ContactView::name)
                .toList();
    }
}
