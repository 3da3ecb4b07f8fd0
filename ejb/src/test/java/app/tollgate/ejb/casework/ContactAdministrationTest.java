package app.tollgate.ejb.casework;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactAdministrationTest {

    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final ContactAdministration contacts = server.get(ContactAdministration.class);
    private final ListMembership membership = server.get(ListMembership.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void aContactIsKeptAsItWasGivenAndItsMakingIsLogged() {
        ContactRequest given = new ContactRequest(
                " CRM-7 ",
                "Ada Reyes",
                List.of(new ContactPhone("+13125550100", null), new ContactPhone("+13125550101", true)),
                List.of("Ada@Acme.example"),
                Set.of(Channel.SMS));

        ContactView made =
                contacts.get(caller, contacts.create(caller, Draft.good(given)).id());

        assertThat(made.externalId()).isEqualTo("CRM-7");
        assertThat(made.phones())
                .containsExactly(new ContactPhone("+13125550100", false), new ContactPhone("+13125550101", true));
        assertThat(made.emails()).containsExactly("ada@acme.example");
        assertThat(made.optOuts()).containsExactly(Channel.SMS);
        assertThat(TestLog.last(caller).action()).isEqualTo("CREATED");
        assertThat(TestLog.last(caller).kind()).isEqualTo("CONTACT");
    }

    @Test
    void aChangeLeavesAloneWhatItDoesNotName() {
        ContactView before = contacts.create(caller, Draft.good(TestCasework.person("CRM-1", "Ada Reyes")));
        ContactView after = contacts.change(
                caller,
                before.id(),
                now -> Draft.good(new ContactRequest(
                        now.externalId(), "Ada Reyes-Stone", now.phones(), now.emails(), now.optOuts())));
        assertThat(after.name()).isEqualTo("Ada Reyes-Stone");
        assertThat(after.phones()).isEqualTo(before.phones());
        assertThat(contacts.get(caller, before.id())).isEqualTo(after);
    }

    @Test
    void anExternalIdBelongsToOneContactUntilThatIsRemoved() {
        UUID first = contacts.create(caller, Draft.good(TestCasework.person("CRM-1", "Ada")))
                .id();
        refuses(
                ProblemCode.ALREADY_EXISTS,
                () -> contacts.create(caller, Draft.good(TestCasework.person("CRM-1", "Bea"))));
        UUID other = TestCasework.contact(caller, "Bea").id();
        refuses(
                ProblemCode.ALREADY_EXISTS,
                () -> contacts.change(caller, other, now -> Draft.good(TestCasework.person("CRM-1", now.name()))));

        contacts.remove(caller, first);
        assertThat(contacts.create(caller, Draft.good(TestCasework.person("CRM-1", "Bea")))
                        .externalId())
                .isEqualTo("CRM-1");
    }

    @Test
    void aRemovedContactIsGoneButUsageKeepsItsNameAndNothingElse() {
        UUID id = contacts.create(caller, Draft.good(TestCasework.person("CRM-1", "Ada")))
                .id();
        UUID list = TestCasework.list(caller, "Spring").id();
        membership.add(caller, list, TestCasework.these(id));

        contacts.remove(caller, id);

        refuses(ProblemCode.NOT_FOUND, () -> contacts.get(caller, id));
        refuses(ProblemCode.NOT_FOUND, () -> contacts.remove(caller, id));
        assertThat(found(ContactFilter.ALL)).isEmpty();
        assertThat(found(ContactFilter.in(list, ""))).isEmpty();
        List<String> left = server.in(
                caller,
                () -> server.get(Sql.class)
                        .list(
                                "select concat_ws('|', name, external_id, phones, primary_phone, emails, search_text)"
                                        + " as all_of_it from contact where id = ?",
                                row -> row.getString("all_of_it"),
                                id));
        assertThat(left).containsExactly("Ada|||ada");
    }

    @Test
    void contactsAreFoundByNameNumberEmailAndExternalIdPageByPage() {
        for (int i = 0; i < 5; i++) {
            contacts.create(caller, Draft.good(TestCasework.person("CRM-" + i, "Person " + i)));
        }
        assertThat(found(ContactFilter.text("PERSON 3"))).containsExactly("Person 3");
        assertThat(found(ContactFilter.text("crm-4"))).containsExactly("Person 4");
        assertThat(found(ContactFilter.text("someone@acme"))).hasSize(5);
        assertThat(found(ContactFilter.text("312 555 0101"))).hasSize(5);
        assertThat(found(ContactFilter.text("%"))).isEmpty();

        Page<ContactView> page = contacts.list(caller, ContactFilter.ALL, new PageRequest(3, Optional.empty()));
        Page<ContactView> rest = contacts.list(
                caller, ContactFilter.ALL, new PageRequest(3, page.nextCursor().flatMap(PageRequest::decode)));
        assertThat(page.items()).extracting(ContactView::name).containsExactly("Person 4", "Person 3", "Person 2");
        assertThat(rest.items()).extracting(ContactView::name).containsExactly("Person 1", "Person 0");
        assertThat(rest.nextCursor()).isEmpty();
        refuses(
                ProblemCode.INVALID,
                () -> contacts.list(caller, ContactFilter.ALL, new PageRequest(3, Optional.of("x"))));
    }

    @Test
    void anotherTenantsContactIsAsUnknownAsNone() {
        UUID id = TestCasework.contact(caller, "Ada").id();
        Caller other = TestTenants.newTenant();
        for (UUID asked : List.of(id, Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> contacts.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> contacts.remove(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> contacts.change(other, asked, Draft::good));
        }
        assertThat(contacts.list(other, ContactFilter.ALL, FIRST).items()).isEmpty();
    }

    private List<String> found(ContactFilter filter) {
        return contacts.list(caller, filter, FIRST).items().stream()
                .map(ContactView::name)
                .toList();
    }
}
