package app.tollgate.ear.incontainer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ear.incontainer.MarkDesk.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;

/** Goes from tenant to tenant, each marked with its own slug, and counts how often it saw exactly that; some visits are refused. */
@ApplicationScoped
public class Visitor {

    static final int LOOKS = 60;

    @Inject
    private MarkDesk desk;

    int looks(List<Caller> tenants, Random random) {
        int right = 0;
        for (int i = 0; i < LOOKS; i++) {
            Caller tenant = tenants.get(random.nextInt(tenants.size()));
            if (random.nextInt(5) == 0) {
                assertThatThrownBy(() -> desk.markAndRefuse(tenant, "refused-" + random.nextLong()))
                        .isInstanceOf(ProblemException.class);
            }
            right += seesOnlyItsOwn(tenant, random.nextBoolean()) ? 1 : 0;
        }
        return right;
    }

    private boolean seesOnlyItsOwn(Caller tenant, boolean sqlFirst) {
        Seen seen = sqlFirst ? desk.lookBySqlFirst(tenant) : desk.look(tenant);
        String slug = tenant.tenant().slug();
        List<String> own = List.of(slug + "-entity", slug + "-sql");
        return seen.byEntity().equals(own) && seen.bySql().equals(own);
    }
}
