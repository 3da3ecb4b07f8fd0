package app.tollgate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** The rules of the house that a machine can check, the same for every module. */
public final class HouseRules {

    private static final String[] MONEY_PACKAGES = {
        "..usage..", "..pricing..", "..ledger..", "..spending..", "..wallet..", "..invoice.."
    };

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("app.tollgate.ejb.shared.Clocks")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsFiredThatRacesTheCommit = noClasses()
            .should()
            .callMethod(Event.class, "fireAsync", Object.class)
            .orShould()
            .accessField(TransactionPhase.class, "AFTER_SUCCESS")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule boundariesGiveTheirTransactionToTheTenant = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .bePublic()
            .andShould()
            .beAnnotatedWith(Interceptors.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatABoundaryOffersIsPublicBecauseTheContainerServesNothingElse = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areNotPrivate()
            .and(DescribedPredicate.not(new Synthetic()))
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theCallerIsTheFirstParameterOfEveryBoundaryMethod = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .and(DescribedPredicate.not(new Synthetic()))
            .should(new StartWithTheCaller())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Impl|Dto|DTO|Mapper|Manager)")
            .orShould()
            .resideInAnyPackage(
                    "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..mapper..", "..manager..");

    @ArchTest
    static final ArchRule moneyIsNeverFloatingPoint = classes()
            .that()
            .resideInAnyPackage(MONEY_PACKAGES)
            .or()
            .areAssignableTo(Money.class)
            .should(new NoFloatingPoint())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theModulesDependOneWay = noClasses()
            .that()
            .resideInAPackage("app.tollgate.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.tollgate.ejb..", "app.tollgate.web..", "app.tollgate.batch..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule webAndBatchNeverMeetAndNobodyLooksUp = noClasses()
            .that()
            .resideInAPackage("app.tollgate.ejb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.tollgate.web..", "app.tollgate.batch..")
            .allowEmptyShould(true);

    private HouseRules() {}

    /** Leaves tests and fixtures out. */
    public static final class MainOnly implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final class Synthetic extends DescribedPredicate<JavaMethod> {
        Synthetic() {
            super("made by the compiler");
        }

        @Override
        public boolean test(JavaMethod method) {
            return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    || method.getModifiers().contains(JavaModifier.STATIC);
        }
    }

    private static final class StartWithTheCaller extends ArchCondition<JavaMethod> {
        StartWithTheCaller() {
            super("have the Caller as first parameter");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            JavaClass first = method.getRawParameterTypes().isEmpty()
                    ? null
                    : method.getRawParameterTypes().get(0);
            if (first == null || !first.isEquivalentTo(Caller.class)) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no Caller in front"));
            }
        }
    }
}
