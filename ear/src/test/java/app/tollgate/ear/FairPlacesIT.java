package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long jobs of two tenants hold all places of a node, until a third has waited long enough. */
class FairPlacesIT {

    private static final int PER_BATCH = 1_000;
    private static final int BATCHES = 35;
    private static final int ROWS = BATCHES * PER_BATCH;
    private static final int PEOPLE = 8_000;
    private static final int MORE_THAN_A_TURN_SECONDS = 75;
    private static final int PATIENCE_TURNS = 600;

    @TempDir
    private static Path directory;

    private static RunningTollgate tollgate;

    private final Api api;
    private final Company longest;
    private final Company other;
    private final Company waiting;

    FairPlacesIT() throws IOException, InterruptedException {
        api = new Api(tollgate);
        longest = Company.found(api);
        other = Company.found(api);
        waiting = Company.found(api);
    }

    @BeforeAll
    static void start() throws Exception {
        tollgate = RunningTollgate.start(directory.resolve("home"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        tollgate.close();
    }

    @Test
    void aLongExportMakesRoomForATenantThatWaitsAndGoesOnToItsEnd() throws Exception {
        call(longest);
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            holdUp(statement, "report_chunk");
            String first = running(longest, longest.askForCalls());
            String second = running(other, other.askForCalls());
            String third = waiting.askForCalls();
            move();
            await(FairPlacesIT::isAnyStopping);
            owner.rollback();

            await(() -> is("READY", waiting, third));
            JsonNode unfinished = api.get(first, longest.admin()).json();
            assertThat(unfinished.get("status").asText()).isEqualTo("RUNNING");
            assertThat(unfinished.get("rows").asInt()).isBetween(1, ROWS - 1);

            await(() -> is("READY", longest, first));
            assertThat(api.get(first, longest.admin()).json().get("rows").asInt())
                    .isEqualTo(ROWS);
            await(() -> is("READY", other, second));
        }
    }

    @Test
    void aLongImportMakesRoomForATenantThatWaitsAndTakesEachRowOnce() throws Exception {
        String first = upload(longest, PEOPLE);
        String second = upload(other, PEOPLE);
        String third = upload(waiting, 1);
        commit(longest, first);
        running(longest, first);
        commit(other, second);
        running(other, second);
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            holdUp(statement, "contact");
            commit(waiting, third);
            move();
            await(FairPlacesIT::isAnyStopping);
        }

        await(() -> is("DONE", waiting, third));
        JsonNode unfinished = api.get(first, longest.admin()).json();
        assertThat(unfinished.get("status").asText()).isEqualTo("RUNNING");
        assertThat(unfinished.get("created").asInt()).isBetween(1, PEOPLE - 1);

        await(() -> is("DONE", longest, first));
        await(() -> is("DONE", other, second));
        String each = PEOPLE + " with " + PEOPLE + " names";
        assertThat(contacts(longest)).isEqualTo(each);
        assertThat(contacts(other)).isEqualTo(each);
    }

    /** A file of people without external ids: one that was taken twice would be there twice. */
    private String upload(Company company, int people) {
        StringBuilder file = new StringBuilder("name\n");
        for (int i = 0; i < people; i++) {
            file.append("Person ").append(i).append('\n');
        }
        Answer preview = api.send(
                "POST",
                "/api/v1/contacts/imports",
                company.admin(),
                Map.of("Content-Type", "text/csv"),
                file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(preview.status()).as(preview.text()).isEqualTo(201);
        return preview.header("Location");
    }

    private void commit(Company company, String place) {
        assertThat(api.post(place + "/commit", company.admin(), "").status()).isEqualTo(202);
    }

    private static String contacts(Company company) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) || ' with ' || count(distinct name) || ' names' from "
                                + schema(company) + ".contact")) {
            row.next();
            return row.getString(1);
        }
    }

    private void call(Company company) {
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

    /** The long jobs can add nothing to the table until the transaction ends. */
    private void holdUp(Statement statement, String table) throws Exception {
        for (Company company : List.of(longest, other)) {
            statement.execute("lock table " + schema(company) + "." + table + " in share mode");
        }
    }

    private static String schema(Company company) {
        return "t_" + company.slug().replace('-', '_');
    }

    private String running(Company company, String place) throws InterruptedException {
        await(() -> is("RUNNING", company, place));
        return place;
    }

    private void move() {
        Answer moved = api.post(
                "/api/v1/operator/test-clock",
                Company.operator(api),
                Contract.JSON.createObjectNode().put("seconds", MORE_THAN_A_TURN_SECONDS));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private boolean is(String status, Company company, String place) {
        return status.equals(
                api.get(place, company.admin()).json().get("status").asText());
    }

    private static boolean isAnyStopping() {
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
