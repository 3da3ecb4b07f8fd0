package app.tollgate.ejb.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of one block of the log, by which its entries are found: their types, their actors, and the beginnings of their words.
 *
 * <p>Words form a tree by their letters. A beginning that many entries share is a term of its own, with the places of its entries.
 * Where few are left, all words from there on lie in one drawer, each with its places. So whatever beginning is sought, at most one
 * term of a block answers, exactly, and a word that stands in one entry only costs no term of its own.
 */
final class BlockTerms {

    /** Receipts in a block. */
    static final int SIZE = 2_048;

    /** A drawer holds the places of no more entries than this. */
    static final int DRAWER = 32;

    /** Nor more bytes, so that it fits into a key of the database. */
    static final int DRAWER_BYTES = 2_000;

    private static final String SHARED = "=";
    private static final String IN_DRAWER = "*";
    private static final String TYPE = "t";
    private static final String ACTOR = "a";

    private final Map<String, BitSet> whole = new HashMap<>();
    private final Map<String, BitSet> words = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();

    /** @param places where the entries stand in the block, as bytes */
    record Term(String term, byte[] places) {}

    /**
     * @param actorId null if there is none
     * @param itsWords in any order, also more than once
     */
    BlockTerms add(int place, String type, String actorId, Collection<String> itsWords) {
        mark(whole, TYPE + type, place);
        if (actorId != null) {
            mark(whole, ACTOR + actorId, place);
        }
        itsWords.forEach(word -> mark(words, word, place));
        return this;
    }

    private static void mark(Map<String, BitSet> sets, String name, int place) {
        sets.computeIfAbsent(name, any -> new BitSet()).set(place);
    }

    List<Term> terms() {
        whole.forEach((term, places) -> terms.add(new Term(term, PostingList.bytes(places))));
        List<Map.Entry<String, BitSet>> sorted =
                words.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        place(0, sorted, any(sorted));
        return terms;
    }

    /**
     * Makes the terms of words that lie side by side and share a beginning.
     *
     * @param length of the beginning
     * @param any the places of all of them
     */
    private void place(int length, List<Map.Entry<String, BitSet>> some, BitSet any) {
        if (some.isEmpty()) {
            return;
        }
        String beginning = some.get(0).getKey().substring(0, length);
        if (fewPlaces(some)) {
            byte[] drawer = drawer(beginning, some);
            if (drawer.length <= DRAWER_BYTES) {
                terms.add(new Term(IN_DRAWER + beginning, drawer));
                return;
            }
        }
        if (length > 0) {
            terms.add(new Term(SHARED + beginning, PostingList.bytes(any)));
        }
        // The word that ends here is the first.
        int from = some.get(0).getKey().length() == length ? 1 : 0;
        while (from < some.size()) {
            String longer = longer(some.get(from).getKey(), length);
            int to = from + 1;
            while (to < some.size() && some.get(to).getKey().startsWith(longer)) {
                to++;
            }
            List<Map.Entry<String, BitSet>> group = some.subList(from, to);
            place(longer.length(), group, group.size() == some.size() ? any : any(group));
            from = to;
        }
    }

    private static boolean fewPlaces(List<Map.Entry<String, BitSet>> some) {
        int places = 0;
        for (int i = 0; i < some.size() && places <= DRAWER; i++) {
            places += some.get(i).getValue().cardinality();
        }
        return places <= DRAWER;
    }

    private static BitSet any(List<Map.Entry<String, BitSet>> some) {
        BitSet any = new BitSet();
        some.forEach(word -> any.or(word.getValue()));
        return any;
    }

    /** The word's beginning with one letter more. */
    private static String longer(String word, int length) {
        return word.substring(0, word.offsetByCodePoints(length, 1));
    }

    private static byte[] drawer(String beginning, List<Map.Entry<String, BitSet>> some) {
        List<byte[]> parts = new ArrayList<>();
        some.forEach(word -> {
            parts.add(word.getKey().substring(beginning.length()).getBytes(StandardCharsets.UTF_8));
            parts.add(PostingList.bytes(word.getValue()));
        });
        ByteBuffer bytes = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Short.BYTES + part.length).sum());
        parts.forEach(part -> bytes.putShort((short) part.length).put(part));
        return bytes.array();
    }

    static String ofType(String type) {
        return TYPE + type;
    }

    static String ofActor(String actorId) {
        return ACTOR + actorId;
    }

    /** The terms of which one a block may answer for the beginning of a word. */
    static List<String> ofBeginning(String sought) {
        List<String> keys = new ArrayList<>(List.of(SHARED + sought, IN_DRAWER));
        for (int length = 0; length < sought.length(); length = sought.offsetByCodePoints(length, 1)) {
            keys.add(IN_DRAWER + longer(sought, length));
        }
        return keys;
    }

    /** The places that a term gives for what is sought; for a type or an actor the beginning does not count. */
    static BitSet places(Term term, String sought) {
        if (!term.term().startsWith(IN_DRAWER)) {
            return PostingList.read(term.places());
        }
        BitSet found = new BitSet();
        ByteBuffer drawer = ByteBuffer.wrap(term.places());
        while (drawer.hasRemaining()) {
            String word = term.term().substring(IN_DRAWER.length()) + new String(part(drawer), StandardCharsets.UTF_8);
            byte[] places = part(drawer);
            if (word.startsWith(sought)) {
                found.or(PostingList.read(places));
            }
        }
        return found;
    }

    private static byte[] part(ByteBuffer drawer) {
        byte[] bytes = new byte[drawer.getShort()];
        drawer.get(bytes);
        return bytes;
    }
}
