package app.tollgate.api.usage;

/**
 * Counts the segments of a text message: GSM 03.38 with its extension table in 160 or 153 septets, else UCS-2 in 70 or 67 code units
 * (3GPP TS 23.038 and 23.040).
 */
public final class SmsSegments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] SEPTETS = septets();
    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;

    private SmsSegments() {}

    /** How many segments the text is sent in; an empty text is sent in one. */
    public static int of(String text) {
        int septets = septets(text);
        if (septets < 0) {
            return text.length() <= UCS2_ALONE ? 1 : ucs2Parts(text);
        }
        return septets <= GSM_ALONE ? 1 : gsmParts(text);
    }

    private static int septets(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = septets(text.charAt(i));
            if (septets == 0) {
                return -1;
            }
            sum += septets;
        }
        return sum;
    }

    /** An extension character is two septets, which stay in one part. */
    private static int gsmParts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = septets(text.charAt(i));
            if (used + septets > GSM_PART) {
                parts++;
                used = 0;
            }
            used += septets;
        }
        return parts;
    }

    /** A character outside the basic plane is two code units, which stay in one part. */
    private static int ucs2Parts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int units = Character.charCount(text.codePointAt(i));
            if (used + units > UCS2_PART) {
                parts++;
                used = 0;
            }
            used += units;
            i += units;
        }
        return parts;
    }

    private static int septets(char c) {
        return c < SEPTETS.length ? SEPTETS[c] : 0;
    }

    private static byte[] septets() {
        byte[] table = new byte['€' + 1];
        BASIC.chars().forEach(c -> table[c] = 1);
        EXTENSION.chars().forEach(c -> table[c] = 2);
        return table;
    }
}
