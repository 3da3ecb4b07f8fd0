package app.tollgate.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** No field, parameter or answer that is a binary fraction, and no call that takes or gives one. */
final class NoFloatingPoint extends ArchCondition<JavaClass> {

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    NoFloatingPoint() {
        super("use no floating point");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isBinaryFraction(field.getRawType()))
                .map(JavaField::getFullName);
        Stream<String> members = type.getCodeUnits().stream()
                .filter(unit -> mentions(unit.getRawParameterTypes(), unit.getRawReturnType()))
                .map(JavaCodeUnit::getFullName);
        Stream<String> calls = type.getCodeUnits().stream()
                .flatMap(unit -> unit.getCallsFromSelf().stream())
                .filter(call -> mentions(
                        call.getTarget().getRawParameterTypes(),
                        call.getTarget().getRawReturnType()))
                .map(call -> call.getDescription());
        Stream.of(fields, members, calls)
                .flatMap(found -> found)
                .forEach(found -> events.add(SimpleConditionEvent.violated(type, found + " is floating point")));
    }

    private static boolean mentions(List<JavaClass> parameters, JavaClass answer) {
        return isBinaryFraction(answer) || parameters.stream().anyMatch(NoFloatingPoint::isBinaryFraction);
    }

    private static boolean isBinaryFraction(JavaClass type) {
        return BINARY_FRACTIONS.contains(type.getName());
    }
}
