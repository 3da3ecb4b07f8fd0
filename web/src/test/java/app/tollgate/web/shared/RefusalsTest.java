package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void aBeanThatRefusesTheCallersRoleIsForbidden() {
        assertThat(code(new EJBAccessException("Caller unauthorized"))).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void theCauseInsideTheContainersWrappingCounts() {
        ProblemException refusal = ProblemException.notFound();
        assertThat(Refusals.of(new EJBException(new IllegalStateException(refusal))))
                .isSameAs(refusal);
    }

    @Test
    void aDatabaseThatIsAwayPassesAndAWrongStatementIsOurs() {
        assertThat(code(new EJBException(new SQLException("gone", "08006")))).isEqualTo(ProblemCode.UNAVAILABLE);
        assertThat(code(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEqualTo(ProblemCode.INTERNAL);
    }

    @Test
    void aMethodThatNoServletHasHeardOfIsNotAllowed() {
        assertThat(Refusals.ofStatus(501).code()).isEqualTo(ProblemCode.METHOD_NOT_ALLOWED);
        assertThat(Refusals.ofStatus(505).code()).isEqualTo(ProblemCode.INTERNAL);
    }

    private static ProblemCode code(Throwable thrown) {
        return Refusals.of(thrown).code();
    }
}
