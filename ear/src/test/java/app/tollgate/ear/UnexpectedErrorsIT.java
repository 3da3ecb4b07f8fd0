package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What nobody foresaw: the caller learns no more than the request id, and the application logs once what happened. */
@ExtendWith(TollgateServer.class)
class UnexpectedErrorsIT {

    @Test
    void theApplicationLogsOneRecordWithTheRequestAndTheStack(RunningTollgate tollgate) throws Exception {
        Company company = Company.found(new Api(tollgate));
        HttpResponse<String> answer = withoutItsTable(tollgate, company);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("case_type");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        List<String> records = tollgate.output()
                .lines()
                .dropWhile(line -> !line.endsWith("Request " + id + " failed"))
                .toList();
        assertThat(records)
                .filteredOn(line -> line.endsWith("Request " + id + " failed"))
                .hasSize(1);
        assertThat(records.get(0)).contains(" SEVERE ", "tenant=" + company.slug());
        assertThat(records.get(1)).startsWith("jakarta.persistence.PersistenceException: ");
        assertThat(records).anyMatch(line -> line.contains("at app.tollgate.ejb.casework.CaseTypes.page"));
    }

    private static HttpResponse<String> withoutItsTable(RunningTollgate tollgate, Company company)
            throws SQLException, IOException, InterruptedException {
        String schema = "t_" + company.slug().replace('-', '_');
        HttpRequest.Builder request = HttpRequest.newBuilder(tollgate.base().resolve("/api/v1/case-types"));
        company.admin().headers().forEach(request::setHeader);
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement table = owner.createStatement()) {
            table.execute("alter table " + schema + ".case_type rename to case_type_away");
            try {
                return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            } finally {
                table.execute("alter table " + schema + ".case_type_away rename to case_type");
            }
        }
    }
}
