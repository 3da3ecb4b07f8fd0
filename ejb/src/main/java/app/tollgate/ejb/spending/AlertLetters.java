package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.notify.Letter;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Words the mail of an alert in the tenant's language, with the page to go to. */
@ApplicationScoped
class AlertLetters {

    private static final int MICRO_DIGITS = 6;
    private static final Map<AlertKind, String> PAGES = Map.of(
            AlertKind.CAP_80_PERCENT, "/settings/billing",
            AlertKind.CAP_REACHED, "/settings/billing",
            AlertKind.PAYMENT_FAILED, "/settings/billing",
            AlertKind.LOW_BALANCE, "/settings/wallet",
            AlertKind.REFILL_PROCESSED, "/settings/wallet");

    @Inject
    private TenantDirectory tenants;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    Letter letter(Caller caller, AlertKind kind, AlertFacts facts) {
        Tenant tenant = tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
        Locale locale = Locale.forLanguageTag(tenant.locale());
        ResourceBundle words = ResourceBundle.getBundle(
                "mail.spending",
                locale,
                AlertLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String about = kind.name();
        return new Letter(
                locale,
                tenant.name(),
                say(words, about + ".subject", tenant, facts, locale),
                say(words, about + ".heading", tenant, facts, locale),
                List.of(
                        say(words, about + ".text", tenant, facts, locale),
                        say(words, about + ".next", tenant, facts, locale)),
                Optional.of(
                        new Letter.Action(words.getString(about + ".action"), URI.create(publicUrl + PAGES.get(kind)))),
                words.getString("closing"));
    }

    /** The words with each {name} in them replaced by the fact of that name. */
    private static String say(ResourceBundle words, String key, Tenant tenant, AlertFacts facts, Locale locale) {
        String text = words.getString(key).replace("{company}", tenant.name());
        for (Map.Entry<String, Object> fact : facts.all().entrySet()) {
            String value = fact.getValue() instanceof Money amount
                    ? dollars(amount, locale)
                    : fact.getValue().toString();
            text = text.replace("{" + fact.getKey() + "}", value);
        }
        return text;
    }

    private static String dollars(Money amount, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(
                locale.getCountry().isEmpty() ? new Locale(locale.getLanguage(), "US") : locale);
        format.setCurrency(Currency.getInstance("USD"));
        return format.format(BigDecimal.valueOf(amount.roundedToCents().micros(), MICRO_DIGITS));
    }
}
