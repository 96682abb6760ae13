package yonghuang.platform;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Refusal;

/** Says of a request body that could not be read which member is wrong and what to send instead. */
final class BrokenJson {
    private static final String WHOLE_BODY = "body";

    private BrokenJson() {}

    static InvalidInput missing() {
        return new InvalidInput(WHOLE_BODY, "must be one JSON value", "必须是一个 JSON 值");
    }

    /** @return null when the cause says nothing about JSON */
    static @Nullable Refusal explain(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                new InvalidInput(path(unknown), "is not a known member", "不是可识别的字段");
            case MismatchedInputException mismatch
            when mismatch.getCause() instanceof IllegalArgumentException refused ->
                new InvalidInput(path(mismatch), String.valueOf(refused.getMessage()), "内容无效");
            case MismatchedInputException mismatch ->
                new InvalidInput(path(mismatch), "must be " + wanted(mismatch), "类型应为" + wanted(mismatch));
            case DatabindException wrong when wrong.getCause() instanceof Refusal refusal -> refusal;
            case DatabindException wrong -> new InvalidInput(path(wrong), "is not valid", "内容无效");
            case InputCoercionException beyond ->
                new InvalidInput(place(beyond), "is beyond what a number here may be", "数值超出范围");
            case JacksonException broken -> new InvalidInput(WHOLE_BODY, "is not well-formed JSON", "不是合法的 JSON");
            case null, default -> null;
        };
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getIndex() >= 0) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? WHOLE_BODY : path.toString();
    }

    /** Where the parser stood, such as {@code lines[0].units}. */
    private static String place(InputCoercionException beyond) {
        var parser = beyond.processor();
        if (parser == null) return WHOLE_BODY;
        var pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.substring(Math.min(1, pointer.length()))
                .replaceAll("/(\\d+)", "[$1]")
                .replace('/', '.');
    }

    private static String wanted(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type == null) return "of another type";
        if (type.isEnum()) return "one of " + String.join(", ", names(type));
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class)
            return "a whole number";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type == String.class) return "a text";
        if (java.util.Collection.class.isAssignableFrom(type)) return "a list";
        if (java.time.temporal.Temporal.class.isAssignableFrom(type)) return "a day such as 2026-11-24";
        return "an object";
    }

    private static java.util.List<String> names(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .toList();
    }
}
