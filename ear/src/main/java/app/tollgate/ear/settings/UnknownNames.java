package app.tollgate.ear.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds misspelt settings: a name of ours that no setting has, and the one that was probably meant. */
final class UnknownNames {
    private static final int FAR = 4;

    private UnknownNames() {}

    static List<String> warnings(Stream<String> names) {
        return names.filter(name -> !known(name))
                .sorted()
                .distinct()
                .map(UnknownNames::warning)
                .toList();
    }

    private static boolean known(String name) {
        return Arrays.stream(Setting.values())
                .anyMatch(setting ->
                        setting.property().equals(name) || setting.variable().equals(name));
    }

    private static String warning(String name) {
        return nearest(name)
                .map(meant -> name + " is no setting of Tollgate; did you mean " + meant + "?")
                .orElse(name + " is no setting of Tollgate; config/tollgate.properties lists them");
    }

    private static Optional<String> nearest(String name) {
        boolean variable = name.equals(name.toUpperCase(Locale.ROOT));
        return Arrays.stream(Setting.values())
                .map(setting -> variable ? setting.variable() : setting.property())
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= FAR);
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
