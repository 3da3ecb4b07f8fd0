package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.LastWork;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.WriteObjectQuery;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;

/** Hears of every entity that is inserted, changed or removed, and notes it for the log field by field. */
final class EntityChanges extends DescriptorEventAdapter {

    private enum Treatment {
        SHOWN,
        MASKED,
        LEFT_OUT
    }

    private final Map<String, DatabaseMapping> mappings = new HashMap<>();
    private final Map<String, Treatment> treatments = new HashMap<>();

    EntityChanges(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            mappings.put(mapping.getAttributeName(), mapping);
            treatments.put(
                    mapping.getAttributeName(), treatment(descriptor.getJavaClass(), mapping.getAttributeName()));
        }
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        List<FieldChange> fields = new ArrayList<>();
        mappings.keySet().stream()
                .sorted()
                .forEach(attribute -> note(attribute, null, valueOf(event.getObject(), attribute), fields));
        fields.removeIf(FieldChange::saysNothing);
        add(event, LogEvent.CREATED, fields);
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        List<FieldChange> fields = new ArrayList<>();
        ObjectChangeSet changes = ((WriteObjectQuery) event.getQuery()).getObjectChangeSet();
        for (ChangeRecord change : changes.getChanges()) {
            note(
                    change.getAttribute(),
                    change.getOldValue(),
                    valueOf(event.getObject(), change.getAttribute()),
                    fields);
        }
        if (!fields.isEmpty()) {
            add(event, isGone(fields) ? LogEvent.REMOVED : LogEvent.CHANGED, fields);
        }
    }

    /** What people remove is put aside where others still name it. */
    private static boolean isGone(List<FieldChange> fields) {
        return fields.stream().anyMatch(change -> "archivedAt".equals(change.field()) && change.after() != null);
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        List<FieldChange> fields = new ArrayList<>();
        mappings.keySet().stream()
                .sorted()
                .forEach(attribute -> note(attribute, valueOf(event.getObject(), attribute), null, fields));
        fields.removeIf(FieldChange::saysNothing);
        add(event, LogEvent.REMOVED, fields);
    }

    private void note(String attribute, Object before, Object after, List<FieldChange> fields) {
        switch (treatments.get(attribute)) {
            case SHOWN -> fields.add(FieldChange.of(attribute, before, after));
            case MASKED -> fields.add(FieldChange.masked(attribute, before, after));
            case LEFT_OUT -> {}
        }
    }

    private Object valueOf(Object entity, String attribute) {
        return mappings.get(attribute).getAttributeValueFromObject(entity);
    }

    private static void add(DescriptorEvent event, String action, List<FieldChange> fields) {
        Caller caller = LastWork.caller()
                .orElseThrow(() -> new IllegalStateException("entities change in a boundary's transaction only"));
        LoggedRecord record = (LoggedRecord) event.getObject();
        Caller by = caller.on(record.logTenant(caller));
        PendingLog.current().add(by, record.logTarget(caller), action, fields);
    }

    private static Treatment treatment(Class<?> entity, String attribute) {
        try {
            Field field = entity.getDeclaredField(attribute);
            if (field.isAnnotationPresent(Unlogged.class)) {
                return Treatment.LEFT_OUT;
            }
            return field.isAnnotationPresent(Masked.class) ? Treatment.MASKED : Treatment.SHOWN;
        } catch (NoSuchFieldException mappedElsewhere) {
            throw new IllegalStateException(mappedElsewhere);
        }
    }
}
