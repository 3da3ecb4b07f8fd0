package app.tollgate.ear.verify;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainWalk;
import app.tollgate.api.audit.LogKeys;
import app.tollgate.api.audit.LogRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code verify-log}: says in a few lines whether an exported log fits, and if not, where it first does not. */
public final class VerifyLog {

    private static final int FITS = 0;
    private static final int DOES_NOT_FIT = 1;

    private VerifyLog() {}

    /**
     * Called by the shell, in the class loader of the verifier.
     *
     * @param keys public keys to trust, in base64; none trusts those in the file
     * @return the exit code
     */
    public static int run(List<String> keys, Path file, PrintStream out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Optional<LogKeys> given = keys.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LogKeys(keys.stream().map(LogKeys::read).toList()));
            ExportedLog log = new ExportedLog(given);
            Optional<ChainFault> fault = log.check(lines);
            out.println("Log of " + log.tenant() + ", exported " + log.exportedAt() + ".");
            fault.ifPresentOrElse(broken -> tell(broken, out), () -> tellFits(log, given.isPresent(), out));
            return fault.isEmpty() ? FITS : DOES_NOT_FIT;
        } catch (UnreadableLog unreadable) {
            out.println(unreadable.getMessage());
        } catch (IllegalArgumentException wrongKey) {
            out.println("A key has to be 32 bytes in base64, as log-key prints it.");
        }
        return DOES_NOT_FIT;
    }

    private static void tell(ChainFault fault, PrintStream out) {
        out.println("BROKEN" + (fault.position() == null ? "" : " at position " + fault.position())
                + (fault.id() == null ? "" : ", entry " + fault.id()) + ": " + fault.detail() + " (" + fault.reason()
                + ")");
    }

    private static void tellUnsigned(ChainWalk walk, PrintStream out) {
        if (walk.position() > walk.signedUpTo()) {
            out.println("No checkpoint signs positions " + (walk.signedUpTo() + 1) + " to " + walk.position()
                    + " yet. A later export has to hold the same entries there, with a checkpoint behind them.");
        }
    }

    private static void tellFits(ExportedLog log, boolean keysGiven, PrintStream out) {
        String checkpoints = counted(log.walk().checkpoints(), "checkpoint", "checkpoints");
        if (log.isFiltered()) {
            out.println("Fits: " + counted(log.sealed(), "sealed entry", "sealed entries") + " of a selection and "
                    + checkpoints
                    + ". Whether other entries should be in it cannot be checked; export without a filter for that.");
        } else {
            out.println("Intact: positions " + (log.walk().base() + 1) + " to "
                    + log.walk().position() + " and " + checkpoints + " fit.");
        }
        tellUnsigned(log.walk(), out);
        log.purged()
                .ifPresent(purge -> out.println("Retention removed what stood before; it signed for positions up to "
                        + purge.position() + " on " + LogRow.text(purge.at()) + "."));
        if (log.unsealed() > 0) {
            out.println("Not sealed yet when the file was made: " + counted(log.unsealed(), "entry", "entries") + ".");
        }
        if (!keysGiven) {
            out.println(
                    "The public keys came from the file itself: this shows that the file fits together, not who signed it."
                            + " Give the keys you kept with --key.");
        }
    }

    private static String counted(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
