package yonghuang.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names the schemas of records ({@code Order.Line} becomes {@code OrderLine}) and says of each member whether it
 * may be null, from the record's own {@link Nullable} marks. In an answer every member is there; in a request a nullable
 * one may be left out.
 */
final class RecordSchemas extends TypeNameResolver {
    /** Static as the library's own registry of converters is: the first of several contexts in a process names for all. */
    private static final Map<String, Class<?>> RECORDS = new ConcurrentHashMap<>();

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        var name = super.nameForType(type, options);
        var raw = type.getRawClass();
        if (raw.isRecord()) remember(name, raw);
        return name;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var own = super.nameForClass(type, options);
        var outer = type.getEnclosingClass();
        if (outer == null || outer.getSimpleName().endsWith("Controller")) return own;
        var around = nameForClass(outer, options);
        return own.startsWith(around) ? own : around + own;
    }

    /** A record that names its schema itself is never asked for by {@link #nameForType}. */
    void see(Class<?> raw) {
        var named = raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (raw.isRecord() && named != null && !named.name().isEmpty()) remember(named.name(), raw);
    }

    private void remember(String name, Class<?> raw) {
        var other = RECORDS.put(name, raw);
        if (other != null && other != raw) throw new IllegalStateException("two records share the schema name " + name);
    }

    @SuppressWarnings("rawtypes") // the OpenAPI model is raw
    void complete(Map<String, Schema> schemas, Set<String> requests) {
        RECORDS.forEach((name, raw) -> {
            var schema = schemas.get(name);
            if (schema == null || schema.getProperties() == null) return;
            var required = new ArrayList<String>();
            for (var component : raw.getRecordComponents()) {
                var nullable = isNullable(component);
                if (!nullable || !requests.contains(name)) required.add(memberOf(component));
                if (nullable) orNull(schema, memberOf(component));
            }
            schema.setRequired(required);
        });
    }

    /** A member whose name is no Java name, such as {@code short}, names itself. */
    private static String memberOf(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the OpenAPI model is raw
    private static void orNull(Schema owner, String member) {
        var properties = (Map<String, Schema>) owner.getProperties();
        var plain = properties.get(member);
        if (plain == null) return;
        if (plain.get$ref() != null) {
            properties.put(
                    member,
                    new Schema<>()
                            .anyOf(List.of(
                                    new Schema<>().$ref(plain.get$ref()), new Schema<>().types(Set.of("null")))));
        } else if (plain.getTypes() != null) {
            var types = new TreeSet<String>(plain.getTypes());
            types.add("null");
            plain.setTypes(types);
            if (plain.getEnum() != null) plain.setEnum(withNull(plain.getEnum()));
        }
    }

    /** An enumeration that does not name null forbids it, whatever the types say. */
    private static List<@Nullable Object> withNull(List<?> values) {
        var all = new ArrayList<@Nullable Object>(values);
        if (values.stream().allMatch(Objects::nonNull)) all.add(null);
        return all;
    }
}
