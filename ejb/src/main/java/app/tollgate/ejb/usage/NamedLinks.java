package app.tollgate.ejb.usage;

import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
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

/** Finds out which campaigns, cases, contacts and holds that events name do not exist, all of a batch at once. */
@ApplicationScoped
class NamedLinks {

    private static final String MISSING =
            "select array(select id from unnest(?::uuid[]) id where not exists (select from %s"
                    + " where %1$s.id = id.id)) as missing";
    private static final String ALL = String.join(
            ";", MISSING.formatted("campaign"), MISSING.formatted("legal_case"), MISSING.formatted("contact"));
    private static final String ALL_AND_HOLDS = ALL
            + "; select array(select id from unnest(?::uuid[], ?::text[]) named (id, kind) where not exists"
            + " (select from usage_hold where usage_hold.id = named.id and usage_hold.kind = coalesce(named.kind, usage_hold.kind))) as missing";

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
        String[] campaigns = named(events, event -> event.links().campaignId());
        String[] cases = named(events, event -> event.links().caseId());
        String[] contacts = named(events, event -> event.links().contactId());
        List<NewUsageEvent> holding =
                events.stream().filter(event -> event.holdId() != null).toList();
        if (campaigns.length + cases.length + contacts.length + holding.size() == 0) {
            return MissingLinks.NONE;
        }
        // Few senders use holds; the others do not pay for looking.
        return holding.isEmpty()
                ? sql.run(ALL, new Object[] {campaigns, cases, contacts}, results -> missing(results, false))
                : sql.run(
                        ALL_AND_HOLDS,
                        new Object[] {
                            campaigns,
                            cases,
                            contacts,
                            holding.stream()
                                    .map(event -> event.holdId().toString())
                                    .toArray(String[]::new),
                            holding.stream().map(NamedLinks::kind).toArray(String[]::new)
                        },
                        results -> missing(results, true));
    }

    /** Null of an event that does not say it readably, whose hold may be of any. */
    private static String kind(NewUsageEvent event) {
        return event.details() == null ? null : event.kind().name();
    }

    boolean isMissing(UUID campaignId) {
        return sql.find("select 1 from campaign where id = ?", row -> true, campaignId)
                .isEmpty();
    }

    private static MissingLinks missing(SqlResults results, boolean holds) throws SQLException {
        return new MissingLinks(
                ids(results.rows()),
                ids(results.next().rows()),
                ids(results.next().rows()),
                holds ? ids(results.next().rows()) : Set.of());
    }

    private static String[] named(Collection<NewUsageEvent> events, Function<NewUsageEvent, UUID> link) {
        return events.stream()
                .map(link)
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
