package app.tollgate.batch.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The SHA-256 of a file that is written in pieces; each piece is worked in beside the storing of it. */
final class FileHash {

    private final MessageDigest digest;
    private final Executor beside;
    private CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

    FileHash(Executor beside) {
        this.beside = beside;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Returns at once unless the piece before is still being worked in. */
    void add(byte[] piece) {
        working.join();
        working = CompletableFuture.runAsync(() -> digest.update(piece), beside);
    }

    /** In lower-case hex; nothing can be added afterwards. */
    String hex() {
        working.join();
        return HexFormat.of().formatHex(digest.digest());
    }
}
