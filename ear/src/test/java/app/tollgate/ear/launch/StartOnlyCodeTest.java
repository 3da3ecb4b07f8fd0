package app.tollgate.ear.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartOnlyCodeTest {

    @Test
    void theCompilerTakesTheDirectives() throws IOException {
        assertThat(StartOnlyCode.leaveUnoptimised().trim()).isEqualTo("1 compiler directives added");
    }
}
