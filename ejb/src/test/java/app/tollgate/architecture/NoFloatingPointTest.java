package app.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoFloatingPointTest {

    private static final ArchRule RULE = ArchRuleDefinition.classes().should(new NoFloatingPoint());

    @ParameterizedTest
    @ValueSource(classes = {Kept.class, Taken.class, Answered.class, Called.class})
    void everyUseIsSeen(Class<?> guilty) {
        assertThat(RULE.evaluate(new ClassFileImporter().importClasses(guilty)).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Exact.class, JavaClass.class})
    void whatIsExactPasses(Class<?> innocent) {
        assertThat(RULE.evaluate(new ClassFileImporter().importClasses(innocent))
                        .hasViolation())
                .isFalse();
    }

    static final class Kept {
        double dollars;
    }

    static final class Taken {
        void take(Float dollars) {}
    }

    static final class Answered {
        double dollars() {
            return 1;
        }
    }

    static final class Called {
        Object cents(BigDecimal dollars) {
            return new BigDecimal(dollars.doubleValue() * 100).toBigInteger();
        }
    }

    static final class Exact {
        BigDecimal cents(BigDecimal dollars) {
            return dollars.movePointRight(2);
        }
    }
}
