package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.IdempotentAnswers;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import org.junit.jupiter.api.Test;

class TenantCreationTest {

    private final TestServer server = TestServer.get();
    private final Sql sql = server.get(Sql.class);

    @Test
    void aNewTenantHasItsOwnMigratedSchema() {
        Caller caller = TestTenants.newTenant();
        assertThat(server.get(TenantDirectory.class)
                        .find(caller.tenant())
                        .orElseThrow()
                        .migrated())
                .isTrue();
        assertThat(server.in(caller, () -> sql.find("select current_schema()", row -> row.getString(1))))
                .contains(caller.tenant().schema());
    }

    @Test
    void aSlugIsTakenOnce() {
        Caller caller = TestTenants.newTenant();
        TenantCreation creation = server.get(TenantCreation.class);
        assertThatThrownBy(() -> creation.create(
                        TestTenants.operator(),
                        Draft.good(TestTenants.request(caller.tenant().slug(), "UTC"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ALREADY_EXISTS));
    }

    @Test
    void aSchemaLeftByACrashDoesNotStandInTheWay() {
        TenantId tenant = new TenantId("left-behind");
        server.get(SchemaMigration.class).migrate(tenant);
        server.get(TenantCreation.class)
                .create(TestTenants.operator(), Draft.good(TestTenants.request("left-behind", "UTC")));
        assertThat(server.get(TenantDirectory.class).find(tenant)).isPresent();
    }

    @Test
    void everythingThatIsWrongWithATenantAndItsAdminIsNamedTogether() {
        CreateTenantRequest unknown = new CreateTenantRequest(
                "health",
                "Health",
                "Mars/Base",
                Tier.STANDARD,
                7,
                7,
                null,
                5,
                null,
                new FirstAdmin("Ada", "no address", "short"));
        TenantCreation creation = server.get(TenantCreation.class);
        assertThatThrownBy(() -> creation.create(TestTenants.operator(), Draft.good(unknown)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly(
                                        "/slug",
                                        "/timeZone",
                                        "/limitPerMinute",
                                        "/burst",
                                        "/demoResetHours",
                                        "/admin/email",
                                        "/admin/password"));
    }

    @Test
    void nothingIsSaidOfALimitWhileTheTierIsNotKnown() {
        FieldErrors errors = new FieldErrors();
        errors.add("/tier", "type", "Send one of STANDARD, PREMIUM, ENTERPRISE.");
        TenantRules.check(new ChangeTenantRequest("Acme", "UTC", null, 4000, null, null, TenantStatus.ACTIVE), errors);
        assertThat(errors.found()).extracting(error -> error.pointer()).containsExactly("/tier");
    }

    @Test
    void aTransactionWithoutATenantSeesNoTable() {
        Caller caller = TestTenants.newTenant();
        assertThat(server.in(caller, () -> sql.find("select count(*) from idempotency", row -> row.getLong(1))))
                .contains(0L);
        assertThatThrownBy(() -> sql.find("select count(*) from idempotency", row -> row.getLong(1)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void theAppRoleCannotCreateAnything() {
        Caller caller = TestTenants.newTenant();
        assertThatThrownBy(() -> server.in(caller, () -> sql.update("create table sneaked (id bigint)")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> server.in(caller, () -> sql.update("create schema sneaked")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRegisteredTenantsSchemaIsNeverDropped() {
        Caller caller = TestTenants.newTenant();
        server.get(SchemaMigration.class).dropUnlessRegistered(caller.tenant());
        assertThat(server.in(caller, () -> sql.find("select count(*) from idempotency", row -> row.getLong(1))))
                .contains(0L);
    }

    @Test
    void aSchemaThatNobodyOwnsIsDropped() {
        TenantId tenant = new TenantId("owned-by-nobody");
        server.get(SchemaMigration.class).migrate(tenant);
        assertThat(hasSchema(tenant)).isTrue();
        server.get(SchemaMigration.class).dropUnlessRegistered(tenant);
        assertThat(hasSchema(tenant)).isFalse();
    }

    @Test
    void aFoundingThatFailsLeavesNothing() {
        TenantId tenant = new TenantId("half-way");
        CreateTenantRequest unstorable = new CreateTenantRequest(
                tenant.slug(),
                "\0",
                "UTC",
                null,
                null,
                null,
                null,
                null,
                null,
                TestTenants.request("half-way", "UTC").admin());
        assertThatThrownBy(
                        () -> server.get(TenantCreation.class).create(TestTenants.operator(), Draft.good(unstorable)))
                .isInstanceOf(RuntimeException.class);
        assertThat(hasSchema(tenant)).isFalse();
        assertThat(server.get(TenantDirectory.class).find(tenant)).isEmpty();
    }

    @Test
    void theOperatorsReservationIsMarkedByTheFounding() {
        IdempotentAnswers answers = server.get(IdempotentAnswers.class);
        Caller operator = TestTenants.operator();
        RequestId request = new RequestId(
                "test",
                "-",
                answers.reserve(operator, "found-once", new byte[0]).reserved());
        server.get(TenantCreation.class)
                .create(
                        new Caller(operator.tenant(), operator.actor(), request),
                        Draft.good(TestTenants.request("found-once", "UTC")));
        answers.release(operator, request.reserved().orElseThrow());
        assertThat(answers.reserve(operator, "found-once", new byte[0]).outcome())
                .isEqualTo(IdempotentAnswers.Outcome.DONE);
    }

    private boolean hasSchema(TenantId tenant) {
        return server.in(
                        TestTenants.operator(),
                        () -> sql.find(
                                "select 1 from pg_namespace where nspname = ?", row -> row.getInt(1), tenant.schema()))
                .isPresent();
    }
}
