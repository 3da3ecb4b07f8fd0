package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.Permission;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps permissions as their names with commas between, in the order of the enum. */
@Converter
public class PermissionsColumn implements AttributeConverter<Set<Permission>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Permission> convertToEntityAttribute(String column) {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(column.split(",")).map(Permission::valueOf).forEach(permissions::add);
        return Collections.unmodifiableSet(permissions);
    }
}
