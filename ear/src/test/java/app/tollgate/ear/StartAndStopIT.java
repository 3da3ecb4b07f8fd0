package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TollgateServer.class)
class StartAndStopIT {

    @Test
    void applicationFromTheJarIsReady(RunningTollgate tollgate) throws Exception {
        HttpResponse<String> answer = tollgate.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void answersDoNotNameTheServer(RunningTollgate tollgate) throws Exception {
        HttpResponse<String> answer = tollgate.get("/api/v1/no-such-thing");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).doesNotContainIgnoringCase("payara");
    }

    @Test
    void applicationRoleOwnsNothingAndSeesNoSchemaByDefault(RunningTollgate tollgate) throws Exception {
        assertThat(answerOf(tollgate, "show search_path")).isEqualTo("\"\"");
        assertThat(answerOf(tollgate, "select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
        assertThat(answerOf(tollgate, "select has_database_privilege(current_database(), 'create')"))
                .isEqualTo("f");
    }

    @Test
    void databaseKeepsWhatItAcknowledged(RunningTollgate tollgate) throws Exception {
        assertThat(answerOf(tollgate, "show fsync")).isEqualTo("on");
        assertThat(answerOf(tollgate, "show synchronous_commit")).isEqualTo("on");
        assertThat(answerOf(tollgate, "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly(RunningTollgate tollgate) throws IOException {
        for (String secret : new String[] {"master.key", "postgres/passwords"}) {
            Path file = tollgate.home().resolve(secret);
            assertThat(Files.getPosixFilePermissions(file)).map(Enum::name).containsOnly("OWNER_READ", "OWNER_WRITE");
        }
    }

    private static String answerOf(RunningTollgate tollgate, String query) throws IOException, SQLException {
        try (Connection connection = tollgate.asApplication().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
