package app.tollgate.batch.print;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.report.RowKey;
import app.tollgate.ejb.report.RowSelection;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.report.UsageReportTotals;
import app.tollgate.ejb.report.UsageRow;
import app.tollgate.ejb.report.UsageTotal;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints the usage of a selection: reads its sums and, where every event is wanted and they are not too many, its events. */
@ApplicationScoped
class UsagePrinting {

    private static final int MOST_GROUPS = 200;
    private static final int EVENTS_AT_ONCE = 1_000;

    private static final int READINGS_OF_SUMS = 5;

    /** Of each kind of events. */
    private static final int LAST_PAGES = 3;

    private final UsageReportTotals totals;
    private final UsageReportRows rows;
    private final ReportFiles files;
    private final TenantDirectory tenants;

    @Inject
    UsagePrinting(UsageReportTotals totals, UsageReportRows rows, ReportFiles files, TenantDirectory tenants) {
        this.totals = totals;
        this.rows = rows;
        this.files = files;
        this.tenants = tenants;
    }

    /** For the container's proxy. */
    protected UsagePrinting() {
        this(null, null, null, null);
    }

    Printed print(Caller caller, ReportRun run, RowSelection selection) {
        PrintSteps steps = new PrintSteps(files, caller, run.claim());
        ReportTotals sums = sums(caller, run, selection, steps);
        UsageHead head = head(caller, run, selection);
        UsageDetails details = details(run, sums.whole(), kind -> new Events(caller, selection, kind, steps));
        byte[] document = new UsageDocument(head, sums).print(details);
        return new Printed(document, sums.whole());
    }

    /** The words of printed reports in the tenant's language. */
    PrintedWords words(Caller caller) {
        return new PrintedWords("print.usage", locale(tenant(caller)), UsagePrinting.class);
    }

    /** One reading after the other, each a step: over a year of much usage they take their time. */
    private ReportTotals sums(Caller caller, ReportRun run, RowSelection selection, PrintSteps steps) {
        steps.next();
        UsageTotal whole = totals.whole(caller, selection);
        steps.expect(whole.events(), READINGS_OF_SUMS + (isListed(run, whole) ? pages(whole) : 0));
        steps.next();
        List<UsageTotal> byDay = totals.byDay(caller, selection);
        steps.next();
        List<UsageTotal> byCaseType = totals.byCaseType(caller, selection, MOST_GROUPS);
        steps.next();
        List<UsageTotal> byCampaign = totals.byCampaign(caller, selection, MOST_GROUPS);
        steps.next();
        return new ReportTotals(whole, byDay, byCaseType, byCampaign, totals.lastReceivedAt(caller, selection));
    }

    private UsageHead head(Caller caller, ReportRun run, RowSelection selection) {
        Tenant tenant = tenant(caller);
        PrintedWords words = words(caller);
        List<String> filters = new ArrayList<>();
        selection
                .campaignId()
                .map(id -> totals.campaignName(caller, id).orElse(id.toString()))
                .ifPresent(name -> filters.add(words.say("filter.campaign", name)));
        if (selection.caseType().narrowed()) {
            filters.add(words.say(
                    "filter.case-type", selection.caseType().name().orElseGet(() -> words.say("no-case-type"))));
        }
        return new UsageHead(
                tenant.name(), locale(tenant), run.zone(), selection.from(), selection.to(), filters, isDetail(run));
    }

    private static UsageDetails details(
            ReportRun run, UsageTotal whole, Function<UsageKind, Iterator<UsageRow>> events) {
        if (!isDetail(run)) {
            return UsageDetails.NONE;
        }
        if (!isListed(run, whole)) {
            return new TooManyEvents(whole.events(), ReportDesk.MOST_PRINTED_EVENTS);
        }
        return new EventTables(run.zone(), events);
    }

    private static boolean isListed(ReportRun run, UsageTotal whole) {
        return isDetail(run) && whole.events() <= ReportDesk.MOST_PRINTED_EVENTS;
    }

    /** How many pages of events are read, or a few more. */
    private static long pages(UsageTotal whole) {
        return whole.events() / EVENTS_AT_ONCE + LAST_PAGES;
    }

    private static boolean isDetail(ReportRun run) {
        return run.order().content() == ReportContent.DETAIL;
    }

    private Tenant tenant(Caller caller) {
        return tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
    }

    private static Locale locale(Tenant tenant) {
        return Locale.forLanguageTag(tenant.locale());
    }

    /** A document and what is in it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(byte[] document, UsageTotal whole) {}

    /** The events of a kind, read some at a time; each reading is a step. */
    private final class Events implements Iterator<UsageRow> {

        private final Caller caller;
        private final RowSelection selection;
        private final UsageKind kind;
        private final PrintSteps steps;
        private RowKey after = RowKey.of("");
        private Iterator<UsageRow> page = List.<UsageRow>of().iterator();
        private boolean last;

        Events(Caller caller, RowSelection selection, UsageKind kind, PrintSteps steps) {
            this.caller = caller;
            this.selection = selection;
            this.kind = kind;
            this.steps = steps;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !last) {
                steps.next();
                List<UsageRow> read = rows.page(caller, kind, selection, after, EVENTS_AT_ONCE);
                last = read.size() < EVENTS_AT_ONCE;
                page = read.iterator();
            }
            return page.hasNext();
        }

        @Override
        public UsageRow next() {
            UsageRow row = page.next();
            after = row.key();
            return row;
        }
    }
}
