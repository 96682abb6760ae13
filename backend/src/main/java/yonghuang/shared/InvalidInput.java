package yonghuang.shared;

import java.util.List;
import java.util.Map;

/** The request itself is wrong: 400 {@code /problems/invalid-request}, each wrong field named. */
public final class InvalidInput extends Refusal {
    /** @param field path of the wrong member as the caller wrote it, such as {@code lines[0].units} */
    public record FieldError(String field, Sentence message) {}

    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("invalid-request", 400, new Sentence("Please correct the marked fields.", "请更正标出的内容。"));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String en, String zh) {
        this(List.of(new FieldError(field, new Sentence(en, zh))));
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", errors);
    }
}
