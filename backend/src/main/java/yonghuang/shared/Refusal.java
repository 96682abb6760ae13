package yonghuang.shared;

import java.util.Map;

/**
 * An expected "no" that reaches the wire as an RFC 9457 problem of a stable type. A refusal has changed nothing.
 * The types and what a caller does about each stand in {@code docs/problems/}.
 */
public abstract class Refusal extends RuntimeException {
    private final String type;
    private final int status;
    private final Sentence detail;

    /**
     * @param type last part of the problem type, as in {@code /problems/out-of-stock}
     * @param status HTTP status of the answer
     */
    protected Refusal(String type, int status, Sentence detail) {
        super(detail.en(), null, false, false);
        this.type = type;
        this.status = status;
        this.detail = detail;
    }

    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public Sentence detail() {
        return detail;
    }

    /** Members beside the standard ones, such as the short lines of an order. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
