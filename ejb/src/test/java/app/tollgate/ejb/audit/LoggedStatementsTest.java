package app.tollgate.ejb.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Finds the statement that forgot the system log. Entities tell their changes by themselves; plain SQL does not. So every class that
 * inserts, updates or deletes by SQL stands here with its tables and how many such statements it has, and with how the log learns of
 * them, or why it need not. A new statement fails this test until somebody has thought about that.
 */
class LoggedStatementsTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("../batch/src/main/java"),
            Path.of("../web/src/main/java"),
            Path.of("../ear/src/main/java"));
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:insert into|delete from|merge into|truncate(?: table)?|update|copy)\\s+([a-z_.]+|%s[a-z_]*)\\b");
    private static final Pattern OF_ENTITIES = Pattern.compile("\"(?:update|delete(?: from)?)\\s+[A-Z]\\w*");
    private static final Pattern TABLE = Pattern.compile("create table ([a-z_.]+)");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    /** What is put in when the statement is carried out. */
    private static final String ANY_TABLE = "%s";

    private static final String MECHANISM = "not people's data: how nodes and requests agree";
    private static final String USAGE = "usage events and their sums are not data changes";
    private static final String LEDGER = "the ledger is its own record, which nothing changes";
    private static final String JOBS = "the server's own record of jobs that are long over";
    private static final String IMPORTS =
            "ImportLog tells commit and end, contacts tell themselves; the rest is waiting";
    private static final String ITSELF = "the log itself";

    /** Class and table, how many statements, and how the log learns of them. */
    private static final Map<String, Declared> DECLARED = Map.ofEntries(
            entry(
                    "access/FailedSignIns platform.failed_sign_in",
                    of(3, "SignInLog tells the attempt; this only counts")),
            entry(
                    "access/SigningKeys platform.signing_key",
                    of(2, "keys of the installation, which nobody's doing rotates")),
            entry("access/UserSessions user_session", of(5, "SignInLog; ended rows and last use are housekeeping")),
            entry(
                    "apikey/ApiKeys platform.api_key_index",
                    of(1, "where to find the key, whose making its entity tells")),
            entry("apikey/ApiKeys api_key", of(1, "last use: each call is an API_CALL")),
            entry("audit/LogRows system_log", of(2, ITSELF)),
            entry("audit/OwnerLog system_log", of(1, "LogPurge tells it before")),
            entry("audit/OwnerLog system_log_seal", of(1, ITSELF)),
            entry("audit/OwnerLog system_log_checkpoint", of(1, ITSELF)),
            entry("audit/OwnerLog system_log_purge", of(1, ITSELF)),
            entry("audit/OwnerLog system_log_hour", of(1, ITSELF)),
            entry("audit/LogIndex system_log_block", of(1, ITSELF)),
            entry("audit/LogIndex system_log_term", of(1, ITSELF)),
            entry("audit/OwnerLog system_log_term", of(1, ITSELF)),
            entry("audit/OwnerLog system_log_block", of(1, ITSELF)),
            entry("audit/LogRetentions platform.system_log_retention", of(1, "LogRetentionAdministration")),
            entry("audit/LogSeals system_log_seal", of(1, ITSELF)),
            entry("audit/LogSeals system_log_checkpoint", of(1, ITSELF)),
            entry("audit/LogSeals system_log_hour", of(1, ITSELF)),
            entry("campaign/Campaigns campaign", of(1, "CampaignPauses tells what caps did; the rest are entities")),
            entry(
                    "casework/ListMembers contact_list_member",
                    of(4, "ListMembership; what else ends it, entities tell")),
            entry("contactimport/ContactImports contact_import", of(5, IMPORTS)),
            entry("contactimport/ImportRows contact_import_row", of(2, IMPORTS)),
            entry("contactimport/ImportRows contact_import_error", of(2, IMPORTS)),
            entry("contactimport/ImportClaims contact_import", of(2, IMPORTS)),
            entry("notify/OutboxMessages outbox_message", of(7, "mail on its way: its cause is what the log tells")),
            entry("pricing/Prices platform.price", of(2, "PriceLog")),
            entry("report/ReportClaims report", of(3, "ReportLog tells when it is made; the rest is progress")),
            entry("report/ReportFiles report_chunk", of(1, "ReportLog tells when it is made")),
            entry("report/Reports report", of(3, "ReportLog")),
            entry("report/Reports report_chunk", of(1, "ReportLog")),
            entry("schedule/Plans schedule_plan", of(2, "when its owner is due, whose change its entity tells")),
            entry(
                    "schedule/Deliveries schedule_delivery",
                    of(8, "DeliveryMail tells what was sent; the rest is progress")),
            entry("schedule/SentLinks schedule_link", of(2, "DeliveryMail tells what was sent")),
            entry("shared/Changes platform.change", of(2, MECHANISM)),
            entry("shared/Changes platform.change_counter", of(1, MECHANISM)),
            entry("shared/IdempotentAnswers idempotency", of(7, MECHANISM)),
            entry("shared/JobHistory batch.jbatchcheckpointdata", of(1, JOBS)),
            entry("shared/JobHistory batch.jbatchstepstatus", of(1, JOBS)),
            entry("shared/JobHistory batch.jbatchjobstatus", of(1, JOBS)),
            entry("shared/JobHistory batch.jbatchstepexecutioninstancedata", of(1, JOBS)),
            entry("shared/JobHistory batch.jbatchexecutioninstancedata", of(1, JOBS)),
            entry("shared/JobHistory batch.jbatchjobinstancedata", of(1, JOBS)),
            entry("shared/JobRows " + ANY_TABLE, of(3, "who works on what; its end the feature tells")),
            entry("shared/Leases platform.lease", of(2, MECHANISM)),
            entry("shared/TenantWork platform.tenant_work", of(6, MECHANISM)),
            entry("usage/StorageDays usage_storage_day", of(1, USAGE)),
            entry("usage/UsageEvents usage_event", of(1, USAGE)),
            entry("usage/LoneEvent usage_event", of(1, USAGE)),
            entry("usage/UsageSums usage_rollup", of(1, USAGE)),
            entry("usage/UsageMonths usage_month", of(1, USAGE)),
            entry("invoice/Invoices invoice", of(1, "InvoiceLog")),
            entry("invoice/Invoices invoice_line", of(1, "InvoiceLog tells the document")),
            entry("invoice/InvoicePieces invoice_file", of(1, "the print of a document that InvoiceLog told")),
            entry("invoice/InvoicePieces invoice_chunk", of(1, "the print of a document that InvoiceLog told")),
            entry(
                    "selfheal/NumberChanges number_change",
                    of(4, "Healing; what is found, its entity tells, and a contact's end forgets")),
            entry("selfheal/ReportedChanges number_change", of(4, "DeliveryMail tells what was sent")),
            entry("selfheal/NumberChanges phone_flag", of(1, "goes with its contact, whose end its entity tells")),
            entry("selfheal/NumberChanges enrichment", of(1, "goes with its contact, whose end its entity tells")),
            entry("selfheal/ColumnChoice healed_columns", of(1, "how a person likes its own files")),
            entry("spending/BillingModes past_billing_mode", of(1, "the preferences tell the change of their mode")),
            entry("spending/ClosedMonths billing_preferences", of(1, "InvoiceLog tells the documents of the month")),
            entry("ledger/Ledger ledger_posting", of(1, LEDGER)),
            entry("ledger/Ledger ledger_entry", of(1, LEDGER)),
            entry("spending/SpendingMonths spending_month", of(2, USAGE)),
            entry(
                    "spending/MonthTurn billing_preferences",
                    of(1, "which month was seen last; campaigns tell what it leads to")),
            entry("spending/CampaignMonths campaign_month", of(1, USAGE)),
            entry("spending/SpendingHolds usage_hold", of(4, "holds come and go with each call, which is an API_CALL")),
            entry("spending/BillingAlerts billing_alert", of(1, "alerts are their own record, which nothing changes")),
            entry(
                    "spending/LowBalanceArming billing_preferences",
                    of(2, "bookkeeping of a warning that is its own record")),
            entry("wallet/FailedPayments payment_failure", of(1, "PaymentFailures")),
            entry("wallet/RefillRequests platform.refill_request", of(2, "RefillAsking, RefillClosing")));

    private record Declared(int statements, String how) {}

    @Test
    void everyStatementThatChangesDataIsDeclared() {
        Map<String, Integer> declared = new TreeMap<>();
        DECLARED.forEach((where, what) -> declared.put(where, what.statements()));
        assertThat(found()).isEqualTo(declared);
    }

    /** EclipseLink tells nobody which entities such a statement changes. */
    @Test
    void noStatementChangesManyEntitiesAtOnce() {
        assertThat(SOURCES.stream().flatMap(source -> files(source, ".java").stream()))
                .hasSizeGreaterThan(500)
                .noneMatch(file -> OF_ENTITIES.matcher(read(file)).find());
        assertThat("createQuery(\"delete from Contact c\")").containsPattern(OF_ENTITIES);
    }

    @Test
    void aNewStatementIsSeen() {
        assertThat(statements("sql.update(\"update\"\n  + \" user_account set name = ?\")", List.of("user_account")))
                .containsExactly("user_account");
        assertThat(statements("\"truncate table user_account\"", List.of("user_account")))
                .containsExactly("user_account");
        assertThat(statements("\"… on conflict do update set x = 1 for update skip locked\"", List.of("user_account")))
                .isEmpty();
    }

    private static Map<String, Integer> found() {
        List<String> tables = tables();
        Map<String, Integer> found = new TreeMap<>();
        for (Path source : SOURCES) {
            for (Path file : files(source, ".java")) {
                String feature = file.getParent().getFileName() + "/"
                        + file.getFileName().toString().replace(".java", "");
                statements(read(file), tables).forEach(table -> found.merge(feature + " " + table, 1, Integer::sum));
            }
        }
        return found;
    }

    private static List<String> statements(String source, List<String> tables) {
        return STATEMENT
                .matcher(JOINT.matcher(source).replaceAll(""))
                .results()
                .map(match -> match.group(1).replaceFirst("^%s(?=.)", ""))
                .filter(table -> table.equals(ANY_TABLE) || tables.contains(table))
                .toList();
    }

    private static List<String> tables() {
        return files(MIGRATIONS, ".sql").stream()
                .map(LoggedStatementsTest::read)
                .flatMap(text -> TABLE.matcher(text).results().map(match -> match.group(1)))
                .toList();
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Declared of(int statements, String how) {
        return new Declared(statements, how);
    }
}
