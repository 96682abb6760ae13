package yonghuang.inventory.expiry;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody edited the shares of remaining life since they were read: 412; read them again. */
public final class RemainingLifeChanged extends Refusal {
    public RemainingLifeChanged() {
        super(
                "remaining-life-changed",
                412,
                new Sentence(
                        "Somebody has changed the remaining life since you read it. Please read it again.",
                        "最短剩余保质期已被他人修改，请重新读取后再编辑。"));
    }
}
