package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.notify.Letter;
import app.tollgate.ejb.print.PrintedWords;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words the mail of an alert in the tenant's language, with the page to go to. */
@ApplicationScoped
class AlertLetters {

    /** Every alert is about something that is set there: the cap, the wallet, or who is told. */
    private static final String PAGE = "/settings/billing";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Inject
    private TenantDirectory tenants;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    Letter letter(Caller caller, AlertKind kind, AlertFacts facts) {
        Tenant tenant = tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
        PrintedWords words =
                new PrintedWords("mail.spending", Locale.forLanguageTag(tenant.locale()), AlertLetters.class);
        UnaryOperator<String> told = about -> say(words, kind + "." + about, tenant, facts);
        return new Letter(
                words.locale(),
                tenant.name(),
                told.apply("subject"),
                told.apply("heading"),
                List.of(told.apply("text"), told.apply("next")),
                Optional.of(new Letter.Action(words.say("action"), URI.create(publicUrl + PAGE))),
                words.say("closing", tenant.name()));
    }

    private static String say(PrintedWords words, String key, Tenant tenant, AlertFacts facts) {
        Map<String, String> told = new HashMap<>(Map.of("company", tenant.name()));
        facts.all().forEach((name, fact) -> told.put(name, written(words, fact)));
        return filled(words.say(key), told);
    }

    /** The text with each {name} in it replaced by the fact of that name; what facts say is left as it is. */
    static String filled(String text, Map<String, String> facts) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(facts.getOrDefault(place.group(1), place.group())));
    }

    private static String written(PrintedWords words, Object fact) {
        return fact instanceof Money amount ? words.money(amount.roundedToCents()) : fact.toString();
    }
}
