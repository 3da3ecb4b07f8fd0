package app.tollgate.ejb.shared;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets the database read a missing id as a missing id: until the first one that is there EclipseLink calls its column a text, which
 * PostgreSQL does not take for one of ids.
 */
public class IdColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (isId(descriptor.getJavaClass(), mapping.getAttributeName())) {
                    mapping.getField().setSqlType(Types.OTHER);
                }
            }
        }
    }

    private static boolean isId(Class<?> entity, String attribute) {
        try {
            return entity.getDeclaredField(attribute).getType() == UUID.class;
        } catch (NoSuchFieldException mappedElsewhere) {
            throw new IllegalStateException(mappedElsewhere);
        }
    }
}
