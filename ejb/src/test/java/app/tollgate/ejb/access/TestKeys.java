package app.tollgate.ejb.access;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.Optional;

/** A tenant of a test's own with its API keys, on a node that can sign tokens. */
final class TestKeys {

    static final String HERE = "198.51.100.1";

    private final TestServer server = TestServer.get();
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    final Caller admin = TestTenants.newTenant();

    TestKeys() {
        server.get(SigningKeyRing.class).refresh();
    }

    NewApiKey create(KeySettings settings) {
        return keys.create(admin, Draft.good(settings));
    }

    void noticed() {
        server.get(ChangePoll.class).poll();
    }

    void later(Duration by, Runnable then) {
        Clocks clocks = server.get(Clocks.class);
        clocks.move(by);
        try {
            then.run();
        } finally {
            clocks.move(by.negated());
        }
    }

    static Caller visitor() {
        return new Caller(TenantId.OPERATOR, Actor.system("visitor"), new RequestId("test", HERE, Optional.empty()));
    }

    static Caller from(String address) {
        return new Caller(TenantId.OPERATOR, Actor.system("visitor"), new RequestId("test", address, Optional.empty()));
    }
}
