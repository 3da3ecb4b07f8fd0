package app.tollgate.ejb.wallet;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.notify.Letter;
import app.tollgate.ejb.notify.MailMessage;
import app.tollgate.ejb.notify.Outbox;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words the internal mail about a refill request, in English like the operators' other papers; without an address none is sent. */
@ApplicationScoped
class RefillMail {

    private static final Logger LOG = Logger.getLogger(RefillMail.class.getName());
    private static final String MAIL = "refill-request";
    private static final String SENDER = "Tollgate";

    @Inject
    private Outbox outbox;

    @Inject
    private TenantDirectory tenants;

    @Inject
    @ConfigProperty(name = "tollgate.billing.team.email")
    private Optional<String> billingTeam;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    void tellOperators(Caller caller, RefillRequest request) {
        billingTeam
                .map(RefillMail::bare)
                .filter(RefillMail::isUsable)
                .ifPresent(address ->
                        outbox.add(caller, new MailMessage(MAIL, MAIL + "/" + request.id(), address, letter(request))));
    }

    // Usage is charged in this transaction: a setting that is wrong must not stop it.
    private static boolean isUsable(String address) {
        boolean usable = EmailAddress.isValid(address);
        if (!usable) {
            LOG.log(Level.WARNING, "No mail tells of a refill request: tollgate.billing.team.email is no address");
        }
        return usable;
    }

    /** The setting may be written {@code Billing team <billing@tollgate.example>}. */
    static String bare(String address) {
        int open = address.indexOf('<');
        return open < 0
                ? address.strip()
                : address.substring(open + 1).replace(">", "").strip();
    }

    private Letter letter(RefillRequest request) {
        PrintedWords words = new PrintedWords("mail.wallet", Locale.ENGLISH, RefillMail.class);
        String company = tenants.name(request.tenant());
        return new Letter(
                Locale.ENGLISH,
                SENDER,
                words.say("refill-request.subject", company),
                words.say("refill-request.heading", company),
                List.of(
                        words.say(
                                "refill-request.text",
                                company,
                                request.tenant().slug(),
                                words.money(request.balance().roundedToCents()),
                                words.money(request.threshold().roundedToCents()),
                                words.money(request.refillAmount().roundedToCents())),
                        words.say("refill-request.next")),
                Optional.of(new Letter.Action(
                        words.say("refill-request.action"),
                        URI.create(publicUrl + "/operator/refill-requests/" + request.id()))),
                words.say("refill-request.closing"));
    }
}
