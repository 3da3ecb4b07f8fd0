package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A walk through the index from the newest block to the oldest, which finds the receipts that hold all that is sought.
 *
 * <p>It looks at few blocks first, where common words end, and then at many at once. Each condition leaves fewer blocks for the next.
 */
final class IndexWalk {

    private static final long FIRST_LOOK = 8;
    private static final long LONGEST_LOOK = 1_024;
    private static final long FASTER = 8;

    private final LogIndex index;
    private final List<LogIndex.Sought> conditions;
    private final ReceiptRange range;
    private final NavigableMap<Long, BitSet> found = new TreeMap<>();
    private long last;
    private long blocks = FIRST_LOOK;

    /**
     * @param conditions at least one
     * @param range within what is indexed
     */
    IndexWalk(LogIndex index, List<LogIndex.Sought> conditions, ReceiptRange range) {
        this.index = index;
        this.conditions = conditions;
        this.range = range;
        this.last = range.isEmpty() ? -1 : (range.before() - 1) / BlockTerms.SIZE;
    }

    /** What of a filter the index can answer; nothing if every entry passes, or all but those of other days. */
    static List<LogIndex.Sought> sought(LogFilter filter, Set<String> words) {
        List<LogIndex.Sought> all = new ArrayList<>();
        // The longest word is the rarest, as a rule; one that begins another asks for nothing more.
        words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> all.add(new LogIndex.Sought(BlockTerms.ofBeginning(word), word)));
        filter.actor()
                .ifPresent(actor -> all.add(new LogIndex.Sought(List.of(BlockTerms.ofActor(actor.toString())), "")));
        if (!filter.types().isEmpty() && filter.types().size() < LogEventType.values().length) {
            all.add(new LogIndex.Sought(
                    filter.types().stream()
                            .map(type -> BlockTerms.ofType(type.name()))
                            .toList(),
                    ""));
        }
        return all;
    }

    boolean isOver() {
        return found.isEmpty() && last < firstBlock();
    }

    private long firstBlock() {
        return Math.max(0, range.after() + 1) / BlockTerms.SIZE;
    }

    /** Receipts of the next blocks, newest first: those of one look, and of no more blocks than give so many. */
    List<Long> next(int enough) {
        if (found.isEmpty()) {
            look();
        }
        List<Long> receipts = new ArrayList<>();
        while (!found.isEmpty() && receipts.size() < enough) {
            Map.Entry<Long, BitSet> block = found.pollLastEntry();
            receipts.addAll(receipts(block.getKey() * BlockTerms.SIZE, block.getValue()));
        }
        return receipts;
    }

    private void look() {
        long first = Math.max(firstBlock(), last - blocks + 1);
        found.putAll(found(first, last));
        last = first - 1;
        blocks = Math.min(blocks * FASTER, LONGEST_LOOK);
    }

    private List<Long> receipts(long start, BitSet places) {
        return places.stream()
                .mapToObj(place -> start + place)
                .filter(receipt -> receipt > range.after() && receipt < range.before())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Map<Long, BitSet> found(long first, long lastOne) {
        Map<Long, BitSet> left = new HashMap<>(index.places(conditions.get(0), first, lastOne));
        for (LogIndex.Sought condition : conditions.subList(1, conditions.size())) {
            if (!left.isEmpty()) {
                long from =
                        left.keySet().stream().mapToLong(Long::longValue).min().orElseThrow();
                long to =
                        left.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
                Map<Long, BitSet> also = index.places(condition, from, to);
                left.keySet().retainAll(also.keySet());
                left.forEach((block, places) -> places.and(also.get(block)));
                left.values().removeIf(BitSet::isEmpty);
            }
        }
        return left;
    }
}
