package app.tollgate.web.contactimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.contactimport.RawRow;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvUploadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,phone\r\nAda,1\r\n",
                "name,phone\nAda,1",
                "\uFEFFname,phone\nAda,1\n\n\n",
                "name;phone\nAda;1\n",
                "name\tphone\r\nAda\t1\r\n",
                "\"name\",\"phone\"\n\"Ada\",\"1\"\n"
            })
    void theUsualFormsAreRead(String text) {
        CsvUpload file = file(text, StandardCharsets.UTF_8);
        assertThat(file.header()).containsExactly("name", "phone");
        assertThat(file.next(10)).containsExactly(new RawRow(2, List.of("Ada", "1")));
        assertThat(file.next(10)).isEmpty();
    }

    @Test
    void aRowIsNamedByTheLineItBeginsIn() {
        CsvUpload file = file("name\n\n\"Ada\nReyes\"\nBea\n", StandardCharsets.UTF_8);
        file.header();
        assertThat(file.next(1)).containsExactly(new RawRow(3, List.of("Ada\nReyes")));
        assertThat(file.next(1)).containsExactly(new RawRow(5, List.of("Bea")));
    }

    @Test
    void quotesAndDelimitersInsideCellsStay() {
        CsvUpload file = file("name,note\n\"Reyes, \"\"Ada\"\"\",\"a;b\"\n", StandardCharsets.UTF_8);
        file.header();
        assertThat(file.next(9).get(0).cells()).containsExactly("Reyes, \"Ada\"", "a;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16"})
    void anotherEncodingIsRefused(String charset) {
        assertThatThrownBy(() -> {
                    CsvUpload file = file("name\nMuñoz\n", Charset.forName(charset));
                    file.header();
                    file.next(9);
                })
                .satisfies(refusedAs("encoding"));
    }

    @Test
    void whatIsNoCsvIsRefusedWithItsLine() {
        assertThatThrownBy(() -> file("", StandardCharsets.UTF_8).header()).satisfies(refusedAs("empty"));
        CsvUpload broken = file("name\nAda\n\"Bea\"x\n", StandardCharsets.UTF_8);
        broken.header();
        assertThatThrownBy(() -> broken.next(9)).satisfies(refusedAs("quotes")).hasMessageContaining("line 3");
        CsvUpload open = file("name\n\"Ada\n", StandardCharsets.UTF_8);
        open.header();
        assertThatThrownBy(() -> open.next(9)).satisfies(refusedAs("quotes"));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotReadTheWholeFile() {
        byte[] piece = "x,y\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> pieces = new ArrayList<>();
        pieces.add(new ByteArrayInputStream("name\n\"Ada\n".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 100; i++) {
            pieces.add(new ByteArrayInputStream(piece));
        }
        CsvUpload file = new CsvUpload(new SequenceInputStream(Collections.enumeration(pieces)));
        file.header();
        assertThatThrownBy(() -> file.next(9)).satisfies(refusedAs("row-too-long"));
    }

    private static CsvUpload file(String text, Charset charset) {
        return new CsvUpload(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static java.util.function.Consumer<Throwable> refusedAs(String code) {
        return thrown ->
                assertThat(((ProblemException) thrown).errors().get(0).code()).isEqualTo(code);
    }
}
