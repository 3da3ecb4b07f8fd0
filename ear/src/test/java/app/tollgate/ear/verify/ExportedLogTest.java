package app.tollgate.ear.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an exported file may begin: at position 1 or behind a signed purge; and that something has to sign it. */
class ExportedLogTest {

    @TempDir
    private Path directory;

    private ExportedFile file;

    @BeforeEach
    void begin() {
        file = new ExportedFile(directory);
    }

    @Test
    void aWholeFileFits() throws IOException {
        assertThat(file.verify(file.entries(1), file.checkpoint(ExportedFile.LAST)))
                .startsWith("0")
                .contains("positions 1 to 8")
                .doesNotContain("No checkpoint");
    }

    @Test
    void aFileThatNothingSignsIsNamedHoweverWellItFits() throws IOException {
        assertThat(file.verify(file.entries(1))).startsWith("1").contains("CHECKPOINT_MISSING");
    }

    @Test
    void whatStandsBehindTheLastCheckpointIsSaidToBeUnsigned() throws IOException {
        assertThat(file.verify(file.entries(1).limit(5), file.checkpoint(5), file.entries(6)))
                .startsWith("0")
                .contains("No checkpoint signs positions 6 to 8 yet");
    }

    @Test
    void aFileBehindASignedPurgeFitsAndSaysSo() throws IOException {
        assertThat(file.verify(file.purge(ExportedFile.TENANT, 5), file.entries(6), file.checkpoint(ExportedFile.LAST)))
                .startsWith("0")
                .contains("positions 6 to 8")
                .contains("it signed for positions up to 5 on 2026-11-23T20:09:41.500000Z");
    }

    @Test
    void aRemovedBeginningIsNamedThoughACheckpointStandsThere() throws IOException {
        assertThat(file.verify(file.entries(6))).startsWith("1").contains("Positions 1 to 5 are missing");
        assertThat(file.verify(file.checkpoint(5), file.entries(6)))
                .startsWith("1")
                .contains("ROW_MISSING");
    }

    @Test
    void anOlderPurgeDoesNotExcuseWhatIsMissingBehindIt() throws IOException {
        assertThat(file.verify(file.purge(ExportedFile.TENANT, 3), file.entries(6)))
                .startsWith("1")
                .contains("BROKEN at position 4");
    }

    @Test
    void anotherTenantsPurgeIsNamed() throws IOException {
        assertThat(file.verify(file.purge("other-law", 5), file.entries(6)))
                .startsWith("1")
                .contains("PURGE_WRONG");
    }

    @Test
    void aPurgeAmongTheEntriesMakesNoFile() throws IOException {
        assertThat(file.verify(file.entries(1).limit(2), file.purge(ExportedFile.TENANT, 5), file.entries(6)))
                .startsWith("1")
                .contains("not a line of an exported log");
        assertThat(file.verify(file.purge(ExportedFile.TENANT, 3), file.purge(ExportedFile.TENANT, 5), file.entries(6)))
                .startsWith("1")
                .contains("not a line of an exported log");
    }
}
