package app.tollgate.ear.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in a line of an exported file: what is hashed and nothing else. */
class ForgedLinesTest {

    @TempDir
    private Path directory;

    private ExportedFile file;

    @BeforeEach
    void begin() {
        file = new ExportedFile(directory);
    }

    @Test
    void aLineThatSaysMoreThanWhatIsHashedMakesNoFile() throws IOException {
        assertForged(entry -> entry.put("note", "approved"));
        assertForged(entry -> entry.put("actorId", 7));
        assertForged(entry -> entry.putObject("address").put("city", "Boston"));
        assertForged(entry -> entry.put("receipt", 3.5));
        assertForged(entry -> entry.put("position", 3.5));
        assertForged(entry -> entry.put("at", "2026-11-23T20:09:41.500000999Z"));
        assertForged(entry -> entry.put("at", "2026-11-23T20:09:41.5Z"));
    }

    @Test
    void aMemberThatStandsTwiceMakesNoFile() throws IOException {
        assertThat(file.verifyText(
                        text -> text.replaceFirst("\"actorName\"", "\"actorName\":\"Mallory\",\"actorName\"")))
                .startsWith("1")
                .contains("Line 2 is not a line of an exported log");
        assertThat(file.verifyText(
                        text -> text.replaceFirst("(\"details\":\"\\{}\"})", "$1 {\"actorName\":\"Mallory\"}")))
                .startsWith("1")
                .contains("Line 2 is not a line of an exported log");
    }

    @Test
    void nothingStandsBehindTheLastLine() throws IOException {
        assertThat(file.verifyText(
                        text -> text + text.lines().skip(1).findFirst().orElseThrow()))
                .startsWith("1")
                .contains("Line 12 is not a line of an exported log");
    }

    @Test
    void aWholeFileCannotBePassedOffAsASelection() throws IOException {
        assertThat(file.verifyText(text -> text.replace("\"filtered\":false", "\"filtered\":true")))
                .startsWith("1")
                .contains("not an exported log");
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() throws IOException {
        Path bytes = Files.write(directory.resolve("log.jsonl"), new byte[] {'{', (byte) 0xff, (byte) 0xfe});
        assertThat(file.said(bytes)).startsWith("1").contains("not UTF-8");
        Path table = Files.writeString(directory.resolve("log.csv"), "Position,Time\r\n");
        assertThat(file.said(table)).startsWith("1").contains("not an exported log in JSON lines");
    }

    private void assertForged(Consumer<ObjectNode> change) throws IOException {
        List<ObjectNode> body = file.entries(1).toList();
        change.accept(body.get(2));
        assertThat(file.verify(body.stream(), file.checkpoint(ExportedFile.LAST)))
                .startsWith("1")
                .contains("Line 4 is not a line of an exported log");
    }
}
