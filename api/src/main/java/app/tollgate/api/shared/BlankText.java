package app.tollgate.api.shared;

/** Tells texts that show nothing: as names they would be rows without one. */
public final class BlankText {

    private BlankText() {}

    /** Whether nothing of the text can be seen: it is empty, or spaces of any width, line ends and characters without a shape. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isSeen(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeen(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }
}
