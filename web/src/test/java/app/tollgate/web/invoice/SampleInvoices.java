package app.tollgate.web.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of invoices in every state. */
public final class SampleInvoices {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final UUID ID = new UUID(0, 3);

    private final Shell shell;

    public SampleInvoices(Shell shell) {
        this.shell = shell;
    }

    public Map<String, View> all() {
        InvoiceView note = document(4, DocumentKind.CREDIT_NOTE, "12.50", "0.00");
        InvoiceView invoice = document(3, DocumentKind.INVOICE, "208.30", "12.50");
        InvoiceView statement = document(2, DocumentKind.STATEMENT, "1984.12", "0.00");
        Map<String, View> views = new LinkedHashMap<>();
        views.put("invoices-none", list(List.of(), Pager.NONE));
        views.put("invoices", list(List.of(note, invoice, statement), new Pager("", "/settings/invoices?cursor=x")));
        views.put("invoice", detail(invoice, lines(), "208.3033", List.of(note)));
        views.put("invoice-statement", detail(statement, lines().subList(0, 1), "1984.12", List.of()));
        views.put("invoice-note", detail(note, List.of(), "12.50", List.of()));
        return views;
    }

    private View list(List<InvoiceView> documents, Pager pager) {
        return new View("invoice/invoices", new InvoicesPageModel(shell, documents, pager));
    }

    private View detail(InvoiceView document, List<InvoiceLineView> lines, String exact, List<InvoiceView> notes) {
        InvoiceDetailView detail =
                InvoiceDetailView.of(document, "Kestrel & Vane", "America/Chicago", Money.parse(exact), lines, notes);
        return new View(
                "invoice/invoice", new InvoicePageModel(shell, detail, InvoiceSection.of(detail, shell.words())));
    }

    private static InvoiceView document(int number, DocumentKind kind, String total, String credited) {
        boolean note = kind == DocumentKind.CREDIT_NOTE;
        return new InvoiceView(
                new UUID(0, number),
                "INV-00000" + number,
                kind,
                OCTOBER,
                OCTOBER.atDay(1),
                OCTOBER.atEndOfMonth(),
                Instant.parse("2026-11-01T11:00:04Z"),
                Money.parse(total),
                Money.parse(credited),
                note ? ID : null,
                note ? "INV-000003" : null,
                note ? "Calls that never rang" : null,
                note ? "ticket 4711" : null);
    }

    private static List<InvoiceLineView> lines() {
        return List.of(
                line("voice", "Mass Tort", null, "1234.5", "minute", "0.12", "148.14"),
                line("voice", null, null, "80.5", "minute", "0.12", "9.66"),
                line("sms", null, null, "2103", "segment", null, "30.127"),
                line("email", null, null, "12012", "email", "0.001", "12.012"),
                line("storage", null, null, null, "GB-month", null, "1.2403"),
                line("voice", "Mass Tort", OCTOBER.minusMonths(1), "60", "minute", "0.12", "7.20"),
                line("sms", null, OCTOBER.minusMonths(1), "-5", "segment", "0.015", "-0.075"));
    }

    private static InvoiceLineView line(
            String type,
            String caseType,
            YearMonth adjusts,
            String quantity,
            String unit,
            String price,
            String amount) {
        return new InvoiceLineView(
                type,
                caseType,
                adjusts,
                quantity,
                unit,
                price == null ? null : Money.parse(price),
                Money.parse(amount));
    }
}
