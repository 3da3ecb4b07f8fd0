package app.tollgate.ejb.access;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantCreation;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes, once, what a fresh installation needs to be used: the first operator and the demo tenant, and says how to sign in. */
@ApplicationScoped
public class FirstStart {

    static final TenantId DEMO = new TenantId("demo-law");
    private static final String DEMO_ADMIN = "demo@demo-law.example";
    private static final int PASSWORD_BYTES = 15;

    @Inject
    private OperatorFounding operators;

    @Inject
    private TenantCreation tenants;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private FirstStartFile file;

    @Inject
    @ConfigProperty(name = "tollgate.operator.email", defaultValue = "operator@tollgate.example")
    private String operatorEmail;

    @Inject
    @ConfigProperty(name = "tollgate.operator.password")
    private Optional<String> operatorPassword;

    @Inject
    @ConfigProperty(name = "tollgate.demo.tenant", defaultValue = "true")
    private boolean wantsDemo;

    private final Caller caller = Caller.system(TenantId.OPERATOR, "first start");
    private final SecureRandom random = new SecureRandom();

    void onPlatformReady(@Observes @Priority(100) PlatformReady ready) {
        Map<String, Map<String, String>> made = new LinkedHashMap<>();
        makeOperator().ifPresent(operator -> made.put("operator", operator));
        if (wantsDemo) {
            makeDemo().ifPresent(demo -> made.put("demo", demo));
        }
        if (!made.isEmpty()) {
            file.add(made);
        }
    }

    Optional<Map<String, String>> makeOperator() {
        String password = operatorPassword.filter(text -> !text.isBlank()).orElseGet(this::randomPassword);
        return operators.ensureFirst(caller, operatorEmail, password)
                ? Optional.of(Map.of("email", operatorEmail, "password", password))
                : Optional.empty();
    }

    Optional<Map<String, String>> makeDemo() {
        if (directory.find(DEMO).isPresent()) {
            return Optional.empty();
        }
        String password = randomPassword();
        try {
            tenants.create(caller, Draft.good(demo(password)));
        } catch (ProblemException refusal) {
            // Another node that started at the same time was faster.
            if (refusal.code() == ProblemCode.ALREADY_EXISTS) {
                return Optional.empty();
            }
            throw refusal;
        }
        KeySettings settings =
                new KeySettings("First steps", EnumSet.of(Permission.READ, Permission.WRITE), null, List.of(), null);
        String key = keys.create(caller.on(DEMO), Draft.good(settings)).key();
        return Optional.of(Map.of("tenant", DEMO.slug(), "email", DEMO_ADMIN, "password", password, "apiKey", key));
    }

    private static CreateTenantRequest demo(String password) {
        FirstAdmin admin = new FirstAdmin("Demo Admin", DEMO_ADMIN, password);
        return new CreateTenantRequest(
                DEMO.slug(), "Demo Law Group", "America/Chicago", null, null, null, true, null, null, admin);
    }

    private String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
