package app.tollgate.ear.settings;

import static app.tollgate.ear.settings.Rule.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One setting: its name and the rule its value must follow; defaults and explanations stand in config/tollgate.properties. */
public enum Setting {
    PROFILE("tollgate.profile", oneOf("development", "production", "test")),
    HOME("tollgate.home", anything()),
    HTTP_ADDRESS("tollgate.http.address", address()),
    HTTP_PORT("tollgate.http.port", number(1, 65_535)),
    HTTP_THREADS("tollgate.http.threads", number(4, 2_000)),
    PUBLIC_URL("tollgate.public.url", webAddress()),
    TRUSTED_PROXIES("tollgate.trusted.proxies", addressRanges()),
    MASTER_KEY("tollgate.master.key", base64Key(32)),
    LOG_FORMER_KEYS("tollgate.log.former.keys", base64Keys(32)),
    DB_URL("tollgate.db.url", databaseUrl()),
    DB_USER("tollgate.db.user", anything()),
    DB_PASSWORD("tollgate.db.password", anything()),
    DB_OWNER_USER("tollgate.db.owner.user", anything()),
    DB_OWNER_PASSWORD("tollgate.db.owner.password", anything()),
    DB_POOL_SIZE("tollgate.db.pool.size", number(2, 500)),
    DB_EMBEDDED_PORT("tollgate.db.embedded.port", number(0, 65_535)),
    SMTP_HOST("tollgate.smtp.host", anything()),
    SMTP_PORT("tollgate.smtp.port", number(1, 65_535)),
    SMTP_USER("tollgate.smtp.user", anything()),
    SMTP_PASSWORD("tollgate.smtp.password", anything()),
    SMTP_STARTTLS("tollgate.smtp.starttls", oneOf("true", "false")),
    SMTP_FROM("tollgate.smtp.from", mailAddress()),
    MAILBOX_PORT("tollgate.mailbox.port", number(0, 65_535)),
    MAILBOX_SMTP_PORT("tollgate.mailbox.smtp.port", number(0, 65_535)),
    OPERATOR_EMAIL("tollgate.operator.email", mailAddress()),
    OPERATOR_PASSWORD("tollgate.operator.password", length(12, 128)),
    DEMO_TENANT("tollgate.demo.tenant", oneOf("true", "false")),
    BILLING_TEAM_EMAIL("tollgate.billing.team.email", mailAddress()),
    DRAIN_NOTICE_SECONDS("tollgate.drain.notice.seconds", number(0, 600)),
    DRAIN_SECONDS("tollgate.drain.seconds", number(0, 3_600)),
    START_SECONDS("tollgate.start.seconds", number(1, 3_600)),
    LOG_FORMAT("tollgate.log.format", oneOf("text", "json")),
    LOG_LEVEL("tollgate.log.level", oneOf("SEVERE", "WARNING", "INFO", "FINE", "FINER"));

    private final String property;
    private final Rule rule;

    Setting(String property, Rule rule) {
        this.property = property;
        this.rule = rule;
    }

    /** Its name as a system property, in the settings file and for MicroProfile Config. */
    public String property() {
        return property;
    }

    /** Its name as an environment variable. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    Optional<String> fault(String value) {
        return rule.fault(value);
    }

    static Optional<Setting> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(setting -> setting.property.equals(property))
                .findFirst();
    }
}
