package app.tollgate.web.shared;

import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ShownBy;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Turns a JSON tree into a record and says of every member at once what is wrong with it.
 *
 * <p>Unknown members are errors (a typo is not silently lost), except those that the answer named by {@link ShownBy} has.
 */
final class RecordBinder {

    private static final Map<Class<?>, Set<String>> IGNORED = new ConcurrentHashMap<>();

    private final FieldErrors errors;

    RecordBinder(FieldErrors errors) {
        this.errors = errors;
    }

    /** The record, with null for every member and every element of a list that is missing or wrong. */
    <T> T bind(JsonNode object, Class<T> type, String pointer) {
        if (!object.isObject()) {
            errors.add(pointer, "type", "Send a JSON object here.");
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(object, type, components, pointer);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = value(object.get(name), components[i].getGenericType(), pointer + "/" + escaped(name));
        }
        return made(type, components, values);
    }

    private void refuseUnknown(JsonNode object, Class<?> type, RecordComponent[] components, String pointer) {
        Set<String> known = names(components);
        Set<String> ignored = IGNORED.computeIfAbsent(type, RecordBinder::shownMembers);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !ignored.contains(name)) {
                errors.add(
                        pointer + "/" + escaped(name),
                        "unknown-member",
                        "There is no such member here; the members are " + String.join(", ", known) + ".");
            }
        });
    }

    private Object value(JsonNode node, Type type, String pointer) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType collection) {
            return elements(node, collection, pointer);
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() && !ScalarReader.reads(raw)
                ? bind(node, raw, pointer)
                : ScalarReader.read(node, raw, pointer, errors);
    }

    private Object elements(JsonNode node, ParameterizedType type, String pointer) {
        if (!node.isArray()) {
            errors.add(pointer, "type", "Send a JSON array here.");
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object element = value(node.get(i), type.getActualTypeArguments()[0], pointer + "/" + i);
            if (node.get(i).isNull()) {
                errors.add(pointer + "/" + i, "required", "Leave the element out instead of sending null.");
            }
            elements.add(element);
        }
        return type.getRawType() == Set.class ? set(elements) : Collections.unmodifiableList(elements);
    }

    private static Set<Object> set(List<Object> elements) {
        return elements.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> T made(Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> shownMembers(Class<?> type) {
        ShownBy shown = type.getAnnotation(ShownBy.class);
        return shown == null ? Set.of() : names(shown.value().getRecordComponents());
    }

    private static Set<String> names(RecordComponent[] components) {
        return Arrays.stream(components)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
