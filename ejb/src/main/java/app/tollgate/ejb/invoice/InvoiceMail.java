package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.notify.Attachment;
import app.tollgate.ejb.notify.AttachmentWanted;
import app.tollgate.ejb.notify.Letter;
import app.tollgate.ejb.notify.MailMessage;
import app.tollgate.ejb.notify.Outbox;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.spending.AlertRecipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a document to the billing contacts, with its print, once each. */
@ApplicationScoped
class InvoiceMail {

    private static final String FEATURE = "invoice";

    @Inject
    private Outbox outbox;

    @Inject
    private AlertRecipients recipients;

    @Inject
    private InvoicePieces pieces;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    /** Answers whom it goes to. */
    List<String> send(Caller caller, StoredInvoice document, PrintedInvoice print) {
        String reference = FEATURE + "/" + print.document();
        Attachment attachment = new Attachment(reference, print.name(), PrintedInvoice.MEDIA_TYPE);
        Letter letter = letter(document);
        List<String> addresses = List.copyOf(recipients.addresses());
        addresses.forEach(address ->
                outbox.add(caller, new MailMessage(FEATURE, reference, address, letter, Optional.of(attachment))));
        return addresses;
    }

    void onAttachmentWanted(@Observes AttachmentWanted wanted) {
        wanted.in(FEATURE).map(UUID::fromString).map(pieces::whole).ifPresent(wanted::give);
    }

    private Letter letter(StoredInvoice document) {
        InvoiceView view = document.view();
        PrintedWords words = new PrintedWords("mail.invoice", document.locale(), InvoiceMail.class);
        String about = "mail." + view.kind();
        return new Letter(
                document.locale(),
                document.company(),
                say(words, about + ".subject", document),
                say(words, about + ".heading", document),
                List.of(say(words, about + ".text" + nothingToPay(view), document)),
                Optional.of(new Letter.Action(
                        words.say("mail.action"), URI.create(publicUrl + "/settings/invoices/" + view.id()))),
                words.say("mail.closing", document.company()));
    }

    private static String nothingToPay(InvoiceView view) {
        if (view.kind() != DocumentKind.INVOICE || view.total().micros() > 0) {
            return "";
        }
        return view.total().isNegative() ? ".below-zero" : ".zero";
    }

    private static String say(PrintedWords words, String key, StoredInvoice document) {
        InvoiceView view = document.view();
        return words.say(
                key,
                document.company(),
                view.number(),
                words.month(view.month()),
                words.money(view.total()),
                Optional.ofNullable(view.correctsNumber()).orElse(""),
                Optional.ofNullable(view.reason()).orElse(""));
    }
}
