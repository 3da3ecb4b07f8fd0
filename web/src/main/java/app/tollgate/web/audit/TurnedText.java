package app.tollgate.web.audit;

import java.util.regex.Pattern;

/**
 * Text in which signs that turn the direction of writing are seen and do nothing: what somebody else wrote must not read otherwise in the
 * log than it is stored. The signs are those of Unicode's UAX 9 that embed, override or isolate.
 */
final class TurnedText {

    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private TurnedText() {}

    static String seen(String text) {
        return TURNING.matcher(text)
                .replaceAll(sign -> "[U+%04X]".formatted((int) sign.group().charAt(0)));
    }
}
