package app.tollgate.ejb.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The words of calls as the database takes them. Thousands a second say the same but for their ids and times: those are made once. */
final class CallWords {

    private static final int MOST = 2_000;

    /** Callers may make up long methods; those are not kept. */
    private static final int LONGEST = 300;

    private final Map<Saying, byte[]> known = new ConcurrentHashMap<>();

    private record Saying(String actorName, String action) {}

    /** @param words gives those of a call by such an actor that did this */
    byte[] of(String actorName, String action, Supplier<byte[]> words) {
        if (actorName.length() + action.length() > LONGEST) {
            return words.get();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Saying(actorName, action), any -> words.get());
    }
}
