package app.tollgate.ejb.usage;

import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Finds out which campaigns, cases and contacts that events name do not exist, all of a batch at once. */
@ApplicationScoped
class NamedLinks {

    private static final String MISSING =
            "select array(select id from unnest(?::uuid[]) id where not exists (select from %s"
                    + " where %1$s.id = id.id)) as missing";
    private static final String ALL = String.join(
            ";", MISSING.formatted("campaign"), MISSING.formatted("legal_case"), MISSING.formatted("contact"));

    private final Sql sql;

    @Inject
    NamedLinks(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected NamedLinks() {
        this(null);
    }

    MissingLinks missing(List<NewUsageEvent> events) {
        String[] campaigns = named(events, UsageLinks::campaignId);
        String[] cases = named(events, UsageLinks::caseId);
        String[] contacts = named(events, UsageLinks::contactId);
        if (campaigns.length + cases.length + contacts.length == 0) {
            return MissingLinks.NONE;
        }
        return sql.run(
                ALL,
                new Object[] {campaigns, cases, contacts},
                results -> new MissingLinks(
                        ids(results.rows()),
                        ids(results.next().rows()),
                        ids(results.next().rows())));
    }

    private static String[] named(Collection<NewUsageEvent> events, Function<UsageLinks, UUID> link) {
        return events.stream()
                .map(event -> link.apply(event.links()))
                .filter(Objects::nonNull)
                .distinct()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    private static Set<UUID> ids(ResultSet row) throws SQLException {
        row.next();
        return new HashSet<>(List.of((UUID[]) row.getArray("missing").getArray()));
    }
}
