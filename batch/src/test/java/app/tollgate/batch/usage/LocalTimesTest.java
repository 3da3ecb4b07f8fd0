package app.tollgate.batch.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LocalTimesTest {

    private static final List<String> ZONES = List.of(
            "America/Chicago", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "UTC", "Africa/Monrovia");

    @Property(tries = 2000)
    void itIsIsoWithTheOffsetAsTheLibraryWritesIt(
            @ForAll @IntRange(max = 5) int zone,
            @ForAll @LongRange(min = 946_684_800, max = 7_258_118_399L) long second,
            @ForAll @IntRange(max = 999_999) int micros,
            @ForAll @IntRange(max = 130) int later) {
        ZoneId its = ZoneId.of(ZONES.get(zone));
        LocalTimes times = new LocalTimes(its);
        Instant first = Instant.ofEpochSecond(second, micros * 1_000L);
        Instant second2 = first.plusSeconds(later);
        DateTimeFormatter library = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(its);
        assertThat(times.of(first)).isEqualTo(library.format(first));
        assertThat(times.of(second2)).isEqualTo(library.format(second2));
    }
}
