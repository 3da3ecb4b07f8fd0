package app.tollgate.ejb.access;

import static app.tollgate.ejb.access.Wanted.settings;
import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminsManageKeysTest {

    private final TestServer server = TestServer.get();
    private final Recognition recognition = server.get(Recognition.class);
    private final ApiKeyAdministration keys = server.get(ApiKeyAdministration.class);
    private final TestKeys tenant = new TestKeys();
    private final Caller admin = tenant.admin;

    @Test
    void aNameIsTakenUntilItsKeyIsRevoked() {
        NewApiKey key = tenant.create(settings("Dialler").make());
        refuses(
                ProblemCode.ALREADY_EXISTS,
                () -> tenant.create(settings("dialler").make()));
        keys.revoke(admin, key.id());
        assertThat(tenant.create(settings("Dialler").make()).keyId()).isNotEqualTo(key.keyId());
        refuses(ProblemCode.CONFLICT, () -> keys.rotate(admin, key.id(), Duration.ZERO));
        refuses(
                ProblemCode.CONFLICT,
                () -> keys.change(
                        admin, key.id(), now -> Draft.good(settings("Other").make())));
        keys.revoke(admin, key.id());
    }

    @Test
    void aNarrowKeyCannotMakeChangeOrRotateAWiderOne() {
        NewApiKey narrow = tenant.create(settings("Narrow")
                .permissions(EnumSet.of(Permission.ADMIN))
                .from("10.0.0.0/8")
                .make());
        NewApiKey wide = tenant.create(settings("Wide").make());
        Caller asNarrow = new Caller(
                admin.tenant(), recognition.bearer(narrow.key(), "10.1.1.1").actor(), admin.request());
        refuses(
                ProblemCode.FORBIDDEN,
                () -> keys.create(asNarrow, Draft.good(settings("New").make())));
        refuses(ProblemCode.FORBIDDEN, () -> keys.rotate(asNarrow, wide.id(), Duration.ZERO));
        refuses(
                ProblemCode.FORBIDDEN,
                () -> keys.change(
                        asNarrow,
                        narrow.id(),
                        now -> Draft.good(settings("Narrow").make())));
        assertThat(keys.create(
                        asNarrow, Draft.good(settings("New").from("10.2.0.0/16").make())))
                .isNotNull();
    }

    @Test
    void anotherTenantNeverSeesAKey() {
        NewApiKey key = tenant.create(settings("Dialler").make());
        Caller other = TestTenants.newTenant();
        refuses(ProblemCode.NOT_FOUND, () -> keys.get(other, key.id()));
        refuses(ProblemCode.NOT_FOUND, () -> keys.revoke(other, key.id()));
        refuses(ProblemCode.NOT_FOUND, () -> keys.rotate(other, key.id(), Duration.ZERO));
        assertThat(keys.list(other, new PageRequest(25, Optional.empty())).items())
                .extracting(ApiKeyView::id)
                .doesNotContain(key.id());
    }
}
