package yonghuang.accounting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the sides of one entry, summed per account; what comes to nothing is left out. */
final class Postings {
    private final Map<String, Long> debits = new LinkedHashMap<>();

    Postings debit(String account, long fen) {
        debits.merge(account, fen, Math::addExact);
        return this;
    }

    Postings credit(String account, long fen) {
        return debit(account, Math.negateExact(fen));
    }

    List<Posting> all() {
        var postings = new ArrayList<Posting>();
        debits.forEach((account, fen) -> {
            if (fen != 0) postings.add(new Posting(account, Math.max(fen, 0), Math.max(-fen, 0)));
        });
        return postings;
    }
}
