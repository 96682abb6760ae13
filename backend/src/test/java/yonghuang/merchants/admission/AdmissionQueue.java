package yonghuang.merchants.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.merchants.MerchantKind;

/** A queue of applications on any store, as the reviewers' pages read it. */
public final class AdmissionQueue {
    private final MongoOperations mongo;
    private final Applications applications;

    public AdmissionQueue(MongoOperations mongo) {
        this.mongo = mongo;
        this.applications = new Applications(mongo);
    }

    /** So many admitted ones, of which {@code waiting} wait for the county 421123 or 421124 in turn. */
    public void fill(int all, int waiting) {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var made = new ArrayList<Application>();
        for (int i = 0; i < all; i++) {
            var id = "apl_%04d".formatted(i);
            var status = i < waiting ? ApplicationStatus.SUBMITTED : ApplicationStatus.ADMITTED;
            made.add(new Application(
                    id,
                    0,
                    "acc_" + i,
                    1,
                    status,
                    MerchantKind.COOPERATIVE,
                    "合作社 " + i,
                    AdmissionStage.uscc(i),
                    i % 2 == 0 ? "421123" : "421124",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    start.plusSeconds(i),
                    "m-" + i,
                    status == ApplicationStatus.ADMITTED,
                    "",
                    false));
        }
        mongo.insert(made, Application.class);
    }

    /** Ids of one page of those that wait, and whether there are more. */
    public List<String> page(int limit) {
        return applications.waiting(List.of(ApplicationStatus.SUBMITTED), null, limit, null).items().stream()
                .map(Application::id)
                .toList();
    }

    /** What the sweeps ask for on each round. */
    public int asSweepsAsk() {
        return applications.notEnrolled().size() + applications.owedALetter().size();
    }

    public int scansInUse() {
        return applications.documentsAmong(List.of("fil_1", "fil_2")).size();
    }
}
