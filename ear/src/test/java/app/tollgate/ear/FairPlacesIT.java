package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long exports of two tenants hold all places of a node, until a third has waited long enough. */
class FairPlacesIT {

    private static final int PER_BATCH = 1_000;
    private static final int BATCHES = 35;
    private static final int ROWS = BATCHES * PER_BATCH;
    private static final int MORE_THAN_A_TURN_SECONDS = 75;
    private static final int PATIENCE_TURNS = 600;

    @TempDir
    private Path directory;

    @Test
    void aLongExportMakesRoomForATenantThatWaitsAndGoesOnToItsEnd() throws Exception {
        try (RunningTollgate tollgate = RunningTollgate.start(directory.resolve("home"))) {
            Api api = new Api(tollgate);
            Company longest = Company.found(api);
            Company other = Company.found(api);
            Company waiting = Company.found(api);
            call(api, longest);
            try (Connection owner = tollgate.asOwner().getConnection();
                    Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                holdUp(statement, longest, other);
                String first = running(api, longest);
                String second = running(api, other);
                String third = waiting.askForCalls();
                move(api);
                await(() -> isAnyStopping(tollgate));
                owner.rollback();

                await(() -> isReady(api, waiting, third));
                JsonNode unfinished = api.get(first, longest.admin()).json();
                assertThat(unfinished.get("status").asText()).isEqualTo("RUNNING");
                assertThat(unfinished.get("rows").asInt()).isBetween(1, ROWS - 1);

                await(() -> isReady(api, longest, first));
                assertThat(api.get(first, longest.admin()).json().get("rows").asInt())
                        .isEqualTo(ROWS);
                await(() -> isReady(api, other, second));
            }
        }
    }

    private static void call(Api api, Company company) {
        Credential dialler = company.key("WRITE");
        for (int batch = 0; batch < BATCHES; batch++) {
            ObjectNode body = Contract.JSON.createObjectNode();
            ArrayNode events = body.putArray("events");
            for (int i = 0; i < PER_BATCH; i++) {
                events.add(company.voice("call-" + batch + "-" + i, 95));
            }
            assertThat(api.post("/api/v1/usage/events", dialler, body).status()).isEqualTo(202);
        }
    }

    /** Nothing can be added to a file of these companies until the transaction ends. */
    private static void holdUp(Statement statement, Company... companies) throws Exception {
        for (Company company : companies) {
            statement.execute("lock table t_" + company.slug().replace('-', '_') + ".report_chunk in share mode");
        }
    }

    private static String running(Api api, Company company) throws InterruptedException {
        String place = company.askForCalls();
        await(() -> status(api, company, place).equals("RUNNING"));
        return place;
    }

    private static void move(Api api) {
        Answer moved = api.post(
                "/api/v1/operator/test-clock",
                Company.operator(api),
                Contract.JSON.createObjectNode().put("seconds", MORE_THAN_A_TURN_SECONDS));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private static boolean isReady(Api api, Company company, String place) {
        return status(api, company, place).equals("READY");
    }

    private static String status(Api api, Company company, String place) {
        return api.get(place, company.admin()).json().get("status").asText();
    }

    private static boolean isAnyStopping(RunningTollgate tollgate) {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select from batch.jbatchexecutioninstancedata where batchstatus = 'STOPPING'")) {
            return rows.next();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int turn = 0; turn < PATIENCE_TURNS && !condition.getAsBoolean(); turn++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
