package app.tollgate.ear.bench;

/**
 * One line of the table.
 *
 * @param figure what was measured, with its unit
 * @param against what the same run measured beside it
 * @param target what is promised; empty for a line that explains another
 */
record Row(String what, String figure, String against, String target, boolean reached) {

    /** One that promises nothing and explains another. */
    static Row explaining(String what, String figure, String against) {
        return new Row(what, figure, against, "", true);
    }

    String line() {
        String verdict = reached ? "yes" : "**no**";
        return "| " + what + " | " + figure + " | " + against + " | " + target + " | "
                + (target.isEmpty() ? "" : verdict) + " |";
    }
}
