package yonghuang.reviews;

import java.util.Map;
import yonghuang.documents.Versioned;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.NotFound;

/** The office takes texts off the page and puts them back; both are in the audit trail before they happen. */
final class Moderation {
    private Moderation() {}

    static <T extends Versioned<T> & Text<T>> T hide(Texts<T> texts, AuditTrail audit, String id, Hiding why) {
        var known = existing(texts, id);
        if (known.hiding() != null) return known;
        audit.record(why.by(), "text-hidden", id, Map.of("shown", true), Map.of("shown", false), why.reason());
        return texts.existing(id, text -> text.hiding() != null ? text : text.hidden(why));
    }

    static <T extends Versioned<T> & Text<T>> T show(
            Texts<T> texts, AuditTrail audit, String id, String by, String reason) {
        var known = existing(texts, id);
        if (known.hiding() == null) return known;
        audit.record(by, "text-shown", id, Map.of("shown", false), Map.of("shown", true), reason);
        return texts.existing(id, text -> text.hidden(null));
    }

    private static <T extends Versioned<T> & Text<T>> T existing(Texts<T> texts, String id) {
        var known = texts.find(id);
        if (known == null) throw new NotFound();
        return known;
    }
}
