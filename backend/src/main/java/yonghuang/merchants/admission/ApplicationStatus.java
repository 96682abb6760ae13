package yonghuang.merchants.admission;

/** Where an application stands: with the applicant, the county, the office, or decided. */
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    RECOMMENDED,
    RETURNED,
    REFUSED,
    ADMITTED;

    boolean canBecome(ApplicationStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED;
            case SUBMITTED -> next == RECOMMENDED || next == RETURNED;
            case RECOMMENDED -> next == ADMITTED || next == RETURNED || next == REFUSED;
            case REFUSED, ADMITTED -> false;
        };
    }

    /** With the applicant, who may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** What the applicant waits for. */
    boolean isToldByLetter() {
        return this == RETURNED || this == REFUSED || this == ADMITTED;
    }

    /** The code on it is taken: nobody else's application with it may come this far. */
    boolean holdsItsCode() {
        return this == SUBMITTED || this == RECOMMENDED || this == ADMITTED;
    }
}
