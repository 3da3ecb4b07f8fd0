package app.tollgate.ejb.schedule;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.notify.Attachment;
import app.tollgate.ejb.notify.AttachmentWanted;
import app.tollgate.ejb.notify.Letter;
import app.tollgate.ejb.notify.MailMessage;
import app.tollgate.ejb.notify.Outbox;
import app.tollgate.ejb.report.ReportFile;
import app.tollgate.ejb.report.ReportFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Puts a delivery's mails into the outbox: with the file, or with a link to it that only their recipient has. */
@ApplicationScoped
class DeliveryMail {

    /** What most mail servers take, with room for the encoding of attachments. */
    static final long MOST_ATTACHED = 5L * 1024 * 1024;

    @Inject
    private Outbox outbox;

    @Inject
    private ReportFiles files;

    @Inject
    private SentLinks links;

    @Inject
    private SystemLog log;

    void send(Caller caller, Tenant tenant, Delivery delivery, List<String> recipients, boolean attached) {
        ReportFile file = files.get(caller, delivery.made().report());
        for (String recipient : recipients) {
            outbox.add(
                    caller,
                    attached
                            ? withFile(tenant, delivery, file, recipient)
                            : withLink(caller, tenant, delivery, file, recipient));
        }
        log.add(
                caller,
                LogEvent.of(LogEventType.EXPORT, "REPORT_MAILED")
                        .about(new LogTarget(
                                "REPORT",
                                file.report().toString(),
                                delivery.terms().title()))
                        .with("delivery", delivery.id().toString())
                        .with("recipients", recipients)
                        .with("attached", attached)
                        .with("withheld", tenant.demo() ? true : null)
                        .with("bytes", file.bytes())
                        .with("sha256", file.sha256()));
    }

    /** A file that was removed in the meantime cannot leave any more. */
    void onAttachmentWanted(@Observes AttachmentWanted wanted) {
        wanted.in(Delivery.FEATURE)
                .map(UUID::fromString)
                .ifPresent(report -> wanted.give(whole(wanted.caller(), files.get(wanted.caller(), report))));
    }

    private MailMessage withFile(Tenant tenant, Delivery delivery, ReportFile file, String recipient) {
        DeliveryWords words = words(tenant);
        Letter letter = letter(
                tenant, delivery, file, words.say("attached", file.name(), words.size(file.bytes())), Optional.empty());
        return new MailMessage(
                Delivery.FEATURE,
                delivery.mailCause(),
                recipient,
                letter,
                Optional.of(new Attachment(Delivery.FEATURE + "/" + file.report(), file.name(), file.contentType())));
    }

    private MailMessage withLink(Caller caller, Tenant tenant, Delivery delivery, ReportFile file, String recipient) {
        DeliveryWords words = words(tenant);
        SentLink link = links.make(caller, delivery.id(), recipient);
        String until = words.day(link.expiresAt(), tenant.timeZone());
        Letter letter = letter(
                tenant,
                delivery,
                file,
                words.say("linked", file.name(), words.size(file.bytes()), until),
                Optional.of(new Letter.Action(words.say("download"), link.address())));
        return new MailMessage(Delivery.FEATURE, delivery.mailCause(), recipient, letter);
    }

    private static Letter letter(
            Tenant tenant, Delivery delivery, ReportFile file, String how, Optional<Letter.Action> action) {
        DeliveryWords words = words(tenant);
        String days = words.days(delivery.days());
        String title = delivery.terms().title();
        String rows = words.rows(delivery.made().rows());
        return new Letter(
                words.locale(),
                tenant.name(),
                words.say("subject", title, days),
                title,
                List.of(words.say("text", days, rows), how),
                action,
                words.say("closing", tenant.name()));
    }

    private static DeliveryWords words(Tenant tenant) {
        return new DeliveryWords(Locale.forLanguageTag(tenant.locale()));
    }

    private byte[] whole(Caller caller, ReportFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.bytes());
        while (bytes.size() < file.bytes()) {
            bytes.writeBytes(files.from(caller, file.report(), bytes.size()));
        }
        return bytes.toByteArray();
    }
}
