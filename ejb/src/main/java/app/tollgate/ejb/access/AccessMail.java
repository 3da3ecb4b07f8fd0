package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.apikey.ApiKeyLeaked;
import app.tollgate.ejb.notify.Letter;
import app.tollgate.ejb.notify.MailMessage;
import app.tollgate.ejb.notify.Outbox;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words the mails of people and keys, and lets them commit with what they tell. */
@ApplicationScoped
class AccessMail {

    @Inject
    private Outbox outbox;

    @Inject
    private UserAccounts users;

    @Inject
    private TenantDirectory tenants;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    void onInvitationIssued(@Observes InvitationIssued issued) {
        Words words = new Words(
                Locale.forLanguageTag(issued.tenant().map(Tenant::locale).orElse("en")));
        String company = issued.tenant()
                .map(Tenant::name)
                .orElse(issued.caller().tenant().slug());
        Letter letter = new Letter(
                words.locale,
                company,
                words.say("invitation.subject", company),
                words.say("invitation.heading", company),
                List.of(words.say("invitation.text", issued.name(), company)),
                Optional.of(new Letter.Action(
                        words.say("invitation.action"), link("/invitations/accept?token=" + issued.plainToken()))),
                words.say(
                        "invitation.closing",
                        words.time(
                                issued.expiresAt(),
                                issued.tenant().map(Tenant::timeZone).orElse(ZoneId.of("UTC")))));
        String cause = "invitation/" + issued.userId() + "/" + issued.expiresAt();
        outbox.add(issued.caller(), new MailMessage("invitation", cause, issued.email(), letter));
    }

    void onApiKeyLeaked(@Observes ApiKeyLeaked leaked) {
        Words words = new Words(Locale.forLanguageTag(
                tenants.find(leaked.caller().tenant()).map(Tenant::locale).orElse("en")));
        Letter letter = new Letter(
                words.locale,
                company(leaked.caller()),
                words.say("leaked.subject", company(leaked.caller())),
                words.say("leaked.heading", leaked.name()),
                List.of(words.say("leaked.text", leaked.name(), leaked.keyId()), words.say("leaked.next")),
                Optional.of(new Letter.Action(words.say("leaked.action"), link("/settings/api"))),
                words.say("leaked.closing", company(leaked.caller())));
        users.workingAdmins()
                .forEach(admin -> outbox.add(
                        leaked.caller(),
                        new MailMessage("leaked-key", "leaked-key/" + leaked.id(), admin.email(), letter)));
    }

    private String company(Caller caller) {
        return tenants.find(caller.tenant())
                .map(Tenant::name)
                .orElse(caller.tenant().slug());
    }

    private URI link(String path) {
        return URI.create(publicUrl + path);
    }

    /** The mails' words in one language. */
    private static final class Words {
        private final Locale locale;
        private final ResourceBundle bundle;

        Words(Locale locale) {
            this.locale = locale;
            this.bundle = ResourceBundle.getBundle(
                    "mail.access",
                    locale,
                    AccessMail.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }

        String say(String key, Object... values) {
            return new MessageFormat(bundle.getString(key), locale).format(values);
        }

        String time(Instant instant, ZoneId zone) {
            String written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(zone)
                    .format(instant);
            return written + " (" + zone.getDisplayName(TextStyle.FULL, locale) + ")";
        }
    }
}
