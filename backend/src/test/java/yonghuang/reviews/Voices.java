package yonghuang.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.orders.ReceivedGoods;
import yonghuang.shared.AuditTrail;
import yonghuang.shared.Caller;
import yonghuang.shared.Goods;
import yonghuang.shared.People;
import yonghuang.shared.Role;
import yonghuang.testing.MutableClock;
import yonghuang.testing.TestStore;

/** Reviews and questions on a real store: chestnuts of merchant m1, and who received them. */
final class Voices {
    static final String CHESTNUTS = "p-chestnuts";
    static final Set<String> M1 = Set.of("m1");

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T04:00:00Z"));
    final Set<String> receivers = new HashSet<>();
    final List<String> audited = new ArrayList<>();
    final Reviews reviews;
    final Questions questions;

    Voices() {
        MongoTemplate mongo = TestStore.fresh();
        Goods goods = product -> product.equals(CHESTNUTS)
                ? Optional.of(new Goods.Item(CHESTNUTS, "罗田板栗", "m1", List.of("LT-1", "LT-2")))
                : Optional.empty();
        ReceivedGoods received = (account, skus) -> skus.contains("LT-2") && receivers.contains(account);
        People people = account -> Optional.of(new People.Person("沈静" + account, account + "@shop.example"));
        AuditTrail audit = (actor, act, subject, before, after, why) -> audited.add(act + " " + actor + " " + why);
        reviews = new Reviews(mongo, goods, received, people, audit, clock);
        questions = new Questions(mongo, goods, received, people, audit, clock);
    }

    static Caller buyer(String account) {
        return new Caller(account, Set.of(Role.CONSUMER), Set.of(), Set.of());
    }

    static Caller member(String account, String merchant) {
        return new Caller(account, Set.of(Role.MERCHANT), Set.of(), Set.of(merchant));
    }
}
