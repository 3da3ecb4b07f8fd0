package app.tollgate.web.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads RFC 3339 times, many thousand a second; finer parts than a microsecond are dropped, as the database does. */
public final class TimeText {

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final long YEAR_10000 = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_PER_DAY;
    private static final int NO_FRACTION = 19;
    private static final int NANOS_PER_MICRO = 1_000;

    private final String text;
    private int next;

    private TimeText(String text) {
        this.text = text;
    }

    /** The time; empty if it is none, or if its year in UTC had more than the four digits that we could answer it with. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(new TimeText(text).instant());
        } catch (DateTimeException | StringIndexOutOfBoundsException wrong) {
            return Optional.empty();
        }
    }

    private Instant instant() {
        int year = number(4);
        expect('-', '-');
        int month = number(2);
        expect('-', '-');
        int day = number(2);
        expect('T', 't');
        int hour = below(number(2), 24);
        expect(':', ':');
        int minute = below(number(2), 60);
        expect(':', ':');
        int second = below(number(2), 60);
        int nanos = text.charAt(NO_FRACTION) == '.' ? fraction() : 0;
        long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY
                + hour * SECONDS_PER_HOUR
                + minute * 60
                + second
                - offset();
        if (next != text.length() || seconds >= YEAR_10000) {
            throw new DateTimeException("more than a time");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private int fraction() {
        next++;
        int start = next;
        int nanos = 0;
        for (; isDigit(text.charAt(next)); next++) {
            if (next - start < 9) {
                nanos = nanos * 10 + text.charAt(next) - '0';
            }
        }
        if (next == start) {
            throw new DateTimeException("no digits");
        }
        for (int digits = next - start; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos / NANOS_PER_MICRO * NANOS_PER_MICRO;
    }

    private int offset() {
        char sign = text.charAt(next++);
        if (sign == 'Z' || sign == 'z') {
            return 0;
        }
        if (sign != '+' && sign != '-') {
            throw new DateTimeException("no offset");
        }
        int hours = below(number(2), 24);
        expect(':', ':');
        int seconds = hours * SECONDS_PER_HOUR + below(number(2), 60) * 60;
        return sign == '+' ? seconds : -seconds;
    }

    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(next++);
            if (!isDigit(c)) {
                throw new DateTimeException("not a digit");
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private void expect(char one, char other) {
        char c = text.charAt(next++);
        if (c != one && c != other) {
            throw new DateTimeException("not a time");
        }
    }

    private static int below(int number, int limit) {
        if (number >= limit) {
            throw new DateTimeException("not a time");
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
