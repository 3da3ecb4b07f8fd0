package app.tollgate.ejb.casework;

import app.tollgate.api.casework.AddContactsRequest;
import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.ejb.shared.TestServer;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Contacts and lists as tests need them. */
public final class TestCasework {

    private static final TestServer SERVER = TestServer.get();

    private TestCasework() {}

    public static ContactListView list(Caller caller, String name) {
        return SERVER.get(ListAdministration.class).create(caller, Draft.good(new ContactListRequest(name, null)));
    }

    public static ContactView contact(Caller caller, String name) {
        return SERVER.get(ContactAdministration.class).create(caller, Draft.good(person(null, name)));
    }

    public static void add(Caller caller, UUID list, UUID contact) {
        SERVER.get(ListMembership.class).add(caller, list, these(contact));
    }

    static ContactRequest person(String externalId, String name) {
        return new ContactRequest(
                externalId,
                name,
                List.of(new ContactPhone("+13125550100", null), new ContactPhone("+13125550101", true)),
                List.of("someone@acme.example"),
                Set.of());
    }

    static Draft<AddContactsRequest> these(UUID... contacts) {
        return Draft.good(new AddContactsRequest(List.of(contacts)));
    }
}
