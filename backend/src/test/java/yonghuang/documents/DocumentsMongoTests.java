package yonghuang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import yonghuang.testing.TestStore;

class DocumentsMongoTests {
    private final MongoTemplate mongo = TestStore.fresh();
    private final Documents<Counter> counters = new Documents<>(mongo, Counter.class);

    @Test
    void firstStoredFormHasVersionOne() {
        counters.change("c", Counter::plusOne);

        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 1, 1));
    }

    @Test
    void whatChangesNothingWritesNothing() {
        mongo.insert(new Counter("c", 7, 0));

        assertThat(counters.change("c", Counter::takeOne)).isFalse();

        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 7, 0));
    }

    @Test
    void aRefusalIsDecidedOnTheStoredFormNotOnAnOldOne() {
        mongo.insert(new Counter("c", 1, 1));
        counters.change("c", Counter::takeOne);
        mongo.save(new Counter("c", 9, 5)); // someone elsewhere refilled it

        assertThat(counters.change("c", Counter::takeOne)).isTrue();

        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 10, 4));
    }

    @Test
    void aRuleThatThrowsLeavesTheDocumentAsItWas() {
        mongo.insert(new Counter("c", 1, 1));

        assertThatThrownBy(() -> counters.change("c", current -> {
                    throw new IllegalArgumentException("not today");
                }))
                .hasMessage("not today");

        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 1, 1));
    }

    @Test
    void someoneElsesExceptionDoesNotReachTheOthersOfItsBatch() {
        mongo.insert(new Counter("c", 1, 0));

        var answers = yonghuang.testing.AtOnce.atOnce(40, person -> {
            try {
                return counters.change("c", current -> {
                    if (person % 2 == 0) throw new IllegalStateException("even");
                    return Counter.plusOne(current);
                });
            } catch (IllegalStateException mine) {
                return -1;
            }
        });

        assertThat(answers).filteredOn(answer -> answer == -1).hasSize(20);
        assertThat(mongo.findById("c", Counter.class)).isEqualTo(new Counter("c", 21, 20));
    }
}
