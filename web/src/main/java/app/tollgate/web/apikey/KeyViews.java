package app.tollgate.web.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows keys of the running request's tenant, with commands to copy. */
@RequestScoped
class KeyViews {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String publicUrl;

    KeyRow row(ApiKeyView key) {
        return KeyRow.of(key, caller.tenant().demo(), clock.instant());
    }

    NewKey made(NewApiKey key, ApiKeyView view) {
        String curl = "curl " + publicUrl + "/api/v1/me \\\n  -H \"Authorization: Bearer " + key.key() + "\"";
        return new NewKey(row(view), key.key(), curl);
    }

    /** A call to copy, whose time is good today and whose id is new every minute. */
    String example() {
        Instant time = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return String.join(
                "\n",
                "curl " + publicUrl + "/api/v1/usage/events \\",
                "  -H \"Authorization: Bearer $TOLLGATE_KEY\" \\",
                "  -H \"Content-Type: application/json\" \\",
                "  -d '{\"id\":\"call-" + time.getEpochSecond() + "\",\"type\":\"voice\",",
                "    \"occurredAt\":\"" + time + "\",\"caseType\":\"Mass Tort\",",
                "    \"voice\":{\"durationSeconds\":93,\"direction\":\"OUTBOUND\",",
                "      \"from\":\"+13125550100\",\"to\":\"+13125550123\",",
                "      \"outcome\":\"CONNECTED\"}}'");
    }

    int limitPerMinute() {
        return caller.tenant().limitPerMinute();
    }

    ZoneId zone() {
        return caller.tenant().timeZone();
    }
}
