package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the OpenAPI document against every caller who must not get through: API Security Top 10 2023, API1, API2 and API5. */
@ExtendWith(TollgateServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixIT {

    private static final Set<String> PERMISSIONS = Set.of("READ", "WRITE", "DELETE", "ADMIN");

    private Strangers strangers;

    private Strangers strangers(RunningTollgate tollgate) throws Exception {
        if (strangers == null) {
            strangers = Strangers.of(tollgate);
        }
        return strangers;
    }

    @TestFactory
    List<DynamicTest> withoutACredentialNothingIsAnswered(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            Answer answer = with.things().call(operation, Credential.NONE);
            assertThat(answer.status()).isEqualTo(401);
            with.assertNothingLeaksInto(answer);
        });
    }

    @TestFactory
    List<DynamicTest> aBrokenCredentialIsNotTakenForNone(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            for (Credential credential : List.of(
                    with.expired(), with.revoked(), Credential.key("tg_live_nonsense"), Credential.key("a.b.c"))) {
                Answer answer = with.things().call(operation, credential);
                assertThat(answer.status()).isEqualTo(401);
                with.assertNothingLeaksInto(answer);
            }
        });
    }

    @TestFactory
    List<DynamicTest> aForeignIdAnswersExactlyAsAnUnknownOne(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        Things unknown = with.things().unknown();
        return each(with, operation -> {
            // Signing the stranger out would make it no stranger for the rest.
            Credential admin = operation.id().equals("signOut")
                    ? with.other().signInAgain()
                    : with.other().admin();
            for (Credential stranger : List.of(admin, with.otherKey())) {
                Answer foreign = with.things().call(operation, stranger);
                with.assertNothingLeaksInto(foreign);
                if (operation.namesSomething()) {
                    assertThat(foreign.status()).isIn(403, 404);
                    assertThat(foreign.withoutTheCall())
                            .isEqualTo(unknown.call(operation, stranger).withoutTheCall());
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> aRoleThatIsNotNamedIsRefused(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            Set<String> refused = new TreeSet<>(with.people().keySet());
            refused.removeAll(operation.roles());
            for (String role : refused) {
                Answer answer = with.things().call(operation, with.people().get(role));
                assertThat(answer.status()).as("%s: %s", role, answer.text()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("forbidden");
            }
        });
    }

    @TestFactory
    List<DynamicTest> aKeyWithoutThePermissionIsRefusedByItsName(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            with.keys().forEach((permissions, key) -> {
                if (!suffices(permissions, operation.permission())) {
                    Answer answer = with.things().call(operation, key);
                    assertThat(answer.status())
                            .as("%s: %s", permissions, answer.text())
                            .isEqualTo(403);
                    if (PERMISSIONS.contains(operation.permission())) {
                        assertThat(answer.json().get("detail").asText()).contains(operation.permission());
                    }
                }
            });
        });
    }

    @TestFactory
    List<DynamicTest> aSuspendedTenantGetsNowhere(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        return each(with, operation -> {
            for (Credential credential : with.suspended()) {
                Answer answer = with.things().call(operation, credential);
                assertThat(answer.status()).as(answer.text()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("tenant-suspended");
            }
        });
    }

    /** The other side of the matrix: without it, a server that refuses everybody would pass. */
    @TestFactory
    List<DynamicTest> thoseWhoMayGetThrough(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        Things unknown = with.things().unknown();
        return each(with, operation -> {
            List<Credential> callers = new ArrayList<>();
            with.keys().forEach((permissions, key) -> {
                if (suffices(permissions, operation.permission())) {
                    callers.add(key);
                }
            });
            operation.roles().stream()
                    .filter(role ->
                            with.people().containsKey(role) && !operation.path().contains("/sessions/"))
                    .forEach(role -> callers.add(with.people().get(role)));
            for (Credential caller : callers) {
                Things subject = operation.method().equals("GET") ? with.things() : unknown;
                assertThat(subject.call(operation, caller).status()).isNotIn(401, 403);
            }
        });
    }

    @Test
    void theOwnersDataCarriesItsMarkerSoThatALeakWouldShow(RunningTollgate tollgate) throws Exception {
        Strangers with = strangers(tollgate);
        for (String path : List.of(
                "users",
                "api-keys",
                "usage/events",
                "settings/company",
                "reports",
                "report-schedules",
                "self-healed-report",
                "system-log",
                "contacts",
                "lists",
                "campaigns",
                "billing/contact-candidates",
                "billing/preferences")) {
            assertThat(with.api().get("/api/v1/" + path, with.owner().admin()).text())
                    .as(path)
                    .contains(with.owner().marker());
        }
    }

    private interface Attempt {
        void on(Operation operation) throws Exception;
    }

    private static List<DynamicTest> each(Strangers with, Attempt attempt) {
        List<DynamicTest> tests = with.api().contract().operations().stream()
                .filter(operation -> !operation.isForEverybody())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> attempt.on(operation)))
                .toList();
        assertThat(tests).hasSizeGreaterThan(25);
        return tests;
    }

    private static boolean suffices(String permissions, String needed) {
        return switch (needed) {
            case "NONE" -> false;
            case "ANY" -> true;
            default ->
                permissions.equals("ADMIN") || List.of(permissions.split(" ")).contains(needed);
        };
    }
}
