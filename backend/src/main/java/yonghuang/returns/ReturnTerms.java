package yonghuang.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of a return, as the law counts them: from the day after, in Shanghai. */
public final class ReturnTerms {
    private static final ZoneId LAWS_DAYS = ZoneId.of("Asia/Shanghai");
    private static final int REFUND_DAYS = 7;
    private static final int REFUSAL_DAYS = 15;
    private static final int SEND_DAYS = 7;

    private ReturnTerms() {}

    /** The last day to pay back goods that came on this one (CPL art. 25). */
    public static LocalDate refundBy(Instant received) {
        return day(received).plusDays(REFUND_DAYS);
    }

    /** Who does not answer, or does not pay, until then has refused without a reason (PEN art. 9). */
    public static LocalDate answerBy(Instant asked) {
        return day(asked).plusDays(REFUSAL_DAYS);
    }

    /** The last day on which a buyer is asked to hand over what was approved. */
    public static LocalDate sendBy(Instant approved) {
        return day(approved).plusDays(SEND_DAYS);
    }

    /** The first instant that counts as refusal. */
    static Instant lateAt(Instant asked) {
        return answerBy(asked).plusDays(1).atStartOfDay(LAWS_DAYS).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LAWS_DAYS);
    }
}
