package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are to run on a database that is in use, with settings that show as wrong there only. */
@ExtendWith(TollgateServer.class)
class RefusedNodeIT {

    private static final String APPLICATION = "application";
    private static final String OWNER = "owner";

    @TempDir
    private Path directory;

    @Test
    void anotherMasterKeyIsToldInOneLineBehindTheStepsOfTheStart(RunningTollgate first) throws Exception {
        TollgateProcess node = node(first, APPLICATION, OWNER).start("-Xmx512m");

        assertThat(node.exitCode()).isEqualTo(1);
        assertThat(node.output().lines().toList())
                .hasSizeLessThan(8)
                .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "))
                .last()
                .asString()
                .startsWith(
                        "tollgate: the application could not be deployed: a secret in the database could not be opened")
                .contains("TOLLGATE_MASTER_KEY")
                .doesNotContain("the log above");
    }

    @Test
    void rolesTheOtherWayRoundAreOneLine(RunningTollgate first) throws Exception {
        TollgateProcess node = node(first, OWNER, APPLICATION).start();

        assertThat(node.exitCode()).isEqualTo(1);
        assertThat(node.output())
                .startsWith("tollgate: the database at ")
                .contains("lets tollgate_app make no schemas", "TOLLGATE_DB_OWNER_USER")
                .hasLineCount(1);
    }

    /** With a state directory, and so a master key, of its own. */
    private TollgateProcess node(RunningTollgate first, String application, String owner) throws IOException {
        Properties passwords = first.passwords();
        return TollgateProcess.with(directory.resolve("home"))
                .set("TOLLGATE_PROFILE", "test")
                .set("TOLLGATE_HTTP_PORT", Integer.toString(RunningTollgate.freePort()))
                .set("TOLLGATE_MAILBOX_PORT", Integer.toString(RunningTollgate.freePort()))
                .set("TOLLGATE_DB_URL", first.databaseUrl())
                .set("TOLLGATE_DB_USER", role(application))
                .set("TOLLGATE_DB_PASSWORD", passwords.getProperty(application))
                .set("TOLLGATE_DB_OWNER_USER", role(owner))
                .set("TOLLGATE_DB_OWNER_PASSWORD", passwords.getProperty(owner));
    }

    private static String role(String of) {
        return of.equals(OWNER) ? "tollgate_owner" : "tollgate_app";
    }
}
