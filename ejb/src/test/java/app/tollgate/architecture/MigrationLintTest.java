package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refuses in a migration what Citus schema-based sharding would refuse, and what would weaken the wall between tenants. */
class MigrationLintTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Map<String, Pattern> REFUSED_IN_TENANT_SCHEMAS = Map.ofEntries(
            refused("extensions", "create\\s+extension"),
            refused("functions and procedures", "create\\s+(or\\s+replace\\s+)?(function|procedure)"),
            refused("triggers", "create\\s+(constraint\\s+)?trigger"),
            refused("rules", "create\\s+(or\\s+replace\\s+)?rule"),
            refused("inheritance", "\\binherits\\s*\\("),
            refused("foreign tables", "create\\s+foreign\\s+table"),
            refused("anonymous code", "\\bdo\\s+\\$"),
            refused("keys into another schema", "references\\s+\\w+\\."),
            refused("tables of another schema", "(table|on|into|from|update)\\s+platform\\."),
            refused("small ids", "\\b(small|big)?serial\\b|\\b(smallint|integer|int)\\s+generated"),
            refused("security definers", "security\\s+definer"),
            refused("fixed schemas", "set\\s+search_path"),
            refused("large objects", "\\b(oid|lo)\\s+(not\\s+null|,|$)"));

    @Test
    void noTenantMigrationHoldsWhatShardingRefuses() throws IOException {
        for (Path file : Stream.concat(files("tenant"), files("realm")).toList()) {
            assertThat(refusedIn(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void platformMigrationsNameTheirSchema() throws IOException {
        Pattern unqualified = Pattern.compile(
                "create\\s+(unlogged\\s+)?table\\s+(if\\s+not\\s+exists\\s+)?(?!platform\\.|batch\\.)\\w+");
        for (Path file : files("platform").toList()) {
            assertThat(unqualified
                            .matcher(withoutComments(Files.readString(file)))
                            .find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create extension citext;",
                "CREATE OR REPLACE FUNCTION f() returns int",
                "create trigger t before update",
                "create table a (id bigserial primary key)",
                "create table a (t uuid references platform.tenant (id))",
                "create table b () inherits (a)",
                "insert into platform.tenant values (1)"
            })
    void theLintSeesWhatItIsFor(String statement) {
        assertThat(refusedIn(statement)).isNotEmpty();
    }

    private static List<String> refusedIn(String sql) {
        String text = withoutComments(sql);
        return REFUSED_IN_TENANT_SCHEMAS.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.list(MIGRATIONS.resolve(folder));
    }

    private static Map.Entry<String, Pattern> refused(String what, String pattern) {
        return Map.entry(what, Pattern.compile(pattern));
    }
}
