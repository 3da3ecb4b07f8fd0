package app.tollgate.batch.print;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files made of free text, which any system can store and no program takes for a path: letters and digits without accents,
 * each name once, whatever the case of its letters.
 */
final class SafeNames {

    private static final int LONGEST = 60;

    /** What cannot begin a file's name on Windows, whatever follows. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Set<String> taken = new HashSet<>();

    /** A name that was not given before, with the extension behind it. */
    String of(String text, String extension) {
        String name = safe(text);
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + " (" + number + ")";
        }
        return free + "." + extension;
    }

    private static String safe(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 _-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll(" {2,}", " ");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String name = cut.replaceAll("^[ -]+|[ -]+$", "");
        if (name.isEmpty()) {
            return "case type";
        }
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name + "_" : name;
    }
}
