package yonghuang.inventory.replenishment;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody edited the assumptions since they were read: 412; read them again. Nothing was changed. */
public final class AssumptionsChanged extends Refusal {
    public AssumptionsChanged() {
        super(
                "assumptions-changed",
                412,
                new Sentence(
                        "Somebody has changed the assumptions since you read them. Please read them again.",
                        "补货参数已被他人修改，请重新读取后再编辑。"));
    }
}
