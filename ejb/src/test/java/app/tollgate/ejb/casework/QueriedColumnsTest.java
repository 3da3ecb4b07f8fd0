package app.tollgate.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A query in SQL for an entity fills all of its fields: one that was left out would be empty, and be saved so. */
class QueriedColumnsTest {

    @Test
    void contactsAreReadWhole() {
        assertThat(Contact.COLUMNS.split(", ")).containsExactlyInAnyOrderElementsOf(columns(Contact.class));
    }

    @Test
    void casesAreReadWhole() {
        assertThat(LegalCase.COLUMNS.split(", ")).containsExactlyInAnyOrderElementsOf(columns(LegalCase.class));
    }

    private static List<String> columns(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Column.class))
                .map(field -> "c." + field.getAnnotation(Column.class).name())
                .toList();
    }
}
