package yonghuang.inventory.counts;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Who found a large difference does not confirm it. */
public final class SecondCountByAnother extends Refusal {
    SecondCountByAnother() {
        super(
                "second-count-by-another",
                409,
                new Sentence(
                        "The difference is large: another person has to count this lot again.", "差异较大，须由另一人复盘该批次。"));
    }
}
