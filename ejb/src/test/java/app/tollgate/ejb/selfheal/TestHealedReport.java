package app.tollgate.ejb.selfheal;

import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant's report of self-healed contacts: its settings, and the files that are made for it. */
record TestHealedReport(Caller tenant) {

    static final String CRM = "crm@acme.example";

    private static final TestServer SERVER = TestServer.get();

    /** Daily at eight. */
    void set(boolean enabled, String recipient, HealedColumn... columns) {
        SelfHealedReport report = SERVER.get(SelfHealedReport.class);
        report.put(
                tenant,
                Draft.good(new SelfHealedReportSettings(
                        enabled,
                        Frequency.DAILY,
                        null,
                        null,
                        LocalTime.of(8, 0),
                        Optional.ofNullable(recipient).stream().toList(),
                        columns.length == 0
                                ? List.of(HealedColumn.NEW_NUMBER, HealedColumn.CONTACT_NAME)
                                : List.of(columns))),
                report.get(tenant).seen());
    }

    /** Makes the files that wait; answers what they tell. */
    List<String> make() {
        List<String> told = new ArrayList<>();
        ReportFiles files = SERVER.get(ReportFiles.class);
        for (Optional<JobClaim> claim = take(); claim.isPresent(); claim = take()) {
            List<String> rows = rows(order(claim.get()));
            byte[] text = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
            files.append(tenant, claim.get(), new ReportPiece(text, rows.size(), "end"));
            files.seal(tenant, claim.get(), "abc");
            told.addAll(rows);
        }
        return told;
    }

    Optional<JobClaim> take() {
        return SERVER.get(JobQueue.class).take(tenant, ReportDesk.JOBS);
    }

    SentOrder order(JobClaim claim) {
        return SentOrder.of(SERVER.get(ReportFiles.class).resume(tenant, claim).order())
                .orElseThrow();
    }

    List<String> rows(SentOrder order) {
        return SERVER.get(SelfHealedContacts.class).sent(tenant, order.delivery(), SelfHealedContacts.END, 10).stream()
                .map(HealedRow::contact)
                .map(row -> told(row.contactId(), row))
                .toList();
    }

    static String told(TestHealing who, String number, String status) {
        return who.contact + " " + number + " " + status;
    }

    private static String told(UUID contact, HealedView row) {
        return contact + " " + row.newNumber() + " " + row.status();
    }

    DeliveryView last() {
        return history().get(0);
    }

    /** Newest first. */
    List<DeliveryView> history() {
        return SERVER.get(SelfHealedReport.class)
                .deliveries(tenant, new PageRequest(25, Optional.empty()))
                .items();
    }
}
