package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockTermsTest {

    @Test
    void everyBeginningFindsExactlyItsEntriesByOneTermAtMost() {
        Random random = new Random(7);
        List<List<String>> entries = new ArrayList<>();
        for (int place = 0; place < BlockTerms.SIZE; place++) {
            entries.add(List.of(
                    "usage/events",
                    "key-" + random.nextInt(5),
                    "request-" + place,
                    Long.toHexString(random.nextLong()),
                    "ñandú" + random.nextInt(400),
                    "😀".repeat(random.nextInt(3) + 1)));
        }
        Map<String, BlockTerms.Term> terms = terms(entries);
        List<String> sought =
                new ArrayList<>(List.of("u", "usage/events", "usage/eventsx", "v", "request-", "request-20"));
        sought.addAll(List.of(
                "request-2047", "request-2048", "key-", "key-3", "key-9", "ñ", "ñandú1", "ñandú399", "😀", "😀😀😀"));
        for (int i = 0; i < 300; i++) {
            String word = entries.get(random.nextInt(entries.size())).get(3);
            sought.add(word.substring(0, 1 + random.nextInt(word.length())));
        }
        for (String beginning : sought) {
            List<BlockTerms.Term> answering = BlockTerms.ofBeginning(beginning).stream()
                    .filter(terms::containsKey)
                    .map(terms::get)
                    .toList();
            assertThat(answering).as(beginning).hasSizeLessThanOrEqualTo(1);
            BitSet found = answering.stream()
                    .map(term -> BlockTerms.places(term, beginning))
                    .findFirst()
                    .orElse(new BitSet());
            assertThat(found).as(beginning).isEqualTo(expected(entries, beginning));
        }
    }

    @Test
    void howeverLongTheWordsATermFitsIntoAKeyOfTheDatabase() {
        List<List<String>> entries = IntStream.range(0, 64)
                .mapToObj(place -> List.of("😀".repeat(40) + place + "漢".repeat(50)))
                .toList();
        Map<String, BlockTerms.Term> terms = terms(entries);
        assertThat(terms.values()).allMatch(term -> term.places().length <= BlockTerms.DRAWER_BYTES);
        BitSet found = BlockTerms.ofBeginning("😀".repeat(40) + "7漢").stream()
                .filter(terms::containsKey)
                .map(term -> BlockTerms.places(terms.get(term), "😀".repeat(40) + "7漢"))
                .findFirst()
                .orElseThrow();
        assertThat(found.stream()).containsExactly(7);
    }

    @Test
    void aSmallBlockIsOneDrawer() {
        Map<String, BlockTerms.Term> terms = terms(List.of(List.of("one", "other"), List.of("one")));
        assertThat(terms).containsOnlyKeys("*", "tLOGIN");
        assertThat(BlockTerms.places(terms.get("*"), "o").cardinality()).isEqualTo(2);
        assertThat(BlockTerms.places(terms.get("*"), "ot").stream()).containsExactly(0);
    }

    @Test
    void typesAndActorsAreTermsOfTheirOwnAndNoWords() {
        Map<String, BlockTerms.Term> terms = new BlockTerms()
                .add(3, "LOGIN", "7", List.of()).add(2_047, "EXPORT", "7", List.of()).terms().stream()
                        .collect(Collectors.toMap(BlockTerms.Term::term, Function.identity()));
        assertThat(BlockTerms.places(terms.get(BlockTerms.ofActor("7")), "").stream())
                .containsExactly(3, 2_047);
        assertThat(BlockTerms.places(terms.get(BlockTerms.ofType("LOGIN")), "").stream())
                .containsExactly(3);
    }

    private static Map<String, BlockTerms.Term> terms(List<List<String>> entries) {
        BlockTerms terms = new BlockTerms();
        IntStream.range(0, entries.size()).forEach(place -> terms.add(place, "LOGIN", null, entries.get(place)));
        return terms.terms().stream().collect(Collectors.toMap(BlockTerms.Term::term, Function.identity()));
    }

    private static BitSet expected(List<List<String>> entries, String beginning) {
        BitSet expected = new BitSet();
        IntStream.range(0, entries.size())
                .filter(place -> entries.get(place).stream().anyMatch(word -> word.startsWith(beginning)))
                .forEach(expected::set);
        return expected;
    }
}
