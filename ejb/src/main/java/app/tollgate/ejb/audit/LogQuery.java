package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.shared.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that read a page of the log, each with its parameters.
 *
 * <p>They follow the order of the log; which of many entries to look at is found by {@link IndexWalk} before.
 */
final class LogQuery {

    private static final String COLUMNS =
            "receipt, id, at, type, actor_kind, actor_id, actor_name, address, action, target_kind,"
                    + " target_id, target_name, request_id";

    private static final List<String> ID_COLUMNS = List.of("l.request_id", "l.address", "l.actor_id::text");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final LogFilter filter;
    private final Optional<Period> period;
    private final Set<String> words;

    /** @param period the days that the filter names, if it names any */
    LogQuery(LogFilter filter, Optional<Period> period) {
        this.filter = filter;
        this.period = period;
        this.words = filter.text().map(LogWords::sought).orElse(Set.of());
    }

    /** The newest entries of the range that pass the filter, looked at one by one: for a short range, or where nearly all pass. */
    LogQuery newest(ReceiptRange range, int most) {
        text.append("select " + COLUMNS + " from system_log l where l.receipt > ?");
        parameters.add(range.after());
        and("l.receipt < ?", range.before());
        passing();
        return newestOf(most);
    }

    /** Those of some entries that pass the filter, newest first. */
    LogQuery among(List<Long> receipts, int most) {
        text.append("select " + COLUMNS + " from system_log l where l.receipt = any (?)");
        parameters.add(receipts.toArray(Long[]::new));
        passing();
        return newestOf(most);
    }

    private LogQuery newestOf(int most) {
        text.append(" order by l.receipt desc limit ?");
        parameters.add(most);
        return this;
    }

    /** Sealed positions with their entries in the order of the chain, for a file. */
    LogQuery links(long after, long upTo, int most) {
        text.append(LogChainReading.LINKS);
        parameters.add(after);
        and("s.position <= ?", upTo);
        passing();
        text.append(" order by s.position limit ?");
        parameters.add(most);
        return this;
    }

    /** Entries that were not sealed when a file was begun, in the order they were written. */
    LogQuery unsealed(ReceiptRange range, long sealedUpTo, int most) {
        text.append(
                "select " + StoredRows.COLUMNS + " from system_log l where not exists (select from system_log_seal s"
                        + " where s.receipt = l.receipt and s.position <= ?)");
        parameters.add(sealedUpTo);
        and("l.receipt > ?", range.after());
        and("l.receipt < ?", range.before());
        passing();
        text.append(" order by l.receipt limit ?");
        parameters.add(most);
        return this;
    }

    private void passing() {
        if (!filter.types().isEmpty()) {
            and("l.type = any (?)", typeNames());
        }
        filter.actor().ifPresent(actor -> and("l.actor_id = ?", actor));
        words.forEach(this::standsIn);
        days();
    }

    private String[] typeNames() {
        return filter.types().stream().map(Enum::name).toArray(String[]::new);
    }

    String text() {
        return text.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void days() {
        period.ifPresent(days -> {
            and("l.at >= ?", days.start());
            and("l.at < ?", days.end());
        });
    }

    private void and(String condition, Object value) {
        text.append(" and ").append(condition);
        parameters.add(value);
    }

    /** The word as the beginning of one of the entry's, or of an id that stands in a column of its own. */
    private void standsIn(String word) {
        and("(l.words @@ ?::tsquery", "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*");
        for (String column : ID_COLUMNS) {
            text.append(" or starts_with(").append(column).append(", ?)");
            parameters.add(word);
        }
        text.append(')');
    }
}
