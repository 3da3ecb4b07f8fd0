package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.ejb.shared.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneRuleTest {

    @Test
    void theDatabaseKnowsEveryZoneThatIsTaken() throws SQLException {
        List<String> taken = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> refusals(zone).isEmpty())
                .toList();
        assertThat(taken).contains("America/Chicago", "Asia/Kolkata", "UTC");
        assertThat(zonesOfTheDatabase()).containsAll(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SystemV/PST8", "SystemV/EST5EDT", "+02:00", "Mars/Olympus", "america/chicago", ""})
    void otherNamesAreRefused(String zone) {
        assertThat(refusals(zone))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/timeZone", "unknown-zone"));
    }

    private static List<FieldError> refusals(String zone) {
        FieldErrors errors = new FieldErrors();
        TenantRules.check(new CompanySettings("Kestrel Law", zone, "en"), errors);
        return errors.found();
    }

    private static Set<String> zonesOfTheDatabase() throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = TestDatabase.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from pg_timezone_names")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
