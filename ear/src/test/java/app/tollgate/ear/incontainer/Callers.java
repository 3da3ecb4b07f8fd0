package app.tollgate.ear.incontainer;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.ejb.tenant.TenantCreation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Tenants made for one test each, and callers that stand on them. */
@ApplicationScoped
public class Callers {

    private final AtomicInteger count = new AtomicInteger();

    @Inject
    private TenantCreation creation;

    Caller operator() {
        return new Caller(
                TenantId.OPERATOR,
                new Actor(ActorKind.OPERATOR, Ids.next(), "Olga Operator", Set.of(), Set.of(Role.OPERATOR)),
                RequestId.of("test"));
    }

    Caller newTenant() {
        TenantId tenant = new TenantId("firm-" + count.incrementAndGet());
        creation.create(operator(), Draft.good(request(tenant.slug())));
        return Caller.system(tenant, "test");
    }

    /** How long it takes to make a tenant, so many times; the shortest first. */
    List<Long> millisOfCreating(int times) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            newTenant();
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(millis);
        return millis;
    }

    /** The same caller in a request with an {@code Idempotency-Key}. */
    static Caller withKey(Caller caller, ReservedKey reserved) {
        return new Caller(caller.tenant(), caller.actor(), new RequestId("test", "-", Optional.of(reserved)));
    }

    /** {@code made}, or the code of the refusal. */
    String outcomeOfCreating(String slug) {
        try {
            creation.create(operator(), Draft.good(request(slug)));
            return "made";
        } catch (ProblemException refused) {
            return refused.code().name();
        }
    }

    private static CreateTenantRequest request(String slug) {
        return new CreateTenantRequest(
                slug,
                "Firm " + slug,
                "America/Chicago",
                null,
                null,
                null,
                null,
                null,
                null,
                new FirstAdmin("Ada Admin", "ada@" + slug + ".example", "correct horse battery"));
    }
}
