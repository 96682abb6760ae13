package yonghuang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.testing.AtOnce.atOnce;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.testing.TestStore;

class DocumentsRaceTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final Documents<Counter> counters = new Documents<>(mongo, Counter.class);

    @Test
    void everyoneOfTwoHundredIsCountedOnce() {
        var numbers = atOnce(200, person -> counters.change("c", Counter::plusOne));

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 200, 200));
    }

    @Test
    void twoProcessesCountTogether() {
        var elsewhere = new Documents<>(mongo, Counter.class);

        atOnce(100, person -> (person % 2 == 0 ? counters : elsewhere).change("c", Counter::plusOne));

        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 100, 100));
    }

    @Test
    void lastUnitGoesToExactlyOneOfFiftyInTwoProcesses() {
        mongo.insert(new Counter("c", 1, 1));
        var elsewhere = new Documents<>(mongo, Counter.class);

        var taken = atOnce(50, person -> (person % 2 == 0 ? counters : elsewhere).change("c", Counter::takeOne));

        assertThat(taken).filteredOn(won -> won).hasSize(1);
        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 2, 0));
    }
}
