package app.tollgate.ear.verify;

import app.tollgate.api.audit.LogKeys;
import app.tollgate.api.audit.LogSigningKey;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Base64;

/** The command {@code log-key}: prints the public key that checkpoints of this installation are checked with. */
public final class LogKey {

    private LogKey() {}

    /**
     * Called by the shell.
     *
     * @return the exit code
     */
    public static int run(String masterKey, Path kept, PrintStream out) {
        byte[] key =
                LogSigningKey.derivedFrom(Base64.getDecoder().decode(masterKey)).publicKey();
        out.println(Base64.getEncoder().encodeToString(key));
        out.println("key id " + LogKeys.id(key) + "; keep a copy away from this machine and its database");
        return 0;
    }
}
