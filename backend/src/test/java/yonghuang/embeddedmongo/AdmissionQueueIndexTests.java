package yonghuang.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.merchants.admission.AdmissionQueue;

/** With 200 merchants and 25 applications that wait, the reviewers' page looks at what waits and at nothing else. */
class AdmissionQueueIndexTests {
    private static final int ALL = 200;
    private static final int WAITING = 25;

    @TempDir
    private Path folder;

    private StoreFixture store;
    private AdmissionQueue queue;

    @BeforeEach
    void open() {
        store = StoreFixture.in(folder);
        queue = new AdmissionQueue(new MongoTemplate(store.client(), "shop"));
        queue.fill(ALL, WAITING);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long examinedBy(Runnable query) {
        long before = store.inside("applications").examined();
        query.run();
        return store.inside("applications").examined() - before;
    }

    @Test
    void theQueuesPageIsReadByIndex() {
        assertThat(queue.page(20)).hasSize(20).startsWith("apl_0000", "apl_0001");

        assertThat(examinedBy(() -> queue.page(20))).isLessThanOrEqualTo(WAITING + WAITING);
    }

    @Test
    void theSweepsLookAtNothingWhereNothingIsOwed() {
        assertThat(examinedBy(() -> assertThat(queue.asSweepsAsk()).isZero())).isZero();
    }

    @Test
    void whichScansAreInUseIsReadByIndex() {
        assertThat(examinedBy(() -> assertThat(queue.scansInUse()).isZero())).isZero();
    }
}
