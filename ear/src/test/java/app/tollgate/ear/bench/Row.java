package app.tollgate.ear.bench;

/**
 * One line of the table.
 *
 * @param figure what was measured, with its unit
 * @param against what the same run measured beside it
 * @param target what is promised
 */
record Row(String what, String figure, String against, String target, boolean reached) {

    String line() {
        return "| " + what + " | " + figure + " | " + against + " | " + target + " | " + (reached ? "yes" : "**no**")
                + " |";
    }
}
