package yonghuang.merchants.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yonghuang.merchants.Licence;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Sentence;

/** What an application must say before anybody looks at it. */
final class Completeness {
    private Completeness() {}

    /** @throws InvalidInput with everything that is missing or has run out */
    static void check(Application application, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (application.uscc() == null) errors.add(missing("uscc"));
        if (application.county() == null) errors.add(missing("county"));
        if (application.contact() == null) errors.add(missing("contact"));
        if (application.bank() == null) errors.add(missing("bank"));
        errors.addAll(expired(application.licences(), today));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private static List<FieldError> expired(List<Licence> licences, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < licences.size(); i++) {
            if (licences.get(i).isInForceOn(today)) continue;
            errors.add(new FieldError(
                    "licences[" + i + "].validUntil", new Sentence("the licence has run out", "该许可已过期")));
        }
        return errors;
    }

    private static FieldError missing(String field) {
        return new FieldError(field, new Sentence("is missing", "不能缺少"));
    }
}
