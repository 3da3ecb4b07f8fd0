package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Tenants made for one test each, through the product's own creation. */
public final class TestTenants {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestServer SERVER = TestServer.get();

    static {
        SERVER.get(SchemaMigration.class).migratePlatform();
        SERVER.get(TenantDirectory.class).load();
    }

    private TestTenants() {}

    /** A new tenant in Chicago; answers a caller that may do everything in it. */
    public static Caller newTenant() {
        return newTenant("America/Chicago");
    }

    public static Caller newTenant(String timeZone) {
        TenantId tenant = new TenantId("tenant-" + COUNT.incrementAndGet());
        SERVER.get(TenantCreation.class).create(operator(), Draft.good(request(tenant.slug(), timeZone)));
        return admin(tenant);
    }

    /** A new demo tenant in Chicago. */
    public static Caller newDemo() {
        TenantId tenant = new TenantId("tenant-" + COUNT.incrementAndGet());
        CreateTenantRequest real = request(tenant.slug(), "America/Chicago");
        SERVER.get(TenantCreation.class)
                .create(
                        operator(),
                        Draft.good(new CreateTenantRequest(
                                real.slug(),
                                real.name(),
                                real.timeZone(),
                                null,
                                null,
                                null,
                                true,
                                null,
                                null,
                                real.admin())));
        return admin(tenant);
    }

    /** Suspends a tenant or lets it in again, which every node has noticed then. */
    public static void setStatus(Caller tenant, TenantStatus status) {
        SERVER.get(TenantAdministration.class)
                .change(operator(), tenant.tenant().slug(), now -> Draft.good(now.into(status)));
        SERVER.get(ChangePoll.class).poll();
    }

    /** Moves a tenant into another time zone, which every node has noticed then. */
    public static void setTimeZone(Caller tenant, String timeZone) {
        CompanyProfile company = SERVER.get(CompanyProfile.class);
        Versioned<CompanySettings> now = company.get(tenant);
        company.put(
                tenant,
                Draft.good(new CompanySettings(
                        now.value().name(), timeZone, now.value().locale())),
                now.seen());
        SERVER.get(ChangePoll.class).poll();
    }

    /** A new tenant of this very name. */
    public static Caller found(TenantId tenant) {
        SERVER.get(TenantCreation.class).create(operator(), Draft.good(request(tenant.slug(), "UTC")));
        return admin(tenant);
    }

    /** A new tenant whose first admin is invited: quicker by the hash of a password, for tests that make very many. */
    public static Caller newTenantWithoutPassword() {
        TenantId tenant = new TenantId("tenant-" + COUNT.incrementAndGet());
        SERVER.get(TenantCreation.class).create(operator(), Draft.good(request(tenant.slug(), "UTC", null)));
        Caller caller = admin(tenant);
        // The invitation is nobody's business here, and tests of the mail dispatcher see only their own work.
        SERVER.in(
                caller,
                () -> SERVER.get(Sql.class).update("delete from platform.tenant_work where tenant = ?", tenant.slug()));
        return caller;
    }

    public static CreateTenantRequest request(String slug, String timeZone) {
        return request(slug, timeZone, "correct horse battery");
    }

    private static CreateTenantRequest request(String slug, String timeZone, String password) {
        return new CreateTenantRequest(
                slug,
                "Firm " + slug,
                timeZone,
                null,
                null,
                null,
                null,
                null,
                null,
                new FirstAdmin("Ada Admin", "ada@" + slug + ".example", password));
    }

    /** The whole test caller of a tenant: an API key with {@code ADMIN}. */
    public static Caller admin(TenantId tenant) {
        return new Caller(
                tenant,
                new Actor(ActorKind.API_KEY, Ids.next(), "test key", EnumSet.allOf(Permission.class), Set.of()),
                RequestId.of("test"));
    }

    public static Caller operator() {
        return new Caller(
                TenantId.OPERATOR,
                new Actor(ActorKind.OPERATOR, Ids.next(), "Olga Operator", Set.of(), Set.of(Role.OPERATOR)),
                RequestId.of("test"));
    }
}
