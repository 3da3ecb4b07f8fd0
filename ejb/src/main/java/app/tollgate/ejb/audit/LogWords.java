package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Ids;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which an entry is found: lower case, without accents.
 *
 * <p>A word with signs inside, such as an address of mail, is found by its beginning and by what stands behind each sign, so that
 * {@code usage/events} finds {@code /usage/events/{id}}. Ids and network addresses are found by their beginning only; those of the call
 * and its actor are looked for in their own columns ({@link LogQuery}, {@link LogIndex}) and not written a second time.
 */
final class LogWords {

    private static final int LONGEST = 100;
    private static final int MOST = 60;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Set<String> words = new LinkedHashSet<>();

    /** The words of a text that was typed to find something, each of which must begin a word of the entry. */
    static Set<String> sought(String text) {
        LogWords words = new LogWords();
        for (String word : SPACES.split(plain(text))) {
            words.add(word);
        }
        return words.words;
    }

    LogWords text(String text) {
        if (text != null) {
            for (String word : SPACES.split(plain(text))) {
                addParts(word);
            }
        }
        return this;
    }

    LogWords id(String id) {
        if (id != null) {
            add(plain(id));
        }
        return this;
    }

    /** The same of one that a column holds, where it is looked for too: only if its word differs from what stands there. */
    LogWords idInColumn(String id) {
        return id == null || id.equals(word(plain(id))) ? this : id(id);
    }

    /** The texts and numbers of what an entry tells, however deep they stand; an id by its beginning only. */
    LogWords values(Object told) {
        if (told instanceof Map<?, ?> named) {
            named.values().forEach(this::values);
        } else if (told instanceof Collection<?> several) {
            several.forEach(this::values);
        } else if (told instanceof String || told instanceof Number) {
            String value = told.toString();
            return Ids.read(value).isPresent() ? id(value) : text(value);
        }
        return this;
    }

    /** All of them; none has a space in it. */
    Set<String> all() {
        return Collections.unmodifiableSet(words);
    }

    /** The word from each of its letters or digits that stands behind a sign, or first. */
    private void addParts(String word) {
        boolean inside = false;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            boolean before = inside;
            inside = Character.isLetterOrDigit(word.codePointAt(at));
            if (inside && !before) {
                add(word.substring(at));
            }
        }
    }

    private void add(String word) {
        String kept = word(word);
        if (!kept.isEmpty() && words.size() < MOST) {
            words.add(kept);
        }
    }

    /** As it is kept: bare, and not too long. */
    private static String word(String text) {
        return LogValues.beginning(bare(text), LONGEST);
    }

    /** Without signs before its first and behind its last letter or digit. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.codePointAt(from))) {
            from += Character.charCount(word.codePointAt(from));
        }
        while (to > from && !Character.isLetterOrDigit(word.codePointBefore(to))) {
            to -= Character.charCount(word.codePointBefore(to));
        }
        return word.substring(from, to);
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        // Nearly everything is ASCII, and there are thousands a second of it.
        return isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }
}
