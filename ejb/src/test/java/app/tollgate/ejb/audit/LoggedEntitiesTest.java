package app.tollgate.ejb.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import app.tollgate.architecture.HouseRules;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.ApplicationException;
import jakarta.persistence.Entity;

/** No entity, and no way out of a transaction, gets past the system log. */
@AnalyzeClasses(packages = "app.tollgate", importOptions = HouseRules.MainOnly.class)
class LoggedEntitiesTest {

    @ArchTest
    static final ArchRule everyEntityTellsTheLogOrSaysWhyNot = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .implement(LoggedRecord.class)
            .orShould()
            .beAnnotatedWith(Unlogged.class);

    @ArchTest
    static final ArchRule aBoundaryThatRefusesCommitsNothing = classes()
            .that()
            .areAnnotatedWith(ApplicationException.class)
            .should()
            .beAnnotatedWith(
                    new com.tngtech.archunit.base.DescribedPredicate<>("@ApplicationException(rollback = true)") {
                        @Override
                        public boolean test(com.tngtech.archunit.core.domain.JavaAnnotation<?> annotation) {
                            return annotation.getRawType().isEquivalentTo(ApplicationException.class)
                                    && annotation.as(ApplicationException.class).rollback();
                        }
                    });
}
