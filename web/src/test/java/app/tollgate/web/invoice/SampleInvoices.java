package app.tollgate.web.invoice;

import app.tollgate.api.invoice.CreditNoteRequest;
import app.tollgate.api.invoice.CreditNoteReview;
import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of invoices in every state. */
public final class SampleInvoices {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Money AMOUNT = Money.parse("12.50");
    private static final UUID ID = new UUID(0, 3);
    private static final String TENANT = "/operator/tenants/kestrel-vane/invoices";

    private final Shell shell;
    private final Shell operatorShell;

    public SampleInvoices(Shell shell, Shell operatorShell) {
        this.shell = shell;
        this.operatorShell = operatorShell;
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
        views.put("tenant-invoices-none", tenantList(List.of()));
        views.put("tenant-invoices", tenantList(List.of(note, invoice, statement)));
        views.put("tenant-invoice", tenantDetail(invoice, lines(), "208.3033", List.of(note), Refusal.NONE));
        views.put("tenant-invoice-note", tenantDetail(note, List.of(), "12.50", List.of(), Refusal.NONE));
        views.put(
                "tenant-invoice-refused",
                tenantDetail(invoice, lines(), "208.3033", List.of(note), Refusal.at("amount", "At most $195.80.")));
        views.put("credit-note", question(invoice, Optional.empty(), Optional.empty()));
        views.put("credit-note-statement", question(statement, Optional.of(Money.parse("-3.20")), Optional.empty()));
        views.put("credit-note-withdraws", question(statement, Optional.of(AMOUNT.negated()), Optional.empty()));
        views.put("credit-note-repeated", question(invoice, Optional.empty(), Optional.of(note)));
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

    private View tenantList(List<InvoiceView> documents) {
        return new View(
                "invoice/tenant-invoices",
                new TenantInvoicesPageModel(
                        operatorShell, "kestrel-vane", "Kestrel & Vane", TENANT, documents, Pager.NONE));
    }

    private View tenantDetail(
            InvoiceView document, List<InvoiceLineView> lines, String exact, List<InvoiceView> notes, Refusal refusal) {
        InvoiceDetailView detail =
                InvoiceDetailView.of(document, "Kestrel & Vane", "America/Chicago", Money.parse(exact), lines, notes);
        return new View(
                "invoice/tenant-invoice",
                new TenantInvoicePageModel(
                        operatorShell,
                        TENANT,
                        detail,
                        InvoiceSection.of(detail, operatorShell.words()),
                        Form.EMPTY,
                        refusal));
    }

    private View question(InvoiceView document, Optional<Money> wallet, Optional<InvoiceView> issued) {
        CreditNoteRequest request = new CreditNoteRequest(AMOUNT, "Calls that never rang", "ticket 4711");
        Money left = document.total().minus(document.credited());
        boolean paysDebt = wallet.filter(AMOUNT.negated()::equals).isPresent();
        return new View(
                "invoice/credit-note",
                new CreditNotePageModel(
                        operatorShell,
                        TENANT,
                        "Kestrel & Vane",
                        new CreditNoteReview(document, request, left, wallet, paysDebt, issued),
                        Form.EMPTY));
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
