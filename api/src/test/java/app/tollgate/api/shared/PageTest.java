package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 101, 200, 250})
    void allPagesHoldEveryItemOnceAndInOrder(int count) {
        List<Integer> everything = IntStream.range(0, count).boxed().toList();
        assertThat(Page.<Integer>all(page -> cut(everything, page))).isEqualTo(everything);
    }

    @Test
    void aPageIsNotLongerThanItsLimit() {
        PageRequest first = new PageRequest(2, Optional.empty());
        assertThat(cut(List.of(1, 2, 3), first).items()).containsExactly(1, 2);
    }

    private static Page<Integer> cut(List<Integer> everything, PageRequest page) {
        int from = page.after().map(Integer::valueOf).map(last -> last + 1).orElse(0);
        return page.cut(
                everything.subList(from, Math.min(everything.size(), from + page.rowsToRead())), String::valueOf);
    }
}
